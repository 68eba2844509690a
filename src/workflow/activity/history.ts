import { limits } from '../../domain/limits.js';
import { invalid } from '../../domain/error.js';
import type { Case } from '../../domain/cases/case.js';
import type { Timestamp } from '../../domain/ids.js';
import type { Change } from '../../domain/records/change.js';
import type { UserActionDetail } from '../../domain/user-action.js';
import type { UserRef } from '../../domain/user.js';
import type { Resources } from '../workflow.js';

/** When something happened, and who did it. */
export interface Moment {
  readonly at: Timestamp;
  readonly by: UserRef;
}

/** Lines of history, in this order. */
export function recordActions(
  { newId }: Pick<Resources, 'newId'>,
  { id: caseId, owner }: Pick<Case, 'id' | 'owner'>,
  { at, by }: Moment,
  details: readonly UserActionDetail[],
): Change[] {
  // History is sorted by time, then id: sorted ids keep the lines of one instant in order.
  const ids = details.map(newId).sort();
  return details.map((detail, index) => ({
    op: 'record',
    action: { id: ids[index]!, caseId, owner, at, by, ...detail },
  }));
}

/**
 * Rejects with `validation` when the history of a case has no room for so many lines more. What comes of a promise made before
 * (a push, an e-mail, alerts that follow) is told all the same.
 */
export function refuseFullHistory({ totals }: Pick<Case, 'totals'>, added: number, path: string): void {
  const limit = limits.actionsPerCase;
  if (totals.actions + added > limit)
    throw invalid([{ path, rule: 'too_many', limit, actual: totals.actions + added }]);
}
