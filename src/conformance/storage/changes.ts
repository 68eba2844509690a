import type { StoragePort } from '../../contracts/ports/storage.js';
import { equal } from '../expectations.js';
import { needing } from '../kit.js';
import { listen, type Told } from '../listen.js';
import { commit, secondHandle, type StorageSuite } from './context.js';
import * as made from './made.js';

const listenTo = (storage: StoragePort) => listen((hear, options) => storage.changes(hear, options));
const of = (entity: Told['entity'], id: string) => (event: Told) => event.entity === entity && event.id === id;

export const changes: StorageSuite = {
  name: 'changes',
  tests: {
    'tells of every kind of record but actions and what templates were, with the name of the commit': async ({
      storage,
    }) => {
      const ear = await listenTo(storage);
      const written = await storage.commit({
        mutationId: 'everything',
        changes: [
          made.insertCase('case-1'),
          made.insertComment('comment-1'),
          made.insertAlert('alert-1'),
          made.insertEvent('event-1'),
          made.insertReference('reference-1'),
          made.enqueue('effect-1'),
          made.insertConnector('connector-1'),
          made.insertTemplate('template-1'),
          made.insertRevision('1 template-1'),
          made.insertConfiguration(),
          made.recordAction('action-1'),
        ],
      });
      await commit(storage, made.insertCase('last'));
      await ear.heard(of('case', 'last'), 'the next commit');
      ear.stop();
      const told = ear.told.filter(({ mutationId }) => mutationId === 'everything');
      const entities = [
        'case',
        'comment',
        'alert',
        'event',
        'reference',
        'effect',
        'connector',
        'template',
        'configuration',
      ];
      equal(told.map(({ entity }) => entity).sort(), [...entities].sort());
      for (const event of told) {
        const record = written.records.find((each) => each?.id === event.id) as { version?: string; caseId?: string };
        const caseId = event.entity === 'case' ? 'case-1' : record.caseId;
        equal([event.type, event.owner, event.version], ['changed', made.owner, record.version], event.entity);
        equal(event.caseId, caseId, event.entity);
      }
    },

    'tells of every commit once and in order': async ({ storage }) => {
      const ear = await listenTo(storage);
      await storage.commit({ mutationId: 'order-0', changes: [made.insertCase('case-1')] });
      for (let index = 1; index <= 9; index += 1) {
        const set = { title: `Title ${index}` };
        await storage.commit({
          mutationId: `order-${index}`,
          changes: [{ op: 'update', entity: 'case', id: 'case-1', set }],
        });
      }
      await commit(storage, made.insertCase('last'));
      await ear.heard(of('case', 'last'), 'the next commit');
      ear.stop();
      const names = ear.told.filter(of('case', 'case-1')).map(({ mutationId }) => mutationId);
      equal(
        names,
        Array.from({ length: 10 }, (_, index) => `order-${index}`),
      );
    },

    'tells of a removal': async ({ storage }) => {
      await commit(storage, made.insertCase('case-1'), made.insertComment('comment-1'));
      const ear = await listenTo(storage);
      await storage.commit({ mutationId: 'gone-1', changes: [{ op: 'remove', entity: 'comment', id: 'comment-1' }] });
      await storage.commit({ mutationId: 'gone-2', changes: [{ op: 'remove', entity: 'case', id: 'case-1' }] });
      const comment = await ear.heard(of('comment', 'comment-1'), 'the removed comment');
      const found = await ear.heard(of('case', 'case-1'), 'the removed case');
      ear.stop();
      equal(
        [comment.type, comment.owner, comment.caseId, comment.mutationId],
        ['removed', made.owner, 'case-1', 'gone-1'],
      );
      equal([found.type, found.owner, found.mutationId], ['removed', made.owner, 'gone-2']);
    },

    'tells nothing of a commit that failed or was known': async ({ storage }) => {
      const named = { mutationId: 'known', changes: [made.insertCase('case-1')] };
      await storage.commit(named);
      const ear = await listenTo(storage);
      await storage.commit(named);
      await commit(storage, made.insertCase('case-1')).catch(() => undefined);
      await commit(storage, made.insertCase('last'));
      await ear.heard(of('case', 'last'), 'the next commit');
      ear.stop();
      equal(
        ear.told.map(({ id }) => id),
        ['last'],
      );
    },

    'tells every listener, until their signal is aborted': async ({ storage }) => {
      const [ended, ear] = await Promise.all([listenTo(storage), listenTo(storage)]);
      await commit(storage, made.insertCase('first'));
      await Promise.all([ended, ear].map((each) => each.heard(of('case', 'first'), 'the first case')));
      ended.stop();
      await commit(storage, made.insertCase('second'));
      await ear.heard(of('case', 'second'), 'the second case');
      ear.stop();
      equal(
        ended.told.map(({ id }) => id),
        ['first'],
      );
    },

    'tells nothing to who had given up before': async ({ storage }) => {
      const ear = await listenTo(storage);
      let told = 0;
      storage.changes(() => (told += 1), { signal: AbortSignal.abort() });
      await commit(storage, made.insertCase('case-1'));
      await ear.heard(of('case', 'case-1'), 'the case');
      ear.stop();
      equal(told, 0);
    },

    'tells another handle, both ways': needing(secondHandle, async ({ storage, again }) => {
      const other = await again();
      const [here, there] = await Promise.all([listenTo(storage), listenTo(other)]);
      await storage.commit({ mutationId: 'from-here', changes: [made.insertCase('case-1')] });
      await other.commit({ mutationId: 'from-there', changes: [made.insertCase('case-2')] });
      for (const ear of [here, there]) {
        equal((await ear.heard(of('case', 'case-1'), 'the first case')).mutationId, 'from-here');
        equal((await ear.heard(of('case', 'case-2'), 'the second case')).mutationId, 'from-there');
        ear.stop();
        equal(ear.told.length, 2, 'Each is told once');
      }
    }),
  },
};
