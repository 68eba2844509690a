import { openDB, type IDBPDatabase } from 'idb';
import { CaseError } from '../../src/domain/error.js';
import { isLostConnection, noDatabase, problemOf, storageClosed } from './problems.js';
import { schemaVersion, upgradeSchema, type CaseDatabase, type CaseSchema } from './schema.js';

/** An open database whenever one is needed. */
export interface Connection {
  /**
   * Runs work on the open database. When the connection goes away under it, the work runs once more on a new one, so
   * it must be safe to repeat. Rejects with `unavailable` when there is no database to be had.
   */
  use<T>(work: (database: CaseDatabase) => Promise<T>): Promise<T>;
  /** Running work ends; everything later rejects with `unavailable`. */
  close(): void;
}

/** A database being opened, and the moment we stop waiting for it. It may still come after that. */
interface Opening {
  readonly ready: Promise<CaseDatabase>;
  readonly overdue: Promise<never>;
}

// Milliseconds. Some engines never answer an open request at all; a blocked one waits for another tab to let go.
const openPatience = 10_000;
const blockedPatience = 1_500;

/** `onGone` is told when another tab upgrades or deletes the database, or the browser takes it away. */
export function connect(name: string, onGone: () => void = () => undefined): Connection {
  let opening: Opening | undefined;
  let closed = false;

  return {
    async use(work) {
      try {
        return await attempt(work, 1);
      } catch (thrown) {
        throw problemOf(thrown);
      }
    },
    close() {
      closed = true;
      // What could not be opened is closed already.
      opening?.ready.then((database) => database.close()).catch(() => undefined);
    },
  };

  async function attempt<T>(work: (database: CaseDatabase) => Promise<T>, tries: number): Promise<T> {
    if (closed) throw storageClosed();
    const current = (opening ??= open());
    const database = await Promise.race([current.ready, current.overdue]);
    try {
      return await work(database);
    } catch (thrown) {
      if (!isLostConnection(thrown)) throw thrown;
      forget(current);
      database.close();
      if (tries > 1) throw thrown;
      return attempt(work, tries + 1);
    }
  }

  function open(): Opening {
    const started: Opening = openOnce(name, () => {
      forget(started);
      if (!closed) onGone();
    });
    started.ready.catch(() => forget(started));
    return started;
  }

  function forget(gone: Opening): void {
    if (opening === gone) opening = undefined;
  }
}

/** Opens the database, upgrading it as needed. `onGone` is told when the connection ends from outside. */
function openOnce(name: string, onGone: () => void): Opening {
  let giveUp: (error: CaseError) => void = () => undefined;
  const overdue = new Promise<never>((_resolve, reject) => (giveUp = reject));
  // Whoever waits hears of it; that nobody does is no error.
  overdue.catch(() => undefined);
  let timer = setTimeout(() => giveUp(slow()), openPatience);

  const ready = openDatabase(name, {
    blocked() {
      clearTimeout(timer);
      timer = setTimeout(() => giveUp(blockedByAnotherTab()), blockedPatience);
    },
    onUpgrade: () => clearTimeout(timer),
    onGone,
  });
  void ready.finally(() => clearTimeout(timer)).catch(() => undefined);
  return { ready, overdue };
}

async function openDatabase(
  name: string,
  { blocked, onUpgrade, onGone }: { blocked: () => void; onUpgrade: () => void; onGone: () => void },
): Promise<CaseDatabase> {
  // Typed as always there; private windows of some browsers have it not.
  if (!(globalThis as { indexedDB?: IDBFactory }).indexedDB) throw noDatabase();
  let failedUpgrade: unknown;
  const opened = await openDB<CaseSchema>(name, schemaVersion, {
    blocked,
    upgrade(database, from, _to, transaction) {
      onUpgrade();
      // An older version has other stores than the schema of now tells of.
      void upgradeSchema(database as unknown as IDBPDatabase, from, transaction as never).catch((thrown: unknown) => {
        failedUpgrade = thrown;
        transaction.abort();
      });
      transaction.done.catch(() => undefined);
    },
    blocking(_from, _to, event) {
      // Another tab upgrades or deletes it: we let go first, so that whoever asks now opens what is there then.
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  }).catch((thrown: unknown) => {
    throw (failedUpgrade ?? thrown) as Error;
  });
  return opened;
}

const slow = () =>
  new CaseError('unavailable', {
    message: `The browser did not open the database within ${openPatience / 1000} seconds.`,
    reason: 'slow-open',
  });

const blockedByAnotherTab = () =>
  new CaseError('unavailable', {
    message: 'The stored cases must be upgraded, but another tab holds their older version open. Close or reload it.',
    reason: 'blocked-upgrade',
  });
