/** Filters of any origin: made sound before anybody is asked, and said as what they mean now. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CaseFilter } from '../../../src/domain/case-query.schema.js';
import { filterKeys } from '../../../src/domain/find/case-query.js';
import type { ListFilter } from '../../../src/domain/find/list-filter.js';
import { limits } from '../../../src/domain/limits.js';
import { parse } from '../../../src/domain/parse.schema.js';
import { askedFilter } from '../../../src/elements/case-list/view/asked-filter.js';
import { carriedFilter } from '../../../src/elements/case-list/view/carried-filter.js';
import { anyFilter, soundFilter } from '../../../src/elements/case-list/view/sound-filter.js';

const now = Date.parse('2026-11-24T08:15:30.000Z');
const asked = (filter: ListFilter, zone = 'UTC', at = now) => askedFilter(filter, { now: at, zone });

describe('a filter of any origin', () => {
  it('is one every backend can read, whatever it was', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(
        null,
        undefined,
        'open',
        'high',
        'today',
        'last-7-days',
        '2026-11-24',
        '2026-11-24T08:00:00Z',
        '9999-12-31',
        Symbol('x'),
        1n,
      ),
    );
    const range = fc.record({ from: leaf, to: leaf, contains: leaf, anyOf: fc.array(leaf) }, { requiredKeys: [] });
    const member = fc.oneof(leaf, fc.array(leaf), range, fc.anything(), fc.dictionary(fc.string(), range));
    const given = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.oneof(fc.constantFrom(...filterKeys), fc.constantFrom('__proto__', 'constructor')), member),
    );
    fc.assert(
      fc.property(given, fc.constantFrom('UTC', 'Pacific/Apia', 'America/New_York'), (filter, zone) => {
        const sound = anyFilter(filter);
        assert.deepEqual(anyFilter(sound), sound);
        parse(CaseFilter, asked(sound, zone));
      }),
      { numRuns: 500 },
    );
  });

  it('says only what the backend declares', () => {
    const given = { status: ['open'], tags: ['a'], fields: { x: { contains: 'y' } } };
    assert.deepEqual(soundFilter(given, { filters: ['tags'], limits }), { tags: ['a'] });
    assert.deepEqual(soundFilter(given, { filters: [], limits }), {});
  });

  it('keeps the order things were said in, each value once, and no more than can be asked for', () => {
    const tags = Array.from({ length: 300 }, (_, index) => `tag-${String(index % 150)}`);
    const sound = anyFilter({ tags, status: ['closed', 'open', 'closed'] });
    assert.deepEqual(Object.keys(sound), ['tags', 'status']);
    assert.equal(sound.tags?.length, limits.filterValues);
    assert.deepEqual(sound.status, ['closed', 'open']);
  });

  it('writes instants as every backend does, and takes none without a zone', () => {
    assert.deepEqual(anyFilter({ createdAt: { from: '2026-11-24T08:00:00+01:00' } }), {
      createdAt: { from: '2026-11-24T07:00:00.000Z' },
    });
    for (const from of ['2026-11-24T08:00', '2026-02-30', '2026', 'now', '', '-000001-01-01T00:00:00Z'])
      assert.deepEqual(anyFilter({ createdAt: { from } }), {}, from);
  });

  it('holds keys of fields whatever they are called', () => {
    const fields = JSON.parse('{"__proto__":{"contains":"x"},"constructor":{"from":1}}') as object;
    const sound = anyFilter({ fields });
    assert.deepEqual(Object.entries(sound.fields ?? {}), [
      ['__proto__', { contains: 'x' }],
      ['constructor', { from: 1 }],
    ]);
  });

  it('takes no harm from members that throw', () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const throwing = {
      get status(): never {
        throw new Error('no');
      },
    };
    for (const filter of [revoked.proxy, throwing, { tags: revoked.proxy }, { fields: { x: throwing } }])
      assert.doesNotThrow(() => anyFilter(filter));
    assert.deepEqual(anyFilter(throwing), {});
  });
});

describe('a span of a filter', () => {
  it('means whole days of the zone', () => {
    const days = { createdAt: { from: '2026-03-08', to: '2026-03-08' } };
    assert.deepEqual(asked(days, 'America/New_York'), {
      createdAt: { from: '2026-03-08T05:00:00.000Z', to: '2026-03-09T03:59:59.999Z' },
    });
  });

  for (const [span, range] of [
    ['today', { from: '2026-11-24T00:00:00.000Z' }],
    ['yesterday', { from: '2026-11-23T00:00:00.000Z', to: '2026-11-23T23:59:59.999Z' }],
    ['last-30-days', { from: '2026-10-25T00:00:00.000Z' }],
    ['this-month', { from: '2026-11-01T00:00:00.000Z' }],
    ['last-month', { from: '2026-10-01T00:00:00.000Z', to: '2026-10-31T23:59:59.999Z' }],
    ['this-year', { from: '2026-01-01T00:00:00.000Z' }],
  ] as const) {
    it(`says what ${span} means today`, () => assert.deepEqual(asked({ updatedAt: span }), { updatedAt: range }));
  }

  it('asks the same all day, and something else after midnight there', () => {
    const filter: ListFilter = { createdAt: 'last-7-days' };
    const at = (time: string) => JSON.stringify(asked(filter, 'Europe/Lisbon', Date.parse(time)));
    assert.equal(at('2026-11-24T00:00:00.000Z'), at('2026-11-24T23:59:59.999Z'));
    assert.notEqual(at('2026-11-24T23:59:59.999Z'), at('2026-11-25T00:00:00.000Z'));
  });
});

describe('the last hours of a filter', () => {
  const at = (time: string) => asked({ createdAt: 'last-24-hours' }, 'Europe/Lisbon', Date.parse(time)).createdAt;

  it('leave out nothing of them, and ask the same for a quarter of an hour', () => {
    assert.deepEqual(at('2026-11-24T10:14:59.000Z'), { from: '2026-11-23T10:00:00.000Z' });
    assert.deepEqual(at('2026-11-24T10:00:00.000Z'), at('2026-11-24T10:14:59.999Z'));
    assert.deepEqual(at('2026-11-24T10:15:00.000Z'), { from: '2026-11-23T10:15:00.000Z' });
  });
});

describe('a filter that is taken elsewhere', () => {
  const filter: ListFilter = {
    status: ['open'],
    tags: ['a'],
    assignees: ['ana'],
    category: ['b'],
    fields: { x: { contains: 'y' } },
    createdAt: 'today',
  };

  it('keeps for another owner what means the same there', () => {
    assert.deepEqual(carriedFilter(filter, {}, true), { status: ['open'], assignees: ['ana'], createdAt: 'today' });
  });

  it('loses in another backend also the people of this one', () => {
    assert.deepEqual(carriedFilter(filter, {}, false), { status: ['open'], createdAt: 'today' });
  });

  it('keeps what the host set', () => {
    assert.deepEqual(carriedFilter(filter, { tags: ['a'], category: ['c'] }, false), {
      status: ['open'],
      tags: ['a'],
      createdAt: 'today',
    });
  });
});
