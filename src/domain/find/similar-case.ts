import type { FieldKey } from '../fields/field-value.js';
import type { CaseId, Cursor } from '../ids.js';
import type { Observable } from '../observable.js';
import type { CaseRow } from './case-query.js';

/** Which cases share something with this one. */
export interface SimilarQuery {
  readonly caseId: CaseId;
  /** 1 to 100; 20 when absent. */
  readonly size?: number;
  readonly at?: { readonly page: number } | { readonly after: Cursor };
}

/** A query as a storage is asked it. */
export interface StoredSimilarQuery extends SimilarQuery {
  /** The additional fields to compare, see `tellingFields`. Found by the workflow. */
  readonly fields: readonly FieldKey[];
}

/** A case that shares something with another, and what: in each list the rarest first. */
export interface SimilarCase {
  /** With every column but `matched`. */
  readonly case: CaseRow;
  /** As they stand on the case asked about; the same by `observableKey`. */
  readonly observables: readonly Pick<Observable, 'type' | 'value'>[];
  readonly alertIds: readonly string[];
  /** Keys of the additional fields that hold the same, or of several values one. */
  readonly fields: readonly FieldKey[];
}
