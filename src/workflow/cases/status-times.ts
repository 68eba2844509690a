import type { Case } from '../../domain/cases/case.js';
import { categoryOf, isClosed, type CaseStatus } from '../../domain/cases/status.js';
import type { Moment } from '../activity/history.js';

/** What a change of status leaves on a case. Only the first time in progress counts. */
export function statusTimes(
  { inProgressAt }: Pick<Case, 'inProgressAt'>,
  status: CaseStatus,
  { at, by }: Moment,
): Pick<Case, 'status' | 'inProgressAt' | 'closedAt' | 'closedBy'> {
  const closed = isClosed(status);
  return {
    status,
    inProgressAt: inProgressAt ?? (categoryOf[status] === 'in-progress' ? at : null),
    closedAt: closed ? at : null,
    closedBy: closed ? by : null,
  };
}
