import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { draftDatabase, draftLifetimeMs, type Draft, type DraftStore } from './draft.js';

/** Loaded with the store. */
export { bringIn } from './bring-in.js';

interface Drafts extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { form: string; savedAt: number } };
}
type Database = IDBPDatabase<Drafts>;

let opened: Database | undefined;
let opening: Promise<Database> | undefined;

/** Drafts in a small database of their own. Load it lazily. */
export const draftStore: DraftStore = {
  async list(form) {
    const drafts = await using(async (db) => {
      await sweep(db);
      return db.getAllFromIndex('drafts', 'form', form);
    });
    return drafts.sort((a, b) => b.savedAt - a.savedAt);
  },
  get: (id) => using((db) => db.get('drafts', id)),
  async put(draft) {
    await using((db) => db.put('drafts', draft));
  },
  remove: (id) => using((db) => db.delete('drafts', id)),
  clear: (form) =>
    using(async (db) => {
      const { store, done } = db.transaction('drafts', 'readwrite');
      for (const id of await store.index('form').getAllKeys(form)) void store.delete(id);
      await done;
    }),
};

/**
 * Runs on the open database, at once where it is open: a page that is being left has no time for a second step.
 * A connection the browser took away is opened again, once.
 */
async function using<T>(work: (db: Database) => Promise<T>): Promise<T> {
  if (!opened) return work(await open());
  try {
    return await work(opened);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    opened = undefined;
    return work(await open());
  }
}

function open(): Promise<Database> {
  opening ??= openDB<Drafts>(draftDatabase, 1, {
    upgrade(db) {
      const drafts = db.createObjectStore('drafts', { keyPath: 'id' });
      drafts.createIndex('form', 'form');
      drafts.createIndex('savedAt', 'savedAt');
    },
    // Whoever wants to delete or upgrade the database must not wait for this page.
    blocking: close,
    terminated: close,
  }).then(
    (db) => (opened = db),
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}

function close(): void {
  opened?.close();
  opened = undefined;
  opening = undefined;
}

/** Only reads where there is nothing to sweep: WebKit lets a page that follows one left amid its writing wait for ever. */
async function sweep(db: Database): Promise<void> {
  const old = await db.getAllKeysFromIndex('drafts', 'savedAt', IDBKeyRange.upperBound(Date.now() - draftLifetimeMs));
  if (old.length === 0) return;
  const { store, done } = db.transaction('drafts', 'readwrite');
  for (const id of old) void store.delete(id);
  await done;
}
