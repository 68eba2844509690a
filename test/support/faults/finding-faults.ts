import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { CaseMetrics } from '../../../src/contracts/groups/metrics.js';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import type { CaseQuery, CaseRow, CaseSelection } from '../../../src/domain/find/case-query.js';
import type { AdapterFault } from './adapter-faults.js';
import type { Fault } from './fault.js';

/** Faults of a storage in what is found by name, and in the mean time to close. */
export const storedFindingFaults: Readonly<Record<string, Fault<StoragePort>>> = {
  'fields named passed over': {
    noticedBy: 'filter, sort and text',
    plant: (good) => ({
      ...good,
      findCases: ({ named: _named, ...query }, options) => good.findCases(query, options),
    }),
  },
  'people passed over': {
    noticedBy: 'finding while writing, and suggestions',
    plant: (good) => ({
      ...good,
      findCases: ({ people: _people, ...query }, options) => good.findCases(query, options),
    }),
  },
  'labels of options unknown': {
    noticedBy: 'filter, sort and text',
    plant: (good) => ({
      ...good,
      findCases: ({ named = [], ...query }, options) =>
        good.findCases(
          { ...query, named: named.map((field) => ('options' in field ? { ...field, options: [] } : field)) },
          options,
        ),
    }),
  },
  'instants taken for texts': {
    noticedBy: 'filter, sort and text',
    plant: (good) => ({
      ...good,
      findCases: ({ named = [], ...query }, options) =>
        good.findCases(
          { ...query, named: named.map((field) => ({ ...field, control: 'text' }) as typeof field) },
          options,
        ),
    }),
  },
  'matched in an order of its own': {
    noticedBy: 'filter, sort and text',
    plant: (good) => ({
      ...good,
      async findCases(query, options) {
        const page = await good.findCases(query, options);
        return { ...page, rows: page.rows.map(reversed) };
      },
    }),
  },
  'mean of everything': {
    noticedBy: 'filter, sort and text',
    plant: (good) => ({ ...good, meanTimeToClose: ({ owner }, options) => good.meanTimeToClose({ owner }, options) }),
  },
  'mean without the fields named': {
    noticedBy: 'filter, sort and text',
    plant: (good) => ({
      ...good,
      meanTimeToClose: ({ named: _named, ...selection }, options) => good.meanTimeToClose(selection, options),
    }),
  },
  'mean of what has the status asked for': {
    noticedBy: 'filter, sort and text',
    plant: (good) => ({
      ...good,
      meanTimeToClose: async (selection, options) =>
        hidesClosed(selection) ? null : good.meanTimeToClose(selection, options),
    }),
  },
  'mean in milliseconds': {
    noticedBy: 'filter, sort and text',
    plant: (good) => ({
      ...good,
      async meanTimeToClose(selection, options) {
        const seconds = await good.meanTimeToClose(selection, options);
        return seconds && seconds * 1000;
      },
    }),
  },
  'mean that is never given up': {
    noticedBy: 'abort',
    plant: (good) => ({ ...good, meanTimeToClose: (selection) => good.meanTimeToClose(selection) }),
  },
};

