import type { UserActionDetail } from '../../domain/user-action.js';
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

/** A history of nine kinds of entries, and one elsewhere. */
async function manyActions(storage: StorageContext['storage']): Promise<void> {
  const fields = { from: { impact: null }, to: { impact: 'Two offices' } };
  const incident = { id: 'x-1', title: 'INC-42', url: 'https://jira.example/INC-42' };
  const observed = { ids: ['o-1'], names: ['10.0.0.7'] };
  const details: Readonly<Record<string, UserActionDetail>> = {
    created: { type: 'created' },
    comment: { type: 'comment', verb: 'add', ids: ['comment-1'] },
    title: { type: 'title', from: 'Before', to: 'Café Corner' },
    edit: { type: 'comment', verb: 'update', ids: ['gone'], from: 'Old wording.', to: 'New.' },
    observed: { type: 'observables', verb: 'add', ...observed },
    field: { type: 'fields', ...fields },
    tags: { type: 'tags', from: [], to: ['vip', 'two'] },
    push: { type: 'push', connectorId: 'c-1', connectorName: 'Our Jira', outcome: 'done', incident },
    settings: { type: 'settings', from: { syncAlerts: true }, to: { syncAlerts: false } },
  };
  const by = (id: string) => (id === 'tags' ? { by: 'user-bob' } : {});
  await commit(
    storage,
    made.insertCase('case-1'),
    made.insertCase('case-2'),
    made.insertComment('comment-1', { text: 'The **mail gateway** let it pass.' }),
    ...Object.entries(details).map(([id, detail], index) =>
      made.recordAction(id, { seconds: index + 1, detail, ...by(id) }),
    ),
    made.recordAction('other', { caseId: 'case-2', title: 'Elsewhere' }),
  );
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

    'narrows history by what it says, comments as they are now': async ({ storage }) => {
      await manyActions(storage);
      const find = (text: string, said: object = {}) =>
        storage.findOfCase('action', { caseId: 'case-1', text, ...said });
      const idsOf = async (text: string, said?: object) => (await find(text, said)).items.map(({ id }) => id);
      const expected = {
        'mail gateway': ['comment'],
        'GATE mail': ['comment'],
        ateway: [],
        before: ['title'],
        'cafe corner': ['title'],
        'café, Corner!': ['title'],
        'gateway corner': [],
        'old wording': ['edit'],
        '10.0.0.7': ['observed'],
        '0.7': ['observed'],
        '0.0.10': [],
        impact: ['field'],
        'two offices': ['field'],
        vip: ['tags'],
        jira: ['push'],
        'INC-42': ['push'],
        syncalerts: [],
        add: [],
        ann: [],
        elsewhere: [],
      };
      for (const [text, ids] of Object.entries(expected)) equal(await idsOf(text), ids, text);
      for (const nothing of ['', '  ', '!? -']) equal((await find(nothing)).total, 9, nothing);
      equal(await idsOf('before', { types: ['tags'] }), []);
      equal(await idsOf('office'), ['field']);
      await commit(storage, {
        op: 'update',
        entity: 'comment',
        id: 'comment-1',
        set: { text: 'Nothing but mail.' },
      });
      equal([await idsOf('gateway'), await idsOf('mail')], [[], ['comment']]);
      await commit(storage, { op: 'remove', entity: 'comment', id: 'comment-1' });
      equal(await idsOf('mail'), []);
    },

    'narrows history to what happened to one attachment': async ({ storage }) => {
      await manyActions(storage);
      const idsAbout = async (about: string, said: object = {}) =>
        (await storage.findOfCase('action', { caseId: 'case-1', about, ...said })).items.map(({ id }) => id);
      equal([await idsAbout('gone'), await idsAbout('comment-1')], [['edit'], ['comment']]);
      equal([await idsAbout('comment'), await idsAbout('gone', { text: 'mail' })], [[], []]);
    },

    'pages through what says something, with totals to match': async ({ storage }) => {
      const titles = Array.from({ length: 7 }, (_, index) =>
        made.recordAction(`action-${index}`, { seconds: index, title: index % 2 === 0 ? 'Phishing mail' : 'Other' }),
      );
      await commit(storage, made.insertCase('case-1'), ...titles);
      const find = (said: object) => storage.findOfCase('action', { caseId: 'case-1', text: 'phish', ...said });
      const first = await find({ size: 3, order: 'newest' });
      equal([first.items.map(({ id }) => id), first.total], [['action-6', 'action-4', 'action-2'], 4]);
      const rest = await find({ size: 3, order: 'newest', at: { after: first.next! } });
      equal([rest.items.map(({ id }) => id), rest.total, rest.next], [['action-0'], 4, undefined]);
    },

    'counts history by type when asked, whichever types are wanted': async ({ storage }) => {
      await manyActions(storage);
      const counts = async (said: object) =>
        (await storage.findOfCase('action', { caseId: 'case-1', size: 1, ...said })).counts;
      const all = { created: 1, comment: 2, title: 1, observables: 1, fields: 1, tags: 1, push: 1, settings: 1 };
      equal(await counts({ counts: true }), all);
      equal(await counts({ counts: true, types: ['comment'], at: { page: 2 } }), all);
      equal(await counts({ counts: true, text: 'mail' }), { comment: 1 });
      equal(await counts({ counts: true, authors: ['user-bob'] }), { tags: 1 });
      equal([await counts({}), await counts({ counts: false })], [undefined, undefined]);
    },

    'says who acted on a case when asked, whatever is wanted of its history': async ({ storage }) => {
      await manyActions(storage);
      const late = { seconds: 90, title: 'Later', by: 'user-bob' };
      await commit(
        storage,
        made.recordAction('a-late', late),
        made.recordAction('b-system', { seconds: 91, by: 'system' }),
      );
      const acted = async (said: object) =>
        (await storage.findOfCase('action', { caseId: 'case-1', size: 1, ...said })).participants?.map(({ id }) => id);
      const all = ['user-ann', 'user-bob'];
      equal(await acted({ participants: true }), all);
      equal(await acted({ participants: true, types: ['tags'], order: 'newest', at: { page: 2 } }), all);
      equal(await acted({ participants: true, authors: ['user-bob'], text: 'mail', about: 'gone' }), all);
      equal([await acted({}), await acted({ participants: false, counts: true })], [undefined, undefined]);
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
