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
  /** Cases with everything that hangs on them, as NDJSON. Rejects with `not_found`, `forbidden`. */
  export(ids: readonly CaseId[], options?: ReadOptions & { onProgress?: (share: number) => void }): Promise<Blob>;
  /** Cases from such a file; a line that does not fit is reported, the others are imported. */
  import(
    file: Blob,
    target: { readonly owner: Owner },
    options?: WriteOptions & { onProgress?: (share: number) => void },
  ): Promise<readonly ImportResult[]>;
}
