import { findEntryOf, type FindEntry } from '../../src/domain/find/find-entry.js';
import type { CaseId } from '../../src/domain/ids.js';
import { coalesced } from './coalesced.js';
import { readTail } from './log.js';
import type { Connection } from './open.js';
import type { LogRow, Position, ReadTransaction } from './schema.js';

/** What finding needs of every case, at hand. */
export interface CaseIndex {
  /** The entries as of every commit that had landed when it was asked. Loads them the first time. */
  entries(): Promise<Iterable<FindEntry>>;
}

// Few enough that a page can paint between two of them.
const casesAtOnce = 200;

type CaseTransaction = ReadTransaction<'case' | 'meta' | 'log'>;

export function indexOfCases(connection: Connection): CaseIndex {
  let loaded: Map<CaseId, FindEntry> = new Map();
  let position: Position | null = null;

  const catchUp = coalesced(() =>
    connection.use(async (database) => {
      const transaction: CaseTransaction = database.transaction(['case', 'meta', 'log']);
      const { now, rows } = await readTail(transaction, position);
      if (rows) await refresh(transaction, loaded, rows);
      else loaded = await loadAll(transaction);
      position = now;
    }),
  );

  return {
    async entries() {
      await catchUp();
      return loaded.values();
    },
  };
}

/** Reads again what changed. */
async function refresh(transaction: CaseTransaction, loaded: Map<CaseId, FindEntry>, rows: readonly LogRow[]) {
  const ids = new Set(
    rows.flatMap(({ events }) => events.filter(({ entity }) => entity === 'case').map(({ id }) => id)),
  );
  const cases = await Promise.all(
    [...ids].map(async (id) => [id, await transaction.objectStore('case').get(id)] as const),
  );
  for (const [id, found] of cases) {
    if (found) loaded.set(id, findEntryOf(found));
    else loaded.delete(id);
  }
}

/** Every case, oldest first, as new ones follow: the usual sort then has little to do. */
async function loadAll(transaction: CaseTransaction): Promise<Map<CaseId, FindEntry>> {
  const entries: FindEntry[] = [];
  let range: IDBKeyRange | null = null;
  for (;;) {
    const cases = await transaction.objectStore('case').getAll(range, casesAtOnce);
    for (const found of cases) entries.push(findEntryOf(found));
    if (cases.length < casesAtOnce) break;
    range = IDBKeyRange.lowerBound(cases.at(-1)!.id, true);
  }
  entries.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
  return new Map(entries.map((entry) => [entry.id, entry]));
}
