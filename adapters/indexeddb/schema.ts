import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import { newId, type CaseId, type Owner, type Timestamp } from '../../src/domain/ids.js';
import type { AnyRecord } from '../../src/domain/records/apply-change.js';
import { caseChildren, type CaseChild, type OwnerChild, type Records } from '../../src/domain/records/record.js';
import type { ChangeEvent } from '../../src/contracts/groups/changes.js';

/** Where a record that hangs on a case lies: beside its siblings, in time order. */
export type ChildKey = [caseId: CaseId, time: Timestamp, id: string];

/** How far a database has come. `born` tells it from one of the same name that was deleted. */
export interface Position {
  readonly born: string;
  /** Counts commits, from 1. */
  readonly sequence: number;
}

/** What one commit told. Only the latest are kept; who missed more than that reads everything again. */
export interface LogRow {
  readonly sequence: number;
  readonly events: readonly Exclude<ChangeEvent, { type: 'resync' }>[];
}

/** What a commit answered, to be answered again. */
export interface MutationRow {
  readonly mutationId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly records: readonly (AnyRecord | null)[];
}

/** A pending effect: where it lies and who has it. */
export interface PendingRow {
  readonly key: ChildKey;
  readonly leasedUntil: Timestamp | null;
}

type CaseStore = { case: { key: CaseId; value: Records['case'] } };
type ChildStores = { [E in CaseChild]: { key: ChildKey; value: Records[E] } };
type OwnerStores = { [E in OwnerChild]: { key: string; value: Records[E] } };

/** One store an entity and a few for the books. No secondary index: finding cases has an index of its own in memory. */
export interface CaseSchema extends DBSchema, CaseStore, ChildStores, OwnerStores {
  /** Where a child is, for those who know its id alone. */
  childKey: { key: [entity: CaseChild, id: string]; value: ChildKey };
  /** Pending effects, the longest due first. */
  pending: { key: [dueAt: Timestamp, id: string]; value: PendingRow };
  /** The last case number given. */
  counter: { key: Owner; value: number };
  mutation: { key: string; value: MutationRow };
  /** Mutations by age, to be swept. */
  mutationAge: { key: [at: number, mutationId: string]; value: true };
  log: { key: number; value: LogRow };
  meta: { key: 'position'; value: Position };
}

export type CaseDatabase = IDBPDatabase<CaseSchema>;
export type StoreName = StoreNames<CaseSchema>;
/** Any transaction that has at least these stores. */
export interface ReadTransaction<Name extends StoreName = StoreName> {
  objectStore<N extends Name>(name: N): Pick<IDBPObjectStore<CaseSchema, StoreName[], N>, 'get' | 'getAll'>;
}
export type WriteTransaction = IDBPTransaction<CaseSchema, StoreName[], 'readwrite'>;
/** A write not issued yet. */
export type WriteRequest = () => Promise<unknown>;

type Migration = (database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>) => unknown;

/**
 * Step n leads from schema version n to n + 1. A released step never changes; a new version is a new step, which may
 * await nothing but requests of its transaction.
 */
const migrations: readonly Migration[] = [createStores];

/** Version of the stored schema that this release writes. */
export const schemaVersion = migrations.length;

/** Brings a database from any earlier version to this one. Rejects, leaving it as it was, when a step fails. */
export async function upgradeSchema(
  database: IDBPDatabase,
  from: number,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  for (const migrate of migrations.slice(from)) await migrate(database, transaction);
}

function createStores(database: IDBPDatabase): void {
  for (const entity of ['case', 'configuration', 'template']) database.createObjectStore(entity, { keyPath: 'id' });
  for (const entity of caseChildren) {
    const time = entity === 'action' ? 'at' : 'createdAt';
    database.createObjectStore(entity, { keyPath: ['caseId', time, 'id'] });
  }
  for (const books of ['childKey', 'pending', 'counter', 'mutationAge']) database.createObjectStore(books);
  database.createObjectStore('mutation', { keyPath: 'mutationId' });
  database.createObjectStore('log', { keyPath: 'sequence' });
  void database.createObjectStore('meta').put({ born: newId(), sequence: 0 } satisfies Position, 'position');
}
