import { sameJson } from '../../../domain/json.js';
import {
  filtersIn,
  filterValue,
  withFilter,
  type FilterId,
  type ListFilter,
} from '../../../domain/find/list-filter.js';
import { anyFilter } from './sound-filter.js';

// What one owner's cases have in common with another's: everything else is named by the owner.
const everywhere: ReadonlySet<FilterId> = new Set([
  'status',
  'severity',
  'createdAt',
  'updatedAt',
  'closedAt',
  'pushes',
]);
const people: ReadonlySet<FilterId> = new Set(['assignees', 'reporters']);

/** What of a filter still means something for another owner, or in another backend. What the host set stays. */
export function carriedFilter(given: unknown, usuallyGiven: unknown, isSameBackend: boolean): ListFilter {
  const [filter, usual] = [anyFilter(given), anyFilter(usuallyGiven)];
  const gone = filtersIn(filter).filter(
    (id) =>
      !everywhere.has(id) &&
      !(isSameBackend && people.has(id)) &&
      !sameJson(filterValue(filter, id), filterValue(usual, id)),
  );
  return gone.reduce((rest, id) => withFilter(rest, id, undefined), filter);
}
