/** What an address says of a list: as it was set, readable, and harmless whatever stands in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { filterKeys } from '../../../src/domain/find/case-query.js';
import { scanFinds } from '../../../src/domain/find/scan-finds.js';
import { limits } from '../../../src/domain/limits.js';
import type { ListFilter } from '../../../src/domain/find/list-filter.js';
import { readQuery, writeQuery } from '../../../src/elements/case-list/view/query-text.js';
import { soundFilter } from '../../../src/elements/case-list/view/sound-filter.js';
import { paramsOf, viewOf, type KeptView } from '../../../src/elements/case-list/view/view-params.js';

const usual: KeptView = {
  page: 1,
  size: 20,
  sort: { by: 'createdAt', direction: 'descending' },
  text: '',
  filter: {},
  columns: undefined,
  layout: 'table',
};
const ability = { ...scanFinds, limits };

const written = (view: Partial<KeptView>, from: Partial<KeptView> = {}, query = '', prefix = ''): string =>
  writeQuery(query, prefix, paramsOf({ ...usual, ...view }, { ...usual, ...from }));
const read = (query: string, prefix = '') => viewOf(readQuery(query, prefix));

const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('none', '3', 'true', '~x', 'a..b', '1e3', ' ', 'a,b', '"'),
  )
  .filter((each) => each !== '');
const scalar = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 4 });
const instant = fc
  .date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((each) => each.slice(0, 10));
const ends = <T>(end: fc.Arbitrary<T>) =>
  fc.oneof(fc.record({ from: end, to: end }), fc.record({ from: end }), fc.record({ to: end }));
const span = fc.oneof(
  fc.constantFrom('today', 'yesterday', 'last-24-hours', 'last-month', 'last-30-days'),
  ends(fc.oneof(instant, day)),
);
const field = fc.oneof(
  fc.record({ anyOf: some(scalar) }),
  fc.record({ contains: text }),
  ends(fc.double({ noNaN: true, noDefaultInfinity: true })),
  ends(fc.oneof(instant, day)),
);
const filters = fc
  .record(
    {
      ids: some(text),
      status: some(fc.constantFrom('open', 'in-progress', 'closed')),
      severity: some(fc.constantFrom('low', 'critical')),
      tags: some(text),
      category: some(fc.option(text)),
      assignees: some(fc.option(text)),
      reporters: some(text),
      createdAt: span,
      updatedAt: span,
      closedAt: span,
      connectors: some(fc.option(text)),
      pushes: some(fc.constantFrom('pending', 'done', null)),
      fields: fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'a.b')), field),
    },
    { requiredKeys: [] },
  )
  .map((each) => soundFilter(each, ability));

describe('the address of a list', () => {
  it('says any sound filter so that the same is read again', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom('', 'mine'), (filter, prefix) => {
        const { filter: found = {} } = read(written({ filter }, {}, '', prefix), prefix);
        assert.deepEqual(soundFilter(found, ability), filter);
        assert.deepEqual(Object.keys(soundFilter(found, ability)), Object.keys(filter));
      }),
    );
  });

  it('says search, sort, size, page, columns and layout so that the same is read again', () => {
    const views = fc.record({
      page: fc.integer({ min: 1, max: 10_000 }),
      size: fc.integer({ min: 1, max: 100 }),
      text: fc.string({ unit: 'grapheme' }),
      sort: fc.record(
        {
          by: fc.oneof(
            fc.constantFrom('title' as const, 'updatedAt' as const),
            text.map((key): `field:${string}` => `field:${key.replaceAll(/[\n\r\u2028\u2029]/gu, '')}`),
          ),
          direction: fc.constantFrom('ascending' as const, 'descending' as const),
        },
        { noNullPrototype: true },
      ),
      columns: fc.option(fc.array(text), { nil: undefined }),
      layout: fc.constantFrom('table' as const, 'cards' as const),
    });
    fc.assert(
      fc.property(views, ({ text: search, ...view }) => {
        const said = {
          page: 1,
          size: 20,
          sort: usual.sort,
          search: '',
          columns: undefined,
          layout: 'table',
          ...read(written({ ...view, text: search })),
        };
        assert.deepEqual(said, { ...view, search });
      }),
    );
  });

  it('is readable', () => {
    const filter: ListFilter = {
      status: ['open', 'closed'],
      tags: ['phishing', 'a, b'],
      category: [null, 'Network', 'none'],
      createdAt: 'last-30-days',
      updatedAt: { from: '2026-11-01', to: '2026-11-30T08:00:00.000Z' },
      fields: {
        impact: { from: 3, to: 8 },
        site: { anyOf: ['north', null, '3', true] },
        note: { contains: 'vpn gate' },
      },
    };
    assert.equal(
      written({ filter, text: 'title:"vpn gate" -test', page: 2, sort: { by: 'updatedAt', direction: 'descending' } }),
      'status=open,closed&tags=phishing,%22a,+b%22&category=none,Network,%22none%22&created=last-30-days' +
        '&updated=2026-11-01..2026-11-30T08:00Z&field.impact=3..8&field.site=north,none,%223%22,true&field.note=~vpn+gate' +
        '&q=title:%22vpn+gate%22+-test&sort=-updatedAt&page=2',
    );
  });

  it('leaves out what is as the host set it, and says what of its filter was taken away', () => {
    assert.equal(written({}), '');
    assert.equal(written({ size: 50 }, { size: 50 }), '');
    assert.equal(written({ filter: { status: ['open'] } }, { filter: { status: ['open'] } }), 'status=open');
    assert.equal(written({}, { filter: { status: ['open'] }, size: 50 }), 'status=&size=20');
    assert.deepEqual(soundFilter(read('status=').filter, ability), {});
  });

  it('leaves everything alone that is not the list’s', () => {
    const query = 'a=1&b=%zz&status=closed&&mine.status=open&tag=%22x%22&a';
    assert.equal(
      written({ filter: { status: ['open'] } }, {}, query),
      'a=1&b=%zz&mine.status=open&tag=%22x%22&a&status=open',
    );
    assert.equal(written({}, {}, query, 'mine'), 'a=1&b=%zz&status=closed&tag=%22x%22&a');
    assert.deepEqual(read(query, 'mine').filter, { status: ['open'] });
  });

  it('reads what is said twice as said in one', () => {
    assert.deepEqual(read('tags=a&tags=b&page=3&page=4'), { filter: { tags: ['a', 'b'] }, page: 4 });
  });

  it('takes no harm from anything that may stand in it', () => {
    const names = [
      'status',
      'created',
      'field.x',
      'field.__proto__',
      'field.',
      'sort',
      'page',
      'columns',
      '__proto__',
      'constructor',
      'tags',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' }))),
        fc.string(),
        (pairs, tail) => {
          const query = `${new URLSearchParams(pairs).toString()}&${tail}`;
          const said = read(query);
          const filter = soundFilter(said.filter, ability);
          assert.ok(Object.keys(filter).every((key) => (filterKeys as readonly string[]).includes(key)));
          assert.deepEqual(soundFilter(read(written({ filter })).filter, ability), filter);
          writeQuery(query, '', []);
        },
      ),
    );
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('passes over a megabyte of it, quickly', () => {
    const start = performance.now();
    const long = 'x,'.repeat(500_000);
    assert.deepEqual(soundFilter(read(`tags=${long}`).filter, ability), {});
    assert.deepEqual(
      soundFilter(read(`field.x=${'"\\'.repeat(19_000)}`).filter, ability).fields?.['x'] !== undefined,
      false,
    );
    writeQuery('a&'.repeat(500_000), '', []);
    assert.ok(performance.now() - start < 5_000);
  });
});
