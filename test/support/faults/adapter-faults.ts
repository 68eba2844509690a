import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { isCaseError } from '../../../src/domain/error.js';
import type { Case } from '../../../src/domain/cases/case.js';
import { sharing, withoutOption, type Fault, type FaultName } from './fault.js';

/** What a faulty adapter may know besides: a handle on the same data that may see everything. */
export interface AdapterFault extends Omit<Fault<CaseAdapter>, 'plant'> {
  readonly plant: (good: CaseAdapter, everything: CaseAdapter) => CaseAdapter;
}

/** An adapter with every fault. */
export const adapterFaults: Readonly<Record<FaultName, AdapterFault>> = {
  'lost abort': {
    noticedBy: 'abort',
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        find: withoutOption(good.cases.find, 'signal'),
        create: withoutOption(good.cases.create, 'signal'),
      },
    }),
  },
  'silent no-op': {
    noticedBy: 'undeclared verbs',
    plant: (good) => ({ ...good, views: { ...good.views, remove: () => Promise.resolve() } }),
  },
  'swallowed conflict': {
    noticedBy: 'versions and conflicts',
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        update: (patches, options) =>
          good.cases.update(patches, options).catch((problem: unknown) => {
            if (isCaseError(problem) && problem.code === 'conflict') return [problem.current as Case];
            throw problem;
          }),
      },
    }),
  },
  'half commit': {
    noticedBy: 'versions and conflicts',
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        async update(patches, options) {
          if (patches.length <= 1 || patches.length > 100) return good.cases.update(patches, options);
          const updated = [];
          for (const patch of patches)
            updated.push(...(await good.cases.update([patch], { ...options, mutationId: undefined })));
          return updated;
        },
      },
    }),
  },
  'foreign owner visible': {
    noticedBy: 'foreign owners',
    plant: (good, everything) => ({
      ...good,
      cases: { ...good.cases, find: (query, options) => everything.cases.find(query, options) },
    }),
  },
  'mutated input': {
    noticedBy: 'JSON purity',
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        create(input, options) {
          if (Array.isArray(input.tags)) input.tags.sort();
          return good.cases.create(input, options);
        },
      },
    }),
  },
  'shared state': {
    noticedBy: 'JSON purity',
    plant(good) {
      const share = sharing((found: Case | null) => `${found?.id} ${found?.version}`);
      return {
        ...good,
        cases: { ...good.cases, get: async (id, options) => share(await good.cases.get(id, options)) },
      };
    },
  },
  'lost mutationId': {
    noticedBy: 'idempotent retry',
    plant: (good) => ({ ...good, cases: { ...good.cases, create: withoutOption(good.cases.create, 'mutationId') } }),
  },
  'wrong null': {
    noticedBy: 'core verbs',
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        get: async (id, options) => (await good.cases.get(id, options)) ?? (undefined as unknown as null),
      },
    }),
  },
  'doubled change': {
    noticedBy: 'changes',
    plant: (good) => ({
      ...good,
      changes: (filter, listener, options) =>
        good.changes(
          filter,
          (event) => {
            listener(event);
            listener(event);
          },
          options,
        ),
    }),
  },
};
