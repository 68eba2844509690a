import { invalid } from '../error.js';
import { fieldValueOf } from '../fields/field-value.js';
import type { Cursor } from '../ids.js';
import type { StatusCounts } from '../cases/status.js';
import type { CaseColumn, CasePage, CaseQuery, CaseRow } from './case-query.js';
import { caseColumns } from './case-query.js';
import type { FindEntry } from './find-entry.js';
import { compileFilter } from './matches-filter.js';
import { matchesSearch, parseSearch } from './search-text.js';
import { comparePositions, defaultSort, sortValueOf, type SortPosition } from './sort-cases.js';

export const defaultPageSize = 20;

/**
 * What a query means, said as a scan: the answer of every storage that keeps its cases at hand, and the oracle
 * for those that do not.
 */
export function selectCases(entries: Iterable<FindEntry>, query: CaseQuery): CasePage {
  const { sort = defaultSort, size = defaultPageSize, at = { page: 1 } } = query;
  const owners = new Set(typeof query.owner === 'string' ? [query.owner] : query.owner);
  const { status, rest } = compileFilter(query.filter);
  const terms = parseSearch(query.text ?? '');
  const counts = { open: 0, 'in-progress': 0, closed: 0 };
  const found: (SortPosition & { entry: FindEntry })[] = [];
  for (const entry of entries) {
    if (!owners.has(entry.owner) || !rest(entry) || !matchesSearch(terms, entry)) continue;
    counts[entry.status] += 1;
    if (status(entry)) found.push({ value: sortValueOf(entry, sort.by), id: entry.id, entry });
  }
  const compare = comparePositions(sort);
  found.sort(compare);
  const start = 'page' in at ? (at.page - 1) * size : firstAfter(found, readCursor(at.after), compare);
  const page = found.slice(start, start + size);
  const last = page.at(-1);
  return {
    rows: page.map(({ entry }) => toRow(entry, query.columns ?? caseColumns)),
    total: found.length,
    counts: counts satisfies StatusCounts,
    ...(last && start + size < found.length && { next: writeCursor(last) }),
  };
}

/** The part of a case a list asked for. */
export function toRow(entry: FindEntry, columns: readonly CaseColumn[]): CaseRow {
  const { id, version, owner, number, title, status, severity } = entry;
  const row: Record<string, unknown> = { id, version, owner, number, title, status, severity };
  const keys = columns.flatMap((column) => (column.startsWith('field:') ? [column.slice('field:'.length)] : []));
  // Entries, not assignments: a key such as `__proto__` is a key like any other.
  if (keys.length > 0) row['fields'] = Object.fromEntries(keys.map((key) => [key, fieldValueOf(entry.fields, key)]));
  for (const column of columns) {
    if (column === 'totals') row[column] = { ...entry.totals, observables: entry.observableCount };
    else if (!column.startsWith('field:'))
      row[column] = entry[column as Exclude<CaseColumn, `field:${string}` | 'totals'>];
  }
  return structuredClone(row) as unknown as CaseRow;
}

/** Position of the first item behind `mark`, whether or not the marked one is still there. */
function firstAfter<T extends SortPosition>(
  sorted: readonly T[],
  mark: SortPosition,
  compare: (a: SortPosition, b: SortPosition) => number,
) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle]!, mark) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const writeCursor = ({ value, id }: SortPosition): Cursor => JSON.stringify([value, id]);

/** Rejects with `validation` when the cursor is none of ours. */
export function readCursor(cursor: Cursor): SortPosition {
  try {
    const [value, id] = JSON.parse(cursor) as [SortPosition['value'], string];
    if (typeof id === 'string') return { value, id };
  } catch {
    // Falls through to the refusal: an unreadable cursor and a readable wrong one are the same mistake.
  }
  throw invalid([{ path: 'at.after', rule: 'wrong_type' }]);
}
