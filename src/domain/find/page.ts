import type { Cursor, Timestamp } from '../ids.js';
import { defaultPageSize, readCursor, writeCursor } from './select-cases.js';

/** Part of something that hangs on a case, in time order. */
export interface PageQuery {
  readonly caseId: string;
  /** Oldest first when absent. */
  readonly order?: 'oldest' | 'newest';
  /** 1 to 100; 20 when absent. */
  readonly size?: number;
  readonly at?: { readonly page: number } | { readonly after: Cursor };
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** All that match, exactly. */
  readonly total: number;
  /** Where the next page begins; absent on the last. */
  readonly next?: Cursor;
}

/** Where a page of what is sorted by time ended. */
export const cursorBehind = (time: Timestamp, id: string): Cursor => writeCursor({ value: time, createdAt: time, id });

/** One page of items sorted by time and, within the same instant, by id. */
export function selectPage<Item extends { readonly id: string }>(
  items: readonly Item[],
  timeOf: (item: Item) => Timestamp,
  { order = 'oldest', size = defaultPageSize, at = { page: 1 } }: Omit<PageQuery, 'caseId'>,
): Page<Item> {
  const sign = order === 'oldest' ? 1 : -1;
  const compare = (a: readonly [string, string], b: readonly [string, string]) =>
    sign * (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
  const position = (item: Item) => [timeOf(item), item.id] as const;
  const sorted = [...items].sort((a, b) => compare(position(a), position(b)));
  const start = 'page' in at ? (at.page - 1) * size : startAfter(at.after);
  const page = sorted.slice(start, start + size);
  const last = page.at(-1);
  return {
    items: page,
    total: sorted.length,
    ...(last && start + size < sorted.length && { next: cursorBehind(timeOf(last), last.id) }),
  };

  function startAfter(cursor: Cursor): number {
    const { value, id } = readCursor(cursor);
    const first = sorted.findIndex((item) => compare(position(item), [String(value), id]) > 0);
    return first === -1 ? sorted.length : first;
  }
}
