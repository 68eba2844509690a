import { PGlite } from '@electric-sql/pglite';
import { postgresStorage } from '../../adapters/postgres/index.js';
import type { StoragePort } from '../../src/contracts/ports/storage.js';

/** Spaces of their own, each a schema of one database: another database for every test would take seconds each. */
export interface Spaces {
  /** A fresh, empty space. */
  readonly open: () => StoragePort;
  /** A second handle on the data of this one. */
  readonly again: (storage: StoragePort) => StoragePort;
  /** Ends the database, or takes out of it what was made there. */
  readonly end: () => Promise<void>;
}

interface Asked {
  readonly storageIn: (schema: string) => StoragePort;
  /** Answers the rows of a statement, or of several without values. */
  readonly ask: (statement: string) => Promise<readonly unknown[]>;
  readonly end: () => Promise<void>;
}

/** The server of this address; the tests make schemas there, and leave none. */
export const serverUrl = process.env['CASE_POSTGRES_URL'];
export const noServer = 'no PostgreSQL: CASE_POSTGRES_URL is not set';

function spacesOver({ storageIn, ask, end }: Asked): Spaces {
  const made = new Map<string, Set<StoragePort>>();
  // Closed and emptied: making tables takes longer than most tests do.
  const free: string[] = [];
  const schemas = new WeakMap<StoragePort, string>();

  function handle(schema: string): StoragePort {
    const storage = storageIn(schema);
    const handles = made.get(schema)!;
    const kept: StoragePort = {
      ...storage,
      async close() {
        await storage.close();
        if (!handles.delete(kept) || handles.size > 0) return;
        await empty(schema);
        free.push(schema);
      },
    };
    handles.add(kept);
    schemas.set(kept, schema);
    return kept;
  }

  async function empty(schema: string): Promise<void> {
    const tables = (await ask(
      `select tablename from pg_tables where schemaname = '${schema}' and tablename not in ('schema_version', 'position')`,
    )) as readonly { tablename: string }[];
    await ask(tables.map(({ tablename }) => `delete from "${schema}"."${tablename}"`).join(';'));
  }

  return {
    open() {
      const schema = free.pop() ?? `kit_${process.pid}_${made.size}`;
      made.set(schema, new Set());
      return handle(schema);
    },
    again: (storage) => handle(schemas.get(storage)!),
    async end() {
      for (const schema of made.keys()) await ask(`drop schema if exists "${schema}" cascade`);
      await end();
    },
  };
}

/** Embedded, in memory. */
export async function pgliteSpaces(): Promise<Spaces> {
  const pglite = await PGlite.create();
  return spacesOver({
    storageIn: (schema) => postgresStorage({ pglite, schema }),
    ask: async (statement) => (await pglite.exec(statement)).at(-1)?.rows ?? [],
    end: () => pglite.close(),
  });
}

/** On a server. */
export async function serverSpaces(url: string): Promise<Spaces> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return spacesOver({
    storageIn: (schema) => postgresStorage({ url, schema, connections: 4 }),
    ask: async (statement) => (await client.query<object>(statement)).rows,
    end: () => client.end(),
  });
}
