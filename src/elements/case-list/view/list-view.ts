import type { Capabilities } from '../../../contracts/capabilities.js';
import type { CaseSort, SortKey } from '../../../domain/find/case-query.js';
import { defaultPageSize } from '../../../domain/find/select-cases.js';
import { defaultSort } from '../../../domain/find/sort-cases.js';
import { isSort } from './list-sort.js';
import type { ReadFilter } from './read-filter.js';

/** What a list is set to show, as a host wrote it: anything may stand in it. */
export interface WantedView {
  readonly page: unknown;
  readonly size: unknown;
  readonly sort: unknown;
  readonly search: unknown;
  readonly filter: unknown;
  readonly columns: unknown;
  readonly layout: unknown;
}

export const viewMembers = [
  'page',
  'size',
  'sort',
  'search',
  'filter',
  'columns',
  'layout',
] as const satisfies readonly (keyof WantedView)[];

/** Both show the same rows; a card has more room for what is long, a table for what is compared. */
export const layouts = ['table', 'cards'] as const;
export type Layout = (typeof layouts)[number];

/** The same, made sound: what cannot be is as if it had not been said. */
export interface ListView extends ReadFilter {
  readonly page: number;
  readonly size: number;
  /** What is searched for, as it was typed. */
  readonly text: string;
  /** The same, as the backend is asked for it. */
  readonly askedText: string;
  /** Nothing where the backend does not even declare the usual sort: it sorts as it likes. */
  readonly sort: CaseSort | undefined;
  /** Keys of the columns wanted, in their order; nothing where the usual ones are. */
  readonly columns: readonly string[] | undefined;
  readonly layout: Layout;
}

export function soundView(
  { page, size, sort, search, columns, layout }: Omit<WantedView, 'filter'>,
  filter: ReadFilter,
  capabilities: Capabilities,
): ListView {
  const declared = (by: SortKey) => capabilities.sorts.includes(by.startsWith('field:') ? 'field' : by);
  const text = capabilities.search.length > 0 && typeof search === 'string' ? search.trim() : '';
  const wanted = [sort, defaultSort].find((each) => isSort(each) && declared(each.by));
  return {
    ...filter,
    page: wholeNumber(page) ?? 1,
    size: Math.min(wholeNumber(size) ?? defaultPageSize, capabilities.limits.pageSize),
    text,
    askedText: text,
    sort: wanted as CaseSort | undefined,
    columns: Array.isArray(columns) ? columns.filter((key) => typeof key === 'string') : undefined,
    layout: layouts.find((each) => each === layout) ?? 'table',
  };
}

export const wholeNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;

export const hasFilters = (view: ListView | undefined): boolean => Object.keys(view?.filter ?? {}).length > 0;

/** Whether it leaves out cases of the owner. */
export const isNarrowed = (view: ListView | undefined): boolean => hasFilters(view) || Boolean(view?.text);
