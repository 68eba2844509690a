import type { CaseStatus, StatusCounts } from '../cases/status.js';
import type { Severity } from '../cases/severity.js';
import type { Case, CaseTotals } from '../cases/case.js';
import type { PushStatus } from '../connector.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import type { FieldKey, FieldValue, FieldValues } from '../fields/field-value.js';
import type { CaseId, Cursor, Owner, Timestamp, UserId } from '../ids.js';
import type { PeopleNamed } from './parse-search.js';

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
  'settings',
  'totals',
  'connector',
  'pushes',
  'matched',
] as const;
/** What a row can carry besides its core; `field:<key>` for an additional field. */
export type CaseColumn = (typeof caseColumns)[number] | `field:${FieldKey}`;

/** Which cases are meant, in no order. */
export interface CaseSelection {
  /** Owners whose cases are wanted. Those the caller may not read are passed over. */
  readonly owner: Owner | readonly Owner[];
  readonly filter?: CaseFilter;
  /**
   * What the searched fields (see `Capabilities.search`) must hold: terms with blanks between them, which must all be
   * there. Comments, and the ids and documents of alerts and events, are not searched.
   *
   * - `word` occurs as the beginning of a word. What is no letter and no digit parts words: `10.0.0.7` is four, which
   *   occur one after the other. Case and accents never matter.
   * - `"a phrase"` occurs as it stands, its last word whole. The quote that closes the last one may be missing.
   * - `42` and `#42` also find the case of that number, and an id, letter by letter, the case with it. The case of that
   *   number comes first, whatever the sort.
   * - `name:word`, `name:"a phrase"` and `"a name":word` look into one field: `title`, `description`, `category`, `tags`
   *   (or `tag`) and `observables` (or `observable`) for the text, `id` for the whole id, `number` for the number, and an
   *   additional field by its key or its label, also the label a template gives it, for its value. Letter case, accents
   *   and what parts words do not matter in names; of fields that share a name any will do, of several owners too.
   *   Nothing may stand around the colon, and a name with nothing behind it asks for nothing. A name that none of the
   *   owners asked for declares is no name: `http://x` and `10:30` are words like any other, and in quotes always.
   * - `status`, `severity`, `assignees` (or `assignee`), `reporter`, `owner`, `connector` and `push` are names too, for
   *   words of what is stored: `status:open`, `status:"in progress"`, `severity:high`. People are found by their ids, by
   *   what the directory knows them by, and as `me`; `none` finds what has no assignee, no connector, or was not pushed.
   *   `created`, `updated` and `closed` are instants, see below. Only where `Capabilities.search` declares them.
   * - Of an additional field a text is searched as above, and of an option what is stored and its label; people by their
   *   ids. Numbers (also that of a case) and instants are compared, with `<`, `<=`, `>` or `>=` before them or else as
   *   equal: `score:2.5`, `score:>=10`. An instant is a year, month, day or time of day in UTC, as in `seen:2026-01`,
   *   `seen:<=2026-01-31`, `seen:"2026-01-31 10:30"`, and as long as what is said: `>2026` begins with 2027. A toggle is
   *   `true`, `yes`, `on` or `false`, `no`, `off`, and never set is neither.
   * - `-` before any of these: it must not be there.
   */
  readonly text?: string;
}

export interface CaseQuery extends CaseSelection {
  /** Newest first when absent. Of two that are equal in what they are sorted by, the newer comes first, then the id decides. */
  readonly sort?: CaseSort;
  /** Rows wanted, 1 to 100; 20 when absent. */
  readonly size?: number;
  /** Page 1 is the first. With `after`, what follows the row the cursor names, even if rows came or went before it. */
  readonly at?: { readonly page: number } | { readonly after: Cursor };
  /** Columns wanted; all but additional fields when absent. */
  readonly columns?: readonly CaseColumn[];
}

/** A selection as a storage is asked for it. */
export interface StoredSelection extends CaseSelection {
  /**
   * The additional fields that names in `text` may mean: what the owners' configurations and templates define, as far
   * as the text names it. Found by the workflow; for `parseSearch`.
   */
  readonly named?: readonly FieldDefinition[];
  /** Whom `text` means where it calls assignees and reporters by something. Found by the workflow; for `parseSearch`. */
  readonly people?: readonly PeopleNamed[];
}

/** A query as a storage is asked it. */
export type StoredQuery = CaseQuery & StoredSelection;

/** A field that holds something a text asked for. */
export type MatchedField =
  'number' | 'id' | 'title' | 'description' | 'category' | 'tags' | 'observables' | `field:${FieldKey}`;

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
        | 'settings'
        | 'connector'
        | 'pushes'
      >
    > {
  readonly totals?: CaseTotals & { readonly observables: number };
  /** Values of the additional fields asked for. */
  readonly fields?: FieldValues;
  /**
   * Which of the searched fields hold what the text asks for, or one of several such things; empty where it asks for
   * none. In the order of this type, additional fields by key. What is excluded is not asked for, and what a
   * case is (its status, say) is found and not told.
   */
  readonly matched?: readonly MatchedField[];
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** All that match, exactly, unless `totalIsLowerBound`. */
  readonly total: number;
  /** By status, of all that match everything but the status filter; as exact as `total`. */
  readonly counts: StatusCounts;
  /** There are at least so many, by status too. Only where `Capabilities.totals` is `bounded`, and only beyond the bound. */
  readonly totalIsLowerBound?: true;
  /** Where the next page begins; absent on the last. */
  readonly next?: Cursor;
}
