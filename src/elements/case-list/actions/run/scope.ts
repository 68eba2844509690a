import type { CaseAdapter } from '../../../../contracts/adapter.js';
import type { Capabilities } from '../../../../contracts/capabilities.js';
import type { Case } from '../../../../domain/cases/case.js';
import { refuseAborted } from '../../../../domain/error.js';
import type { CaseColumn, CaseQuery, CaseRow } from '../../../../domain/find/case-query.js';
import { walkMatches } from './walk-matches.js';

/** What is to be done something to: these cases, or everything that matches. */
export type Scope = { readonly rows: readonly CaseRow[] } | { readonly query: CaseQuery; readonly total: number };

export interface Source {
  readonly adapter: CaseAdapter;
  readonly capabilities: Capabilities;
}

export const sizeOf = (scope: Scope): number => ('rows' in scope ? scope.rows.length : scope.total);

/** The rows of a scope, with these columns, as they are now; what is gone stays as it was seen. */
export async function* rowsOf(
  scope: Scope,
  columns: readonly CaseColumn[],
  source: Source,
  signal: AbortSignal,
): AsyncGenerator<CaseRow, void, undefined> {
  if ('rows' in scope) {
    yield* readRows(scope.rows, columns, source, signal);
    return;
  }
  const { adapter, capabilities } = source;
  const { owner, filter, text } = scope.query;
  const known = columns.filter((column) => declares(capabilities, column));
  const walk = walkMatches({
    find: (query, options) => adapter.cases.find(query, options),
    query: { owner, columns: known, ...(filter && { filter }), ...(text && { text }) },
    capabilities,
    signal,
  });
  if (known.length === columns.length) yield* walk;
  else for await (const row of walk) yield* readRows([row], columns, source, signal);
}

/** In one call for many where the backend can find cases by their ids, else one by one. */
export async function* readRows(
  rows: readonly CaseRow[],
  columns: readonly CaseColumn[],
  { adapter, capabilities }: Source,
  signal: AbortSignal,
): AsyncGenerator<CaseRow, void, undefined> {
  const together = capabilities.filters.includes('ids') && columns.every((each) => declares(capabilities, each));
  const size = together ? Math.min(capabilities.limits.pageSize, capabilities.limits.filterValues) : atOnce;
  for (let from = 0; from < rows.length; from += size) {
    refuseAborted(signal);
    const part = rows.slice(from, from + size);
    const ids = part.map(({ id }) => id);
    const owner = [...new Set(part.map((row) => row.owner))];
    const found: readonly (CaseRow | null)[] = together
      ? (await adapter.cases.find({ owner, filter: { ids }, size, columns }, { signal })).rows
      : (await Promise.all(ids.map((id) => adapter.cases.get(id, { signal })))).map((each) => each && rowOf(each));
    const fresh = new Map(found.flatMap((row) => (row ? [[row.id, row]] : [])));
    for (const row of part) yield fresh.get(row.id) ?? row;
  }
}

// Enough to fill a slow line, few enough to leave room for others.
const atOnce = 4;

export const rowOf = ({ totals, observables, ...rest }: Case): CaseRow => ({
  ...rest,
  totals: { ...totals, observables: observables.length },
});

const declares = ({ columns }: Capabilities, column: CaseColumn): boolean =>
  columns.includes(column.startsWith('field:') ? 'field' : column);
