import { isClosed } from '../cases/status.js';
import { timingsOf } from '../cases/timings.js';
import type { StoredSelection } from './case-query.js';
import { compileSelection } from './compile-selection.js';
import type { FindEntry } from './find-entry.js';

/**
 * What the mean time to close means, said as a scan: whole seconds from created to closed over all closed cases that
 * match everything but the status filter; `null` when none does.
 */
export function meanTimeToClose(entries: Iterable<FindEntry>, selection: StoredSelection): number | null {
  const { rest } = compileSelection(selection);
  let seconds = 0;
  let closed = 0;
  for (const entry of entries) {
    if (!isClosed(entry.status) || !rest(entry)) continue;
    const { toResolve } = timingsOf(entry);
    if (toResolve === null) continue;
    seconds += toResolve;
    closed += 1;
  }
  return closed === 0 ? null : Math.round(seconds / closed);
}
