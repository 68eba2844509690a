import type { Cursor } from '../ids.js';
import type { CasePage, CaseQuery, CaseRow } from './case-query.js';
import { defaultPageSize } from './select-cases.js';

/**
 * A stretch of a list as it stood when a case was opened from it. Plain data, so that a page may keep it, and hand it to
 * the view of any case in it.
 */
export interface ListPosition {
  /** What the list asked for, but for the page. */
  readonly query: Omit<CaseQuery, 'at'>;
  /** Cases in their order, without a gap between them. */
  readonly rows: readonly CaseRow[];
  /** How many stand before the first of them. */
  readonly before: number;
  /** How many the list has in all, as far as it was counted. */
  readonly total: number;
  /** Where what follows the last of them begins, where that is known. */
  readonly next?: Cursor;
}

type Paging = readonly ('page' | 'after')[];

/** Asks for what stands before the stretch; nothing where nothing does, or where a backend cannot be asked for it. */
export function askBefore({ query, before }: ListPosition, paging: Paging): CaseQuery | undefined {
  if (before <= 0 || !paging.includes('page')) return undefined;
  return { ...query, at: { page: Math.ceil(before / sizeOf(query)) } };
}

/** The same for what follows it. A cursor goes on behind the last row, whatever came or went before that. */
export function askAfter({ query, rows, before, total, next }: ListPosition, paging: Paging): CaseQuery | undefined {
  const end = before + rows.length;
  if (next !== undefined && paging.includes('after')) return { ...query, at: { after: next } };
  if (end >= total || !paging.includes('page')) return undefined;
  return { ...query, at: { page: Math.floor(end / sizeOf(query)) + 1 } };
}

/**
 * The stretch with the page before it. Where the page holds a case the stretch knows, what stands before that one is added;
 * where it does not and the list has grown, the stretch has moved down by as much, and the right page is to be asked for.
 */
export function extendBefore(position: ListPosition, page: CasePage): ListPosition {
  const size = sizeOf(position.query);
  const known = knownIn(position, page)[0];
  const grown = page.total - position.total;
  if (known === undefined && grown > 0) return { ...position, before: position.before + grown, total: page.total };
  return {
    ...position,
    rows: [...page.rows.slice(0, known ?? page.rows.length), ...position.rows],
    before: (Math.ceil(position.before / size) - 1) * size,
    total: page.total,
  };
}

/** The same with what follows it: behind a cursor nothing can have moved, a page may have by what was taken away before it. */
export function extendAfter({ next, ...position }: ListPosition, page: CasePage): ListPosition {
  const known = knownIn(position, page).at(-1);
  const gone = position.total - page.total;
  if (next === undefined && known === undefined && gone > 0 && position.before > 0)
    return { ...position, before: Math.max(0, position.before - gone), total: page.total };
  const added = page.rows.slice(known === undefined ? 0 : known + 1);
  const rows = [...position.rows, ...added];
  const end = position.before + rows.length;
  const isLast = added.length === 0 || (page.next === undefined && page.total <= end);
  return {
    ...position,
    rows,
    total: isLast ? end : Math.max(position.total, end + 1),
    ...(page.next !== undefined && added.length > 0 && { next: page.next }),
  };
}

const sizeOf = ({ size = defaultPageSize }: Pick<CaseQuery, 'size'>): number => size;

/** Where in the page cases stand that the stretch has already. */
function knownIn({ rows }: Pick<ListPosition, 'rows'>, page: CasePage): readonly number[] {
  const known = new Set(rows.map(({ id }) => id));
  return page.rows.flatMap(({ id }, index) => (known.has(id) ? [index] : []));
}
