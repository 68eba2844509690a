import type { CaseColumn, FilterKey, SortKey } from '../domain/find/case-query.js';
import type { limits } from '../domain/limits.js';

/** Groups of verbs beyond the core. Each is there whole or not at all. */
export const groups = [
  'refusals',
  'cases.remove',
  'cases.push',
  'comments.edit',
  'alerts',
  'events',
  'references',
  'files',
  'observables',
  'activity',
  'similar',
  'configuration',
  'configuration.edit',
  'templates',
  'templates.edit',
  'connectors',
  'connectors.edit',
  'users',
  'suggest',
  'notifications',
  'deliveries',
  'follow',
  'metrics',
  'rules',
  'views',
  'transfer',
  'changes',
] as const;
export type Group = (typeof groups)[number];

/** What finding cases can do here. */
export interface FindCapabilities {
  /** Sorts answered; `'field'` stands for every `field:<key>`. */
  readonly sorts: readonly (SortKey | 'field')[];
  readonly filters: readonly FilterKey[];
  /**
   * Fields full text looks into, and names a text may ask by (see `CaseQuery.text`); those of `propertyFields` are only
   * names. Empty where there is no search.
   */
  readonly search: readonly string[];
  /** Columns answered; `'field'` stands for every `field:<key>`. `matched` only where it can be told. */
  readonly columns: readonly (CaseColumn | 'field')[];
  /** `exact`, or `bounded`: exact up to a bound, beyond it marked with `CasePage.totalIsLowerBound`. */
  readonly totals: 'exact' | 'bounded';
  /** Ways to ask for a further page. */
  readonly paging: readonly ('page' | 'after')[];
}

/**
 * What an adapter can do for one owner, as data. What a person may do is another matter: see `Session.permissions`.
 * A verb of a group that is not declared rejects with `unsupported`.
 */
export interface Capabilities extends FindCapabilities {
  /** Number of this contract, apart from the package's version. */
  readonly contract: 1;
  readonly groups: readonly Group[];
  /** `fields`: edits of different fields merge. `version`: any newer version is a conflict. `none`: the last one wins. */
  readonly concurrency: 'fields' | 'version' | 'none';
  /**
   * Whether `cases.create` takes alerts, events, references, files and observables along in one commit, or refuses them
   * with `unsupported` and the caller attaches them afterwards. `steps` where nothing can be attached.
   */
  readonly createWithAttachments: 'atomic' | 'steps';
  /** Whether attached alerts can follow their case. Never without the group `alerts`. */
  readonly alertSync: boolean;
  /** `false` where everything works without a network, as in a storage of this browser. Absent: it needs one. */
  readonly needsNetwork?: boolean;
  /** Whether connectors that are set up can have secrets. Absent: they cannot. */
  readonly connectorSecrets?: boolean;
  readonly limits: Readonly<Record<keyof typeof limits, number>>;
}
