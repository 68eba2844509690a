/** How a stretch of a list grows at its ends. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CasePage, CaseRow } from '../../../src/domain/find/case-query.js';
import {
  askAfter,
  askBefore,
  extendAfter,
  extendBefore,
  type ListPosition,
} from '../../../src/domain/find/list-position.js';

const row = (id: string): CaseRow => ({
  id,
  version: '1',
  owner: 'securitySolution',
  number: null,
  title: id,
  status: 'open',
  severity: 'low',
});
const rows = (...ids: readonly string[]) => ids.map(row);
const page = (ids: string, { total = 6, next }: { total?: number; next?: string } = {}): CasePage => ({
  rows: rows(...ids.split('')),
  total,
  counts: { open: total, 'in-progress': 0, closed: 0 },
  ...(next !== undefined && { next }),
});
const ids = ({ rows: its }: ListPosition) => its.map(({ id }) => id).join('');

/** The second of three pages. */
const middle: ListPosition = {
  query: { owner: 'securitySolution', size: 2 },
  rows: rows('c', 'd'),
  before: 2,
  total: 6,
};

describe('a stretch of a list', () => {
  it('is asked for by pages where a backend has them, up to both ends', () => {
    assert.deepEqual(askBefore(middle, ['page'])?.at, { page: 1 });
    assert.deepEqual(askAfter(middle, ['page'])?.at, { page: 3 });
    const whole = extendAfter(extendBefore(middle, page('ab')), page('ef'));
    assert.equal(ids(whole), 'abcdef');
    assert.equal(whole.before, 0);
    assert.equal(whole.total, 6);
    assert.equal(askBefore(whole, ['page']), undefined);
    assert.equal(askAfter(whole, ['page']), undefined);
  });

  it('goes on behind a cursor where it has one, and not back without pages', () => {
    const next = 'cursor' as NonNullable<ListPosition['next']>;
    assert.deepEqual(askAfter({ ...middle, next }, ['after'])?.at, { after: next });
    assert.equal(askBefore(middle, ['after']), undefined);
    assert.equal(askAfter(middle, ['after']), undefined);
  });

  it('holds no case twice when rows moved meanwhile, and ends where nothing new comes', () => {
    const moved = extendAfter(middle, page('de', { next: 'more' }));
    assert.equal(ids(moved), 'cde');
    const ended = extendAfter(moved, page('e'));
    assert.equal(ids(ended), 'cde');
    assert.equal(ended.total, 5);
    assert.equal(askAfter(ended, ['page', 'after']), undefined);
    const before = extendBefore(middle, page('bc'));
    assert.equal(ids(before), 'bcd');
    assert.equal(askBefore(before, ['page']), undefined);
  });

  it('goes on where a page-wise backend counts more than it holds', () => {
    const first = extendAfter({ ...middle, rows: rows('a', 'b'), before: 0 }, page('cd'));
    assert.equal(ids(first), 'abcd');
    assert.deepEqual(askAfter(first, ['page'])?.at, { page: 3 });
  });
});
