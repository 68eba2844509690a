import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import type { UserId } from '../../src/domain/ids.js';
import type { StagedFile } from '../../src/domain/attachments.js';
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
type OwnerStores = { [E in OwnerChild | 'templateRevision']: { key: string; value: Records[E] } };

/** A file that was taken in, or is being. Its bytes are parts beside it, so that no transaction is long. */
export interface ContentRow {
  readonly ref: string;
  /** What it is, once all parts are there. */
  readonly staged: StagedFile | null;
  readonly parts: number;
  /** Who staged it; absent where nobody said so. */
  readonly by?: UserId;
  /** Milliseconds since 1970; since when it is open whether a record links it. `null` once that is known. */
  readonly openSince: number | null;
}

/** Stores of records and of the books about them: what a commit may touch. */
export const recordStores = [
  'case',
  ...caseChildren,
  'configuration',
  'connector',
  'template',
  'templateRevision',
  'childKey',
  'alertCase',
  'pending',
  'counter',
  'mutation',
  'mutationAge',
  'log',
  'meta',
] as const satisfies readonly StoreName[];
/** Stores of bytes. Apart from the others: commits do not wait for uploads. */
export const fileStores = ['content', 'contentPart', 'contentAge'] as const satisfies readonly StoreName[];

/** One store an entity and a few for the books. No secondary index: finding cases has an index of its own in memory. */
export interface CaseSchema extends DBSchema, CaseStore, ChildStores, OwnerStores {
  /** Where a child is, for those who know its id alone. */
  childKey: { key: [entity: CaseChild, id: string]; value: ChildKey };
  /** Where alerts are, by the id they have in the host's system. */
  alertCase: { key: [alertId: string, caseId: CaseId, id: string]; value: true };
  /** Pending effects, the longest due first. */
  pending: { key: [dueAt: Timestamp, id: string]; value: PendingRow };
  /** The last case number given. */
  counter: { key: Owner; value: number };
  mutation: { key: string; value: MutationRow };
  /** Mutations by age, to be swept. */
  mutationAge: { key: [at: number, mutationId: string]; value: true };
  log: { key: number; value: LogRow };
  meta: { key: 'position'; value: Position };
  content: { key: string; value: ContentRow };
  contentPart: { key: [ref: string, part: number]; value: ArrayBuffer };
  /** Files that are open whether they are linked, by age. */
  contentAge: { key: [openSince: number, ref: string]; value: true };
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
const migrations: readonly Migration[] = [createStores, addFilesAndAlertBook, addTemplateRevisions, addConnectors];

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

/** The step to version 1. */
function createStores(database: IDBPDatabase): void {
  for (const entity of ['case', 'configuration', 'template']) database.createObjectStore(entity, { keyPath: 'id' });
  for (const entity of ['comment', 'alert', 'event', 'file', 'reference', 'action', 'effect']) {
    const time = entity === 'action' ? 'at' : 'createdAt';
    database.createObjectStore(entity, { keyPath: ['caseId', time, 'id'] });
  }
  for (const books of ['childKey', 'pending', 'counter', 'mutationAge']) database.createObjectStore(books);
  database.createObjectStore('mutation', { keyPath: 'mutationId' });
  database.createObjectStore('log', { keyPath: 'sequence' });
  void database.createObjectStore('meta').put({ born: newId(), sequence: 0 } satisfies Position, 'position');
}

/** The step to version 2: the bytes of files, and which cases hold an alert. */
async function addFilesAndAlertBook(
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  database.createObjectStore('content', { keyPath: 'ref' });
  for (const name of ['contentPart', 'contentAge', 'alertCase']) database.createObjectStore(name);
  const book = transaction.objectStore('alertCase');
  for (let cursor = await transaction.objectStore('alert').openCursor(); cursor; cursor = await cursor.continue()) {
    const { alertId, caseId, id } = cursor.value as Records['alert'];
    await book.put(true, [alertId, caseId, id]);
  }
}

/** The step to version 3: what templates were, for the cases made from them. */
async function addTemplateRevisions(
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const revisions = database.createObjectStore('templateRevision', { keyPath: 'id' });
  const templates = (await transaction.objectStore('template').getAll()) as Records['template'][];
  for (const { version, ...template } of templates) {
    const { id, owner, revision } = template;
    await revisions.put({ id: `${revision} ${id}`, owner, version, template } satisfies Records['templateRevision']);
  }
}

/** The step to version 4: connectors that people set up. */
function addConnectors(database: IDBPDatabase): void {
  database.createObjectStore('connector', { keyPath: 'id' });
}
