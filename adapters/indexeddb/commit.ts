import type { Commit, Committed } from '../../src/contracts/ports/storage.js';
import { eventsOf } from '../../src/contracts/events-of.js';
import { aborted } from '../../src/domain/error.js';
import { newId, type CaseId, type Owner } from '../../src/domain/ids.js';
import type { AnyRecord } from '../../src/domain/records/apply-change.js';
import { targetOf, type Change } from '../../src/domain/records/change.js';
import { nameOf, planCommit, type Plan, type Touched } from '../../src/domain/records/plan-commit.js';
import {
  caseChildren,
  isCaseChild,
  type CaseChild,
  type OwnerChild,
  type Records,
} from '../../src/domain/records/record.js';
import { alertKeyOf, childKeyOf, ofCase, pendingKeyOf } from './keys.js';
import { appendToLog, readPosition } from './log.js';
import { readMutation, writeMutation } from './mutations.js';
import { readRecord } from './records.js';
import {
  recordStores,
  type CaseDatabase,
  type CaseSchema,
  type ChildKey,
  type LogRow,
  type Position,
  type WriteRequest,
  type WriteTransaction,
} from './schema.js';

/** What a commit did. `told` is absent when an earlier one of this name had done it. */
export interface Written {
  readonly answer: Committed;
  readonly told?: { readonly born: Position['born']; readonly row: LogRow };
}

/**
 * One commit in one transaction: everything it needs is read, then worked out, then written. Resolves once it is on
 * the disk. Whatever goes wrong, nothing of it is.
 */
export async function writeCommit(
  database: CaseDatabase,
  { mutationId, changes }: Commit,
  { at, signal }: { readonly at: number; readonly signal?: AbortSignal },
): Promise<Written> {
  const transaction: WriteTransaction = database.transaction(recordStores, 'readwrite', {
    durability: 'strict',
  });
  const undo = () => abort(transaction);
  signal?.addEventListener('abort', undo, { once: true });
  try {
    const written = await write(transaction, { mutationId, changes }, at);
    await transaction.done;
    return written;
  } catch (thrown) {
    undo();
    await transaction.done.catch(() => undefined);
    if (signal?.aborted) throw aborted(signal.reason);
    // A request that fails because its transaction did says only that; the transaction knows why.
    throw isAbort(thrown) ? (transaction.error ?? thrown) : thrown;
  } finally {
    signal?.removeEventListener('abort', undo);
  }
}

async function write(transaction: WriteTransaction, { mutationId, changes }: Commit, at: number): Promise<Written> {
  const earlier = await readMutation(transaction, mutationId);
  if (earlier) return { answer: { records: earlier.records } };

  const [position, ground, leftovers] = await Promise.all([
    readPosition(transaction),
    readGround(transaction, changes),
    readLeftovers(transaction, changes),
  ]);
  const plan = planCommit(changes, ground, newId());
  const row = { sequence: position.sequence + 1, events: eventsOf(plan, mutationId) };
  await request([
    ...removeLeftovers(transaction, plan.removedCases, leftovers),
    ...plan.touched.flatMap((target) => writeTouched(transaction, target)),
    ...[...plan.counters].map(
      ([owner, number]) =>
        () =>
          transaction.objectStore('counter').put(number, owner),
    ),
    ...appendToLog(transaction, position, row),
    ...writeMutation(transaction, { mutationId, at, records: plan.results }),
  ]);
  return { answer: { records: plan.results }, told: { born: position.born, row } };
}

/** The records the changes aim at or expect, and the counters they may draw from. */
async function readGround(transaction: WriteTransaction, changes: readonly Change[]) {
  const targets = new Map<string, ReturnType<typeof targetOf>>();
  const expected = new Set<OwnerChild>();
  for (const change of changes)
    if (change.op === 'expectAll') expected.add(change.entity);
    else targets.set(nameOf(targetOf(change)), targetOf(change));
  const owners = new Set<Owner>();
  for (const change of changes) if (change.op === 'insert' && change.entity === 'case') owners.add(change.record.owner);
  const [records, kinds, counters] = await Promise.all([
    entriesOf(targets, ({ entity, id }) => readRecord(transaction, entity, id)),
    Promise.all([...expected].map(async (entity) => [entity, await transaction.objectStore(entity).getAll()] as const)),
    entriesOf(new Map([...owners].map((owner) => [owner, owner])), async (owner) => {
      return (await transaction.objectStore('counter').get(owner)) ?? 0;
    }),
  ]);
  return {
    records: new Map<string, AnyRecord | null>(records),
    kinds: new Map<OwnerChild, readonly Records[OwnerChild][]>(kinds),
    counters: new Map(counters),
  };
}

