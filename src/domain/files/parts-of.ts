import { refuseAborted } from '../error.js';
import { fileHeadSize } from './check-content.js';

/** Bytes of a part: so many that reading is quick, so few that a page stays smooth while they are digested. */
const partSize = 1024 * 1024;

/** A file's bytes a part at a time, with the share that is done by then. Rejects with `aborted` between two parts. */
export async function* partsOf(
  file: Blob,
  signal?: AbortSignal,
): AsyncGenerator<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly share: number }> {
  for (let from = 0; from < file.size; from += partSize) {
    refuseAborted(signal);
    const bytes = new Uint8Array(await file.slice(from, from + partSize).arrayBuffer());
    yield { bytes, share: Math.min(1, (from + partSize) / file.size) };
  }
  refuseAborted(signal);
}

/** The bytes a file begins with, by which `checkContent` tells what it is. */
export const headOf = async (file: Blob): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, fileHeadSize).arrayBuffer());
