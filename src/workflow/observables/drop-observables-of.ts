import type { ReadOptions } from '../../contracts/options.js';
import type { Case } from '../../domain/cases/case.js';
import type { Owner } from '../../domain/ids.js';
import type { ObservableTypeKey } from '../../domain/observable.js';
import type { Change } from '../../domain/records/change.js';
import { recordActions } from '../activity/history.js';
import type { Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { named } from './take-observables.js';

/**
 * Takes the observables of types that go off every case of the owner, and says so in the history of each. A history that is
 * full does not keep its case from it: that is a rule of the owner's, not of one case.
 */
export async function dropObservablesOf(
  workflow: Workflow,
  caller: Caller,
  { owner, types }: { readonly owner: Owner; readonly types: readonly ObservableTypeKey[] },
  { signal }: ReadOptions,
): Promise<readonly Change[]> {
  if (types.length === 0) return [];
  const { storage } = workflow;
  const ids = await Promise.all(types.map((type) => storage.casesWithObservables({ owner, type }, { signal })));
  const cases = await storage.get('case', [...new Set(ids.flat())], { signal });
  return cases.flatMap((found) => (found ? dropped(workflow, caller, found, types) : []));
}

function dropped(
  workflow: Workflow,
  caller: Caller,
  found: Case,
  types: readonly ObservableTypeKey[],
): readonly Change[] {
  const gone = found.observables.filter(({ type }) => types.includes(type));
  if (gone.length === 0) return [];
  const moment = { at: workflow.now(found.updatedAt), by: caller.ref };
  const observables = found.observables.filter((each) => !gone.includes(each));
  return [
    {
      op: 'update',
      entity: 'case',
      id: found.id,
      version: found.version,
      set: { observables, updatedAt: moment.at, updatedBy: moment.by },
      add: { actions: 1 },
    },
    ...recordActions(workflow, found, moment, [{ type: 'observables', verb: 'delete', ...named(gone) }]),
  ];
}
