import type { CaseRow } from '../../domain/find/case-query.js';
import type { Page, PageQuery } from '../../domain/find/page.js';
import type { Observable } from '../../domain/observable.js';
import type { ReadOptions } from '../options.js';

/** A case that shares something with another, and what. */
export interface SimilarCase {
  readonly case: CaseRow;
  readonly observables: readonly Pick<Observable, 'type' | 'value'>[];
  readonly alertIds: readonly string[];
  readonly fields: readonly string[];
}

/** Group `similar`. */
export interface SimilarVerbs {
  /**
   * Cases of the same owner that share something with this one, rare things first. Rejects with `validation` for an
   * unreadable query or cursor, `not_found` when the case is gone and `forbidden` without `read`.
   */
  find(query: PageQuery, options?: ReadOptions): Promise<Page<SimilarCase>>;
}
