import type { Commit, StoragePort } from '../../src/contracts/ports/storage.js';
import { refuseAborted } from '../../src/domain/error.js';
import { closeTimes } from '../../src/domain/find/mean-time-to-close.js';
import { scanFinds } from '../../src/domain/find/scan-finds.js';
import { caseSelection } from '../../src/domain/find/select-cases.js';
import { selectSimilar } from '../../src/domain/find/select-similar.js';
import { selectSuggestions } from '../../src/domain/find/select-suggestions.js';
import { casesWithObservables, usageOf } from '../../src/domain/find/usage.js';
import { abortable } from '../../src/domain/abortable.js';
import { changeFeed, type ChangeFeed } from './changes.js';
import { readPageOfCase } from './children.js';
import { writeCommit } from './commit.js';
import { readDueEffects } from './due-effects.js';
import { indexOfCases } from './index-of-cases.js';
import { inSlices } from './in-slices.js';
import { readTail } from './log.js';
import { mutationSweeper, readMutation } from './mutations.js';
import { connect } from './open.js';
import { askForPersistence } from './persistence.js';
import { problemOf } from './problems.js';
import { readCasesOfAlert, readOfOwner, readRecords } from './records.js';
import type { CaseDatabase } from './schema.js';
import { readSimilarTo } from './similar.js';

export interface IndexedDbStorageOptions {
  /** Name of the database; one database is one space. Default `case-elements`. */
  readonly name?: string;
  /** Milliseconds since 1970, for remembering commits. Default `Date.now`. */
  readonly clock?: () => number;
}

/**
 * Keeps cases in this browser, for all tabs of an origin: they share numbers and hear of one another's changes. Opens
 * its database when first needed. Rejects with `unavailable` where there is no IndexedDB, while another tab holds an
 * older version open, and when a newer release wrote the data (`reason` tells which), with `too_large` when the
 * browser gives no more room.
 */
export function indexedDbStorage({
  name = 'case-elements',
  clock = Date.now,
}: IndexedDbStorageOptions = {}): StoragePort {
  const connection = connect(name, () => feed.lost());
  const cases = indexOfCases(connection);
  const feed: ChangeFeed = changeFeed(name, (since) =>
    connection.use((database) => readTail(database.transaction(['meta', 'log']), since)),
  );
  const sweep = mutationSweeper(connection);
  const read = <T>(signal: AbortSignal | undefined, work: (database: CaseDatabase) => Promise<T>) =>
    abortable(signal, () => connection.use(work));

  return {
    finds: scanFinds,
    needsNetwork: false,
    get: (entity, ids, { signal } = {}) => read(signal, (database) => readRecords(database, entity, ids)),
    findCases: (query, { signal } = {}) =>
      abortable(signal, async () => {
        const entries = await cases.entries({ texts: Boolean(query.text) });
        const selection = caseSelection(query);
        await inSlices(entries, selection.add, signal);
        return selection.page();
      }),
    meanTimeToClose: (selection, { signal } = {}) =>
      abortable(signal, async () => {
        const entries = await cases.entries({ texts: Boolean(selection.text) });
        const times = closeTimes(selection);
        await inSlices(entries, times.add, signal);
        return times.mean();
      }),
    findOfCase: (entity, query, { signal } = {}) => read(signal, (database) => readPageOfCase(database, entity, query)),
    findOfOwner: (entity, owner, { signal } = {}) => read(signal, (database) => readOfOwner(database, entity, owner)),
    casesOfAlert: (alertId, { signal } = {}) => read(signal, (database) => readCasesOfAlert(database, alertId)),
    findSimilar: ({ caseId, ...query }, { signal } = {}) =>
      abortable(signal, async () => {
        const entries = await cases.entries({ texts: false });
        const to = await connection.use((database) => readSimilarTo(database, caseId));
        return to ? selectSimilar(entries, to, query) : { items: [], total: 0 };
      }),
    suggest: (of, query, { signal } = {}) =>
      abortable(signal, async () => selectSuggestions(await cases.entries({ texts: false }), of, query)),
    usage: (owner, { signal } = {}) =>
      abortable(signal, async () => usageOf(await cases.entries({ texts: false }), owner)),
    casesWithObservables: (query, { signal } = {}) =>
      abortable(signal, async () => casesWithObservables(await cases.entries({ texts: false }), query)),
    dueEffects: (query, { signal } = {}) => read(signal, (database) => readDueEffects(database, query)),
    committed: (mutationId, { signal } = {}) =>
      read(signal, async (database) => {
        const row = await readMutation(database.transaction(['mutation']), mutationId);
        return row ? { records: row.records } : null;
      }),

    async commit(write, { signal } = {}) {
      refuseAborted(signal);
      // Taken now: the caller may go on with what it gave us.
      const own = copyOf(write);
      void sweep(clock());
      await feed.ready();
      const { answer, told } = await connection.use((database) => writeCommit(database, own, { at: clock(), signal }));
      if (told) feed.committed(told.born, told.row);
      askForPersistence();
      return told ? structuredClone(answer) : answer;
    },

    changes: (listener, options) => feed.listen(listener, options),

    async close() {
      feed.close();
      cases.close();
      connection.close();
    },
  };
}

function copyOf(write: Commit): Commit {
  try {
    return structuredClone(write);
  } catch (thrown) {
    throw problemOf(thrown);
  }
}
