import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  findEntryOf,
  foldText,
  matchesSearch,
  parseSearch,
  searchTextOf,
  selectCases,
  selectPage,
  type Case,
  type CaseQuery,
  type SortKey,
} from '../../../src/domain/index.js';
import { someCase } from '../../support/some-case.js';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('Élodie', 'STRASSE', 'ΟΔΟΣ', 'İstanbul', 'ﬁle-hash'),
);
const matches = (search: string, found: Partial<Case>) => {
  const each = someCase(found);
  return matchesSearch(parseSearch(search), { ...each, text: searchTextOf(each) });
};

describe('folding text', () => {
  it('is done once: folding again changes nothing', () => {
    fc.assert(fc.property(text, (each) => equal(foldText(foldText(each)), foldText(each))));
  });

  it('knows neither case nor accents', () => {
    equal(foldText('Élodie-Martin'), foldText('  elodie martin!'));
    equal(foldText('ΟΔΟΣ'), foldText('οδος'));
    equal(foldText('ΟΔΟΣΑ').startsWith(foldText('ΟΔΟΣ').trimEnd()), true);
  });
});

describe('searching', () => {
  it('finds a text by the beginning of each of its words, however they are typed', () => {
    fc.assert(
      fc.property(text, fc.nat(), (title, cut) => {
        const typed = foldText(title)
          .trim()
          .split(' ')
          .map((each) =>
            Array.from(each)
              .slice(0, 1 + (cut % 7))
              .join(''),
          );
        fc.pre(typed[0] !== '');
        ok(matches(typed.join(' '), { title }));
        ok(matches(typed.reverse().join(' '), { title }));
      }),
    );
  });

  it('of a phrase and of its exclusion are opposites', () => {
    fc.assert(
      fc.property(text, text, (title, phrase) => {
        fc.pre(foldText(phrase).trim() !== '' && !phrase.includes('"'));
        equal(matches(`"${phrase}"`, { title }), !matches(`-"${phrase}"`, { title }));
      }),
    );
  });

  it('needs every word, leaves out excluded ones, and takes a phrase as it stands', () => {
    const found = { title: 'Phishing mail from a partner', tags: ['vip'], description: 'Looks bad.' };
    for (const search of ['phish VIP', '"mail from"', 'phishing -laptop', '"partner"', '', '!!!', 'bad vip partner'])
      ok(matches(search, found), search);
    for (const search of ['phish laptop', '"from mail"', 'phishing -vip', 'ishing', '"part"', '"partner vip"'])
      ok(!matches(search, found), search);
  });

  it('finds a case by number, with and without #, and by its whole id', () => {
    const found = { id: '7b0e-11', number: 42 };
    for (const search of ['42', '#42', '7b0e-11', '#42 phish']) ok(matches(search, found), search);
    for (const search of ['4', '#4', '7b0e']) ok(!matches(search, found), search);
  });
});

const sorts: readonly SortKey[] = [
  'number',
  'title',
  'status',
  'severity',
  'category',
  'reporter',
  'createdAt',
  'closedAt',
  'comments',
  'field:x',
];
const times = fc.integer({ min: 0, max: 5 }).map((second) => `2026-11-24T08:00:0${second}.000Z`);
const cases = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    number: fc.integer({ min: 1, max: 9 }),
    title: fc.constantFrom('a', 'B', 'ä', '10', '9', ''),
    category: fc.option(fc.constantFrom('x', 'y')),
    status: fc.constantFrom('open', 'in-progress', 'closed'),
    severity: fc.constantFrom('low', 'high', 'critical'),
    createdAt: times,
    closedAt: fc.option(times),
    fields: fc.dictionary(
      fc.constant('x'),
      fc.oneof(fc.integer({ min: -3, max: 3 }), fc.boolean(), fc.constantFrom('-1a', 'b'), fc.constant(null)),
    ),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);
const query = fc.record({
  sort: fc.record({ by: fc.constantFrom(...sorts), direction: fc.constantFrom('ascending', 'descending') }),
  size: fc.integer({ min: 1, max: 7 }),
});
const entriesOf = (given: readonly Partial<Case>[]) => given.map((each) => findEntryOf(someCase(each)));

/** Every row, page by page; `between` may change what is there after each. */
function walk(
  entries: ReturnType<typeof entriesOf>,
  asked: Omit<CaseQuery, 'owner'>,
  between: (next: string) => void = () => undefined,
): string[] {
  const ids: string[] = [];
  let at: CaseQuery['at'];
  do {
    const page = selectCases(entries, { owner: 'security', ...asked, ...(at && { at }) });
    ids.push(...page.rows.map(({ id }) => id));
    at = page.next === undefined ? undefined : { after: page.next };
    if (page.next !== undefined) between(page.next);
  } while (at);
  return ids;
}

