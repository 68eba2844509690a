import type { Connection } from './open.js';
import type { MutationRow, ReadTransaction, WriteRequest, WriteTransaction } from './schema.js';

/** Milliseconds an answer is remembered at least. */
const remembered = 7 * 24 * 60 * 60 * 1_000;
/** Milliseconds between two looks for answers that are older, and how many go in one transaction. */
const sweepEvery = 60 * 60 * 1_000;
const sweptAtOnce = 500;

export const readMutation = (
  transaction: ReadTransaction<'mutation'>,
  mutationId: string,
): Promise<MutationRow | undefined> => transaction.objectStore('mutation').get(mutationId);

export function writeMutation(transaction: WriteTransaction, row: MutationRow): WriteRequest[] {
  return [
    () => transaction.objectStore('mutation').put(row),
    () => transaction.objectStore('mutationAge').put(true, [row.at, row.mutationId]),
  ];
}

/** Forgets old answers now and then, beside the commits that bring new ones. Never fails: the next time will do. */
export function mutationSweeper(connection: Connection): (now: number) => Promise<void> {
  let lastSweep = -Infinity;
  return async (now) => {
    if (now - lastSweep < sweepEvery) return;
    lastSweep = now;
    try {
      while ((await sweep(connection, now)) === sweptAtOnce);
    } catch {
      // Old answers take room, nothing else.
    }
  };
}

const sweep = (connection: Connection, now: number): Promise<number> =>
  connection.use(async (database) => {
    const transaction = database.transaction(['mutation', 'mutationAge'], 'readwrite');
    const ages = transaction.objectStore('mutationAge');
    const old = await ages.getAllKeys(IDBKeyRange.upperBound([now - remembered]), sweptAtOnce);
    await Promise.all([
      ...old.flatMap((key) => [ages.delete(key), transaction.objectStore('mutation').delete(key[1])]),
      transaction.done,
    ]);
    return old.length;
  });