/** The same of an adapter, and of its other metrics. */
export const findingFaults: Readonly<Record<string, AdapterFault>> = {
  'names taken for words': {
    noticedBy: 'names in a search',
    plant: (good) => asking(good, (text) => text.replaceAll(':', ' ')),
  },
  'exclusion of a named field passed over': {
    noticedBy: 'names in a search',
    plant: (good) => asking(good, (text) => text.replace(/-(\w+:)/g, '$1')),
  },
  'quotes of a value taken off': {
    noticedBy: 'names in a search',
    plant: (good) => asking(good, (text) => text.replace(/:"(\w+) /g, ':$1 "')),
  },
  'every name looked for in the fields': {
    noticedBy: 'names in a search',
    plant: (good) => asking(good, (text) => text.replace(/^"?impact:none"?$/, 'impact:none title:zzz')),
  },
  'labels unknown': {
    noticedBy: 'names in a search',
    plant: (good) => asking(good, (text) => text.replace(/affected site/i, 'no such label')),
  },
  'what a case is taken for words': {
    noticedBy: 'names in a search',
    plant: (good) => asking(good, (text) => text.replace(/(?<=status|severity):/gi, ' ')),
  },
  'nobody known as me': {
    noticedBy: 'names in a search',
    plant: (good) => asking(good, (text) => text.replace(/:me\b/g, ':nobody-at-all')),
  },
  'a case of a number where its sort puts it': {
    noticedBy: 'names in a search',
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        find: async (query, options) => {
          const page = await good.cases.find(query, options);
          return /^#?\d+$/.test(query.text ?? '') ? { ...page, rows: [...page.rows].reverse() } : page;
        },
      },
    }),
  },
  'matched wherever it likes': {
    noticedBy: 'totals, counts and columns',
    plant: (good) => answering(good, (row) => (row.matched ? { ...row, matched: ['title'] } : row)),
  },
  'matched nowhere': {
    noticedBy: 'totals, counts and columns',
    plant: (good) => answering(good, (row) => (row.matched ? { ...row, matched: [] } : row)),
  },
  'matched unasked': {
    noticedBy: 'totals, counts and columns',
    plant: (good) => answering(good, (row) => ({ ...row, matched: row.matched ?? [] })),
  },
  'no mean taken for none': {
    noticedBy: 'metrics',
    plant: (good) => measuring(good, { mean: async (ask) => (await ask()) ?? 0 }),
  },
  'mean that follows the status': {
    noticedBy: 'metrics',
    plant: (good) => measuring(good, { mean: async (ask, asked) => (hidesClosed(asked) ? null : ask()) }),
  },
  'mean that follows no filter': {
    noticedBy: 'metrics',
    plant: (good) =>
      measuring(good, { mean: (_ask, { filter: _filter, ...asked }) => good.metrics.meanTimeToClose(asked) }),
  },
  'mean that follows no text': {
    noticedBy: 'metrics',
    plant: (good) =>
      measuring(good, { mean: (_ask, { text: _text, ...asked }) => good.metrics.meanTimeToClose(asked) }),
  },
  'mean of foreign cases': {
    noticedBy: 'foreign owners',
    plant: (good, everything) => measuring(good, { mean: (_ask, asked) => everything.metrics.meanTimeToClose(asked) }),
  },
  'numbers of a foreign case': {
    noticedBy: 'foreign owners',
    plant: (good, everything) => ({ ...good, metrics: { ...good.metrics, ofCase: everything.metrics.ofCase } }),
  },
  'reopening not counted': {
    noticedBy: 'metrics',
    plant: (good) => measuring(good, { ofCase: (numbers) => ({ ...numbers, reopened: 0 }) }),
  },
  'hosts counted by alert': {
    noticedBy: 'metrics',
    plant: (good) => measuring(good, { ofCase: (numbers) => ({ ...numbers, hosts: numbers.alerts }) }),
  },
  'times in fractions': {
    noticedBy: 'metrics',
    plant: (good) => measuring(good, { ofCase: (numbers) => ({ ...numbers, open: numbers.open + 0.25 }) }),
  },
  'times of another case': {
    noticedBy: 'metrics',
    plant: (good) => measuring(good, { ofCase: (numbers) => ({ ...numbers, toResolve: null }) }),
  },
};

const hidesClosed = ({ filter }: CaseSelection): boolean =>
  Boolean(filter?.status?.length) && !filter!.status!.includes('closed');

const reversed = (row: CaseRow): CaseRow => (row.matched ? { ...row, matched: [...row.matched].reverse() } : row);

const asking = (good: CaseAdapter, change: (text: string) => string): CaseAdapter => ({
  ...good,
  cases: {
    ...good.cases,
    find: (query: CaseQuery, options) =>
      good.cases.find(query.text === undefined ? query : { ...query, text: change(query.text) }, options),
  },
});

const answering = (good: CaseAdapter, change: (row: CaseRow) => CaseRow): CaseAdapter => ({
  ...good,
  cases: {
    ...good.cases,
    async find(query, options) {
      const page = await good.cases.find(query, options);
      return { ...page, rows: page.rows.map(change) };
    },
  },
});

type Mean = (ask: () => Promise<number | null>, asked: CaseSelection) => Promise<number | null>;

const measuring = (
  good: CaseAdapter,
  {
    mean = (ask) => ask(),
    ofCase = (numbers) => numbers,
  }: { mean?: Mean; ofCase?: (numbers: CaseMetrics) => CaseMetrics },
): CaseAdapter => ({
  ...good,
  metrics: {
    meanTimeToClose: (asked, options) => mean(() => good.metrics.meanTimeToClose(asked, options), asked),
    ofCase: async (id, options) => ofCase(await good.metrics.ofCase(id, options)),
  },
});
