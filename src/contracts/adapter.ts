import type { Group } from './capabilities.js';
import type { ActivityVerbs } from './groups/activity.js';
import type { AlertVerbs, EventVerbs, FileVerbs, ReferenceVerbs } from './groups/attachments.js';
import type { CaseVerbs } from './groups/cases.js';
import type { Changes } from './groups/changes.js';
import type { CommentVerbs } from './groups/comments.js';
import type { ConfigurationVerbs } from './groups/configuration.js';
import type { ConnectorVerbs } from './groups/connectors.js';
import type { MetricVerbs } from './groups/metrics.js';
import type { DeliveryVerbs, FollowVerbs, NotificationVerbs } from './groups/notifications.js';
import type { ObservableVerbs } from './groups/observables.js';
import type { RefusalVerbs } from './groups/refusals.js';
import type { RuleVerbs } from './groups/rules.js';
import type { SessionVerbs } from './groups/session.js';
import type { SimilarVerbs } from './groups/similar.js';
import type { SuggestVerbs } from './groups/suggest.js';
import type { TemplateVerbs } from './groups/templates.js';
import type { TransferVerbs } from './groups/transfer.js';
import type { UserVerbs } from './groups/users.js';
import type { ViewVerbs } from './groups/views.js';

/**
 * The upper door: what a person can do with cases. Elements know nothing else of a backend. Whoever has a case
 * server implements this (see `defineCaseAdapter`); whoever has a database implements the ports and gets this from
 * `createCaseAdapter`.
 *
 * Of every verb: it rejects with a `CaseError` and nothing else; it never changes its arguments, and what it
 * answers belongs to the caller. Aborted before it starts, it does nothing and rejects with `aborted`. Reading what
 * is missing gives `null`; writing to it rejects with `not_found`. Every write is atomic. A verb of an undeclared
 * group rejects with `unsupported`. `offline`, `timeout`, `unavailable`, `rate_limited` and `unauthenticated` may
 * come from every verb.
 */
export interface CaseAdapter {
  readonly session: SessionVerbs;
  readonly refusals: RefusalVerbs;
  readonly cases: CaseVerbs;
  readonly comments: CommentVerbs;
  readonly alerts: AlertVerbs;
  readonly events: EventVerbs;
  readonly references: ReferenceVerbs;
  readonly files: FileVerbs;
  readonly observables: ObservableVerbs;
  readonly activity: ActivityVerbs;
  readonly similar: SimilarVerbs;
  readonly configuration: ConfigurationVerbs;
  readonly templates: TemplateVerbs;
  readonly connectors: ConnectorVerbs;
  readonly users: UserVerbs;
  readonly suggest: SuggestVerbs;
  readonly notifications: NotificationVerbs;
  readonly deliveries: DeliveryVerbs;
  readonly follow: FollowVerbs;
  readonly metrics: MetricVerbs;
  readonly rules: RuleVerbs;
  readonly views: ViewVerbs;
  readonly transfer: TransferVerbs;
  readonly changes: Changes;
  /** Ends what the adapter holds open. Calls after it reject with `unavailable`. */
  close(): Promise<void>;
}

type VerbsOf<Name extends keyof CaseAdapter> = keyof CaseAdapter[Name] & string;

/** Which group every verb belongs to; `core` is always there. Complete by construction. */
export const groupOfVerb = {
  session: { get: 'core' },
  refusals: { find: 'refusals' },
  cases: { find: 'core', get: 'core', create: 'core', update: 'core', remove: 'cases.remove', push: 'cases.push' },
  comments: { find: 'core', add: 'core', edit: 'comments.edit', remove: 'comments.edit' },
  alerts: { find: 'alerts', attach: 'alerts', detach: 'alerts', casesOf: 'alerts' },
  events: { find: 'events', attach: 'events', detach: 'events' },
  references: { find: 'references', attach: 'references', detach: 'references' },
  files: { find: 'files', attach: 'files', detach: 'files', stage: 'files', read: 'files' },
  observables: { add: 'observables', edit: 'observables', remove: 'observables', extract: 'observables' },
  activity: { find: 'activity' },
  similar: { find: 'similar' },
  configuration: { get: 'configuration', save: 'configuration.edit', usage: 'configuration.edit' },
  templates: { find: 'templates', get: 'templates', save: 'templates.edit', remove: 'templates.edit' },
  connectors: {
    list: 'connectors',
    fields: 'connectors',
    choices: 'connectors',
    types: 'connectors.edit',
    get: 'connectors.edit',
    save: 'connectors.edit',
    remove: 'connectors.edit',
    test: 'connectors.edit',
  },
  users: { find: 'users', get: 'users' },
  suggest: { tags: 'suggest', categories: 'suggest' },
  notifications: {
    find: 'notifications',
    markRead: 'notifications',
    preferences: 'notifications',
    savePreferences: 'notifications',
  },
  deliveries: { find: 'deliveries', retry: 'deliveries' },
  follow: { get: 'follow', set: 'follow' },
  metrics: { ofCase: 'metrics', meanTimeToClose: 'metrics' },
  rules: { find: 'rules', save: 'rules', remove: 'rules', openCasesForAlerts: 'rules' },
  views: { find: 'views', save: 'views', remove: 'views' },
  transfer: { export: 'transfer', import: 'transfer' },
} as const satisfies {
  readonly [Name in Exclude<keyof CaseAdapter, 'changes' | 'close'>]: {
    readonly [Verb in VerbsOf<Name>]: Group | 'core';
  };
};
