/** Runs in the browser: the same work by our storage and by hand-written IndexedDB, interleaved. */
import { indexedDbStorage } from '../../adapters/indexeddb/storage.js';
import type { StoragePort } from '../../src/contracts/ports/storage.js';
import type { CaseQuery } from '../../src/domain/find/case-query.js';
import { newId } from '../../src/domain/ids.js';
import type { Change } from '../../src/domain/records/change.js';
import { manyCases } from './cases.js';
import { openScan, type Scan } from './scan.js';

/** Milliseconds of every run, by what was done and who did it. */
export type Timings = Record<string, { readonly ours: number[]; readonly peer: number[] }>;

const name = 'bench-cases';
const peerName = 'bench-scan';
const typed = 'phishing host 42';
const queries: Record<string, CaseQuery> = {
  'find, newest first': { owner: 'security' },
  'find, filtered, by title': {
    owner: 'security',
    filter: { severity: ['high', 'critical'], tags: ['team-1', 'team-2'] },
    sort: { by: 'title', direction: 'ascending' },
  },
  'find all, by title': { owner: 'security', sort: { by: 'title', direction: 'ascending' } },
  'find all, by title, last page': {
    owner: 'security',
    sort: { by: 'title', direction: 'ascending' },
    at: { page: 500 },
  },
  'find all, most severe first': { owner: 'security', sort: { by: 'severity', direction: 'descending' } },
  'find all, by a custom field': { owner: 'security', sort: { by: 'field:region', direction: 'descending' } },
};

declare global {
  interface Window {
    fill: (count: number) => Promise<void>;
    measure: (rounds: number) => Promise<Timings>;
  }
}

window.fill = async (count) => {
  const storage = indexedDbStorage({ name });
  const peer = await openScan(peerName);
  for (const cases of chunks(manyCases(count), 250)) {
    await storage.commit({
      mutationId: newId(),
      changes: cases.map((record) => ({ op: 'insert', entity: 'case', record })),
    });
    await peer.put(cases);
  }
  await storage.close();
  peer.close();
};

window.measure = async (rounds) => {
  const timings: Timings = {};
  /** In turns, now this one first, now that one, each with a rest before it: neither pays for the other's waste. */
  const time = async (what: string, runs: number, pair: (round: number) => Pair) => {
    const entry = (timings[what] = { ours: [] as number[], peer: [] as number[] });
    for (let round = 0; round < runs; round++) {
      const { ours, peer } = pair(round);
      const inTurn = [
        async () => entry.ours.push(await stopwatch(ours)),
        async () => entry.peer.push(await stopwatch(peer)),
      ];
      for (const run of round % 2 === 0 ? inTurn : inTurn.reverse()) await run();
    }
  };
  const newest: CaseQuery = { owner: 'security' };
  await time('cold open to first page', Math.ceil(rounds / 3), () => ({
    ours: async () => {
      const storage = indexedDbStorage({ name });
      await storage.findCases(newest);
      await storage.close();
    },
    peer: async () => {
      const scan = await openScan(peerName);
      await scan.find(newest);
      scan.close();
    },
  }));

  const storage = indexedDbStorage({ name });
  const scan = await openScan(peerName);
  const find = (query: CaseQuery): Pair => ({ ours: () => storage.findCases(query), peer: () => scan.find(query) });
  await storage.findCases(newest);
  for (const [what, query] of Object.entries(queries)) await time(what, rounds, () => find(query));
  await time('one key of a search', rounds, (round) =>
    find({ owner: 'security', text: typed.slice(0, 1 + (round % typed.length)) }),
  );
  await time('a search in one field', rounds, () => find({ owner: 'security', text: 'title:phishing -tags:vpn' }));
  await time('create', rounds, () => create(storage, scan));
  await time('create, then find', rounds, () => {
    const { ours, peer } = create(storage, scan);
    return { ours: () => ours().then(find(newest).ours), peer: () => peer().then(find(newest).peer) };
  });
  await storage.close();
  scan.close();
  return timings;
};

/** The same piece of work, done both ways. */
interface Pair {
  readonly ours: () => Promise<unknown>;
  readonly peer: () => Promise<unknown>;
}

function create(storage: StoragePort, scan: Scan): Pair {
  const [record] = manyCases(1);
  const own = { ...record!, id: newId() };
  const { id: caseId, owner, createdAt: at, createdBy: by } = own;
  const changes: Change[] = [
    { op: 'insert', entity: 'case', record: own },
    { op: 'record', action: { id: newId(), caseId, owner, at, by, type: 'created' } },
  ];
  return { ours: () => storage.commit({ mutationId: newId(), changes }), peer: () => scan.put([own]) };
}

async function stopwatch(work: () => Promise<unknown>): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
