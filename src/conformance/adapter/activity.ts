import type { CaseAdapter } from '../../contracts/adapter.js';
import type { UserAction } from '../../domain/user-action.js';
import { allPermissions } from '../../domain/permissions.js';
import { equal, ok, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import {
  concurrency,
  declares,
  edit,
  newCase,
  otherPeople,
  patchOf,
  type AdapterSuite,
  type AdapterTest,
} from './context.js';

const recorded = (run: Extract<AdapterTest, (...args: never) => unknown>): AdapterTest =>
  needing(declares('activity'), run);

/** The history of a case says what happened, all of it and nothing else. */
export const activity: AdapterSuite = {
  name: 'activity',
  tests: {
    'begins with the opening of the case': recorded(async ({ adapter, owner }) => {
      const { user } = await adapter.session.get({ owner });
      const { id, createdAt } = await adapter.cases.create(newCase(owner));
      const [first, ...rest] = await historyOf(adapter, id);
      equal(
        [first?.type, first?.by.id, first?.caseId, first?.owner, first?.at],
        ['created', user.id, id, owner, createdAt],
      );
      equal(rest, []);
    }),

    'tells every changed field, from what to what': recorded(async ({ adapter, owner, users }) => {
      const opened = await adapter.cases.create(newCase(owner, { tags: ['old'], assignees: [users[0]] }));
      const before = (await historyOf(adapter, opened.id)).length;
      const set = {
        title: 'Other',
        description: 'Else.',
        status: 'closed',
        severity: 'high',
        category: 'Theft',
        tags: ['old', 'new'],
        assignees: [users[1]],
        settings: { syncAlerts: !opened.settings.syncAlerts },
      } as const;
      await edit(adapter, opened, set);
      const told = (await historyOf(adapter, opened.id)).slice(before).map(detailOf);
      const { settings: _settings, ...plain } = set;
      const expected = [
        ...Object.entries(plain).map(([type, to]) => ({ type, from: opened[type as keyof typeof plain], to })),
        { type: 'settings', from: { syncAlerts: opened.settings.syncAlerts }, to: set.settings },
      ];
      equal(told.sort(byType), expected.sort(byType));
    }),

    'tells nothing of an edit that changed nothing': recorded(async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner, { tags: ['vip'] }));
      await edit(adapter, opened, { title: opened.title, tags: ['vip'], severity: 'high' });
      equal(
        (await historyOf(adapter, opened.id)).slice(1).map(({ type }) => type),
        ['severity'],
      );
    }),

    'tells nothing of a write that was refused': needing(
      [declares('activity'), concurrency('fields', 'version')],
      async ({ adapter, owner }) => {
        const opened = await adapter.cases.create(newCase(owner));
        await edit(adapter, opened, { title: 'Theirs' });
        const before = await historyOf(adapter, opened.id);
        await rejects(edit(adapter, opened, { title: 'Mine' }), 'conflict');
        await rejects(adapter.cases.update([patchOf(opened, { title: '' })]), 'validation');
        await rejects(adapter.comments.add(opened.id, { text: '' }), 'validation');
        equal(await historyOf(adapter, opened.id), before);
      },
    ),

    'tells a repeated write once': recorded(async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner), { mutationId: 'once-1' });
      await adapter.cases.create(newCase(owner), { mutationId: 'once-1' });
      for (let time = 0; time < 2; time += 1)
        await adapter.cases.update([patchOf(opened, { title: 'Other' })], { mutationId: 'once-2' });
      equal(
        (await historyOf(adapter, opened.id)).map(({ type }) => type),
        ['created', 'title'],
      );
    }),

    'tells of comments, and counts itself': recorded(async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const { id } = await adapter.comments.add(opened.id, { text: 'Looked.' });
      const history = await historyOf(adapter, opened.id);
      const told = history.at(-1);
      ok(told?.type === 'comment', 'The comment is told.');
      equal([told.verb, told.ids], ['add', [id]]);
      equal((await adapter.cases.get(opened.id))?.totals.actions, history.length);
    }),

    'keeps the text of a comment that was edited or taken away': needing(
      declares('activity', 'comments.edit'),
      async ({ adapter, owner }) => {
        const opened = await adapter.cases.create(newCase(owner));
        const { id, version } = await adapter.comments.add(opened.id, { text: 'First.' });
        await adapter.comments.edit(opened.id, { id, version, text: 'Second.' });
        await adapter.comments.add(opened.id, { text: 'Another.' });
        await adapter.comments.remove(opened.id, id);
        const { items, total } = await adapter.activity.find({ caseId: opened.id, about: id });
        equal(total, 3, 'What happened to that comment alone');
        const told = items.flatMap((action) => (action.type === 'comment' ? [action] : []));
        equal(
          told.map(({ verb }) => verb),
          ['add', 'update', 'delete'],
        );
        equal([told[1]?.from, told[1]?.to, told[2]?.from], ['First.', 'Second.', 'Second.']);
      },
    ),

    'answers history in pages, from both ends, and by type': recorded(async ({ adapter, owner }) => {
      let now = await adapter.cases.create(newCase(owner));
      for (const title of ['A', 'B', 'C']) now = await edit(adapter, now, { title });
      await edit(adapter, now, { severity: 'high' });
      const whole = await adapter.activity.find({ caseId: now.id });
      equal(whole.total, 5);
      const newest = await adapter.activity.find({ caseId: now.id, order: 'newest' });
      equal(newest.items, [...whole.items].reverse());
      const first = await adapter.activity.find({ caseId: now.id, size: 2 });
      const second = await adapter.activity.find({ caseId: now.id, size: 10, at: { after: first.next! } });
      equal([...first.items, ...second.items], whole.items);
      const titles = await adapter.activity.find({ caseId: now.id, types: ['title'] });
      equal([titles.total, titles.items.map(({ type }) => type)], [3, ['title', 'title', 'title']]);
    }),

    'answers what says a text: comments as they are, and what changed': recorded(async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      await edit(adapter, opened, { title: 'Café corner', tags: ['vip'] });
      await adapter.comments.add(opened.id, { text: 'The mail gateway let it pass.' });
      const typesOf = async (text: string) => {
        const page = await adapter.activity.find({ caseId: opened.id, text });
        equal(page.total, page.items.length);
        return page.items.map(({ type }) => type);
      };
      equal(await typesOf('GATE mail'), ['comment']);
      equal(await typesOf('cafe'), ['title']);
      equal(await typesOf(opened.title), ['title'], 'What was there before');
      equal(await typesOf('vip'), ['tags']);
      equal(await typesOf('gateway cafe'), []);
      equal((await typesOf(' ')).length, 4);
      const newest = await adapter.activity.find({ caseId: opened.id, text: 'c', order: 'newest', size: 1 });
      equal([newest.items.map(({ type }) => type), newest.total], [['title'], 1]);
    }),

    'counts what there is of each kind, when asked': recorded(async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      await edit(adapter, opened, { title: 'Other' });
      for (const text of ['One.', 'Two.']) await adapter.comments.add(opened.id, { text });
      const find = (said: object) => adapter.activity.find({ caseId: opened.id, size: 1, ...said });
      const all = { created: 1, title: 1, comment: 2 };
      equal((await find({ counts: true })).counts, all);
      equal((await find({ counts: true, types: ['comment'] })).counts, all);
      equal((await find({ counts: true, text: 'two' })).counts, { comment: 1 });
      equal((await find({})).counts, undefined);
    }),

    'says who acted when asked, each once and as they are called now': needing(
      [declares('activity'), otherPeople],
      async ({ adapter, owner, as }) => {
        const { user } = await adapter.session.get({ owner });
        const { id } = await adapter.cases.create(newCase(owner));
        const permissions = { '*': allPermissions };
        for (const name of ['Before', 'Now']) {
          const other = await as({ user: { id: 'kit-other', name }, permissions });
          await other.comments.add(id, { text: `As ${name}.` });
        }
        const acted = async (said: object) =>
          (await adapter.activity.find({ caseId: id, size: 1, ...said })).participants;
        const all = await acted({ participants: true });
        equal(
          all?.map((person) => person.id),
          [user.id, 'kit-other'],
        );
        equal(all?.[1]?.name, 'Now');
        equal(await acted({ participants: true, types: ['comment'], authors: [user.id], text: 'nothing' }), all);
        equal(await acted({}), undefined);
      },
    ),

    'refuses histories it cannot read': recorded(async ({ adapter, owner, capabilities }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const { pageSize } = capabilities.limits;
      const wrong = [{ size: 0 }, { size: pageSize + 1 }, { at: { after: 'nonsense' } }, { text: 7 }, { types: ['x'] }];
      for (const said of wrong)
        await rejects(adapter.activity.find({ caseId: id, ...said } as never), 'validation', JSON.stringify(said));
    }),

    'tells who did it, and answers by author': needing(
      [declares('activity'), otherPeople],
      async ({ adapter, owner, as }) => {
        const { user } = await adapter.session.get({ owner });
        const opened = await adapter.cases.create(newCase(owner));
        const other = await as({ user: { id: 'kit-other', name: 'Other' }, permissions: { '*': allPermissions } });
        await edit(other, opened, { title: 'Theirs' });
        equal(
          (await historyOf(adapter, opened.id)).map(({ by }) => by.id),
          [user.id, 'kit-other'],
        );
        const theirs = await adapter.activity.find({ caseId: opened.id, authors: ['kit-other'] });
        equal([theirs.total, theirs.items.map(({ type }) => type)], [1, ['title']]);
      },
    ),
  },
};

async function historyOf(adapter: CaseAdapter, caseId: string): Promise<readonly UserAction[]> {
  return (await adapter.activity.find({ caseId, size: 100 })).items;
}

const byType = (a: { readonly type: string }, b: { readonly type: string }) => (a.type < b.type ? -1 : 1);

function detailOf(action: UserAction): { readonly type: string } {
  const { type } = action;
  const { from, to } = action as { from?: unknown; to?: unknown };
  return { type, from, to } as { type: string };
}
