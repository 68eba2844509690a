import { noTotals, type Case, type Unsaved } from '../../src/domain/index.js';

const at = '2026-11-24T08:00:00.000Z';

/** A case, whole, when it does not matter what it says. */
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

/** The same as it is handed to a commit, which gives version and number. */
export function someRecord(given: Partial<Case> = {}): Unsaved<'case'> {
  const { version: _version, number: _number, ...record } = someCase(given);
  return record;
}
