import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { AdapterFault } from './adapter-faults.js';

const answering =
  (change: (said: Awaited<ReturnType<CaseAdapter['refusals']['find']>>) => typeof said) =>
  (good: CaseAdapter): CaseAdapter => ({
    ...good,
    refusals: { find: async (query, options) => change(await good.refusals.find(query, options)) },
  });

/** Faults of an adapter in what it says may not be done. */
export const refusalFaults: Readonly<Record<string, AdapterFault>> = {
  'refusals left unsaid': { noticedBy: 'refusals', plant: answering((said) => said.map(() => ({}))) },
  'refusals without their reasons': {
    noticedBy: 'refusals',
    plant: answering((said) => said.map((each) => Object.fromEntries(Object.keys(each).map((right) => [right, {}])))),
  },
  'refusals of the first for all': { noticedBy: 'refusals', plant: answering((said) => said.map(() => said[0]!)) },
  'refusals of every right': {
    noticedBy: 'refusals',
    plant: (good) => ({
      ...good,
      refusals: {
        find: ({ subjects }, options) =>
          good.refusals.find({ subjects, permissions: ['read', 'update', 'assign', 'delete'] }, options),
      },
    }),
  },
};

/** Faults of an adapter in the templates of cases that are there. */
export const pinnedTemplateFaults: Readonly<Record<string, AdapterFault>> = {
  'template passed over': {
    noticedBy: 'templates',
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        update: (patches, options) =>
          good.cases.update(
            patches.map((patch) => {
              const { template: _template, ...set } = patch.set;
              return { ...patch, set };
            }),
            options,
          ),
      },
    }),
  },
  'template that fills in by itself': {
    noticedBy: 'templates',
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        update: (patches, options) =>
          good.cases.update(
            patches.map((patch) =>
              patch.set.template
                ? {
                    ...patch,
                    set: { tags: ['filled'], ...patch.set },
                    base: { tags: [], title: '', template: null, ...patch.base },
                  }
                : patch,
            ),
            options,
          ),
      },
    }),
  },
};
