import { md5, sha1 } from '@noble/hashes/legacy.js';
import { partsOf } from '../../../domain/files/parts-of.js';
import { nextTask } from '../../controllers/next-task.js';

/** Digests others still ask for, although nothing is proven by them. Hexadecimal. */
export interface WeakDigests {
  readonly sha1: string;
  readonly md5: string;
}

/** Of a whole file, a part at a time, so that whoever types meanwhile does not wait. Rejects with `aborted`. */
export async function weakDigestsOf(
  file: Blob,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<WeakDigests> {
  const [short, shorter] = [sha1.create(), md5.create()];
  for await (const { bytes, share } of partsOf(file, signal)) {
    for (let from = 0; from < bytes.length; from += stepSize) {
      const step = bytes.subarray(from, from + stepSize);
      short.update(step);
      shorter.update(step);
      await nextTask();
    }
    onProgress(share);
  }
  return { sha1: hex(short.digest()), md5: hex(shorter.digest()) };
}

/** Digested within a few milliseconds. */
const stepSize = 256 * 1024;

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