describe('pages of cases', () => {
  it('make up the whole list, each case once, by cursor as by number', () => {
    fc.assert(
      fc.property(cases, query, (given, { sort, size }) => {
        const entries = entriesOf(given);
        const whole = selectCases(entries, { owner: 'security', sort, size: 100 }).rows.map(({ id }) => id);
        equal(whole.length, given.length);
        deepEqual(walk(entries, { sort, size }), whole);
        const numbered = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
          selectCases(entries, { owner: 'security', sort, size, at: { page: index + 1 } }).rows.map(({ id }) => id),
        );
        deepEqual(numbered.flat(), whole);
      }),
    );
  });

  it('do not depend on the order cases come in', () => {
    fc.assert(
      fc.property(cases, query, (given, { sort }) => {
        const asked = { owner: 'security', sort, size: 100 } as CaseQuery;
        deepEqual(
          selectCases(entriesOf(given as Partial<Case>[]), asked),
          selectCases(entriesOf([...given].reverse() as Partial<Case>[]), asked),
        );
      }),
    );
  });

  it('show each case once while others come and go', () => {
    fc.assert(
      fc.property(cases, cases, query, (given, others, { sort, size }) => {
        const ids = new Set(given.map(({ id }) => id));
        const extra = entriesOf((others as Partial<Case>[]).filter(({ id }) => !ids.has(id!)));
        const entries = entriesOf(given);
        const seen = walk(entries, { sort, size }, () => {
          const next = extra.pop();
          if (next) entries.push(next);
        }).filter((id) => ids.has(id));
        deepEqual(seen, walk(entriesOf(given as Partial<Case>[]), { sort, size }));
      }),
    );
  });

  it('put what is not there last, in both directions', () => {
    const entries = entriesOf([
      { id: 'a', category: null },
      { id: 'b', category: 'x' },
      { id: 'c', category: 'y' },
      { id: 'd', category: null },
    ]);
    const ids = (direction: 'ascending' | 'descending') =>
      selectCases(entries, { owner: 'security', sort: { by: 'category', direction } }).rows.map(({ id }) => id);
    deepEqual(
      [ids('ascending'), ids('descending')],
      [
        ['b', 'c', 'a', 'd'],
        ['c', 'b', 'a', 'd'],
      ],
    );
  });

  it('put the newer of two first that are equal in what they are sorted by, in both directions and over pages', () => {
    const entries = entriesOf([
      { id: 'a', severity: 'high', createdAt: '2026-01-02T00:00:00.000Z' },
      { id: 'b', severity: 'high', createdAt: '2026-01-03T00:00:00.000Z' },
      { id: 'c', severity: 'low', createdAt: '2026-01-01T00:00:00.000Z' },
      { id: 'd', severity: 'low', createdAt: '2026-01-04T00:00:00.000Z' },
    ]);
    const ids = (direction: 'ascending' | 'descending') => {
      const query = { owner: 'security', sort: { by: 'severity', direction }, size: 1 } as const;
      let page = selectCases(entries, query);
      const found = page.rows.map(({ id }) => id);
      while (page.next !== undefined) {
        page = selectCases(entries, { ...query, at: { after: page.next } });
        found.push(...page.rows.map(({ id }) => id));
      }
      return found.join('');
    };
    deepEqual([ids('ascending'), ids('descending')], ['dcba', 'badc']);
  });

  it('count by status whatever the status filter, and filter by everything else', () => {
    const entries = entriesOf([
      { id: 'a', tags: ['x'], assignees: [] },
      { id: 'b', tags: ['x'], assignees: ['ann'], status: 'closed' },
      { id: 'c', tags: ['y'], assignees: ['bob'] },
      { id: 'd', owner: 'other', tags: ['x'] },
    ]);
    const page = selectCases(entries, { owner: 'security', filter: { status: ['closed'], tags: ['x'] } });
    deepEqual([page.total, page.counts], [1, { open: 1, 'in-progress': 0, closed: 1 }]);
    const found = (filter: CaseQuery['filter']) =>
      selectCases(entries, { owner: ['security'], filter })
        .rows.map(({ id }) => id)
        .sort();
    deepEqual(found({ assignees: [null, 'bob'] }), ['a', 'c']);
    deepEqual(found({ tags: [] }), ['a', 'b', 'c']);
    deepEqual(found({ createdAt: { from: '2026-11-24T09:00:00+01:00', to: '2026-11-24T08:00:00Z' } }), ['a', 'b', 'c']);
    deepEqual(found({ createdAt: { from: '2026-11-24T08:00:00.001Z' } }), []);
    deepEqual(found({ pushes: [null] }), ['a', 'b', 'c']);
  });

  it('refuse a cursor that is none', () => {
    for (const after of ['', 'x', '[]', '{}', '["a"]', 'null'])
      throws(() => selectCases([], { owner: 'o', at: { after } }), { code: 'validation' });
  });
});

describe('pages of what hangs on a case', () => {
  it('make up the whole list in either order', () => {
    const item = fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), at: times });
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('oldest', 'newest'),
        (items, size, order) => {
          const whole = selectPage(items, ({ at }) => at, { size: 100, order });
          const walked: typeof items = [];
          let next: string | undefined;
          do {
            const page = selectPage(items, ({ at }) => at, {
              size,
              order,
              ...(next !== undefined && { at: { after: next } }),
            });
            equal(page.total, items.length);
            walked.push(...page.items);
            ({ next } = page);
          } while (next !== undefined);
          deepEqual(walked, whole.items);
        },
      ),
    );
  });
});
