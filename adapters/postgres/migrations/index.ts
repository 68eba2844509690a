import { CaseError } from '../../../src/domain/error.js';
import type { Database, Session } from '../database.js';
import { records } from './001-records.js';

/**
 * Step n leads from schema version n to n + 1. A released step never changes; a new version is a new step. Texts of finds
 * are stored folded: a release that folds them otherwise brings a step that makes every `entry` anew.
 */
const migrations: readonly (readonly string[])[] = [records];

/** Version of the stored schema that this release writes. */
export const schemaVersion = migrations.length;

/**
 * Brings a schema to this version, making it where it is not there. Whoever does the same at the same time waits. Rejects,
 * leaving everything as it was, when a step fails; with `unavailable` where a newer release was here, or somebody else.
 */
export async function migrate(database: Database, schema: string): Promise<void> {
  if ((await readVersion(database, schema)) === schemaVersion) return;
  await database.transaction('write', async (session) => {
    await session.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`case-elements/migrate/${schema}`]);
    const from = (await readVersion(session, schema)) ?? (await makeRoom(session, schema));
    // Names in steps mean those of this schema and nothing else.
    await session.query(`set local search_path to "${schema}"`);
    for (const [index, step] of migrations.slice(from).entries()) {
      for (const statement of step) await session.query(statement);
      await session.query('insert into schema_version (version) values ($1)', [from + index + 1]);
    }
  });
}

/** Rejects where a newer release wrote the data: what it means by them is unknown here. */
export function refuseNewer(version: number): void {
  if (version > schemaVersion)
    throw new CaseError('unavailable', {
      message: `The stored cases have schema version ${version}, written by a newer release; this one knows ${schemaVersion}.`,
      reason: 'newer-schema',
      retryable: false,
    });
}

/** `null` where there are no tables of ours yet. */
async function readVersion(session: Session, schema: string): Promise<number | null> {
  if (!(await hasTable(session, schema, 'schema_version'))) return null;
  const [found] = await session.query<{ version: number }>(
    `select coalesce(max(version), 0)::int as version from "${schema}".schema_version`,
  );
  refuseNewer(found!.version);
  return found!.version;
}

/** Makes the schema, unless an operator did who gives us no right to, and the table of versions. */
async function makeRoom(session: Session, schema: string): Promise<number> {
  if (await hasTable(session, schema, 'case'))
    throw new CaseError('unavailable', {
      message: `The PostgreSQL schema ${schema} holds tables that are not those of case-elements. Choose another one.`,
      reason: 'foreign-database',
      retryable: false,
    });
  const made = await session.query('select from pg_namespace where nspname = $1', [schema]);
  if (made.length === 0) await session.query(`create schema "${schema}"`);
  await session.query(
    `create table "${schema}".schema_version (version int primary key, applied_at timestamptz not null default now())`,
  );
  return 0;
}

/** Asked of the catalogue itself: what a connection remembers of names (`to_regclass`) may be older than the lock it holds. */
async function hasTable(session: Session, schema: string, table: string): Promise<boolean> {
  const found = await session.query('select from pg_tables where schemaname = $1 and tablename = $2', [schema, table]);
  return found.length > 0;
}
