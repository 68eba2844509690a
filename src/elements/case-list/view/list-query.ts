import type { Capabilities } from '../../../contracts/capabilities.js';
import type { CaseColumn, CasePage, CaseQuery } from '../../../domain/find/case-query.js';
import type { Owner } from '../../../domain/ids.js';
import type { Query } from '../../controllers/query-cache.js';
import type { ListColumn } from '../rows/list-columns.js';
import type { ListView } from './list-view.js';

/** The one call a view of the list makes: one page, with the columns it shows, and where a search found each case. */
export function listQuery(
  owner: Owner,
  view: ListView,
  columns: readonly ListColumn[],
  at: CaseQuery['at'],
  { columns: declared }: Pick<Capabilities, 'columns'>,
): Query<CasePage> {
  const needed = columns.flatMap(({ needs }) => needs ?? []);
  const isSaid = view.askedText !== '' && declared.includes('matched');
  const query: CaseQuery = {
    ...askedOf(owner, view, [...new Set<CaseColumn>(isSaid ? [...needed, 'matched'] : needed)]),
    ...(at && { at }),
  };
  return {
    key: `cases ${JSON.stringify(query)}`,
    // Pages, sorts, filters and searches of one owner stand in for one another, so that rows do not flash away.
    series: `cases of ${owner}`,
    load: (adapter, options) => adapter.cases.find(query, options),
    affectedBy: (event) => event.type === 'resync' || (event.entity === 'case' && event.owner === owner),
  };
}

/** What a view asks for, whichever page of it. */
export const askedOf = (owner: Owner, view: ListView, columns: readonly CaseColumn[]): Omit<CaseQuery, 'at'> => ({
  owner,
  size: view.size,
  columns,
  ...(view.sort && { sort: view.sort }),
  ...(view.askedText && { text: view.askedText }),
  ...(Object.keys(view.asked).length > 0 && { filter: view.asked }),
});
