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
  const times = closeTimes(selection);
  for (const entry of entries) times.add(entry);
  return times.mean();
}

/** The same, entry by entry, for who cannot do it all at once. */
export function closeTimes(selection: StoredSelection): {
  readonly add: (entry: FindEntry) => void;
  /** The answer, once all were added. */
  readonly mean: () => number | null;
} {
  const { rest } = compileSelection(selection);
  let seconds = 0;
  let closed = 0;
  return {
    add(entry) {
      if (!isClosed(entry.status) || !rest(entry)) return;
      const { toResolve } = timingsOf(entry);
      if (toResolve === null) return;
      seconds += toResolve;
      closed += 1;
    },
    mean: () => (closed === 0 ? null : Math.round(seconds / closed)),
  };
}
