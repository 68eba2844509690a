import type { CaseChanges } from '../../domain/cases/case-changes.js';
import { changedFields } from '../../domain/cases/merge-changes.js';
import type { Case } from '../../domain/cases/case.js';
import { isClosed } from '../../domain/cases/status.js';
import type { Permission } from '../../domain/permissions.js';

/**
 * The rights an edit needs, all of them: reopening is a right of its own, so is assigning; an edit that does just
 * one of these needs no other, every other also needs `update`.
 */
export function permissionsToUpdate({ status }: Pick<Case, 'status'>, set: CaseChanges): readonly Permission[] {
  const reopens = set.status !== undefined && isClosed(status) && !isClosed(set.status);
  const assigns = set.assignees !== undefined;
  const alone = (reopens || assigns) && changedFields(set).length === 1;
  return [
    ...(reopens ? (['reopen'] as const) : []),
    ...(assigns ? (['assign'] as const) : []),
    ...(alone ? [] : (['update'] as const)),
  ];
}
