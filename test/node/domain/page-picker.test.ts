import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  comparePositions,
  findEntryOf,
  selectCases,
  sortValueOf,
  writeCursor,
  type Case,
  type CasePage,
  type CaseSort,
  type FindEntry,
  type SortKey,
  type SortPosition,
} from '../../../src/domain/index.js';
import { pagePicker } from '../../../src/domain/find/page-picker.js';
import { sortPart } from '../../../src/domain/find/sort-part.js';
import { someCase } from '../../support/some-case.js';

const ascending = (a: number, b: number) => a - b;
const numbers = fc.uniqueArray(fc.integer(), { maxLength: 1_000, size: 'max' });

/** Orders that make a naive choice of pivots slow. */
const shapes: Record<string, (length: number) => number[]> = {
  rising: (length) => Array.from({ length }, (_, index) => index),
  falling: (length) => Array.from({ length }, (_, index) => -index),
  'an organ pipe': (length) => Array.from({ length }, (_, index) => Math.min(2 * index, 2 * (length - index) - 1)),
  'the worst for a middle of three': killer,
};

describe('part of a sort', () => {
  it('is what a whole sort has there', () => {
    fc.assert(
      fc.property(numbers, fc.nat(1_000), fc.nat(60), (given, from, size) => {
        const sorted = [...given].sort(ascending);
        const part = [...given];
        sortPart(part, ascending, from, from + size);
        deepEqual(part.slice(from, from + size), sorted.slice(from, from + size));
        deepEqual(part.sort(ascending), sorted);
      }),
    );
  });

  it('compares a few times as often as there are items, however they lie', () => {
    const length = 20_000;
    for (const [shape, make] of Object.entries(shapes))
      for (const from of [0, length / 2, length - 20]) {
        let compared = 0;
        const items = make(length);
        const sorted = [...items].sort(ascending).slice(from, from + 20);
        sortPart(items, (a, b) => (compared++, a - b), from, from + 20);
        deepEqual(items.slice(from, from + 20), sorted, shape);
        ok(compared < 40 * length, `${shape} from ${from}: ${compared}`);
      }
  });
});

describe('a picked page', () => {
  it('is what a whole sort has there, wherever the page lies', () => {
    fc.assert(
      fc.property(numbers, fc.nat(1_000), fc.integer({ min: 1, max: 100 }), (given, start, size) => {
        const picker = pagePicker(ascending, { start, size });
        for (const item of given) if (picker.mayCount(item)) picker.add(item);
        deepEqual(picker.page(), [...given].sort(ascending).slice(start, start + size));
      }),
    );
  });
});

const sorts: readonly SortKey[] = ['number', 'title', 'status', 'category', 'createdAt', 'closedAt', 'field:x'];
const times = fc.integer({ min: 0, max: 9 }).map((second) => `2026-11-24T08:00:0${second}.000Z`);
const cases = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    number: fc.option(fc.integer({ min: 1, max: 9 })),
    title: fc.constantFrom('a', 'A', 'ä', '10', '9', 'Zürich', ''),
    category: fc.option(fc.constantFrom('x', 'y')),
    status: fc.constantFrom('open', 'in-progress', 'closed'),
    createdAt: times,
    closedAt: fc.option(times),
    fields: fc.dictionary(fc.constant('x'), fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(true, '', 'b'))),
  }),
  // More than the picker keeps, so that it has to let go.
  { selector: ({ id }) => id, minLength: 300, maxLength: 700, size: 'max' },
);

const positionOf = (entry: FindEntry, { by }: CaseSort): SortPosition => ({
  value: sortValueOf(entry, by),
  createdAt: entry.createdAt,
  id: entry.id,
});

/** The answer as it was before anything was picked: everything sorted, then cut. */
function bySorting(
  entries: readonly FindEntry[],
  sort: CaseSort,
  from: (sorted: readonly FindEntry[]) => number,
  size: number,
): CasePage {
  const compare = comparePositions(sort);
  const position = (entry: FindEntry) => positionOf(entry, sort);
  const open = entries.filter(({ status }) => status !== 'closed');
  const sorted = [...open].sort((a, b) => compare(position(a), position(b)));
  const start = from(sorted);
  const page = sorted.slice(start, start + size);
  const count = (wanted: string) => entries.filter(({ status }) => status === wanted).length;
  return {
    rows: page.map(({ id, version, owner, number, title, status, severity }) => ({
      id,
      version,
      owner,
      number,
      title,
      status,
      severity,
    })),
    total: open.length,
    counts: { open: count('open'), 'in-progress': count('in-progress'), closed: count('closed') },
    ...(start + size < sorted.length && page.length > 0 && { next: writeCursor(position(page.at(-1)!)) }),
  };
}

describe('a page of cases', () => {
  it('is what a whole sort answers: rows, total, counts and cursor, by number and behind any case', () => {
    const asked = fc.record({
      by: fc.constantFrom(...sorts),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
      size: fc.integer({ min: 1, max: 100 }),
      page: fc.integer({ min: 1, max: 40 }),
      mark: fc.nat(),
    });
    fc.assert(
      fc.property(cases, asked, (given, { by, direction, size, page, mark }) => {
        const entries = given.map((each) => findEntryOf(someCase(each as Partial<Case>)));
        const sort = { by, direction };
        const query = {
          owner: 'security',
          filter: { status: ['open', 'in-progress'] },
          sort,
          size,
          columns: [],
        } as const;
        deepEqual(
          selectCases(entries, { ...query, at: { page } }),
          bySorting(entries, sort, () => (page - 1) * size, size),
        );

        // Any case may be the mark, also one that the filter leaves out or that is gone.
        const marked = entries[mark % entries.length]!;
        const position = positionOf(marked, sort);
        const left = entries.filter((entry) => mark % 3 > 0 || entry !== marked);
        const compare = comparePositions(sort);
        const behind = (sorted: readonly FindEntry[]) => {
          const first = sorted.findIndex((entry) => compare(positionOf(entry, sort), position) > 0);
          return first === -1 ? sorted.length : first;
        };
        deepEqual(
          selectCases(left, { ...query, at: { after: writeCursor(position) } }),
          bySorting(left, sort, behind, size),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** Musser's sequence: every middle of three is among the least. */
function killer(length: number): number[] {
  const half = length / 2;
  return Array.from({ length }, (_, index) => {
    if (index >= half) return 2 * (index - half + 1);
    return index % 2 === 0 ? index + 1 : half + index + (half % 2 === 0 ? 0 : 1) + 0.5;
  });
}
