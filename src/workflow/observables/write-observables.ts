import type { Case } from '../../domain/cases/case.js';
import type { Observable } from '../../domain/observable.js';
import type { Change } from '../../domain/records/change.js';
import type { UserActionDetail } from '../../domain/user-action.js';
import { recordActions, refuseFullHistory, type Moment } from '../activity/history.js';
import type { Resources } from '../workflow.js';

/** Other observables for a case, and the line of history that says so. They are part of its record, hence the version. */
export function writeObservables(
  resources: Pick<Resources, 'newId'>,
  current: Case,
  moment: Moment,
  { observables, detail }: { readonly observables: readonly Observable[]; readonly detail: UserActionDetail },
): readonly Change[] {
  refuseFullHistory(current, 1, 'caseId');
  const { id, version } = current;
  const set = { observables, updatedAt: moment.at, updatedBy: moment.by };
  return [
    { op: 'update', entity: 'case', id, version, set, add: { actions: 1 } },
    ...recordActions(resources, current, moment, [detail]),
  ];
}
