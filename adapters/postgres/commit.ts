import { eventsOf } from '../../src/contracts/events-of.js';
import type { Commit, Committed } from '../../src/contracts/ports/storage.js';
import type { Case } from '../../src/domain/cases/case.js';
import { CaseError, refuseAborted } from '../../src/domain/error.js';
import { findEntryOf } from '../../src/domain/find/find-entry.js';
import { newId, type Owner } from '../../src/domain/ids.js';
import type { AnyRecord } from '../../src/domain/records/apply-change.js';
import { targetOf, type Change } from '../../src/domain/records/change.js';
import {
  caseOf,
  nameOf,
  planCommit,
  type Ground,
  type Plan,
  type Touched,
} from '../../src/domain/records/plan-commit.js';
import { caseChildren, entities, type Entity, type OwnerChild, type Records } from '../../src/domain/records/record.js';
import type { Database, Session } from './database.js';
import { isOwnerChild, lockKinds } from './locks.js';
import { appendToLog } from './log.js';
import { isCollision } from './problems.js';
import { together, type Statement } from './statement.js';
import type { Tables } from './tables.js';

// Whoever is in the way is soon gone; who still is after so many tries is more than bad luck.
const tries = 8;

/**
 * One commit in one transaction: what it needs is locked and read, then worked out, then written. Resolves once it is
 * durable. Whatever goes wrong, nothing of it is there.
 *
 * Locks are taken in one order by everybody: the name, kinds of settings, cases, what hangs on cases, counters, and last
 * the position in the log, which puts commits in line from there to their end. An id that somebody else takes meanwhile,
 * and a lock that would wait for ever, undo the try; the next one sees what the other left.
 */
export async function writeCommit(
  database: Database,
  tables: Tables,
  write: Commit,
  options: { readonly at: number; readonly signal?: AbortSignal },
): Promise<Committed> {
  for (let left = tries; ; left -= 1) {
    try {
      return await database.transaction('write', (session) => writeIn(session, tables, write, options));
    } catch (thrown) {
      if (left === 1 || !isCollision(thrown)) throw thrown;
      refuseAborted(options.signal);
    }
  }
}

async function writeIn(
  session: Session,
  tables: Tables,
  { mutationId, changes }: Commit,
  { at, signal }: { readonly at: number; readonly signal?: AbortSignal },
): Promise<Committed> {
  const earlier = await takeName(session, tables, mutationId, at);
  if (earlier) return earlier;
  await lockKinds(session, tables.schema, changes);
  const ground = await readGround(session, tables, changes);
  const plan = planCommit(changes, ground, newId());
  refuseAborted(signal);
  await removeChildren(session, tables, plan);
  const records = JSON.stringify(plan.results);
  const { text, values } = together([
    ...entities.flatMap((entity) => touchedOf(tables, entity, plan)),
    ...[...plan.counters].map((drawn) => ({
      text: `update ${tables.counter} set number = $2 where owner = $1`,
      values: drawn,
    })),
    { text: `update ${tables.mutation} set records = $2::jsonb where mutation_id = $1`, values: [mutationId, records] },
  ]);
  await session.query(text, values);
  await appendToLog(session, tables, eventsOf(plan, mutationId));
  refuseAborted(signal);
  return { records: JSON.parse(records) as Committed['records'] };
}

/** Answers what a commit of this name answered, once it is known; else the name is this one's. */
async function takeName(session: Session, tables: Tables, mutationId: string, at: number): Promise<Committed | null> {
  // Waits while another commit of this name is under way. What it left is seen by the statement after.
  const taken = await session.query(
    `insert into ${tables.mutation} (mutation_id, at) values ($1, to_timestamp($2::float8 / 1000))
      on conflict (mutation_id) do nothing returning 1`,
    [mutationId, at],
  );
  if (taken.length > 0) return null;
  const earlier = await readMutation(session, tables, mutationId);
  if (earlier) return earlier;
  throw new CaseError('unavailable', { message: `What ${mutationId} answered was forgotten just now.` });
}

/** What an earlier commit of this name answered, or `null`. */
export async function readMutation(session: Session, tables: Tables, mutationId: string): Promise<Committed | null> {
  const [row] = await session.query<Committed>(`select records from ${tables.mutation} where mutation_id = $1`, [
    mutationId,
  ]);
  return row ? { records: row.records } : null;
}

/** The records the changes aim at, locked, the settings they expect, and the counters they draw from. */
async function readGround(session: Session, tables: Tables, changes: readonly Change[]): Promise<Ground> {
  const targets = new Map<Entity, Set<string>>();
  const expected = new Map<OwnerChild, Set<Owner>>();
  const opening = new Set<Owner>();
  for (const change of changes) {
    if (change.op === 'expectAll') {
      into(expected, change.entity).add(change.owner);
      continue;
    }
    const { entity, id } = targetOf(change);
    into(targets, entity).add(id);
    if (change.op === 'insert' && change.entity === 'case') opening.add(change.record.owner);
  }
  const records = await lockTargets(session, tables, targets);
  const kinds = new Map<OwnerChild, readonly Records[OwnerChild][]>();
  for (const [entity, owners] of expected) {
    const rows = await session.query<{ readonly record: Records[OwnerChild] }>(
      `select record from ${tables.of(entity)} where owner = any($1::text[])`,
      [[...owners]],
    );
    kinds.set(
      entity,
      rows.map(({ record }) => record),
    );
  }
  return { records, kinds, counters: await lockCounters(session, tables, opening) };
}

