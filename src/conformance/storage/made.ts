import { noTotals, type Case } from '../../domain/cases/case.js';
import { defaultConfiguration } from '../../domain/configuration.js';
import type { Change, Unsaved } from '../../domain/records/change.js';
import type { Records } from '../../domain/records/record.js';
import type { UserAction, UserActionDetail } from '../../domain/user-action.js';

/** Records to write when what they say does not matter. */

export const owner = 'securitySolution';
export const otherOwner = 'observability';

/** An instant, this many seconds after the first. */
export const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 24, 8, 0, seconds)).toISOString();

const ann = { id: 'user-ann', name: 'Ann' };

const born = (id: string, seconds: number) => ({
  id,
  caseId: 'case-1',
  owner,
  createdAt: at(seconds),
  createdBy: ann,
  updatedAt: null,
  updatedBy: null,
});

type Said<T> = Partial<T>;

export const aCase = (id: string, said: Said<Case> = {}): Unsaved<'case'> => ({
  id,
  owner,
  title: `Title of ${id}`,
  description: 'Somebody opened the attachment.',
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
  createdAt: at(0),
  createdBy: ann,
  updatedAt: at(0),
  updatedBy: ann,
  inProgressAt: null,
  closedAt: null,
  closedBy: null,
  ...said,
});

export const insertCase = (id: string, said?: Said<Case>): Change => ({
  op: 'insert',
  entity: 'case',
  record: aCase(id, said),
});

export const insertComment = (id: string, said: Said<Records['comment']> = {}, seconds = 1): Change => ({
  op: 'insert',
  entity: 'comment',
  record: { ...born(id, seconds), text: `Text of ${id}`, pushedAt: {}, ...said },
});

export const insertAlert = (id: string, said: Said<Records['alert']> = {}): Change => ({
  op: 'insert',
  entity: 'alert',
  record: { ...born(id, 1), alertId: id, index: 'alerts', rule: null, document: { 'host.name': 'web-1' }, ...said },
});

export const insertEvent = (id: string): Change => ({
  op: 'insert',
  entity: 'event',
  record: { ...born(id, 1), eventId: id, index: 'events', document: null },
});

export const insertReference = (id: string): Change => ({
  op: 'insert',
  entity: 'reference',
  record: { ...born(id, 1), type: 'test.dashboard', externalId: id, data: { shows: ['logins', null, 1.5, true] } },
});

export const insertTemplate = (id: string, said: Said<Records['template']> = {}): Change => ({
  op: 'insert',
  entity: 'template',
  record: { id, owner, revision: 1, name: `Name of ${id}`, enabled: true, defaults: { tags: ['vip'] }, ...said },
});

export const insertConnector = (id: string): Change => ({
  op: 'insert',
  entity: 'connector',
  record: {
    id,
    owner,
    name: `Name of ${id}`,
    type: 'test',
    settings: { url: 'https://example.com', deep: [null, { on: true }] },
    secrets: { token: 'sealed' },
  },
});

export const insertRevision = (id: string): Change => ({
  op: 'insert',
  entity: 'templateRevision',
  record: { id, owner, template: { id, owner, revision: 1, name: `Name of ${id}`, enabled: true, defaults: {} } },
});

export const insertConfiguration = (of = owner): Change => ({
  op: 'insert',
  entity: 'configuration',
  record: { ...configurationOf(of), id: of },
});

function configurationOf(of: string): Omit<Records['configuration'], 'id' | 'version'> {
  const { version: _version, ...rest } = defaultConfiguration(of);
  return rest;
}

export const recordAction = (
  id: string,
  said: {
    readonly by?: string;
    readonly caseId?: string;
    readonly seconds?: number;
    readonly title?: string;
    readonly detail?: UserActionDetail;
  } = {},
): Change => {
  const { by = ann.id, caseId = 'case-1', seconds = 1, title } = said;
  const base = { id, caseId, owner, at: at(seconds), by: { id: by } };
  const titled = { type: 'title', from: 'Before', to: title ?? '' } as const;
  const { detail = title === undefined ? ({ type: 'created' } as const) : titled } = said;
  return { op: 'record', action: { ...base, ...detail } satisfies UserAction };
};

export const enqueue = (id: string, said: Said<Records['effect']> = {}): Change => ({
  op: 'enqueue',
  effect: {
    id,
    caseId: 'case-1',
    owner,
    actor: ann,
    task: { kind: 'delivery', event: 'assigned', recipient: 'user-bob' },
    status: 'pending',
    attempts: 0,
    dueAt: at(10),
    leasedUntil: null,
    createdAt: at(1),
    settledAt: null,
    problem: null,
    ...said,
  },
});
