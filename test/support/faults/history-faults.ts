import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import type { AdapterFault } from './adapter-faults.js';
import type { Fault } from './fault.js';

type Find = StoragePort['findOfCase'];

const asking =
  (change: (query: Parameters<Find>[1]) => Parameters<Find>[1]) =>
  (good: StoragePort): StoragePort => ({
    ...good,
    findOfCase: (entity, query, options) => good.findOfCase(entity, change(query), options),
  });

/** Faults of a storage in what is found of a history. */
export const storedHistoryFaults: Readonly<Record<string, Fault<StoragePort>>> = {
  'text passed over': { noticedBy: 'what hangs on a case', plant: asking(({ text: _text, ...query }) => query) },
  'text taken for one phrase': {
    noticedBy: 'what hangs on a case',
    plant: asking((query) => ({ ...query, text: query.text?.replaceAll(' ', '.') })),
  },
  'text without comments': {
    noticedBy: 'what hangs on a case',
    plant: (good) => ({
      ...good,
      async findOfCase(entity, query, options) {
        const page = await good.findOfCase(entity, query, options);
        if (!query.text) return page;
        return { ...page, items: page.items.filter((item) => !('type' in item && item.type === 'comment')) };
      },
    }),
  },
  'everything about everything': {
    noticedBy: 'what hangs on a case',
    plant: asking(({ about: _about, ...query }) => query),
  },
  'counts of the page': {
    noticedBy: 'what hangs on a case',
    plant: (good) => ({
      ...good,
      async findOfCase(entity, query, options) {
        const page = await good.findOfCase(entity, query, options);
        if (!page.counts) return page;
        const counts: Record<string, number> = {};
        for (const item of page.items) if ('type' in item) counts[item.type] = (counts[item.type] ?? 0) + 1;
        return { ...page, counts };
      },
    }),
  },
  'counts of the types asked for': {
    noticedBy: 'what hangs on a case',
    plant: (good) => ({
      ...good,
      async findOfCase(entity, query, options) {
        const page = await good.findOfCase(entity, query, options);
        if (!page.counts || !query.types) return page;
        return {
          ...page,
          counts: Object.fromEntries(Object.entries(page.counts).filter(([type]) => query.types!.includes(type))),
        };
      },
    }),
  },
  'participants of the page': {
    noticedBy: 'what hangs on a case',
    plant: (good) => ({
      ...good,
      async findOfCase(entity, query, options) {
        const page = await good.findOfCase(entity, query, options);
        if (!page.participants) return page;
        return { ...page, participants: page.items.flatMap((item) => ('by' in item ? [item.by] : [])) };
      },
    }),
  },
  'participants unasked': {
    noticedBy: 'what hangs on a case',
    plant: asking((query) => ({ ...query, participants: true })),
  },
  'counts unasked': { noticedBy: 'what hangs on a case', plant: asking((query) => ({ ...query, counts: true })) },
};

const finding =
  (change: (query: Parameters<CaseAdapter['activity']['find']>[0]) => Parameters<CaseAdapter['activity']['find']>[0]) =>
  (good: CaseAdapter): CaseAdapter => ({
    ...good,
    activity: { find: (query, options) => good.activity.find(change(query), options) },
  });

/** The same of an adapter. */
export const historyFaults: Readonly<Record<string, AdapterFault>> = {
  'text passed over': { noticedBy: 'activity', plant: finding(({ text: _text, ...query }) => query) },
  'accents told apart': {
    noticedBy: 'activity',
    plant: finding((query) => ({
      ...query,
      text: typeof query.text === 'string' ? query.text.replace('cafe', 'caffe') : query.text,
    })),
  },
  'everything about everything': { noticedBy: 'activity', plant: finding(({ about: _about, ...query }) => query) },
  'participants untold': {
    noticedBy: 'activity',
    plant: finding(({ participants: _participants, ...query }) => query),
  },
  'counts untold': { noticedBy: 'activity', plant: finding(({ counts: _counts, ...query }) => query) },
  'counts of the types asked for': {
    noticedBy: 'activity',
    plant: finding((query) => (query.types ? { ...query, counts: false } : query)),
  },
};
