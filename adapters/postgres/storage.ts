import type { Commit, StoragePort } from '../../src/contracts/ports/storage.js';
import { abortable } from '../../src/domain/abortable.js';
import { CaseError, invalid } from '../../src/domain/error.js';
import { meanTimeToClose } from '../../src/domain/find/mean-time-to-close.js';
import { scanFinds } from '../../src/domain/find/scan-finds.js';
import { selectCases } from '../../src/domain/find/select-cases.js';
import { selectSimilar } from '../../src/domain/find/select-similar.js';
import { selectSuggestions } from '../../src/domain/find/select-suggestions.js';
import { casesWithObservables, usageOf } from '../../src/domain/find/usage.js';
import { changeFeed } from './changes.js';
import { readPageOfCase } from './children.js';
import { readMutation, writeCommit } from './commit.js';
import { connect } from './connection.js';
import type { Database } from './database.js';
import { readEntries, wantedBy } from './entries.js';
import { readTail } from './log.js';
import { mutationSweeper } from './mutations.js';
import { openPglite, overPglite, type Pglite } from './pglite.js';
import { readCasesOfAlert, readDueEffects, readOfOwner, readRecords, readSimilarTo } from './reads.js';
import { openServer, type ServerOptions } from './server.js';
import { isSchemaName, tablesIn } from './tables.js';

interface SpaceOptions {
  /** PostgreSQL schema its tables lie in; one schema is one space. Lower-case letters, digits and `_`. Default `case_elements`. */
  readonly schema?: string;
  /** Milliseconds since 1970, for remembering commits. Default `Date.now`. */
  readonly clock?: () => number;
}

/** Where the database is: a server, a folder (in memory without one), or a PGlite that the host opened and closes. */
type Whereabouts = ServerOptions | { readonly folder?: string } | { readonly pglite: Pglite };

export type PostgresStorageOptions = SpaceOptions & Whereabouts;

/**
 * Keeps cases in PostgreSQL 15 or newer, behind a URL or embedded (PGlite). Several processes may share a server: they
 * share numbers and hear of one another's changes; an embedded database belongs to one process. Opens it when first
 * needed, and makes or upgrades its tables then. Rejects with `unavailable` while it cannot be reached, and when a newer
 * release wrote the data (`reason` tells which), with `too_large` when there is no more room.
 */
export function postgresStorage(options: PostgresStorageOptions = {}): StoragePort {
  const { schema = 'case_elements', clock = Date.now } = options;
  if (!isSchemaName(schema)) throw invalid([{ path: 'schema', rule: 'pattern' }]);
  const tables = tablesIn(schema);
  const connection = connect(() => openDatabase(options), schema);
  const feed = changeFeed({
    readOn: (since) => connection.use((database) => readTail(database, tables, since)),
    subscribe: (ear) => connection.use((database) => database.listen(tables.channel, ear)),
  });
  const sweep = mutationSweeper(connection, tables);
  const read = <T>(signal: AbortSignal | undefined, work: (database: Database) => Promise<T>) =>
    abortable(signal, () => connection.use(work));

  return {
    finds: scanFinds,
    ...(!('url' in options) && { needsNetwork: false }),
    get: (entity, ids, { signal } = {}) => read(signal, (database) => readRecords(database, tables, entity, ids)),
    findCases: (query, { signal } = {}) =>
      read(signal, async (database) => selectCases(await readEntries(database, tables, wantedBy(query)), query)),
    meanTimeToClose: (selection, { signal } = {}) =>
      read(signal, async (database) => {
        const closed = { ...wantedBy(selection), status: 'closed' } as const;
        return meanTimeToClose(await readEntries(database, tables, closed), selection);
      }),
    findOfCase: (entity, query, { signal } = {}) =>
      read(signal, (database) => readPageOfCase(database, tables, entity, query)),
    findOfOwner: (entity, owner, { signal } = {}) =>
      read(signal, (database) => readOfOwner(database, tables, entity, owner)),
    casesOfAlert: (alertId, { signal } = {}) => read(signal, (database) => readCasesOfAlert(database, tables, alertId)),
    findSimilar: ({ caseId, ...query }, { signal } = {}) =>
      read(signal, (database) =>
        database.transaction('read', async (session) => {
          const to = await readSimilarTo(session, tables, caseId);
          if (!to) return { items: [], total: 0 };
          return selectSimilar(await readEntries(session, tables, { owner: to.case.owner }), to, query);
        }),
      ),
    suggest: (of, query, { signal } = {}) =>
      read(signal, async (database) => selectSuggestions(await readEntries(database, tables, query), of, query)),
    usage: (owner, { signal } = {}) =>
      read(signal, async (database) => usageOf(await readEntries(database, tables, { owner }), owner)),
    casesWithObservables: (query, { signal } = {}) =>
      read(signal, async (database) => casesWithObservables(await readEntries(database, tables, query), query)),
    dueEffects: (query, { signal } = {}) => read(signal, (database) => readDueEffects(database, tables, query)),
    committed: (mutationId, { signal } = {}) => read(signal, (database) => readMutation(database, tables, mutationId)),

    commit: (write, { signal } = {}) =>
      abortable(signal, async () => {
        // Taken now: the caller may go on with what it gave us.
        const own = copyOf(write);
        const at = clock();
        void sweep(at);
        return connection.use((database) => writeCommit(database, tables, own, { at, signal }));
      }),

    changes: (listener, options) => feed.listen(listener, options),

    close: () => connection.close(() => feed.close()),
  };
}

async function openDatabase(where: Whereabouts): Promise<Database> {
  if ('url' in where) return openServer(where);
  return 'pglite' in where ? overPglite(where.pglite) : openPglite(where.folder);
}

function copyOf(write: Commit): Commit {
  try {
    return structuredClone(write);
  } catch (cause) {
    const { fields } = invalid([{ path: '', rule: 'wrong_type' }]);
    throw new CaseError('validation', { message: 'A commit is plain JSON.', fields, cause });
  }
}
