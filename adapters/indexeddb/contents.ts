import type { StagedFile } from '../../src/domain/attachments.js';
import { mayClaim } from '../../src/domain/files/may-claim.js';
import type { UserId } from '../../src/domain/ids.js';
import type { Connection } from './open.js';
import { fileStores, type CaseDatabase, type ContentRow } from './schema.js';

/** Milliseconds a file stays without a record that links it. */
const unlinkedFor = 24 * 60 * 60 * 1_000;
const sweptAtOnce = 100;

const partsOfRef = (ref: string): IDBKeyRange => IDBKeyRange.bound([ref], [ref, []]);

/** Begins a file: it is there, without bytes. */
export async function startContent(database: CaseDatabase, ref: string, openSince: number): Promise<void> {
  const transaction = database.transaction(fileStores, 'readwrite');
  await Promise.all([
    transaction.objectStore('content').put({ ref, staged: null, parts: 0, openSince }),
    transaction.objectStore('contentAge').put(true, [openSince, ref]),
    transaction.done,
  ]);
}

export async function addPart(database: CaseDatabase, ref: string, part: number, bytes: ArrayBuffer): Promise<void> {
  await database.put('contentPart', bytes, [ref, part]);
}

/** All bytes are there. On the disk once it resolves. */
export async function endContent(database: CaseDatabase, row: ContentRow): Promise<void> {
  const transaction = database.transaction('content', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(row), transaction.done]);
}

/** What these are, for who may claim them; those have their time anew. */
export async function claimContents(
  database: CaseDatabase,
  refs: readonly string[],
  { by, now }: { readonly by: UserId | undefined; readonly now: number },
): Promise<readonly (StagedFile | null)[]> {
  const transaction = database.transaction(['content', 'contentAge'], 'readwrite', { durability: 'strict' });
  const [contents, ages] = [transaction.objectStore('content'), transaction.objectStore('contentAge')];
  const found = await Promise.all(refs.map((ref) => contents.get(ref)));
  const rows = found.map((row) => (row && mayClaim(row.by, by) ? row : undefined));
  const claimed = rows.flatMap((row): Promise<unknown>[] => {
    if (!row?.staged) return [];
    return [
      ...(row.openSince === null ? [] : [ages.delete([row.openSince, row.ref])]),
      ages.put(true, [now, row.ref]),
      contents.put({ ...row, openSince: now }),
    ];
  });
  await Promise.all([...claimed, transaction.done]);
  return rows.map((row) => row?.staged ?? null);
}

/** The bytes of a file, or `null` when they are not there whole. */
export async function readContent(database: CaseDatabase, ref: string): Promise<Blob | null> {
  const transaction = database.transaction(fileStores);
  const [row, parts] = await Promise.all([
    transaction.objectStore('content').get(ref),
    transaction.objectStore('contentPart').getAll(partsOfRef(ref)),
  ]);
  if (!row?.staged || parts.length !== row.parts) return null;
  return new Blob(parts, { type: row.staged.mimeType });
}

export async function removeContents(database: CaseDatabase, refs: readonly string[]): Promise<void> {
  const transaction = database.transaction(fileStores, 'readwrite');
  const rows = await Promise.all(refs.map((ref) => transaction.objectStore('content').get(ref)));
  await Promise.all([
    ...rows.flatMap((row) =>
      row && row.openSince !== null ? [transaction.objectStore('contentAge').delete([row.openSince, row.ref])] : [],
    ),
    ...refs.flatMap((ref) => [
      transaction.objectStore('content').delete(ref),
      transaction.objectStore('contentPart').delete(partsOfRef(ref)),
    ]),
    transaction.done,
  ]);
}

/** Settles what is old: kept when it is linked, else forgotten. Answers whether there may be more. */
export async function sweepContents(
  connection: Connection,
  now: number,
  areLinked: (refs: readonly string[]) => Promise<readonly boolean[]>,
): Promise<boolean> {
  const old = await connection.use((database) =>
    database.getAllKeys('contentAge', IDBKeyRange.upperBound([now - unlinkedFor]), sweptAtOnce),
  );
  if (old.length === 0) return false;
  const linked = await areLinked(old.map(([, ref]) => ref));
  await connection.use(async (database) => {
    const transaction = database.transaction(fileStores, 'readwrite');
    const contents = transaction.objectStore('content');
    const rows = await Promise.all(old.map(([, ref]) => contents.get(ref)));
    const requests = old.flatMap(([openSince, ref], index): Promise<unknown>[] => {
      const row = rows[index];
      // Claimed while we asked: what we know is old.
      if (row && row.openSince !== openSince) return [];
      const settled = transaction.objectStore('contentAge').delete([openSince, ref]);
      if (row && linked[index]) return [settled, contents.put({ ...row, openSince: null })];
      return [settled, contents.delete(ref), transaction.objectStore('contentPart').delete(partsOfRef(ref))];
    });
    await Promise.all([...requests, transaction.done]);
  });
  return old.length === sweptAtOnce;
}
