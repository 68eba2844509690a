import type { CaseStatus, StatusCounts } from '../cases/status.js';
import type { Severity } from '../cases/severity.js';
import type { Case, CaseTotals } from '../cases/case.js';
import type { PushStatus } from '../connector.js';
import type { FieldKey, FieldValue, FieldValues } from '../fields/field-value.js';
import type { CaseId, Cursor, Owner, Timestamp, UserId } from '../ids.js';

/** Both ends count in; an absent one is open. */
export interface TimeRange {
  readonly from?: Timestamp;
  readonly to?: Timestamp;
}

/** What an additional field must hold. Empty values are found with `null`. */
export type FieldFilter =
  | { readonly anyOf: readonly Exclude<FieldValue, readonly string[]>[] }
  | { readonly contains: string }
  | { readonly from?: number | Timestamp; readonly to?: number | Timestamp };

/** All given members must hold; within a list any one. An empty list filters nothing. */
export interface CaseFilter {
  readonly ids?: readonly CaseId[];
  readonly status?: readonly CaseStatus[];
  readonly severity?: readonly Severity[];
  readonly tags?: readonly string[];
  /** `null` finds cases without a category. */
  readonly category?: readonly (string | null)[];
  /** `null` finds cases assigned to nobody. */
  readonly assignees?: readonly (UserId | null)[];
  readonly reporters?: readonly UserId[];
  readonly createdAt?: TimeRange;
  readonly updatedAt?: TimeRange;
  readonly closedAt?: TimeRange;
  /** `null` finds cases without a connector. */
  readonly connectors?: readonly (string | null)[];
  /** State of the push with the connector the case has now; `null` finds those never pushed. */
  readonly pushes?: readonly (PushStatus | null)[];
  readonly fields?: Readonly<Record<FieldKey, FieldFilter>>;
}
export const filterKeys = [
  'ids',
  'status',
  'severity',
  'tags',
  'category',
  'assignees',
  'reporters',
  'createdAt',
  'updatedAt',
  'closedAt',
  'connectors',
  'pushes',
  'fields',
] as const satisfies readonly (keyof CaseFilter)[];
export type FilterKey = keyof CaseFilter;

export const sortKeys = [
  'number',
  'title',
  'status',
  'severity',
  'category',
  'reporter',
  'createdAt',
  'updatedAt',
  'closedAt',
  'comments',
  'alerts',
  'events',
] as const;
export type SortKey = (typeof sortKeys)[number] | `field:${FieldKey}`;

/** What never is there (no category, not closed) comes last in both directions; ties are broken by id. */
export interface CaseSort {
  readonly by: SortKey;
  readonly direction: 'ascending' | 'descending';
}

export const caseColumns = [
  'category',
  'tags',
  'assignees',
  'createdAt',
  'createdBy',
  'updatedAt',
  'closedAt',
  'totals',
  'connector',
  'pushes',
] as const;
/** What a row can carry besides its core; `field:<key>` for an additional field. */
export type CaseColumn = (typeof caseColumns)[number] | `field:${FieldKey}`;

export interface CaseQuery {
  /** Owners whose cases are wanted. Those the caller may not read are passed over. */
  readonly owner: Owner | readonly Owner[];
  readonly filter?: CaseFilter;
  /**
   * Words that must all occur in the searched fields (see `Capabilities.search`), each as the beginning of a word;
   * `"a phrase"` occurs as it stands; `-word` must not occur. Case and accents do not matter. `42` and `#42`
   * also find the case of that number, and an id the case with it.
   */
  readonly text?: string;
  /** Newest first when absent. */
  readonly sort?: CaseSort;
  /** Rows wanted, 1 to 100; 20 when absent. */
  readonly size?: number;
  /** Page 1 is the first. With `after`, what follows the row the cursor names, even if rows came or went before it. */
  readonly at?: { readonly page: number } | { readonly after: Cursor };
  /** Columns wanted; all but additional fields when absent. */
  readonly columns?: readonly CaseColumn[];
}

/** A case as a list shows it: its core always, the rest as asked. */
export interface CaseRow
  extends
    Pick<Case, 'id' | 'version' | 'owner' | 'number' | 'title' | 'status' | 'severity'>,
    Partial<
      Pick<
        Case,
        | 'category'
        | 'tags'
        | 'assignees'
        | 'createdAt'
        | 'createdBy'
        | 'updatedAt'
        | 'closedAt'
        | 'connector'
        | 'pushes'
      >
    > {
  readonly totals?: CaseTotals & { readonly observables: number };
  /** Values of the additional fields asked for. */
  readonly fields?: FieldValues;
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** All that match, exactly. */
  readonly total: number;
  /** By status, exactly, of all that match everything but the status filter. */
  readonly counts: StatusCounts;
  /** Where the next page begins; absent on the last. */
  readonly next?: Cursor;
}
