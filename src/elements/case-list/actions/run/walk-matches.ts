import type { CaseVerbs } from '../../../../contracts/groups/cases.js';
import type { FindCapabilities } from '../../../../contracts/capabilities.js';
import { refuseAborted } from '../../../../domain/error.js';
import type { CaseQuery, CaseRow, CaseSort } from '../../../../domain/find/case-query.js';
import type { CaseId } from '../../../../domain/ids.js';

export interface WalkOptions {
  readonly find: CaseVerbs['find'];
  /** What is looked for; how it is sorted and paged is decided here. */
  readonly query: Pick<CaseQuery, 'owner' | 'filter' | 'text' | 'columns'>;
  readonly capabilities: Pick<FindCapabilities, 'sorts' | 'paging'> & {
    readonly limits: { readonly pageSize: number };
  };
  readonly signal: AbortSignal;
}

// Nothing that happens meanwhile changes when a case was opened, and what is opened meanwhile stands before the beginning.
const steady: CaseSort = { by: 'createdAt', direction: 'descending' };
// A list that changes faster than it can be read through is taken as it was found.
const rounds = 3;

/** Every case that matches, each once. By cursors where there are any: rows that come or go move none of the others. */
export async function* walkMatches(options: WalkOptions): AsyncGenerator<CaseRow, void, undefined> {
  const seen = new Set<CaseId>();
  for (let round = 0; round < rounds; round += 1) {
    const calm = yield* walkOnce(options, seen);
    if (calm || options.capabilities.paging.includes('after')) return;
  }
}

/**
 * Answers whether nothing moved meanwhile: by page numbers, what goes away while one turns them moves others to where
 * one has been already.
 */
async function* walkOnce(
  { find, query, capabilities, signal }: WalkOptions,
  seen: Set<CaseId>,
): AsyncGenerator<CaseRow, boolean, undefined> {
  const { sorts, paging, limits } = capabilities;
  const byCursor = paging.includes('after');
  const size = limits.pageSize;
  const asked: CaseQuery = { ...query, size, ...(sorts.includes('createdAt') && { sort: steady }) };
  let at: CaseQuery['at'];
  let first: number | undefined;
  for (let page = 1; ; page += 1) {
    refuseAborted(signal);
    const { rows, total, next } = await find({ ...asked, ...(at && { at }) }, { signal });
    first ??= total;
    const fresh = rows.filter(({ id }) => !seen.has(id));
    for (const row of fresh) {
      seen.add(row.id);
      yield row;
    }
    // A cursor that leads nowhere new would be followed for ever.
    const isLast = byCursor ? next === undefined || fresh.length === 0 : rows.length === 0 || page * size >= total;
    if (isLast) return total === first && seen.size >= total;
    at = byCursor && next !== undefined ? { after: next } : { page: page + 1 };
  }
}
