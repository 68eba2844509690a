import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import type { Page } from '../../../src/domain/find/page.js';
import type { SimilarCase } from '../../../src/domain/find/similar-case.js';
import type { AdapterFault } from './adapter-faults.js';
import type { Fault } from './fault.js';

type Answer = Page<SimilarCase>;

const storing = (change: (answer: Answer) => Answer) => (good: StoragePort) => ({
  ...good,
  findSimilar: async (...args: Parameters<StoragePort['findSimilar']>) => change(await good.findSimilar(...args)),
});

const reversed = (answer: Answer): Answer => ({ ...answer, items: [...answer.items].reverse() });
const without = (answer: Answer, is: (item: SimilarCase) => boolean): Answer => {
  const items = answer.items.filter((item) => !is(item));
  return { ...answer, items, total: answer.total - answer.items.length + items.length };
};
const shares = ({ alertIds, fields, observables }: SimilarCase) => ({
  alerts: alertIds.length > 0,
  fields: fields.length > 0,
  observables: observables.length > 0,
});

/** Faults of a storage in which cases are like another. */
export const storedSimilarFaults: Readonly<Record<string, Fault<StoragePort>>> = {
  'the common first': { noticedBy: 'similar cases', plant: storing(reversed) },
  'every alert forgotten': {
    noticedBy: 'similar cases',
    plant: storing((answer) => without(answer, (item) => shares(item).alerts && !shares(item).observables)),
  },
  'only observables compared': {
    noticedBy: 'similar cases',
    plant: storing((answer) => without(answer, (item) => !shares(item).observables)),
  },
  'fields nobody named compared': {
    noticedBy: 'similar cases',
    plant: (good) => ({
      ...good,
      findSimilar: (query, options) => good.findSimilar({ ...query, fields: ['site', 'team', 'score'] }, options),
    }),
  },
  'what is shared in an order of its own': {
    noticedBy: 'similar cases',
    plant: storing((answer) => ({
      ...answer,
      items: answer.items.map((item) => ({ ...item, observables: [...item.observables].reverse() })),
    })),
  },
  'total of the page': {
    noticedBy: 'similar cases',
    plant: storing((answer) => ({ ...answer, total: Math.min(answer.total, answer.items.length - 1) })),
  },
  'cursor passed over': {
    noticedBy: 'similar cases',
    plant: (good) => ({
      ...good,
      findSimilar: ({ at: _at, ...query }, options) => good.findSimilar(query, options),
    }),
  },
  'the case itself among them': {
    noticedBy: 'similar cases',
    plant: (good) => ({
      ...good,
      async findSimilar(query, options) {
        const answer = await good.findSimilar(query, options);
        const { rows } = await good.findCases({ owner: 'securitySolution', filter: { ids: [query.caseId] } }, options);
        const itself = rows.map((row) => ({ case: row, observables: [], alertIds: [], fields: [] }));
        return { ...answer, items: [...answer.items, ...itself], total: answer.total + itself.length };
      },
    }),
  },
  'similar cases of foreign owners': {
    noticedBy: 'similar cases',
    plant: (good) => ({
      ...good,
      async findSimilar(query, options) {
        const answer = await good.findSimilar(query, options);
        const { rows } = await good.findCases({ owner: 'observability' }, options);
        const foreign = rows.map((row) => ({ case: row, observables: [], alertIds: [], fields: [] }));
        return { ...answer, items: [...answer.items, ...foreign], total: answer.total + foreign.length };
      },
    }),
  },
  'similar cases that are never given up': {
    noticedBy: 'abort',
    plant: (good) => ({ ...good, findSimilar: (query) => good.findSimilar(query) }),
  },
};

const answering = (change: (answer: Answer) => Answer) => (good: CaseAdapter) => ({
  ...good,
  similar: {
    find: async (...args: Parameters<CaseAdapter['similar']['find']>) => change(await good.similar.find(...args)),
  },
});

/** The same of an adapter. */
export const similarFaults: Readonly<Record<string, AdapterFault>> = {
  'the common first': { noticedBy: 'similar', plant: answering(reversed) },
  'alerts not compared': {
    noticedBy: 'similar',
    plant: answering((answer) => without(answer, (item) => shares(item).alerts)),
  },
  'fields not compared': {
    noticedBy: 'similar',
    plant: answering((answer) => without(answer, (item) => shares(item).fields)),
  },
  'what is shared untold': {
    noticedBy: 'similar',
    plant: answering((answer) => ({ ...answer, items: answer.items.map((item) => ({ ...item, observables: [] })) })),
  },
  'pages of any size': {
    noticedBy: 'similar',
    plant: (good) => ({
      ...good,
      similar: {
        find: (query, options) =>
          good.similar.find({ ...query, size: Math.min(100, Math.max(1, query.size ?? 20)) }, options),
      },
    }),
  },
  'similar to a foreign case': {
    noticedBy: 'foreign owners',
    plant: (good, everything) => ({ ...good, similar: everything.similar }),
  },
};
