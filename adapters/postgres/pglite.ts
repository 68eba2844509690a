import type { Database, Session } from './database.js';

/** Rows, as PGlite answers them. */
interface PgliteSession {
  query<Row>(text: string, values?: unknown[]): Promise<{ readonly rows: Row[] }>;
}

/** What is asked of a PGlite: one of `@electric-sql/pglite` is one. */
export interface Pglite extends PgliteSession {
  transaction<T>(work: (session: PgliteSession) => Promise<T>): Promise<T>;
  listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** A database over a PGlite that somebody else opened and closes. */
export function overPglite(pglite: Pglite): Database {
  return {
    ...sessionOf(pglite),
    transaction: (kind, work) =>
      // One connection, one transaction at a time: the next waits until this one is over.
      pglite.transaction(async (session) => {
        if (kind === 'read') await session.query('set transaction isolation level repeatable read, read only');
        return work(sessionOf(session));
      }),
    listen: (channel, { onNews }) => pglite.listen(channel, onNews),
    close: async () => undefined,
  };
}

/** Opens the database in a folder, or one in memory that ends with this handle. Loads PGlite for it. */
export async function openPglite(folder: string | undefined): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create(folder);
  return { ...overPglite(pglite), close: () => pglite.close() };
}

const sessionOf = (session: PgliteSession): Session => ({
  query: async <Row>(text: string, values: readonly unknown[] = []) =>
    (await session.query<Row>(text, [...values])).rows,
});
