import { invalid } from '../error.js';
import { fieldValueOf } from '../fields/field-value.js';
import type { Cursor } from '../ids.js';
import { copyJson } from '../json.js';
import type { StatusCounts } from '../cases/status.js';
import type { CaseColumn, CasePage, CaseRow, StoredQuery } from './case-query.js';
import { caseColumns } from './case-query.js';
import { compileSelection } from './compile-selection.js';
import type { FindEntry } from './find-entry.js';
import { isAskedByNumber, matchedFields } from './matches-search.js';
import { pagePicker } from './page-picker.js';
import type { SearchTerms } from './parse-search.js';
import { comparePositions, defaultSort, sortValueOf, type SortPosition } from './sort-cases.js';

export const defaultPageSize = 20;

/**
 * What a query means, said as a scan: the answer of every storage that keeps its cases at hand, and the oracle
 * for those that do not.
 */
export function selectCases(entries: Iterable<FindEntry>, query: StoredQuery): CasePage {
  const selection = caseSelection(query);
  for (const entry of entries) selection.add(entry);
  return selection.page();
}

/** The same, entry by entry, for who cannot do it all at once. */
export function caseSelection(query: StoredQuery): {
  readonly add: (entry: FindEntry) => void;
  /** The answer, once all were added. */
  readonly page: () => CasePage;
} {
  const { sort = defaultSort, size = defaultPageSize, at = { page: 1 } } = query;
  const { status, rest, terms } = compileSelection(query);
  const compare = comparePositions(sort);
  const mark = 'after' in at ? readCursor(at.after) : null;
  const start = 'page' in at ? (at.page - 1) * size : 0;
  const picker = pagePicker<FoundEntry>(compare, { start, size });
  const counts = { open: 0, 'in-progress': 0, closed: 0 };
  let total = 0;
  let behindMark = 0;
  return {
    add(entry) {
      if (!rest(entry)) return;
      counts[entry.status] += 1;
      if (!status(entry)) return;
      total += 1;
      const at = { value: sortValueOf(entry, sort.by), createdAt: entry.createdAt, id: entry.id, entry };
      const found: FoundEntry = isAskedByNumber(terms, entry) ? { ...at, first: true } : at;
      // The marked one itself may be gone; what follows it is the same.
      if (mark && compare(found, mark) <= 0) return;
      behindMark += 1;
      if (picker.mayCount(found)) picker.add(found);
    },
    page() {
      const page = picker.page();
      const last = page.at(-1);
      return {
        rows: page.map(({ entry }) => toRow(entry, query.columns ?? caseColumns, terms)),
        total,
        counts: counts satisfies StatusCounts,
        ...(last && start + size < behindMark && { next: writeCursor(last) }),
      };
    },
  };
}

interface FoundEntry extends SortPosition {
  readonly entry: FindEntry;
}

/** The part of a case a list asked for; `terms` are those it was found by, for the column `matched`. */
export function toRow(entry: FindEntry, columns: readonly CaseColumn[], terms: SearchTerms = []): CaseRow {
  const { id, version, owner, number, title, status, severity } = entry;
  const row: Record<string, unknown> = { id, version, owner, number, title, status, severity };
  const keys = columns.flatMap((column) => (column.startsWith('field:') ? [column.slice('field:'.length)] : []));
  // Entries, not assignments: a key such as `__proto__` is a key like any other.
  if (keys.length > 0) row['fields'] = Object.fromEntries(keys.map((key) => [key, fieldValueOf(entry.fields, key)]));
  for (const column of columns) {
    if (column === 'totals') row[column] = { ...entry.totals, observables: entry.observableCount };
    else if (column === 'matched') row[column] = matchedFields(terms, entry);
    else if (!column.startsWith('field:'))
      row[column] = entry[column as Exclude<CaseColumn, `field:${string}` | 'totals' | 'matched'>];
  }
  // Built member by member, by the columns that were asked for.
  return copyJson(row) as unknown as CaseRow;
}

export const writeCursor = ({ value, createdAt, id, first }: SortPosition): Cursor =>
  JSON.stringify(first ? [value, createdAt, id, first] : [value, createdAt, id]);

/** Rejects with `validation` when the cursor is none of ours. */
export function readCursor(cursor: Cursor): SortPosition {
  try {
    const [value, createdAt, id, first] = JSON.parse(cursor) as [SortPosition['value'], string, string, unknown?];
    if (typeof createdAt === 'string' && typeof id === 'string')
      return { value, createdAt, id, ...(first === true && { first }) };
  } catch {
    // Falls through to the refusal: an unreadable cursor and a readable wrong one are the same mistake.
  }
  throw invalid([{ path: 'at.after', rule: 'wrong_type' }]);
}
