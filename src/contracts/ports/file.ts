import type { StagedFile } from '../../domain/attachments.js';
import type { ReadOptions } from '../options.js';

/** Where the bytes of files are. Their records are in the storage; a commit links them. */
export interface FilePort {
  /** Takes a file in; what no commit links is swept after 24 hours. `onProgress` gets the share done, 0 to 1. Rejects with `too_large`. */
  stage(
    file: Blob & { readonly name?: string },
    options?: ReadOptions & { onProgress?: (share: number) => void },
  ): Promise<StagedFile>;
  /** The content, or `null` when it is gone. */
  read(ref: string, options?: ReadOptions): Promise<Blob | null>;
  /** Forgets contents that no record links any more; called by the workflow after commits that unlink. */
  remove(refs: readonly string[], options?: ReadOptions): Promise<void>;
}