/** Records that are aimed at, by `nameOf`, and nobody else's to change until this is over. */
async function lockTargets(
  session: Session,
  tables: Tables,
  targets: ReadonlyMap<Entity, ReadonlySet<string>>,
): Promise<ReadonlyMap<string, AnyRecord>> {
  const wanted = entities.filter((entity) => targets.has(entity));
  if (wanted.length === 0) return new Map();
  const locking = wanted.map((entity) => ({
    text: `select '${entity}' as entity, id, record from ${tables.of(entity)} where id = any($1::text[]) order by id ${isOwnerChild(entity) ? '' : 'for update'}`,
    values: [[...targets.get(entity)!]],
  }));
  // One after the other, in this order.
  const { text, values } = together(locking, (names) =>
    names.map((name) => `select * from ${name}`).join(' union all '),
  );
  const rows = await session.query<{ readonly entity: Entity; readonly id: string; readonly record: AnyRecord }>(
    text,
    values,
  );
  return new Map(rows.map(({ record, ...target }) => [nameOf(target), record]));
}

/** Whoever opens a case of the same owner waits here, so that no number is given twice and none is left out. */
async function lockCounters(
  session: Session,
  tables: Tables,
  owners: ReadonlySet<Owner>,
): Promise<ReadonlyMap<Owner, number>> {
  if (owners.size === 0) return new Map();
  const wanted = [[...owners]];
  const lock = () =>
    session.query<{ readonly owner: Owner; readonly number: number | string }>(
      `select owner, number from ${tables.counter} where owner = any($1::text[]) order by owner for update`,
      wanted,
    );
  let rows = await lock();
  if (rows.length < owners.size) {
    // The first case of an owner. Who opens another one at the same moment made the row, or waits for this one.
    await session.query(
      `insert into ${tables.counter} (owner, number) select owner, 0 from unnest($1::text[]) owner order by owner
        on conflict (owner) do nothing`,
      wanted,
    );
    rows = await lock();
  }
  // Drivers answer big numbers as texts.
  return new Map(rows.map(({ owner, number }) => [owner, Number(number)]));
}

/** What hung on a case goes with it. */
async function removeChildren(session: Session, tables: Tables, { removedCases }: Plan): Promise<void> {
  if (removedCases.length === 0) return;
  for (const entity of caseChildren)
    await session.query(`delete from ${tables.of(entity)} where case_id = any($1::text[])`, [removedCases]);
}

/** What a commit writes into one table. */
function touchedOf(tables: Tables, entity: Entity, plan: Plan): readonly Statement[] {
  const table = tables.of(entity);
  const removed = new Set(plan.removedCases);
  const inserted: unknown[] = [];
  const updated: unknown[] = [];
  const gone: string[] = [];
  for (const target of plan.touched) {
    const { before, after, id } = target;
    // Looked at, and left as it was.
    if (target.entity !== entity || after === before) continue;
    if (!after) gone.push(id);
    else if (before && !removed.has(caseOf(target, before) ?? '')) updated.push(rowOf(target, after));
    else inserted.push(rowOf(target, after));
  }
  const columns = entity === 'case' ? columnsOfCases : { record: readsRecord };
  const [names, reads] = [Object.keys(columns).join(', '), Object.values(columns).join(', ')];
  // Not `jsonb` before it is in its columns: an entry keeps its order.
  const given = `json_array_elements($1::json) value`;
  const statements: Statement[] = [];
  if (gone.length > 0) statements.push({ text: `delete from ${table} where id = any($1::text[])`, values: [gone] });
  if (inserted.length > 0)
    statements.push({
      text: `insert into ${table} (${names}) select ${reads} from ${given}`,
      values: [JSON.stringify(inserted)],
    });
  if (updated.length > 0)
    statements.push({
      text: `update ${table} set (${names}) = row(${reads}) from ${given} where id = value -> 'record' ->> 'id'`,
      values: [JSON.stringify(updated)],
    });
  return statements;
}

const readsRecord = `(value -> 'record')::jsonb`;
/** By column, how it is read from what `rowOf` says. */
const columnsOfCases = { record: readsRecord, entry: `value -> 'entry'`, text: `value ->> 'text'` };

function rowOf({ entity }: Touched, record: AnyRecord) {
  if (entity !== 'case') return { record };
  const { text, ...entry } = findEntryOf(record as Case);
  return { record, entry, text };
}

function into<K, V>(sets: Map<K, Set<V>>, key: K): Set<V> {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set);
  return set;
}
