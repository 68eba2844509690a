import type { LogRow, Position, ReadTransaction, WriteRequest, WriteTransaction } from './schema.js';

/** Commits whose changes are kept for tabs that lag behind. */
const keptCommits = 250;

/** What was committed since a position. */
export interface Tail {
  readonly now: Position;
  /** Every commit since then, in order; `null` when that cannot be told any more and everything has to be read. */
  readonly rows: readonly LogRow[] | null;
}

/** Reads on from a position; from none it tells only where we are. */
export async function readTail(transaction: ReadTransaction<'meta' | 'log'>, since: Position | null): Promise<Tail> {
  const now = await readPosition(transaction);
  if (since === null || since.born !== now.born || since.sequence > now.sequence) return { now, rows: null };
  if (since.sequence === now.sequence) return { now, rows: [] };
  const rows = await transaction.objectStore('log').getAll(IDBKeyRange.lowerBound(since.sequence, true));
  return { now, rows: rows.length === now.sequence - since.sequence ? rows : null };
}

export async function readPosition(transaction: ReadTransaction<'meta'>): Promise<Position> {
  const position = await transaction.objectStore('meta').get('position');
  if (position) return position;
  throw new DOMException('There is no position in this database.', 'NotFoundError');
}

/** Writes what a commit tells and lets go of what is old. */
export function appendToLog(transaction: WriteTransaction, { born }: Position, row: LogRow): WriteRequest[] {
  const log = transaction.objectStore('log');
  return [
    () => transaction.objectStore('meta').put({ born, sequence: row.sequence }, 'position'),
    () => log.put(row),
    () => log.delete(IDBKeyRange.upperBound(row.sequence - keptCommits)),
  ];
}
