import type { CaseId, Owner } from '../../domain/ids.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** What came of an import, one line of the file a result. */
export interface ImportResult {
  readonly line: number;
  readonly caseId: CaseId | null;
  readonly problem: string | null;
}

/** Group `transfer`. */
export interface TransferVerbs {
  /**
   * Cases with everything that hangs on them, as NDJSON; `onProgress` gets the share done, 0 to 1. Rejects with
   * `validation` for no id, `not_found` when a case is gone and `forbidden` without `read` over one of them.
   */
  export(ids: readonly CaseId[], options?: ReadOptions & { onProgress?: (share: number) => void }): Promise<Blob>;
  /**
   * Cases from such a file, as cases of the target, with numbers of their own; a line that does not fit is reported, the
   * others are imported. Rejects with `validation` when the file is no NDJSON at all, `too_large` when there is no room
   * for it, and `forbidden` without `create`. Aborted half-way, what was imported stays.
   */
  import(
    file: Blob,
    target: { readonly owner: Owner },
    options?: WriteOptions & { onProgress?: (share: number) => void },
  ): Promise<readonly ImportResult[]>;
}
