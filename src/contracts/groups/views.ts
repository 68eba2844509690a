import type { CaseQuery } from '../../domain/find/case-query.js';
import type { Owner, Version } from '../../domain/ids.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** A list somebody keeps: a query under a name. */
export interface SavedView {
  readonly id: string;
  readonly version: Version;
  readonly owner: Owner;
  readonly name: string;
  readonly shared: boolean;
  readonly query: Omit<CaseQuery, 'owner' | 'at'>;
}

/** Group `views`. */
export interface ViewVerbs {
  /** One's own views and the shared ones, by name. Rejects with `forbidden` without `read`. */
  find(query: { owner: Owner }, options?: ReadOptions): Promise<readonly SavedView[]>;
  /**
   * Keeps a view (no id) or edits one, and answers it. Rejects with `conflict` when it has another version, `validation`
   * for a name that says nothing or a query nobody can ask, `not_found` when the one to edit is gone, and `forbidden`
   * for somebody else's.
   */
  save(
    view: Omit<SavedView, 'id' | 'version'> & { readonly id?: string; readonly version?: Version },
    options?: WriteOptions,
  ): Promise<SavedView>;
  /** Takes a view away. Rejects with `not_found` when it is gone already and `forbidden` for somebody else's. */
  remove(id: string, options?: WriteOptions): Promise<void>;
}
