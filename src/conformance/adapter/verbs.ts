import { groupOfVerb, type CaseAdapter } from '../../contracts/adapter.js';
import type { Group } from '../../contracts/capabilities.js';
import type { WriteOptions } from '../../contracts/options.js';
import type { Case } from '../../domain/cases/case.js';
import type { Owner } from '../../domain/ids.js';

/** What a verb is called on. */
export interface Target {
  readonly case: Pick<Case, 'id' | 'version'>;
  readonly owner: Owner;
}

type Call = (adapter: CaseAdapter, target: Target, options?: WriteOptions) => Promise<unknown>;

/** A verb, called with arguments that are fine. */
export interface Verb {
  readonly name: string;
  readonly group: Group | 'core';
  readonly call: Call;
  /** It needs a case that is there, and rights over its owner. */
  readonly ofCase: boolean;
  /** It writes to what the owner's cases share: a reader may not. */
  readonly writes: boolean;
}

type Calls = {
  readonly [Name in keyof typeof groupOfVerb]: { readonly [V in keyof (typeof groupOfVerb)[Name]]: Call };
};

const missing = 'no-such-record';
const comment = { text: 'Looked into it.' };
const alert = { alertId: 'alert-1', index: 'alerts' };
const event = { eventId: 'event-1', index: 'events' };
const reference = { type: 'test.dashboard', externalId: 'dashboard-1', data: { shows: 'logins' } };
const staged = { ref: missing, name: 'note.txt', mimeType: 'text/plain', size: 4, sha256: '0'.repeat(64) };
const observable = { type: 'ipv4', value: '10.1.2.3' };
const noPreferences = { channels: {}, quietHours: null, dailyDigest: false } as const;
const text = (type: string) => new Blob(['note'], { type });

const calls: Calls = {
  session: { get: ({ session }, { owner }, options) => session.get({ owner }, options) },
  refusals: {
    find: ({ refusals }, { owner }, options) =>
      refusals.find({ subjects: [{ owner, entity: 'case' }], permissions: ['create'] }, options),
  },
  cases: {
    find: ({ cases }, { owner }, options) => cases.find({ owner }, options),
    get: ({ cases }, target, options) => cases.get(target.case.id, options),
    create: ({ cases }, { owner }, options) => cases.create({ owner, title: 'A case', description: 'Said.' }, options),
    update: ({ cases }, target, options) =>
      cases.update([{ id: target.case.id, version: target.case.version, set: { title: 'Another title' } }], options),
    remove: ({ cases }, target, options) => cases.remove([target.case.id], options),
    push: ({ cases }, target, options) => cases.push(target.case.id, options),
  },
  comments: {
    find: ({ comments }, target, options) => comments.find({ caseId: target.case.id }, options),
    add: ({ comments }, target, options) => comments.add(target.case.id, comment, options),
    edit: ({ comments }, target, options) =>
      comments.edit(target.case.id, { id: missing, version: '1', text: 'Other.' }, options),
    remove: ({ comments }, target, options) => comments.remove(target.case.id, missing, options),
  },
  alerts: {
    find: ({ alerts }, target, options) => alerts.find({ caseId: target.case.id }, options),
    attach: ({ alerts }, target, options) => alerts.attach(target.case.id, [alert], options),
    detach: ({ alerts }, target, options) => alerts.detach(target.case.id, [missing], options),
    casesOf: ({ alerts }, _target, options) => alerts.casesOf(alert.alertId, options),
  },
  events: {
    find: ({ events }, target, options) => events.find({ caseId: target.case.id }, options),
    attach: ({ events }, target, options) => events.attach(target.case.id, [event], options),
    detach: ({ events }, target, options) => events.detach(target.case.id, [missing], options),
  },
  references: {
    find: ({ references }, target, options) => references.find({ caseId: target.case.id }, options),
    attach: ({ references }, target, options) => references.attach(target.case.id, [reference], options),
    detach: ({ references }, target, options) => references.detach(target.case.id, [missing], options),
  },
  files: {
    find: ({ files }, target, options) => files.find({ caseId: target.case.id }, options),
    attach: ({ files }, target, options) => files.attach(target.case.id, [staged], options),
    detach: ({ files }, target, options) => files.detach(target.case.id, [missing], options),
    stage: ({ files }, _target, options) => files.stage(text('text/plain'), options),
    read: ({ files }, target, options) => files.read(target.case.id, missing, options),
  },
  observables: {
    add: ({ observables }, target, options) => observables.add(target.case.id, [observable], options),
    edit: ({ observables }, target, options) =>
      observables.edit(target.case.id, { id: missing, value: '10.9.9.9' }, options),
    remove: ({ observables }, target, options) => observables.remove(target.case.id, [missing], options),
    extract: ({ observables }, _target, options) => observables.extract([alert], options),
  },
  activity: { find: ({ activity }, target, options) => activity.find({ caseId: target.case.id }, options) },
  similar: { find: ({ similar }, target, options) => similar.find({ caseId: target.case.id }, options) },
  configuration: {
    get: ({ configuration }, { owner }, options) => configuration.get({ owner }, options),
    save: ({ configuration }, { owner }, options) =>
      configuration.save({ owner, version: null, set: { closure: 'by-push' } }, options),
    usage: ({ configuration }, { owner }, options) => configuration.usage({ owner }, options),
  },
  templates: {
    find: ({ templates }, { owner }, options) => templates.find({ owner }, options),
    get: ({ templates }, _target, options) => templates.get({ id: missing }, options),
    save: ({ templates }, { owner }, options) =>
      templates.save({ owner, name: 'A template', enabled: true, defaults: {} }, options),
    remove: ({ templates }, _target, options) => templates.remove(missing, options),
  },
  connectors: {
    list: ({ connectors }, { owner }, options) => connectors.list({ owner }, options),
    fields: ({ connectors }, _target, options) => connectors.fields(missing, options),
    choices: ({ connectors }, _target, options) =>
      connectors.choices({ connectorId: missing, field: 'type', values: {} }, options),
    types: ({ connectors }, { owner }, options) => connectors.types({ owner }, options),
    get: ({ connectors }, _target, options) => connectors.get(missing, options),
    save: ({ connectors }, { owner }, options) =>
      connectors.save({ owner, name: 'A connector', type: 'test', settings: {} }, options),
    remove: ({ connectors }, _target, options) => connectors.remove(missing, options),
    test: ({ connectors }, { owner }, options) => connectors.test({ owner, type: 'test', settings: {} }, options),
  },
  users: {
    find: ({ users }, { owner }, options) => users.find({ owner }, options),
    get: ({ users }, _target, options) => users.get([missing], options),
  },
  suggest: {
    tags: ({ suggest }, { owner }, options) => suggest.tags({ owner }, options),
    categories: ({ suggest }, { owner }, options) => suggest.categories({ owner }, options),
  },
  notifications: {
    find: ({ notifications }, _target, options) => notifications.find({}, options),
    markRead: ({ notifications }, _target, options) => notifications.markRead(undefined, options),
    preferences: ({ notifications }, _target, options) => notifications.preferences(options),
    savePreferences: ({ notifications }, _target, options) => notifications.savePreferences(noPreferences, options),
  },
  deliveries: {
    find: ({ deliveries }, { owner }, options) => deliveries.find({ owner }, options),
    retry: ({ deliveries }, _target, options) => deliveries.retry(missing, options),
  },
  follow: {
    get: ({ follow }, target, options) => follow.get(target.case.id, options),
    set: ({ follow }, target, options) => follow.set(target.case.id, true, options),
  },
  metrics: {
    ofCase: ({ metrics }, target, options) => metrics.ofCase(target.case.id, options),
    meanTimeToClose: ({ metrics }, { owner }, options) => metrics.meanTimeToClose({ owner }, options),
  },
  rules: {
    find: ({ rules }, { owner }, options) => rules.find({ owner }, options),
    save: ({ rules }, { owner }, options) => rules.save(caseAction(owner), options),
    remove: ({ rules }, _target, options) => rules.remove(missing, options),
    openCasesForAlerts: ({ rules }, { owner }, options) =>
      rules.openCasesForAlerts(
        { action: { ...caseAction(owner), id: missing, version: '1' }, alerts: [alert] },
        options,
      ),
  },
  views: {
    find: ({ views }, { owner }, options) => views.find({ owner }, options),
    save: ({ views }, { owner }, options) => views.save({ owner, name: 'Mine', shared: false, query: {} }, options),
    remove: ({ views }, _target, options) => views.remove(missing, options),
  },
  transfer: {
    export: ({ transfer }, target, options) => transfer.export([target.case.id], options),
    import: ({ transfer }, { owner }, options) => transfer.import(text('application/x-ndjson'), { owner }, options),
  },
};

