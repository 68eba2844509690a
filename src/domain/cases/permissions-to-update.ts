import type { Permission } from '../permissions.js';
import type { Case } from './case.js';
import type { CaseChanges } from './case-changes.js';
import { changedFields } from './merge-changes.js';
import { isClosed } from './status.js';

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
