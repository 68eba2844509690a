import { noTotals, type Case } from '../../../src/domain/index.js';

const at = '2026-11-24T08:00:00.000Z';

export const someCase = (given: Partial<Case> = {}): Case => ({
  id: 'case-1',
  version: '1',
  owner: 'security',
  number: 1,
  title: 'Phishing',
  description: 'A mail.',
  status: 'open',
  severity: 'low',
  category: null,
  tags: [],
  assignees: [],
  fields: {},
  settings: { syncAlerts: true, extractObservables: true },
  connector: null,
  pushes: [],
  template: null,
  observables: [],
  totals: noTotals,
  createdAt: at,
  createdBy: { id: 'ann', name: 'Ann' },
  updatedAt: at,
  updatedBy: { id: 'ann', name: 'Ann' },
  inProgressAt: null,
  closedAt: null,
  closedBy: null,
  ...given,
});