/** Issues requests in this order. One that is refused at once fails like one that fails later. */
const request = (requests: readonly WriteRequest[]) => Promise.all(requests.map(async (start) => start()));

const entriesOf = <T, R>(named: ReadonlyMap<string, T>, read: (value: T) => Promise<R>) =>
  Promise.all([...named].map(async ([name, value]) => [name, await read(value)] as const));

/** Rows in the books about what hangs on cases that go. */
interface Leftovers {
  readonly children: readonly CaseSchema['childKey']['key'][];
  readonly pending: readonly CaseSchema['pending']['key'][];
  readonly alerts: readonly CaseSchema['alertCase']['key'][];
}

async function readLeftovers(transaction: WriteTransaction, changes: readonly Change[]): Promise<Leftovers> {
  const cases = changes.flatMap((change) => (change.op === 'remove' && change.entity === 'case' ? [change.id] : []));
  const keys = await Promise.all(
    cases.flatMap((caseId) =>
      caseChildren.map(async (entity) =>
        (await transaction.objectStore(entity).getAllKeys(ofCase(caseId))).map(
          ([, , id]): CaseSchema['childKey']['key'] => [entity, id],
        ),
      ),
    ),
  );
  const [effects, alerts] = await Promise.all([
    Promise.all(cases.map((caseId) => transaction.objectStore('effect').getAll(ofCase(caseId)))),
    Promise.all(cases.map((caseId) => transaction.objectStore('alert').getAll(ofCase(caseId)))),
  ]);
  return {
    children: keys.flat(),
    pending: effects.flat().filter(isPending).map(pendingKeyOf),
    alerts: alerts.flat().map(alertKeyOf),
  };
}

function removeLeftovers(
  transaction: WriteTransaction,
  cases: Plan['removedCases'],
  { children, pending, alerts }: Leftovers,
): WriteRequest[] {
  const all = (caseId: CaseId) =>
    caseChildren.map((entity) => () => transaction.objectStore(entity).delete(ofCase(caseId)));
  return [
    ...cases.flatMap(all),
    ...children.map((key) => () => transaction.objectStore('childKey').delete(key)),
    ...pending.map((key) => () => transaction.objectStore('pending').delete(key)),
    ...alerts.map((key) => () => transaction.objectStore('alertCase').delete(key)),
  ];
}

/** Casts what is put: which record belongs to which store is known by `entity`, not by its type. */
function writeTouched(transaction: WriteTransaction, target: Touched): WriteRequest[] {
  const { entity, id, before, after } = target;
  // Looked at, and left as it was.
  if (after === before) return [];
  if (!isCaseChild(entity)) {
    const store = transaction.objectStore(entity);
    return [() => (after ? store.put(after as never) : store.delete(id))];
  }
  const childKeys = transaction.objectStore('childKey');
  const store = transaction.objectStore(entity);
  const [old, key] = [keyOf(before), keyOf(after)];
  return [
    ...(old && String(old) !== String(key) ? [() => store.delete(old)] : []),
    ...(key
      ? [() => store.put(after as never), () => childKeys.put(key, [entity, id])]
      : [() => childKeys.delete([entity, id])]),
    ...(entity === 'effect' ? writePending(transaction, target) : []),
    ...(entity === 'alert' ? writeAlertCase(transaction, target) : []),
  ];
}

/** Keeps the list of pending effects as the effects themselves say. */
function writePending(transaction: WriteTransaction, { before, after }: Touched): WriteRequest[] {
  const pending = transaction.objectStore('pending');
  const [old, now] = [before, after] as (Records['effect'] | null)[];
  return [
    ...(old && isPending(old) ? [() => pending.delete(pendingKeyOf(old))] : []),
    ...(now && isPending(now)
      ? [() => pending.put({ key: childKeyOf(now), leasedUntil: now.leasedUntil }, pendingKeyOf(now))]
      : []),
  ];
}

/** Keeps the list of who holds which alert as the alerts themselves say. */
function writeAlertCase(transaction: WriteTransaction, { before, after }: Touched): WriteRequest[] {
  const book = transaction.objectStore('alertCase');
  const [old, now] = [before, after] as (Records['alert'] | null)[];
  return [
    ...(old ? [() => book.delete(alertKeyOf(old))] : []),
    ...(now ? [() => book.put(true, alertKeyOf(now))] : []),
  ];
}

const isPending = ({ status }: Records['effect']) => status === 'pending';

const keyOf = (record: AnyRecord | null): ChildKey | null => record && childKeyOf(record as Records[CaseChild]);

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already: landed, or undone by what went wrong.
  }
}

const isAbort = (thrown: unknown) => (thrown as { name?: string } | null)?.name === 'AbortError';
