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
  /** One's own and the shared ones. */
  find(query: { owner: Owner }, options?: ReadOptions): Promise<readonly SavedView[]>;
  /** Rejects with `conflict`, `validation`, `forbidden` for somebody else's. */
  save(
    view: Omit<SavedView, 'id' | 'version'> & { readonly id?: string; readonly version?: Version },
    options?: WriteOptions,
  ): Promise<SavedView>;
  remove(id: string, options?: WriteOptions): Promise<void>;
}
