import type { Case, CaseTotals } from '../../domain/cases/case.js';
import { limits } from '../../domain/limits.js';
import type { Change } from '../../domain/records/change.js';
import type { UserActionDetail } from '../../domain/user-action.js';
import { recordActions, type Moment } from '../activity/history.js';
import type { Resources } from '../workflow.js';

/**
 * What the case itself says of a change of what hangs on it: when and by whom, how many there are now, and a line of
 * history. Names no version of the case: whoever else writes it meanwhile, both land.
 */
export function touchCase(
  resources: Pick<Resources, 'newId'>,
  current: Case,
  moment: Moment,
  { add = {}, detail }: { readonly add?: Partial<CaseTotals>; readonly detail: UserActionDetail },
): readonly Change[] {
  const set = { updatedAt: moment.at, updatedBy: moment.by };
  return [
    {
      op: 'update',
      entity: 'case',
      id: current.id,
      set,
      add: { ...add, actions: 1 },
      // Others may write the last line of its history between reading and writing.
      atMost: { actions: limits.actionsPerCase },
    },
    ...recordActions(resources, current, moment, [detail]),
  ];
}
