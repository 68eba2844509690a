import type { FindCapabilities } from '../../contracts/capabilities.js';
import type { Case } from '../../domain/cases/case.js';
import {
  caseColumns,
  filterKeys,
  sortKeys,
  type CaseFilter,
  type CasePage,
  type CaseQuery,
  type CaseSelection,
  type FilterKey,
  type StoredSelection,
} from '../../domain/find/case-query.js';
import { findEntryOf, type FindEntry } from '../../domain/find/find-entry.js';
import { searchTextOf } from '../../domain/find/search-text.js';
import { meanTimeToClose } from '../../domain/find/mean-time-to-close.js';
import { selectCases } from '../../domain/find/select-cases.js';
import { equal, ok } from '../expectations.js';
import { needing, type Need, type Suite, type Test } from '../kit.js';
import { seededRandom } from '../random.js';
import { drawFilter } from './draw-filter.js';
import { nameQueries, wordQueries } from './text-queries.js';
import { conformanceFields } from './vocabulary.js';

/** Who is asked, and about which cases. The same at both doors. */
export interface Finder<Setup, Context> {
  readonly findsOf: (setup: Setup) => FindCapabilities;
  /** Whether the corpus has additional fields. */
  readonly hasFields: Need<Setup>;
  /** The cases there are; all of one owner, but for some of another's. */
  readonly corpus: (context: Context) => Promise<Corpus>;
  readonly find: (context: Context, query: CaseQuery) => Promise<CasePage>;
  /** Whether there are metrics. */
  readonly hasMetrics: Need<Setup>;
  readonly meanTimeToClose: (context: Context, selection: CaseSelection) => Promise<number | null>;
}

export interface Corpus {
  readonly owner: string;
  readonly otherOwner: string;
  /** Of both owners. */
  readonly cases: readonly Case[];
  readonly finds: FindCapabilities;
  readonly withFields: boolean;
}

const hostileFields: readonly NonNullable<CaseFilter['fields']>[] = [
  { constructor: { contains: 'e' } },
  { toString: { anyOf: [null] } },
  JSON.parse('{"__proto__":{"anyOf":[null]}}') as NonNullable<CaseFilter['fields']>,
];

/** What is found, in which order, compared with the domain's own scan over the same cases. */
export function truthTable<Setup, Context>(finder: Finder<Setup, Context>): Suite<Setup, Context> {
  const { findsOf, hasFields, corpus } = finder;
  const check = async (context: Context, queries: (known: Corpus) => Iterable<CaseQuery>) => {
    const known = await corpus(context);
    for (const query of queries(known)) agree(await finder.find(context, query), known, query);
  };
  const declares =
    (kind: 'filters' | 'sorts', name: string): Need<Setup> =>
    (setup) =>
      (findsOf(setup)[kind] as readonly string[]).includes(name) ? undefined : `not declared in ${kind}: ${name}`;
  const searches: Need<Setup> = (setup) => (findsOf(setup).search.length > 0 ? undefined : 'no search declared');

  const filterTest = (key: FilterKey): Test<Setup, Context> =>
    needing([declares('filters', key), ...(key === 'fields' ? [hasFields] : [])], (context) =>
      check(context, (known) => filterQueries(key, known)),
    );
  const sortTest = (by: (typeof sortKeys)[number] | 'field'): Test<Setup, Context> =>
    needing([declares('sorts', by), ...(by === 'field' ? [hasFields] : [])], (context) =>
      check(context, (known) => sortQueries(by, known)),
    );

  return {
    name: 'filter, sort and text',
    shared: true,
    tests: {
      ...Object.fromEntries(filterKeys.map((key) => [`filters by ${key} as the domain does`, filterTest(key)])),
      ...Object.fromEntries(
        [...sortKeys, 'field' as const].map((by) => [`sorts by ${by} as the domain does, both ways`, sortTest(by)]),
      ),
      'lets an empty list in a filter pass everything': (context) => check(context, emptyLists),
      'finds words as the domain does': needing(searches, (context) => check(context, wordQueries)),
      'finds words in a field that is named as the domain does': needing(searches, (context) =>
        check(context, nameQueries),
      ),
      'finds the same by filter, text and sort together, page by page': (context) => check(context, mixedQueries),
      'takes the mean time to close over what matches, whatever status is asked for': needing(
        finder.hasMetrics,
        async (context) => {
          const known = await corpus(context);
          for (const selection of selections(known))
            equal(
              await finder.meanTimeToClose(context, selection),
              meanTimeToClose(entriesOf(known), withNames(selection, known)),
              JSON.stringify(selection),
            );
        },
      ),
      'finds nothing in a field named like what every object has': needing(declares('filters', 'fields'), (context) =>
        check(context, ({ owner }) => hostileFields.map((fields) => ({ owner, filter: { fields }, size: 100 }))),
      ),
      'answers the row of every case it names': async (context) => {
        const { cases, owner } = await corpus(context);
        const { rows, total, totalIsLowerBound } = await finder.find(context, { owner, size: 100 });
        ok((totalIsLowerBound || total > 100) && rows.length === 100, 'The corpus is larger than a page.');
        for (const row of rows)
          ok(
            cases.some(({ id }) => id === row.id),
            `Row ${row.id} is a case.`,
          );
      },
    },
  };
}

function filterQueries(key: FilterKey, { cases, owner, otherOwner }: Corpus): readonly CaseQuery[] {
  const random = seededRandom(filterKeys.indexOf(key) + 1);
  return Array.from({ length: 10 }, () => ({
    owner: random.pick<CaseQuery['owner']>([owner, [owner, otherOwner]]),
    filter: drawFilter[key](random, cases),
    size: 100,
  }));
}

