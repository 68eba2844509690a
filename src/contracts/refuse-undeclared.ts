import { unsupported } from '../domain/error.js';
import type { CaseQuery, FilterKey } from '../domain/find/case-query.js';
import type { FindCapabilities } from './capabilities.js';

/** Rejects with `unsupported` when a query asks for what is not declared. The query is valid. */
export function refuseUndeclared(
  { filter = {}, text = '', sort, at, columns = [] }: CaseQuery,
  finds: FindCapabilities,
): void {
  for (const [key, wanted] of Object.entries(filter)) {
    if (wanted !== undefined && !finds.filters.includes(key as FilterKey)) throw unsupported(`The filter ${key}`);
  }
  if (sort && !declares(finds.sorts, sort.by)) throw unsupported(`Sorting by ${sort.by}`);
  for (const column of columns) if (!declares(finds.columns, column)) throw unsupported(`The column ${column}`);
  if (text.trim() !== '' && finds.search.length === 0) throw unsupported('Searching');
  if (at && !finds.paging.includes('page' in at ? 'page' : 'after')) throw unsupported('This way of paging');
}

const declares = (declared: readonly string[], wanted: string): boolean =>
  declared.includes(wanted.startsWith('field:') ? 'field' : wanted);
