import { deleteDB } from 'idb';
import { indexedDbStorage, type IndexedDbStorageOptions } from '../../../adapters/indexeddb/index.js';
import type { ChangeEvent, ChangeStatus } from '../../../src/contracts/groups/changes.js';
import type { Committed, StoragePort } from '../../../src/contracts/ports/storage.js';
import type { Case } from '../../../src/domain/cases/case.js';
import type { Comment } from '../../../src/domain/comment.js';
import type { Effect } from '../../../src/domain/effect.js';
import { isCaseError, type CaseError, type ErrorCode } from '../../../src/domain/error.js';
import { newId } from '../../../src/domain/ids.js';
import type { Change, Unsaved } from '../../../src/domain/records/change.js';
import type { UserAction } from '../../../src/domain/user-action.js';
import { someRecord } from '../../support/some-case.js';

const ada = { id: 'ada', name: 'Ada' };
export const noon = '2026-11-24T12:00:00.000Z';

export const aCase = (given: Partial<Case> = {}): Unsaved<'case'> =>
  someRecord({ id: newId(), createdAt: noon, createdBy: ada, updatedAt: noon, updatedBy: ada, ...given });

const onCase = (caseId: string) => ({ id: newId(), caseId, owner: 'security' });

export const aComment = (caseId: string, given: Partial<Comment> = {}): Unsaved<'comment'> => ({
  ...onCase(caseId),
  createdAt: noon,
  createdBy: ada,
  updatedAt: null,
  updatedBy: null,
  text: 'Seen.',
  pushedAt: {},
  ...given,
});

export const anAction = (caseId: string): UserAction => ({ ...onCase(caseId), at: noon, by: ada, type: 'created' });

export const anEffect = (caseId: string, given: Partial<Effect> = {}): Omit<Effect, 'version'> => ({
  ...onCase(caseId),
  actor: ada,
  task: { kind: 'push', connectorId: 'jira' },
  status: 'pending',
  attempts: 0,
  dueAt: noon,
  leasedUntil: null,
  createdAt: noon,
  settledAt: null,
  problem: null,
  ...given,
});

export const insertCase = (record: Unsaved<'case'>): Change => ({ op: 'insert', entity: 'case', record });
export const insertComment = (record: Unsaved<'comment'>): Change => ({ op: 'insert', entity: 'comment', record });

export const commit = (storage: StoragePort, ...changes: Change[]): Promise<Committed> =>
  storage.commit({ mutationId: newId(), changes });

/** Opens a case and answers it as stored. */
export async function openCase(storage: StoragePort, given: Partial<Case> = {}): Promise<Case> {
  const { records } = await commit(storage, insertCase(aCase(given)));
  return records[0] as Case;
}

export const total = async (storage: StoragePort): Promise<number> =>
  (await storage.findCases({ owner: 'security' })).total;

/** How a call is refused. */
export async function refusalOf(promise: Promise<unknown>): Promise<CaseError | undefined> {
  try {
    await promise;
    return undefined;
  } catch (thrown) {
    if (isCaseError(thrown)) return thrown;
    throw thrown;
  }
}

export const codeOf = async (promise: Promise<unknown>): Promise<ErrorCode | 'resolved'> =>
  (await refusalOf(promise))?.code ?? 'resolved';

/** What a subscriber hears. */
export interface Heard {
  readonly events: ChangeEvent[];
  readonly statuses: ChangeStatus[];
  stop(): void;
}

export function listen(storage: StoragePort): Heard {
  const ending = new AbortController();
  const events: ChangeEvent[] = [];
  const statuses: ChangeStatus[] = [];
  storage.changes((event) => events.push(event), {
    signal: ending.signal,
    onStatus: (status) => statuses.push(status),
  });
  return { events, statuses, stop: () => ending.abort() };
}

/** Databases and storages of one test, gone after it. */
export class Scene {
  readonly name = `test-${newId()}`;
  private readonly opened: StoragePort[] = [];

  /** A storage as another tab would have it: they share nothing but the database. */
  tab(options: IndexedDbStorageOptions = {}): StoragePort {
    const storage = indexedDbStorage({ name: this.name, ...options });
    this.opened.push(storage);
    return storage;
  }

  async clear(): Promise<void> {
    await Promise.all(this.opened.map((storage) => storage.close()));
    await deleteDB(this.name);
  }
}

/** Replaces a member for as long as the work runs. */
export async function withReplaced<T extends object, K extends keyof T, R>(
  target: T,
  member: K,
  replacement: T[K] | undefined,
  work: () => Promise<R>,
): Promise<R> {
  const original = Object.getOwnPropertyDescriptor(target, member);
  Object.defineProperty(target, member, { configurable: true, writable: true, value: replacement });
  try {
    return await work();
  } finally {
    if (original) Object.defineProperty(target, member, original);
    else Reflect.deleteProperty(target, member);
  }
}
