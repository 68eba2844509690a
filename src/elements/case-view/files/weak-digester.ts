import { openDigester, type DigesterOptions } from '../../../domain/files/digester.js';
import { partsOf } from '../../../domain/files/parts-of.js';
import { weakDigests } from './weak-digests.js';

/** Digests others still ask for, although nothing is proven by them. Hexadecimal. */
export interface WeakDigests {
  readonly sha1: string;
  readonly md5: string;
}

const options: DigesterOptions = {
  start: (Worker) => new Worker(new URL('./weak-worker.js', import.meta.url), { type: 'module' }),
  make: weakDigests,
};

/** Of a whole file, a part at a time, so that whoever types meanwhile does not wait. Rejects with `aborted`. */
export async function weakDigestsOf(
  file: Blob,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<WeakDigests> {
  const digester = await openDigester(file.size, options);
  try {
    for await (const { bytes, share } of partsOf(file, signal)) {
      await digester.add(bytes);
      onProgress(share);
    }
    const [sha1 = '', md5 = ''] = await digester.end();
    return { sha1, md5 };
  } finally {
    digester.close();
  }
}
