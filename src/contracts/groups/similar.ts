import type { Page } from '../../domain/find/page.js';
import type { SimilarCase, SimilarQuery } from '../../domain/find/similar-case.js';
import type { ReadOptions } from '../options.js';

export type { SimilarCase, SimilarQuery };

/** Group `similar`. */
export interface SimilarVerbs {
  /**
   * Cases of the same owner that share something with this one: an observable (the same by `observableKey`), an alert, or
   * what an additional field holds. Of fields only text, numbers, choices and people count, and nothing that is the
   * default or that both more than ten cases and more than a tenth of the owner's hold. What few cases have comes first:
   * each thing shared counts for one by the number of the owner's cases that have it; then the newest. `total` is exact.
   * Rejects with `validation` for an unreadable query or cursor, `not_found` when the case is gone and `forbidden`
   * without `read`.
   */
  find(query: SimilarQuery, options?: ReadOptions): Promise<Page<SimilarCase>>;
}
