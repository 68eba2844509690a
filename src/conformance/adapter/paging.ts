import type { CaseSort } from '../../domain/find/case-query.js';
import { equal, ok, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { openMany } from './conflicts.js';
import {
  declares,
  edit,
  newCase,
  pagesBy,
  type AdapterContext,
  type AdapterNeed,
  type AdapterSuite,
} from './context.js';

/** Pages of cases. */
export const paging: AdapterSuite = {
  name: 'paging',
  tests: {
    'answers by page number what one page would': needing(pagesBy('page'), async ({ adapter, owner }) => {
      await openMany(adapter.cases.create, owner, 23);
      const whole = await adapter.cases.find({ owner, size: 100 });
      const pages = await Promise.all([1, 2, 3, 4].map((page) => adapter.cases.find({ owner, size: 7, at: { page } })));
      equal(
        pages.map(({ rows }) => rows.length),
        [7, 7, 7, 2],
      );
      equal(
        pages.flatMap(({ rows }) => rows),
        whole.rows,
      );
      equal(
        pages.map(({ total, counts }) => [total, counts.open]),
        [23, 23, 23, 23].map((total) => [total, total]),
      );
    }),

    'answers an empty page behind the last, with the same total': needing(
      pagesBy('page'),
      async ({ adapter, owner }) => {
        await openMany(adapter.cases.create, owner, 3);
        const { rows, total, next } = await adapter.cases.find({ owner, size: 2, at: { page: 9 } });
        equal({ rows, total, next }, { rows: [], total: 3, next: undefined });
      },
    ),

    'answers by cursor what one page would': needing(pagesBy('after'), async (context) => {
      const { adapter, owner } = context;
      await openMany(adapter.cases.create, owner, 23);
      const whole = await adapter.cases.find({ owner, size: 100 });
      equal(
        await walk(context, { size: 7 }),
        whole.rows.map(({ id }) => id),
      );
      equal(whole.next, undefined, 'The last page has no next');
    }),

    'gives no next when a page is full and the last': needing(pagesBy('after'), async ({ adapter, owner }) => {
      await openMany(adapter.cases.create, owner, 4);
      equal((await adapter.cases.find({ owner, size: 4 })).next, undefined);
      ok((await adapter.cases.find({ owner, size: 3 })).next !== undefined, 'There is more.');
    }),

    ...Object.fromEntries(
      (['ascending', 'descending'] as const).map((direction) => [
        `shows no old case twice and misses none while others are opened, by time ${direction}`,
        needing<Parameters<AdapterNeed>[0], AdapterContext>([pagesBy('after'), sorts('createdAt')], async (context) => {
          const { adapter, owner } = context;
          const old = (await openMany(adapter.cases.create, owner, 12)).map(({ id }) => id);
          const seen = await walk(context, { size: 3, sort: { by: 'createdAt', direction } }, () =>
            adapter.cases.create(newCase(owner, { title: 'Later' })),
          );
          equal(seen.filter((id) => old.includes(id)).sort(), [...old].sort());
          equal(new Set(seen).size, seen.length, 'No case is shown twice');
        }),
      ]),
    ),

    'goes on behind a cursor whose case is gone': needing(
      [pagesBy('after'), declares('cases.remove')],
      async (context) => {
        const { adapter, owner } = context;
        await openMany(adapter.cases.create, owner, 9);
        const { rows } = await adapter.cases.find({ owner, size: 100 });
        const seen = await walk(context, { size: 3 }, (page) => adapter.cases.remove([page.at(-1)!]));
        equal(
          seen,
          rows.map(({ id }) => id),
        );
      },
    ),

    'goes on behind a cursor whose case was changed': needing([pagesBy('after'), sorts('number')], async (context) => {
      const { adapter, owner } = context;
      const cases = await openMany(adapter.cases.create, owner, 9);
      const seen = await walk(context, { size: 3, sort: { by: 'number', direction: 'ascending' } }, async (page) => {
        const last = await adapter.cases.get(page.at(-1)!);
        await edit(adapter, last!, { title: 'Changed' });
      });
      equal([...seen].sort(), cases.map(({ id }) => id).sort());
    }),

    'refuses a cursor that is none of its own': needing(pagesBy('after'), async ({ adapter, owner }) => {
      await openMany(adapter.cases.create, owner, 2);
      for (const after of ['nonsense', '{}', '[]', 'null', '%'])
        await rejects(adapter.cases.find({ owner, at: { after } }), 'validation', after);
      await rejects(adapter.cases.find({ owner, at: { after: '' } }), 'validation', 'an empty cursor');
    }),
  },
};

function sorts(by: CaseSort['by']): AdapterNeed {
  return ({ capabilities }) =>
    (capabilities.sorts as readonly string[]).includes(by) ? undefined : `sort not declared: ${by}`;
}

/** Ids page by page, something happening between the pages. */
async function walk(
  { adapter, owner }: AdapterContext,
  query: { readonly size: number; readonly sort?: CaseSort },
  between: (page: readonly string[]) => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly string[]> {
  const seen: string[] = [];
  let after: string | undefined;
  // Bounded: a cursor that does not move is a failure, not a hang.
  for (let pages = 0; pages < 40; pages += 1) {
    const { rows, next } = await adapter.cases.find({ owner, ...query, ...(after !== undefined && { at: { after } }) });
    const page = rows.map(({ id }) => id);
    seen.push(...page);
    if (next === undefined) return seen;
    if (pages < 6) await between(page);
    after = next;
  }
  throw new Error('The pages do not end.');
}
