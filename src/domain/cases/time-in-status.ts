import type { UserAction } from '../user-action.js';
import type { Case } from './case.js';
import { categoryOf, isClosed, type CaseStatus, type StatusCategory } from './status.js';

/** How long a case stood where, in whole seconds, and how often it was closed and opened again. */
export interface TimeInStatus {
  readonly open: number;
  readonly inProgress: number;
  readonly reopened: number;
}

/** As its history tells, oldest first, up to `now` (milliseconds since 1970). */
export function timeInStatus(
  { status, createdAt }: Pick<Case, 'status' | 'createdAt'>,
  history: readonly UserAction[],
  now: number,
): TimeInStatus {
  const moves = history.filter((action) => action.type === 'status');
  const spent: Record<StatusCategory, number> = { open: 0, 'in-progress': 0, closed: 0 };
  let current: CaseStatus = moves[0]?.from ?? status;
  let since = Date.parse(createdAt);
  const stay = (until: number) => {
    // A clock that was set back takes nothing off.
    spent[categoryOf[current]] += Math.max(0, until - since);
    since = Math.max(since, until);
  };
  for (const { at, to } of moves) {
    stay(Date.parse(at));
    current = to;
  }
  stay(now);
  return {
    open: Math.floor(spent.open / 1000),
    inProgress: Math.floor(spent['in-progress'] / 1000),
    reopened: moves.filter(({ from, to }) => isClosed(from) && !isClosed(to)).length,
  };
}
