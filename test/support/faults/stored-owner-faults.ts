import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import type { Fault } from './fault.js';

const noticedBy = 'owners';
const bothOwners = ['securitySolution', 'observability'] as const;

/** Leaks of a storage from one owner to another, one of each class. */
export const storedOwnerFaults: Readonly<Record<string, Fault<StoragePort>>> = {
  'cases of every owner found by a text': {
    noticedBy,
    plant: (good) => ({
      ...good,
      findCases: (query, options) => good.findCases(query.text ? { ...query, owner: [...bothOwners] } : query, options),
    }),
  },
  'owners told apart as words are': {
    noticedBy,
    plant: (good) => ({
      ...good,
      findCases: (query, options) =>
        good.findCases(typeof query.owner === 'string' ? { ...query, owner: query.owner.trim() } : query, options),
    }),
  },
  'a mean over every owner': {
    noticedBy,
    plant: (good) => ({
      ...good,
      meanTimeToClose: (query, options) => good.meanTimeToClose({ ...query, owner: [...bothOwners] }, options),
    }),
  },
  'what hangs on any case': {
    noticedBy,
    plant: (good) => ({
      ...good,
      findOfCase: async (entity, query, options) => {
        const own = await good.findOfCase(entity, query, options);
        const theirs = await good.findOfCase(entity, { ...query, caseId: 'foreign' }, options);
        return { ...own, items: [...own.items, ...theirs.items] };
      },
    }),
  },
  'templates of every owner': {
    noticedBy,
    plant: (good) => ({
      ...good,
      findOfOwner: async (entity, _owner, options) =>
        (await Promise.all(bothOwners.map((owner) => good.findOfOwner(entity, owner, options)))).flat(),
    }),
  },
  'similar cases after a foreign cursor': {
    noticedBy,
    plant: (good) => ({
      ...good,
      findSimilar: ({ at, ...query }, options) =>
        good.findSimilar(at ? { ...query, caseId: 'foreign' } : query, options),
    }),
  },
  'suggestions of every owner': {
    noticedBy,
    plant: (good) => ({
      ...good,
      suggest: async (of, query, options) =>
        (await Promise.all(bothOwners.map((owner) => good.suggest(of, { ...query, owner }, options)))).flat(),
    }),
  },
  'use counted over every owner': {
    noticedBy,
    plant: (good) => ({ ...good, usage: (_owner, options) => good.usage(bothOwners[1], options) }),
  },
  'observables of every owner': {
    noticedBy,
    plant: (good) => ({
      ...good,
      casesWithObservables: async (query, options) =>
        (await Promise.all(bothOwners.map((owner) => good.casesWithObservables({ ...query, owner }, options)))).flat(),
    }),
  },
  'a removal that takes from every owner': {
    noticedBy,
    plant: (good) => ({
      ...good,
      commit: (write, options) =>
        good.commit(
          {
            ...write,
            changes: write.changes.flatMap((change) =>
              change.op === 'remove' && change.entity === 'case' && change.id !== 'foreign'
                ? [change, { op: 'remove', entity: 'comment', id: 'their comment' } as const]
                : [change],
            ),
          },
          options,
        ),
    }),
  },
  'changes under the name of another owner': {
    noticedBy,
    plant: (good) => ({
      ...good,
      changes: (listener, options) =>
        good.changes(
          (event) => listener(event.type === 'removed' ? { ...event, owner: bothOwners[0] } : event),
          options,
        ),
    }),
  },
};
