import { equal, rejects } from '../expectations.js';
import { commit, read, write, type StorageContext, type StorageSuite } from './context.js';
import * as made from './made.js';

const dueIds = async ({ storage }: Pick<StorageContext, 'storage'>, seconds: number, size = 10) =>
  (await storage.dueEffects({ now: made.at(seconds), size })).map(({ id }) => id);

export const effects: StorageSuite = {
  name: 'effects',
  tests: {
    'answers what is due, the longest due first, as many as asked for': async (context) => {
      await commit(
        context.storage,
        made.insertCase('case-1'),
        made.enqueue('later', { dueAt: made.at(30) }),
        made.enqueue('second', { dueAt: made.at(20) }),
        made.enqueue('first', { dueAt: made.at(10) }),
      );
      equal(await dueIds(context, 9), []);
      equal(await dueIds(context, 20), ['first', 'second']);
      equal(await dueIds(context, 60), ['first', 'second', 'later']);
      equal(await dueIds(context, 60, 1), ['first']);
    },

    'leaves out what is leased until the lease runs out': async (context) => {
      const { storage } = context;
      await commit(storage, made.insertCase('case-1'));
      const [effect] = await write(storage, 'effect', made.enqueue('effect-1'));
      const set = { leasedUntil: made.at(60), attempts: 1 };
      const [leased] = await write(storage, 'effect', { op: 'settle', id: 'effect-1', version: effect!.version, set });
      equal([leased?.leasedUntil, leased?.attempts, leased?.status], [made.at(60), 1, 'pending']);
      equal(await dueIds(context, 59), []);
      equal(await dueIds(context, 61), ['effect-1']);
    },

    'gives a lease to one of those who want it': async ({ storage }) => {
      await commit(storage, made.insertCase('case-1'));
      const [effect] = await write(storage, 'effect', made.enqueue('effect-1'));
      const { version } = effect!;
      const lease = () =>
        commit(storage, { op: 'settle', id: 'effect-1', version, set: { leasedUntil: made.at(60), attempts: 1 } });
      const outcomes = await Promise.allSettled([lease(), lease(), lease()]);
      equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
      await rejects(lease(), 'conflict');
    },

    'keeps the outcome and asks no more for what is settled': async (context) => {
      const { storage } = context;
      await commit(storage, made.insertCase('case-1'));
      for (const status of ['done', 'failed', 'uncertain'] as const) {
        const [effect] = await write(storage, 'effect', made.enqueue(status));
        const problem = status === 'failed' ? { code: 'unavailable', message: 'No answer.' } : null;
        const set = { status, settledAt: made.at(20), leasedUntil: null, problem };
        const [settled] = await write(storage, 'effect', { op: 'settle', id: status, version: effect!.version, set });
        const { version, ...rest } = effect!;
        equal({ ...settled, version }, { ...rest, ...set, version });
        equal(await read(storage, 'effect', status), settled);
      }
      equal(await dueIds(context, 1_000), []);
    },

    'puts off what is to be tried again': async (context) => {
      const { storage } = context;
      await commit(storage, made.insertCase('case-1'));
      const [effect] = await write(storage, 'effect', made.enqueue('effect-1'));
      const set = { dueAt: made.at(90), leasedUntil: null, attempts: 1 };
      await commit(storage, { op: 'settle', id: 'effect-1', version: effect!.version, set });
      equal(await dueIds(context, 89), []);
      equal(await dueIds(context, 90), ['effect-1']);
    },

    'answers the effects of a case with the rest of it': async ({ storage }) => {
      await commit(storage, made.insertCase('case-1'), made.enqueue('effect-1'), made.enqueue('effect-2'));
      equal((await storage.findOfCase('effect', { caseId: 'case-1' })).total, 2);
    },
  },
};
