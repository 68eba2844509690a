import { caseColumns, sortKeys, type CaseFilter, type CaseQuery, type FilterKey, type SortKey } from '../../domain/find/case-query.js';
import { caseStatuses } from '../../domain/cases/status.js';
import type { Case } from '../../domain/cases/case.js';
import { severities } from '../../domain/cases/severity.js';
import { findEntryOf, type FindEntry } from '../../domain/find/find-entry.js';
import { searchTextOf } from '../../domain/find/search-text.js';
import { selectCases } from '../../domain/find/select-cases.js';
import { equal } from '../expectations.js';
import { needing } from '../kit.js';
import { seededRandom, type Random } from '../random.js';
import { filtersBy, searches, type AdapterContext, type AdapterNeed, type AdapterSuite, type AdapterTest } from './context.js';
import { categories, corpusOf, fieldLibrary, tags } from './corpus.js';

type Draw = (random: Random, cases: readonly Case[], context: AdapterContext) => CaseFilter;

/** For every filter, a way to draw one that some cases pass. */
const filters: Readonly<Record<FilterKey, Draw>> = {
  ids: (random, cases) => ({ ids: [random.pick(cases).id, random.pick(cases).id, 'no-such-case'] }),
  status: (random) => ({ status: random.some(caseStatuses, 2) }),
  severity: (random) => ({ severity: random.some(severities, 3) }),
  tags: (random) => ({ tags: random.some([...tags, 'no-such-tag'], 3) }),
  category: (random) => ({ category: random.some([...categories, null, 'no-such-category'], 3) }),
  assignees: (random, _cases, { users }) => ({ assignees: random.some([...users, null, 'nobody'], 2) }),
  reporters: (random, cases) => ({ reporters: random.some([random.pick(cases).createdBy.id, 'nobody'], 2) }),
  createdAt: (random, cases) => ({ createdAt: drawRange(random, cases.map(({ createdAt }) => createdAt)) }),
  updatedAt: (random, cases) => ({ updatedAt: drawRange(random, cases.map(({ updatedAt }) => updatedAt)) }),
  closedAt: (random, cases) => ({ closedAt: drawRange(random, cases.flatMap(({ closedAt }) => closedAt ?? [])) }),
  connectors: (random) => ({ connectors: random.some([null, 'no-such-connector'], 2) }),
  pushes: (random) => ({ pushes: random.some([null, 'done', 'failed'] as const, 2) }),
  fields: (random) => ({
    fields: random.pick<NonNullable<CaseFilter['fields']>>([
      { impact: { anyOf: ['none', null] } },
      { impact: { contains: 'OFFICE' } },
      { score: { from: 0, to: 5 } },
      { score: { from: 2.5 } },
      { urgent: { anyOf: [true] } },
      { urgent: { anyOf: [null, false] } },
      { seen: { from: '2026-03-01T00:00:00.000Z' } },
      { impact: { anyOf: ['all offices'] }, urgent: { anyOf: [false] } },
    ]),
  }),
};

const filterKeys = Object.keys(filters) as FilterKey[];

const sortable =
  (by: SortKey | 'field'): AdapterNeed =>
  ({ capabilities }) => {
    if (!capabilities.sorts.includes(by)) return `sort not declared: ${by}`;
    return by === 'field' ? needsFields({ capabilities, options: { open: () => Promise.reject(new Error()) } }) : undefined;
  };

const needsFields: AdapterNeed = ({ capabilities }) =>
  capabilities.groups.includes('configuration.edit') ? undefined : 'fields cannot be defined, not declared: configuration.edit';

