/** Runs in the browser: the same work by our storage and by hand-written IndexedDB, interleaved. */
import { indexedDbStorage } from '../../adapters/indexeddb/storage.js';
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
    await storage.commit({ mutationId: newId(), changes: cases.map((record) => ({ op: 'insert', entity: 'case', record })) });
    await peer.put(cases);
  }
  await storage.close();
  peer.close();
};

window.measure = async (rounds) => {
  const timings: Timings = {};
  const time = async (what: string, ours: () => Promise<unknown>, peer: () => Promise<unknown>) => {
    const entry = (timings[what] ??= { ours: [], peer: [] });
    entry.ours.push(await stopwatch(ours));
    entry.peer.push(await stopwatch(peer));
  };

  for (let round = 0; round < Math.ceil(rounds / 3); round++) {
    await time(
      'cold open to first page',
      async () => {
        const storage = indexedDbStorage({ name });
        await storage.findCases(queries['find, newest first']!);
        await storage.close();
      },
      async () => {
        const scan = await openScan(peerName);
        await scan.find(queries['find, newest first']!);
        scan.close();
      },
    );
  }

  const storage = indexedDbStorage({ name });
  const scan = await openScan(peerName);
  const find = (query: CaseQuery) => [() => storage.findCases(query), () => scan.find(query)] as const;
  await storage.findCases({ owner: 'security' });
  for (let round = 0; round < rounds; round++) {
    for (const [what, query] of Object.entries(queries)) await time(what, ...find(query));
    const text = typed.slice(0, 1 + (round % typed.length));
    await time('one key of a search', ...find({ owner: 'security', text }));
    await time('create', ...create(storage, scan));
    await time('find after a create', ...find({ owner: 'security' }));
  }
  await storage.close();
  scan.close();
  return timings;
};

function create(storage: ReturnType<typeof indexedDbStorage>, scan: Scan) {
  const [record] = manyCases(1);
  const own = { ...record!, id: newId() };
  const { id: caseId, owner, createdAt: at, createdBy: by } = own;
  const changes: Change[] = [
    { op: 'insert', entity: 'case', record: own },
    { op: 'record', action: { id: newId(), caseId, owner, at, by, type: 'created' } },
  ];
  return [() => storage.commit({ mutationId: newId(), changes }), () => scan.put([own])] as const;
}

async function stopwatch(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
