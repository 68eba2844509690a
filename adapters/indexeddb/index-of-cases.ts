import type { FindEntry } from '../../src/domain/find/find-entry.js';
import type { CaseId } from '../../src/domain/ids.js';
import { coalesced } from '../../src/domain/coalesced.js';
import { foldTexts, lateEntryOf } from './late-entry.js';
import { readTail } from './log.js';
import type { Connection } from './open.js';
import type { LogRow, Position, ReadTransaction } from './schema.js';

/** What finding needs of every case, at hand. */
export interface CaseIndex {
  /**
   * The entries as of every commit that had landed when it was asked. Loads them the first time, and for a search waits
   * until their texts are ready.
   */
  entries(need: { readonly texts: boolean }): Promise<readonly FindEntry[]>;
  /** Ends what it still does in the background. */
  close(): void;
}

// Few enough that a page can paint between two of them.
const casesAtOnce = 500;

type Entries = Map<CaseId, FindEntry>;
type CaseTransaction = ReadTransaction<'case' | 'meta' | 'log'>;

export function indexOfCases(connection: Connection): CaseIndex {
  let loaded: Entries = new Map();
  let folding: Promise<void> = Promise.resolve();
  let position: Position | null = null;
  let giveUpFolding = new AbortController();

  const catchUp = coalesced(() =>
    connection.use(async (database) => {
      const transaction: CaseTransaction = database.transaction(['case', 'meta', 'log']);
      const { now, rows } = await readTail(transaction, position);
      if (rows) await refresh(transaction, loaded, rows);
      else replace(await loadAll(transaction));
      position = now;
    }),
  );

  return {
    async entries({ texts }) {
      await catchUp();
      if (texts) await folding;
      // As they are now: what is committed while somebody still reads them is another question's.
      return [...loaded.values()];
    },
    close() {
      giveUpFolding.abort();
    },
  };

  function replace(entries: Entries): void {
    loaded = entries;
    giveUpFolding.abort();
    giveUpFolding = new AbortController();
    // A text that cannot be folded fails the search that reads it, nobody else.
    folding = foldTexts([...entries.values()], giveUpFolding.signal).catch(() => undefined);
  }
}

/** Reads again what changed. */
async function refresh(transaction: CaseTransaction, loaded: Entries, rows: readonly LogRow[]): Promise<void> {
  const events = rows.flatMap((row) => row.events);
  const ids = new Set(events.filter(({ entity }) => entity === 'case').map(({ id }) => id));
  const store = transaction.objectStore('case');
  const cases = await Promise.all([...ids].map(async (id) => [id, await store.get(id)] as const));
  for (const [id, found] of cases) {
    if (found) loaded.set(id, lateEntryOf(found));
    else loaded.delete(id);
  }
}

/** Every case, newest first: the usual first page is then full at once, and the rest is only passed by. */
async function loadAll(transaction: CaseTransaction): Promise<Entries> {
  const entries: FindEntry[] = [];
  let range: IDBKeyRange | null = null;
  for (;;) {
    const cases = await transaction.objectStore('case').getAll(range, casesAtOnce);
    for (const found of cases) entries.push(lateEntryOf(found));
    if (cases.length < casesAtOnce) break;
    range = IDBKeyRange.lowerBound(cases.at(-1)!.id, true);
  }
  entries.sort((a, b) => (a.createdAt > b.createdAt ? -1 : a.createdAt < b.createdAt ? 1 : 0));
  return new Map(entries.map((entry) => [entry.id, entry]));
}
