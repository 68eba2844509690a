import { caseColumns, filterKeys, sortKeys } from './case-query.js';
import { propertyFields } from './parse-search.js';
import { searchedFields } from './search-text.js';

/** What a storage that finds by `selectCases` can find: everything. */
export const scanFinds = {
  sorts: [...sortKeys, 'field'],
  filters: filterKeys,
  search: [...searchedFields, ...propertyFields],
  columns: [...caseColumns, 'field'],
  totals: 'exact',
  paging: ['page', 'after'],
} as const;
