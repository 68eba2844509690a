import type { Database } from './database.js';
import { migrate } from './migrations/index.js';
import { problemOf, storageClosed } from './problems.js';

/** The database of a storage: opened and brought to this version when it is first needed, and again where that failed. */
export interface Connection {
  /** Rejects with a `CaseError` and nothing else. */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** Refuses what comes from now on, and ends once what is under way has, and what is given here, which ends first. */
  close(first: () => Promise<void>): Promise<void>;
}

export function connect(open: () => Promise<Database>, schema: string): Connection {
  const underWay = new Set<Promise<unknown>>();
  let opening: Promise<Database> | undefined;
  let closed = false;

  async function opened(): Promise<Database> {
    const database = await open();
    try {
      await migrate(database, schema);
      return database;
    } catch (thrown) {
      await database.close().catch(() => undefined);
      throw thrown;
    }
  }

  async function run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      opening ??= opened();
      const mine = opening;
      const database = await mine.catch((thrown: unknown) => {
        if (opening === mine) opening = undefined;
        throw thrown;
      });
      return await work(database);
    } catch (thrown) {
      throw problemOf(thrown);
    }
  }

  return {
    async use(work) {
      if (closed) throw storageClosed();
      const running = run(work);
      underWay.add(running);
      try {
        return await running;
      } finally {
        underWay.delete(running);
      }
    },
    async close(first) {
      closed = true;
      await first();
      await Promise.allSettled(underWay);
      const database = await opening?.catch(() => undefined);
      opening = undefined;
      await database?.close();
    },
  };
}
