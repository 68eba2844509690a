import { equal, ok, refuses, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, edit, newCase, type AdapterSuite } from './context.js';

/** What people say about a case. */
export const comments: AdapterSuite = {
  name: 'comments',
  tests: {
    'adds a comment, trimmed, with who said it': async ({ adapter, owner }) => {
      const { user } = await adapter.session.get({ owner });
      const { id } = await adapter.cases.create(newCase(owner));
      const added = await adapter.comments.add(id, { text: '  **Looked** into it.\n' });
      const { text, caseId, createdBy, updatedAt } = added;
      equal([text, caseId, added.owner, createdBy.id, updatedAt], ['**Looked** into it.', id, owner, user.id, null]);
      equal((await adapter.comments.find({ caseId: id })).items, [added]);
      equal((await adapter.cases.get(id))?.totals.comments, 1);
    },

    'never conflicts, whoever else changes the case meanwhile': async ({ adapter, owner, capabilities }) => {
      const seen = await adapter.cases.create(newCase(owner));
      const [edited, ...added] = await Promise.allSettled([
        edit(adapter, seen, { title: 'Other' }),
        ...Array.from({ length: 20 }, (_, index) => adapter.comments.add(seen.id, { text: `Comment ${index}` })),
      ]);
      equal(
        added.filter(({ status }) => status === 'rejected'),
        [],
        'Comments that were refused',
      );
      // A comment may move the version of its case; where edits merge, that is nobody's conflict.
      ok(edited.status === 'fulfilled' || capabilities.concurrency !== 'fields', 'The edit merges with comments.');
      const { items, total } = await adapter.comments.find({ caseId: seen.id, size: 100 });
      equal(total, 20);
      equal(new Set(items.map(({ text }) => text)).size, 20, 'Every comment is there');
      const now = await adapter.cases.get(seen.id);
      equal([now?.totals.comments, now?.title], [20, edited.status === 'fulfilled' ? 'Other' : seen.title]);
    },

    'answers comments in pages, from both ends': async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const added: string[] = [];
      for (let index = 0; index < 7; index += 1)
        added.push((await adapter.comments.add(id, { text: `Number ${index}` })).id);
      const whole = await adapter.comments.find({ caseId: id });
      equal(whole.items.map((item) => item.id).sort(), [...added].sort());
      const times = whole.items.map(({ createdAt }) => createdAt);
      equal(times, [...times].sort(), 'The oldest comes first');
      const newest = await adapter.comments.find({ caseId: id, order: 'newest' });
      equal(newest.items, [...whole.items].reverse());
      const seen = [];
      let after: string | undefined;
      do {
        const page = await adapter.comments.find({
          caseId: id,
          size: 3,
          ...(after !== undefined && { at: { after } }),
        });
        equal(page.total, 7);
        seen.push(...page.items);
        after = page.next;
      } while (after !== undefined && seen.length < 20);
      equal(seen, whole.items);
      const second = await adapter.comments.find({ caseId: id, size: 3, at: { page: 2 } });
      equal(second.items, whole.items.slice(3, 6));
    },

    'refuses pages of comments it cannot read': async ({ adapter, owner, capabilities }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      await adapter.comments.add(id, { text: 'One.' });
      const { pageSize } = capabilities.limits;
      for (const said of [{ size: 0 }, { size: pageSize + 1 }, { at: { page: 0 } }, { at: { after: 'nonsense' } }])
        await rejects(adapter.comments.find({ caseId: id, ...said }), 'validation', JSON.stringify(said));
    },

    'edits a comment once, and refuses who saw an older one': needing(
      declares('comments.edit'),
      async ({ adapter, owner }) => {
        const { id: caseId } = await adapter.cases.create(newCase(owner));
        const { id, version } = await adapter.comments.add(caseId, { text: 'First.' });
        const edited = await adapter.comments.edit(caseId, { id, version, text: ' Second. ' });
        equal(edited.text, 'Second.');
        ok(edited.version !== version && edited.updatedAt !== null && edited.updatedBy !== null, 'The edit shows.');
        const problem = await rejects(adapter.comments.edit(caseId, { id, version, text: 'Third.' }), 'conflict');
        equal(problem.current, edited);
        equal((await adapter.comments.find({ caseId })).items, [edited]);
      },
    ),

    'refuses an edit that says nothing or too much': needing(
      declares('comments.edit'),
      async ({ adapter, owner, capabilities }) => {
        const { id: caseId } = await adapter.cases.create(newCase(owner));
        const { id, version } = await adapter.comments.add(caseId, { text: 'First.' });
        const limit = capabilities.limits.comment;
        await refuses(adapter.comments.edit(caseId, { id, version, text: ' ' }), { path: 'text', rule: 'required' });
        const text = 'x'.repeat(limit + 1);
        await refuses(adapter.comments.edit(caseId, { id, version, text }), {
          path: 'text',
          rule: 'too_long',
          limit,
          actual: limit + 1,
        });
      },
    ),

    'takes a comment away once': needing(declares('comments.edit'), async ({ adapter, owner }) => {
      const { id: caseId } = await adapter.cases.create(newCase(owner));
      const { id } = await adapter.comments.add(caseId, { text: 'First.' });
      await adapter.comments.remove(caseId, id);
      equal((await adapter.comments.find({ caseId })).total, 0);
      equal((await adapter.cases.get(caseId))?.totals.comments, 0);
      await rejects(adapter.comments.remove(caseId, id), 'not_found');
      await rejects(adapter.comments.edit(caseId, { id, version: '1', text: 'Back.' }), 'not_found');
    }),

    'knows a comment only through its own case': needing(declares('comments.edit'), async ({ adapter, owner }) => {
      const { id: caseId } = await adapter.cases.create(newCase(owner));
      const { id: other } = await adapter.cases.create(newCase(owner));
      const { id, version } = await adapter.comments.add(caseId, { text: 'First.' });
      await rejects(adapter.comments.edit(other, { id, version, text: 'Moved.' }), 'not_found');
      await rejects(adapter.comments.remove(other, id), 'not_found');
      equal((await adapter.comments.find({ caseId })).total, 1);
    }),
  },
};
