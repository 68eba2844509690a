import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import { isCaseError } from '../../../src/domain/error.js';
import { newId } from '../../../src/domain/ids.js';
import type { Change } from '../../../src/domain/records/change.js';
import { sharing, withoutOption, type Fault, type FaultName } from './fault.js';

/** A storage with every fault. */
export const storageFaults: Readonly<Record<FaultName, Fault<StoragePort>>> = {
  'lost abort': {
    noticedBy: 'abort',
    plant: (good) => ({
      ...good,
      get: withoutOption(good.get, 'signal'),
      findCases: withoutOption(good.findCases, 'signal'),
      commit: withoutOption(good.commit, 'signal'),
    }),
  },
  'silent no-op': {
    noticedBy: 'commits',
    plant: (good) => ({
      ...good,
      commit: (write, options) =>
        good.commit(write, options).catch((problem: unknown) => {
          if (isCaseError(problem) && problem.code === 'not_found') return { records: write.changes.map(() => null) };
          throw problem;
        }),
    }),
  },
  'swallowed conflict': {
    noticedBy: 'commits',
    plant: (good) => ({
      ...good,
      commit: (write, options) => good.commit({ ...write, changes: write.changes.map(unversioned) }, options),
    }),
  },
  'half commit': {
    noticedBy: 'commits',
    plant: (good) => ({
      ...good,
      async commit({ mutationId, changes }, options) {
        const records = [];
        for (const [index, change] of changes.entries()) {
          const part = await good.commit({ mutationId: `${mutationId}/${index}`, changes: [change] }, options);
          records.push(...part.records);
        }
        return { records };
      },
    }),
  },
  'foreign owner visible': {
    noticedBy: 'filter, sort and text',
    plant: (good) => ({
      ...good,
      findCases: (query, options) =>
        good.findCases({ ...query, owner: ['securitySolution', 'observability'] }, options),
    }),
  },
  'mutated input': {
    noticedBy: 'JSON purity',
    plant: (good) => ({
      ...good,
      async commit(write, options) {
        const committed = await good.commit(write, options);
        for (const [index, change] of write.changes.entries())
          if (change.op === 'insert') Object.assign(change.record, { version: committed.records[index] });
        return committed;
      },
    }),
  },
  'shared state': {
    noticedBy: 'JSON purity',
    plant(good) {
      const share = sharing(({ records }: { records: unknown }) => JSON.stringify(records));
      return {
        ...good,
        get: async (entity, ids, options) =>
          share({ records: await good.get(entity, ids, options) }).records as Awaited<
            ReturnType<typeof good.get<typeof entity>>
          >,
      };
    },
  },
  'lost mutationId': {
    noticedBy: 'commits',
    plant: (good) => ({ ...good, commit: (write, options) => good.commit({ ...write, mutationId: newId() }, options) }),
  },
  'wrong null': {
    noticedBy: 'records',
    plant: (good) => ({
      ...good,
      get: async (entity, ids, options) =>
        (await good.get(entity, ids, options)).map((record) => record ?? (undefined as unknown as null)),
    }),
  },
  'doubled change': {
    noticedBy: 'changes',
    plant: (good) => ({
      ...good,
      changes: (listener, options) =>
        good.changes((event) => {
          listener(event);
          listener(event);
        }, options),
    }),
  },
};

function unversioned(change: Change): Change {
  return change.op === 'update' || change.op === 'remove' ? { ...change, version: undefined } : change;
}
