import { equal, rejects } from '../expectations.js';
import { commit, type StorageContext, type StorageSuite } from './context.js';
import * as made from './made.js';

/** Nine comments, written out of order; four share an instant. */
async function manyComments({ storage }: StorageContext): Promise<readonly string[]> {
  const seconds = [5, 1, 3, 3, 9, 3, 3, 7, 2];
  await commit(
    storage,
    made.insertCase('case-1'),
    made.insertCase('case-2'),
    made.insertComment('elsewhere', { caseId: 'case-2' }),
    ...seconds.map((second, index) => made.insertComment(`comment-${index}`, {}, second)),
  );
  return [1, 8, 2, 3, 5, 6, 0, 7, 4].map((index) => `comment-${index}`);
}

export const children: StorageSuite = {
  name: 'what hangs on a case',
  tests: {
    'answers it in time order, ties by id, from both ends': async (context) => {
      const expected = await manyComments(context);
      const { storage } = context;
      const oldest = await storage.findOfCase('comment', { caseId: 'case-1' });
      equal([oldest.items.map(({ id }) => id), oldest.total, oldest.next], [expected, 9, undefined]);
      const newest = await storage.findOfCase('comment', { caseId: 'case-1', order: 'newest' });
      equal(
        newest.items.map(({ id }) => id),
        [...expected].reverse(),
      );
    },

    'answers it page by page, by number and by cursor': async (context) => {
      const expected = await manyComments(context);
      const { storage } = context;
      for (const order of ['oldest', 'newest'] as const) {
        const wanted = order === 'oldest' ? expected : [...expected].reverse();
        const numbered = [];
        for (const page of [1, 2, 3, 4]) {
          const { items, total } = await storage.findOfCase('comment', {
            caseId: 'case-1',
            order,
            size: 4,
            at: { page },
          });
          equal(total, 9);
          numbered.push(...items.map(({ id }) => id));
        }
        equal(numbered, wanted);
        const walked = [];
        let after: string | undefined;
        do {
          const at = after === undefined ? undefined : { after };
          const page = await storage.findOfCase('comment', { caseId: 'case-1', order, size: 2, ...(at && { at }) });
          walked.push(...page.items.map(({ id }) => id));
          after = page.next;
        } while (after !== undefined && walked.length < 20);
        equal(walked, wanted);
      }
    },

    'shows no old one twice and misses none while others come': async (context) => {
      const expected = await manyComments(context);
      const { storage } = context;
      const first = await storage.findOfCase('comment', { caseId: 'case-1', size: 4 });
      await commit(storage, made.insertComment('early', {}, 0), made.insertComment('late', {}, 30));
      await commit(storage, { op: 'remove', entity: 'comment', id: first.items.at(-1)!.id });
      const rest = await storage.findOfCase('comment', { caseId: 'case-1', size: 20, at: { after: first.next! } });
      equal(
        [...first.items, ...rest.items].map(({ id }) => id),
        [...expected, 'late'],
      );
    },

    'narrows history by type and by author, with totals to match': async ({ storage }) => {
      await commit(
        storage,
        made.insertCase('case-1'),
        made.recordAction('action-1', { seconds: 1 }),
        made.recordAction('action-2', { seconds: 2, title: 'B', by: 'user-bob' }),
        made.recordAction('action-3', { seconds: 3, title: 'C' }),
      );
      const find = (said: object) => storage.findOfCase('action', { caseId: 'case-1', ...said });
      const idsOf = async (said: object) => (await find(said)).items.map(({ id }) => id);
      equal(await idsOf({ types: ['title'] }), ['action-2', 'action-3']);
      equal(await idsOf({ types: ['title', 'created'] }), ['action-1', 'action-2', 'action-3']);
      equal(await idsOf({ authors: ['user-bob'] }), ['action-2']);
      equal(await idsOf({ types: ['title'], authors: ['user-ann'] }), ['action-3']);
      equal(await idsOf({ types: ['severity'] }), []);
      const page = await find({ types: ['title'], size: 1 });
      equal([page.total, page.items.length, page.next === undefined], [2, 1, false]);
    },

    'narrows comments by author': async ({ storage }) => {
      const createdBy = { id: 'user-bob' };
      await commit(storage, made.insertCase('case-1'), made.insertComment('a'), made.insertComment('b', { createdBy }));
      const { items, total } = await storage.findOfCase('comment', { caseId: 'case-1', authors: ['user-bob'] });
      equal([items.map(({ id }) => id), total], [['b'], 1]);
    },

    'answers nothing for a case that is not there': async ({ storage }) => {
      equal(await storage.findOfCase('comment', { caseId: 'missing' }), { items: [], total: 0 });
    },

    'refuses a cursor that is none of its own': async (context) => {
      await manyComments(context);
      for (const after of ['nonsense', '{}', 'null'])
        await rejects(context.storage.findOfCase('comment', { caseId: 'case-1', at: { after } }), 'validation', after);
      await rejects(context.storage.findCases({ owner: made.owner, at: { after: 'nonsense' } }), 'validation');
    },
  },
};
