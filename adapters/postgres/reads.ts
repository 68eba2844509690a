import type { CaseId, Owner, Timestamp } from '../../src/domain/ids.js';
import { copyJson } from '../../src/domain/json.js';
import { alertsSharedWith, type SimilarTo } from '../../src/domain/find/select-similar.js';
import type { Entity, OwnerChild, Records } from '../../src/domain/records/record.js';
import type { Session } from './database.js';
import { askable, type Tables } from './tables.js';

interface RecordRow<E extends Entity = Entity> {
  readonly id: string;
  readonly record: Records[E];
}

/** Records by id, in this order; `null` for what is not there. */
export async function readRecords<E extends Entity>(
  session: Session,
  tables: Tables,
  entity: E,
  ids: readonly string[],
): Promise<readonly (Records[E] | null)[]> {
  const rows = await session.query<RecordRow<E>>(
    `select id, record from ${tables.of(entity)} where id = any($1::text[])`,
    [ids.map(askable)],
  );
  const found = new Map(rows.map(({ id, record }) => [id, record]));
  // Asked for twice, it is answered twice.
  return ids.map((id) => copyJson(found.get(id) ?? null));
}

export async function readOfOwner<E extends OwnerChild>(
  session: Session,
  tables: Tables,
  entity: E,
  owner: Owner,
): Promise<readonly Records[E][]> {
  const rows = await session.query<RecordRow<E>>(
    `select record from ${tables.of(entity)} where owner = $1 order by id`,
    [askable(owner)],
  );
  return rows.map(({ record }) => record);
}

export async function readCasesOfAlert(session: Session, tables: Tables, alertId: string): Promise<readonly CaseId[]> {
  const rows = await session.query<{ readonly case_id: CaseId }>(
    `select case_id from ${tables.of('alert')} where alert_id = $1 group by case_id order by min(at), case_id`,
    [askable(alertId)],
  );
  return rows.map((row) => row.case_id);
}

export async function readDueEffects(
  session: Session,
  tables: Tables,
  { now, size }: { readonly now: Timestamp; readonly size: number },
): Promise<readonly Records['effect'][]> {
  const rows = await session.query<RecordRow<'effect'>>(
    `select record from ${tables.of('effect')}
      where is_pending and due_at <= $1 and leased_until <= $1 order by due_at, id limit $2`,
    [now, size],
  );
  return rows.map(({ record }) => record);
}

/** What others are compared with to be similar to a case; nothing when it is gone. */
export async function readSimilarTo(session: Session, tables: Tables, caseId: CaseId): Promise<SimilarTo | null> {
  const [found] = await readRecords(session, tables, 'case', [caseId]);
  if (!found) return null;
  // Its own come first and in their order, which decides between two that are equally rare.
  const held = await session.query<{ readonly case_id: CaseId; readonly alert_id: string }>(
    `select held.case_id, held.alert_id from ${tables.of('alert')} own
      join ${tables.of('alert')} held on held.alert_id = own.alert_id
      where own.case_id = $1 order by held.case_id <> $1, own.at, own.id`,
    [caseId],
  );
  const alerts = held.map((row) => ({ caseId: row.case_id, alertId: row.alert_id }));
  return { case: found, alertsOn: alertsSharedWith(caseId, alerts) };
}
