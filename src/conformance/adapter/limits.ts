import type { NewCase } from '../../domain/cases/new-case.js';
import type { FieldProblem } from '../../domain/error.js';
import { equal, refuses, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, idsOf, newCase, patchOf, type AdapterContext, type AdapterSuite } from './context.js';

interface TooMuch {
  readonly said: Pick<NewCase, 'title' | 'description' | 'category' | 'tags' | 'assignees'>;
  readonly problem: FieldProblem;
}

/** One more than each limit allows. */
function tooMuch({ capabilities: { limits } }: AdapterContext): readonly TooMuch[] {
  const text = (length: number) => 'x'.repeat(length);
  const list = (length: number) => Array.from({ length }, (_, index) => `item-${index}`);
  const long = (path: string, limit: number) => ({ path, rule: 'too_long', limit, actual: limit + 1 }) as const;
  const many = (path: string, limit: number) => ({ path, rule: 'too_many', limit, actual: limit + 1 }) as const;
  return [
    { said: { title: text(limits.title + 1) }, problem: long('title', limits.title) },
    { said: { description: text(limits.description + 1) }, problem: long('description', limits.description) },
    { said: { category: text(limits.category + 1) }, problem: long('category', limits.category) },
    { said: { tags: ['fine', text(limits.tag + 1)] }, problem: long('tags.1', limits.tag) },
    { said: { tags: list(limits.tags + 1) }, problem: many('tags', limits.tags) },
    { said: { assignees: list(limits.assignees + 1) }, problem: many('assignees', limits.assignees) },
  ];
}

/** What is declared as a limit is one: told with path, limit and what was found. */
export const limitsKept: AdapterSuite = {
  name: 'limits',
  tests: {
    'refuses a new case beyond a limit and says which': async (context) => {
      const { adapter, owner } = context;
      for (const { said, problem } of tooMuch(context))
        await refuses(adapter.cases.create(newCase(owner, said)), problem);
      equal(await idsOf(adapter, owner), []);
    },

    'refuses an edit beyond a limit and says which': async (context) => {
      const { adapter, owner } = context;
      const opened = await adapter.cases.create(newCase(owner));
      for (const { said, problem } of tooMuch(context)) {
        const { fields } = await refuses(adapter.cases.update([patchOf(opened, said)]), problem);
        equal(
          fields.every(({ path }) => path.startsWith('0.')),
          true,
          'Paths start with the index of the patch',
        );
      }
      equal(await adapter.cases.get(opened.id), opened);
    },

    'refuses an edit whose merge would go beyond a limit': needing(
      ({ capabilities }) => (capabilities.concurrency === 'fields' ? undefined : 'edits are not merged'),
      async ({ adapter, owner, capabilities }) => {
        const most = capabilities.limits.assignees;
        const people = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index}`);
        const seen = await adapter.cases.create(newCase(owner));
        await adapter.cases.update([patchOf(seen, { assignees: people('theirs', most) })]);
        await refuses(adapter.cases.update([patchOf(seen, { assignees: people('mine', 1) })]), {
          rule: 'too_many',
          limit: most,
        });
        equal((await adapter.cases.get(seen.id))?.assignees.length, most);
      },
    ),

    'refuses a comment beyond the limit': async ({ adapter, owner, capabilities }) => {
      const limit = capabilities.limits.comment;
      const { id } = await adapter.cases.create(newCase(owner));
      const text = 'x'.repeat(limit + 1);
      await refuses(adapter.comments.add(id, { text }), { path: 'text', rule: 'too_long', limit, actual: limit + 1 });
      equal((await adapter.comments.find({ caseId: id })).total, 0);
    },

    'counts a text as trimmed': async ({ adapter, owner, capabilities }) => {
      const title = 'x'.repeat(capabilities.limits.title);
      equal((await adapter.cases.create(newCase(owner, { title: `  ${title}  ` }))).title, title);
    },

    'takes as many tags and assignees as allowed': async ({ adapter, owner, capabilities: { limits } }) => {
      const tags = Array.from({ length: limits.tags }, (_, index) => `tag-${index}`);
      const assignees = Array.from({ length: limits.assignees }, (_, index) => `user-${index}`);
      const opened = await adapter.cases.create(newCase(owner, { tags, assignees }));
      equal([opened.tags, opened.assignees], [tags, assignees]);
    },

    'refuses to remove more cases than a call may name': needing(
      declares('cases.remove'),
      async ({ adapter, capabilities }) => {
        const limit = capabilities.limits.casesPerCall;
        const ids = Array.from({ length: limit + 1 }, (_, index) => `case-${index}`);
        await refuses(adapter.cases.remove(ids), { rule: 'too_many', limit, actual: limit + 1 });
        await rejects(adapter.cases.remove([]), 'validation');
      },
    ),

    'refuses more suggestions than there are to be': needing(
      declares('suggest'),
      async ({ adapter, owner, capabilities }) => {
        const limit = capabilities.limits.suggestions;
        await refuses(adapter.suggest.tags({ owner, size: limit + 1 }), { path: 'size', limit, actual: limit + 1 });
        await rejects(adapter.suggest.tags({ owner, size: 0 }), 'validation');
      },
    ),
  },
};
