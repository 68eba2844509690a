import { PGlite } from '@electric-sql/pglite';
import { postgresStorage, type PostgresStorageOptions } from '../../adapters/postgres/index.js';
import type { StoragePort } from '../../src/contracts/ports/storage.js';

type Options = Pick<PostgresStorageOptions, 'clock'>;

/** A database to test on. Each schema of it is a space: another database for every test would take seconds each. */
export interface PostgresDatabase {
  readonly name: string;
  readonly storageIn: (schema: string, options?: Options) => StoragePort;
  /** Answers the rows of a statement. */
  readonly ask: <Row = unknown>(statement: string) => Promise<readonly Row[]>;
  readonly end: () => Promise<void>;
}

/** The server of this address; the tests make schemas there, and leave none. */
export const serverUrl = process.env['CASE_POSTGRES_URL'];
export const noServer = 'no PostgreSQL: CASE_POSTGRES_URL is not set';

/** Embedded, in memory. */
export async function embedded(): Promise<PostgresDatabase & { readonly pglite: PGlite }> {
  const pglite = await PGlite.create();
  return {
    name: 'PGlite',
    pglite,
    storageIn: (schema, options) => postgresStorage({ pglite, schema, ...options }),
    ask: async <Row>(statement: string) => (await pglite.query<Row>(statement)).rows,
    end: () => pglite.close(),
  };
}

/** On a server. */
export async function onServer(url: string): Promise<PostgresDatabase> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    name: 'PostgreSQL',
    storageIn: (schema, options) => postgresStorage({ url, schema, connections: 4, ...options }),
    ask: async <Row>(statement: string) => (await client.query(statement)).rows as Row[],
    end: () => client.end(),
  };
}

/** Every database there is. */
export const databases = async (): Promise<readonly PostgresDatabase[]> => [
  await embedded(),
  ...(serverUrl ? [await onServer(serverUrl)] : []),
];

let schemas = 0;

/** Of a space nobody else has. */
export const newSchema = (): string => `kit_${process.pid}_${(schemas += 1)}`;

export const dropSchema = ({ ask }: PostgresDatabase, schema: string): Promise<unknown> =>
  ask(`drop schema if exists "${schema}" cascade`);

/** Fresh, empty spaces for kits, which ask for hundreds: one that is closed is emptied and given again. */
export function spacesOf({ storageIn, ask }: PostgresDatabase) {
  const handlesOf = new Map<string, Set<StoragePort>>();
  const schemaOf = new WeakMap<StoragePort, string>();
  const free: string[] = [];

  function handle(schema: string): StoragePort {
    const storage = storageIn(schema);
    const handles = handlesOf.get(schema)!;
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
    schemaOf.set(kept, schema);
    return kept;
  }

  async function empty(schema: string): Promise<void> {
    const tables = await ask<{ tablename: string }>(
      `select tablename from pg_tables where schemaname = '${schema}' and tablename not in ('schema_version', 'position')`,
    );
    const parts = tables.map(({ tablename }, index) => `t${index} as (delete from "${schema}"."${tablename}")`);
    if (parts.length > 0) await ask(`with ${parts.join(', ')} select 1`);
  }

  return {
    open() {
      const schema = free.pop() ?? newSchema();
      handlesOf.set(schema, new Set());
      return handle(schema);
    },
    /** A second handle on the data of this one. */
    again: (storage: StoragePort) => handle(schemaOf.get(storage)!),
    /** Takes everything out of the database again. */
    async end() {
      for (const schema of handlesOf.keys()) await ask(`drop schema if exists "${schema}" cascade`);
    },
  };
}
