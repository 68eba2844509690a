import { refuseAborted } from '../error.js';

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