function sortQueries(by: (typeof sortKeys)[number] | 'field', { owner, finds }: Corpus): readonly CaseQuery[] {
  const keys = by === 'field' ? conformanceFields.map(({ key }) => `field:${key}` as const) : [by];
  const pages = finds.paging.includes('page') ? [1, 2, 3] : [1];
  return keys.flatMap((key) =>
    (['ascending', 'descending'] as const).flatMap((direction) =>
      pages.map((page) => ({ owner, sort: { by: key, direction }, size: 50, ...(page > 1 && { at: { page } }) })),
    ),
  );
}

function emptyLists({ owner, finds }: Corpus): readonly CaseQuery[] {
  const ranges: readonly FilterKey[] = ['createdAt', 'updatedAt', 'closedAt', 'fields'];
  return filterKeys
    .filter((key) => finds.filters.includes(key) && !ranges.includes(key))
    .map((key) => ({ owner, filter: { [key]: [] }, size: 100 }));
}

function mixedQueries({ cases, owner, otherOwner, finds, withFields }: Corpus): readonly CaseQuery[] {
  const random = seededRandom(7);
  const usable = filterKeys.filter((key) => finds.filters.includes(key) && (key !== 'fields' || withFields));
  const sorts = sortKeys.filter((by) => finds.sorts.includes(by));
  return Array.from({ length: 80 }, (): CaseQuery => {
    const drawn = random.some(usable, 3).map((key) => drawFilter[key](random, cases));
    const text = finds.search.length > 0 ? random.pick([undefined, undefined, 'phish', 'a', '-vpn']) : undefined;
    const page = finds.paging.includes('page') ? 1 + random.int(3) : 1;
    return {
      owner: random.pick<CaseQuery['owner']>([owner, [owner], [otherOwner, owner]]),
      filter: Object.assign({}, ...drawn) as CaseFilter,
      ...(text !== undefined && { text }),
      ...(sorts.length > 0 && {
        sort: { by: random.pick(sorts), direction: random.pick(['ascending', 'descending'] as const) },
      }),
      size: random.pick([1, 7, 20, 100]),
      ...(page > 1 && { at: { page } }),
    };
  });
}

/** What a list and its numbers may be asked about: some of what is found above. */
function selections(known: Corpus): readonly CaseSelection[] {
  const { owner, finds } = known;
  const status = finds.filters.includes('status');
  const texts = finds.search.length > 0 ? nameQueries(known) : [];
  const asked = [
    ...[...mixedQueries(known), ...texts].filter((_, index) => index % 4 === 0),
    ...(status ? [{ owner, filter: { status: ['open'] } } as const] : []),
  ];
  return asked.map(({ owner: of, filter, text }) => ({ owner: of, ...(filter && { filter }), ...(text && { text }) }));
}

/** As the domain is asked: it has no configuration to look names up in. */
const withNames = <Asked extends CaseSelection>(asked: Asked, { withFields }: Corpus): Asked & StoredSelection => ({
  ...asked,
  ...(withFields && { named: conformanceFields }),
});

/** The answer is the one the domain gives over the same cases. */
function agree(found: CasePage, corpus: Corpus, query: CaseQuery): void {
  const { finds } = corpus;
  const columns = query.columns ?? caseColumns.filter((column) => finds.columns.includes(column));
  const expected = selectCases(entriesOf(corpus), withNames({ ...query, columns }, corpus));
  const asked = JSON.stringify(query);
  const titles = ({ rows }: CasePage) => rows.map(({ id, title }) => [id, title]);
  equal(titles(found), titles(expected), `${asked}: cases`);
  agreeOnTotals(found, expected, finds, asked);
  equal(found.rows, expected.rows, `${asked}: rows`);
  if (finds.paging.includes('after')) equal(found.next === undefined, expected.next === undefined, `${asked}: no next`);
}

/** Exact, or where that is declared, marked as no more than there are. */
function agreeOnTotals(found: CasePage, expected: CasePage, { totals }: FindCapabilities, asked: string): void {
  if (!found.totalIsLowerBound) {
    equal(found.total, expected.total, `${asked}: total`);
    equal(found.counts, expected.counts, `${asked}: counts`);
    return;
  }
  equal(totals, 'bounded', `${asked}: a total that is a lower bound is declared`);
  ok(found.total <= expected.total && found.total >= found.rows.length, `${asked}: the total is a lower bound.`);
  for (const [status, count] of Object.entries(found.counts))
    ok(count <= expected.counts[status as keyof typeof expected.counts], `${asked}: so is the count of ${status}.`);
}

const entries = new WeakMap<Corpus, readonly FindEntry[]>();

/** The corpus as the domain scans it, made once. */
function entriesOf(corpus: Corpus): readonly FindEntry[] {
  const there = entries.get(corpus) ?? corpus.cases.map((found) => entryOf(found, corpus.finds.search));
  entries.set(corpus, there);
  return there;
}

/** A case as found where full text looks into these fields only. */
function entryOf(found: Case, search: readonly string[]): FindEntry {
  const seen = (field: string) => search.includes(field);
  const searched = {
    title: seen('title') ? found.title : '',
    description: seen('description') ? found.description : '',
    category: seen('category') ? found.category : null,
    tags: seen('tags') ? found.tags : [],
    fields: seen('fields') ? found.fields : {},
    observables: seen('observables') ? found.observables : [],
  };
  return { ...findEntryOf(found), text: searchTextOf(searched) };
}