/** What is found, in which order, compared with the domain's own scan over the same cases. */
export const finding: AdapterSuite = {
  name: 'filter, sort and text',
  shared: true,
  tests: {
    ...Object.fromEntries(filterKeys.map((key) => [`filters by ${key} as the domain does`, filterTest(key)])),
    ...Object.fromEntries(
      [...sortKeys, 'field' as const].map((by) => [`sorts by ${by} as the domain does, both ways`, sortTest(by)]),
    ),

    'lets an empty list in a filter pass everything': async (context) => {
      const { adapter, owner, capabilities } = context;
      const lists = filterKeys.filter((key) => !/At$|fields/u.test(key) && capabilities.filters.includes(key));
      const { total } = await adapter.cases.find({ owner });
      for (const key of lists) equal((await adapter.cases.find({ owner, filter: { [key]: [] } })).total, total, key);
    },

    'finds words as the domain does': needing(searches, async (context) => {
      const { cases } = await corpusOf(context);
      const { owner, capabilities } = context;
      const some = cases[17]!;
      const texts = [
        '',
        '   ',
        'phishing',
        'PHISH',
        'hishing',
        'cafe',
        'CAFÉ',
        'naïve vpn',
        '-malware',
        'login -vpn',
        '"login vpn"',
        '"phish"',
        'mail gateway',
        '日本',
        'uber',
        'ωmega',
        'intr',
        'mull',
        'no-such-word',
        '"unclosed phrase',
        '<script>',
        '%_*?.(',
        ...(capabilities.search.includes('number') && some.number !== null ? [`#${some.number}`, String(some.number)] : []),
        ...(capabilities.search.includes('id') ? [some.id] : []),
      ];
      for (const text of texts) await agrees(context, { owner, text, size: 100 });
    }),

    'finds the same by filter, text and sort together, page by page': async (context) => {
      const { cases } = await corpusOf(context);
      const random = seededRandom(7);
      const { capabilities, owner, otherOwner } = context;
      const usable = filterKeys.filter((key) => capabilities.filters.includes(key) && (key !== 'fields' || hasFields(context)));
      const sortsHere = sortKeys.filter((by) => capabilities.sorts.includes(by));
      for (let round = 0; round < 60; round += 1) {
        const drawn = random.some(usable, 3).map((key) => filters[key](random, cases, context));
        const text = capabilities.search.length > 0 ? random.pick([undefined, undefined, 'phish', 'a', '-vpn']) : undefined;
        await agrees(context, {
          owner: random.pick([owner, [owner], [owner, otherOwner].slice(0, 1)]),
          filter: Object.assign({}, ...drawn) as CaseFilter,
          ...(text !== undefined && { text }),
          ...(sortsHere.length > 0 && {
            sort: { by: random.pick(sortsHere), direction: random.pick(['ascending', 'descending'] as const) },
          }),
          size: random.pick([1, 7, 20, 100]),
          ...(capabilities.paging.includes('page') && { at: { page: 1 + random.int(3) } }),
        });
      }
    },

    'finds nothing of a word every object knows': needing([filtersBy('fields'), needsFields], async (context) => {
      const { owner } = context;
      await agrees(context, { owner, filter: { fields: { constructor: { anyOf: [null] } } }, size: 5 });
    }),
  },
};

function filterTest(key: FilterKey): AdapterTest {
  return needing(key === 'fields' ? [filtersBy(key), needsFields] : [filtersBy(key)], async (context: AdapterContext) => {
    const { cases } = await corpusOf(context);
    const random = seededRandom(filterKeys.indexOf(key) + 1);
    for (let round = 0; round < 8; round += 1)
      await agrees(context, { owner: context.owner, filter: filters[key](random, cases, context), size: 100 });
  });
}

function sortTest(by: (typeof sortKeys)[number] | 'field'): AdapterTest {
  return needing(sortable(by), async (context: AdapterContext) => {
    const keys = by === 'field' ? fieldLibrary.map(({ key }) => `field:${key}` as const) : [by];
    for (const key of keys)
      for (const direction of ['ascending', 'descending'] as const)
        for (const page of context.capabilities.paging.includes('page') ? [1, 2, 3] : [1])
          await agrees(context, { owner: context.owner, sort: { by: key, direction }, size: 50, at: { page } });
  });
}

const hasFields = ({ capabilities }: AdapterContext) => capabilities.groups.includes('configuration.edit');

/** The answer is the one the domain gives over the same cases. */
async function agrees(context: AdapterContext, query: CaseQuery): Promise<void> {
  const { cases } = await corpusOf(context);
  const { adapter, capabilities } = context;
  const columns = query.columns ?? caseColumns.filter((column) => capabilities.columns.includes(column));
  const expected = selectCases(
    cases.map((found) => entryOf(found, capabilities.search)),
    { ...query, columns },
  );
  const found = await adapter.cases.find(query);
  const asked = JSON.stringify(query);
  equal(found.rows.map(({ id, title }) => [id, title]), expected.rows.map(({ id, title }) => [id, title]), `${asked}: cases`);
  equal(found.total, expected.total, `${asked}: total`);
  equal(found.counts, expected.counts, `${asked}: counts`);
  equal(found.rows, expected.rows, `${asked}: rows`);
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

function drawRange(random: Random, times: readonly string[]): { from?: string; to?: string } {
  const [from, to] = [random.pick(times), random.pick(times)].sort();
  return random.pick([{ from: from! }, { to: to! }, { from: from!, to: to! }, {}]);
}
