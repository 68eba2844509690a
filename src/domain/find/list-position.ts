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

/** The stretch with the page before it. What has moved into that page since and is known already stays where it was. */
export function extendBefore(position: ListPosition, page: CasePage): ListPosition {
  const size = sizeOf(position.query);
  return {
    ...position,
    rows: [...unknownIn(position, page), ...position.rows],
    before: (Math.ceil(position.before / size) - 1) * size,
  };
}

/** The stretch with what follows it. */
export function extendAfter({ next: _next, ...position }: ListPosition, page: CasePage): ListPosition {
  const added = unknownIn(position, page);
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

function unknownIn({ rows }: Pick<ListPosition, 'rows'>, page: CasePage): readonly CaseRow[] {
  const known = new Set(rows.map(({ id }) => id));
  return page.rows.filter(({ id }) => !known.has(id));
}