const caseAction = (owner: Owner) =>
  ({
    owner,
    name: 'An action',
    groupBy: [],
    timeWindow: { count: 7, unit: 'd' },
    reopenClosed: false,
    templateId: null,
    push: false,
    maximumCases: 5,
  }) as const;

/** Reject for a case that is gone and for one the caller may not read; `cases.get` and `files.read` answer `null` first. */
const ofCase: ReadonlySet<string> = new Set([
  'cases.update',
  'cases.remove',
  'cases.push',
  'comments.find',
  'comments.add',
  'comments.edit',
  'comments.remove',
  ...['alerts', 'events', 'references', 'files'].flatMap((name) => [
    `${name}.find`,
    `${name}.attach`,
    `${name}.detach`,
  ]),
  'observables.add',
  'observables.edit',
  'observables.remove',
  'activity.find',
  'similar.find',
  'metrics.ofCase',
  'transfer.export',
]);

/** Refused to whoever may only read. */
const writes: ReadonlySet<string> = new Set([
  'cases.create',
  'cases.update',
  'cases.remove',
  'cases.push',
  'comments.add',
  'comments.edit',
  'comments.remove',
  ...['alerts', 'events', 'references', 'files'].flatMap((name) => [`${name}.attach`, `${name}.detach`]),
  'observables.add',
  'observables.edit',
  'observables.remove',
  'configuration.save',
  'templates.save',
  'connectors.save',
  'rules.save',
]);

/** Every verb of the upper door, with a call to try it by. */
export const verbs: readonly Verb[] = Object.entries(groupOfVerb).flatMap(([part, groups]) =>
  Object.entries(groups).map(([verb, group]): Verb => {
    const name = `${part}.${verb}`;
    const call = (calls as Readonly<Record<string, Readonly<Record<string, Call>>>>)[part]![verb]!;
    return { name, group, call, ofCase: ofCase.has(name), writes: writes.has(name) };
  }),
);

/** Of these groups, or the core. */
export const declaredVerbs = (groups: readonly Group[]): readonly Verb[] =>
  verbs.filter(({ group }) => group === 'core' || groups.includes(group));
