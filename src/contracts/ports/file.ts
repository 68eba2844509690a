import type { StagedFile } from '../../domain/attachments.js';
import type { UserId } from '../../domain/ids.js';
import type { ReadOptions } from '../options.js';

/**
 * Where the bytes of files are. Their records are in the storage; a commit links them, and its workflow tells what is
 * no longer wanted. The port knows nothing of records: `claim` and `sweep` keep the two together whatever is cut off
 * in between.
 */
export interface FilePort {
  /**
   * Takes a file in, under a `ref` nobody had before; what no commit links is swept after 24 hours. `onProgress` gets
   * the share done, 0 to 1. Name and size were checked; `by` is who stages it. Rejects with `too_large` when there is no
   * room.
   */
  stage(
    file: Blob,
    options: ReadOptions & {
      readonly name: string;
      readonly by?: UserId;
      readonly onProgress?: (share: number) => void;
    },
  ): Promise<StagedFile>;
  /**
   * Files as they were taken in, in this order; `null` for what is not there and, with `by`, for what somebody else staged.
   * Their 24 hours begin anew: whoever is about to link or unlink them has that long, and `sweep` looks again at what came
   * of it.
   */
  claim(
    refs: readonly string[],
    options?: ReadOptions & { readonly by?: UserId },
  ): Promise<readonly (StagedFile | null)[]>;
  /** The content, or `null` when it is gone. */
  read(ref: string, options?: ReadOptions): Promise<Blob | null>;
  /** Forgets contents that no record links any more; called by the workflow after commits that unlink. */
  remove(refs: readonly string[], options?: ReadOptions): Promise<void>;
  /**
   * Forgets what was staged or claimed more than 24 hours ago and is not linked, as the workflow knows for these refs
   * in their order. What is linked is not asked about again until it is claimed. Called now and then.
   */
  sweep(areLinked: (refs: readonly string[]) => Promise<readonly boolean[]>): Promise<void>;
}
