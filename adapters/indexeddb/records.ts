import type { CaseId, Owner } from '../../src/domain/ids.js';
import type { AnyRecord } from '../../src/domain/records/apply-change.js';
import { isCaseChild, type Entity, type OwnerChild, type Records } from '../../src/domain/records/record.js';
import type { CaseDatabase, ReadTransaction, StoreName } from './schema.js';

/** The record of this id, or `null`. */
export async function readRecord(transaction: ReadTransaction, entity: Entity, id: string): Promise<AnyRecord | null> {
  if (!isCaseChild(entity)) return (await transaction.objectStore(entity).get(id)) ?? null;
  const key = await transaction.objectStore('childKey').get([entity, id]);
  return (key && (await transaction.objectStore(entity).get(key))) ?? null;
}

/** Records of one entity, in the order of the ids. */
export async function readRecords<E extends Entity>(
  database: CaseDatabase,
  entity: E,
  ids: readonly string[],
): Promise<readonly (Records[E] | null)[]> {
  const transaction = database.transaction([entity, 'childKey'] as StoreName[]);
  const records = await Promise.all(ids.map((id) => readRecord(transaction, entity, id)));
  return records as (Records[E] | null)[];
}

/** Everything of one entity that an owner has, by id. */
export async function readOfOwner<E extends OwnerChild>(
  database: CaseDatabase,
  entity: E,
  owner: Owner,
): Promise<readonly Records[E][]> {
  const records = (await database.getAll(entity)) as Records[E][];
  return records.filter((record) => record.owner === owner);
}

/** Ids of the cases that hold an alert, each once. */
export async function readCasesOfAlert(database: CaseDatabase, alertId: string): Promise<readonly CaseId[]> {
  const keys = await database.getAllKeys('alertCase', IDBKeyRange.bound([alertId], [alertId, []]));
  return [...new Set(keys.map(([, caseId]) => caseId))];
}
