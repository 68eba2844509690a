import type { FilePort } from '../../contracts/ports/file.js';
import type { Resources } from '../workflow.js';

const sweepEvery = 60 * 60 * 1_000;
const lastSweeps = new WeakMap<FilePort, number>();

/** Now and then forgets files nobody linked, beside verbs that have to do with files. Never fails: the next time will do. */
export async function sweepFiles({ files, storage, clock }: Resources): Promise<void> {
  if (!files || clock() - (lastSweeps.get(files) ?? -Infinity) < sweepEvery) return;
  lastSweeps.set(files, clock());
  // The id of a file's record is its `ref`.
  const areLinked = async (refs: readonly string[]) => (await storage.get('file', refs)).map((found) => found !== null);
  await files.sweep(areLinked).catch(() => undefined);
}
