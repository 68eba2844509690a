import type { Attached } from '../../contracts/groups/attachments.js';
import type { WriteOptions } from '../../contracts/options.js';
import { NewObservables } from '../../domain/attachments.schema.js';
import type { Case } from '../../domain/cases/case.js';
import { invalid, refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import { limits } from '../../domain/limits.js';
import type { NewObservable, Observable } from '../../domain/observable.js';
import { observableKey } from '../../domain/observables/observable-key.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change } from '../../domain/records/change.js';
import { eachOnce } from '../attachments/each-once.js';
import { readCase } from '../cases/read-cases.js';
import { commitOnce } from '../commit-once.js';
import { configurationOf } from '../configuration/configurations-of.js';
import { callerOf, type Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { checkObservables } from './check-observables.js';
import { ownTypesStay } from './own-types-stay.js';
import { named, newObservable } from './take-observables.js';
import { writeObservables } from './write-observables.js';

export async function addObservables(
  workflow: Workflow,
  caseId: CaseId,
  observables: readonly NewObservable[],
  options: WriteOptions = {},
): Promise<Attached<Observable>> {
  refuseAborted(options.signal);
  const id = parse(Id, caseId, 'caseId');
  const given = parse(NewObservables, observables);
  const caller = await callerOf(workflow, options);
  let read: Case | undefined;
  return commitOnce(workflow, caller, options, {
    verb: 'observables.add',
    async plan() {
      read = await readCase(workflow, id, options);
      await caller.need(['update'], { owner: read.owner, entity: 'case', id });
      return planAdd(workflow, caller, read, given, options);
    },
    answer([written, action]) {
      const { observables: now } = (written as Case | undefined) ?? read!;
      const ids = action && 'ids' in action ? action.ids : [];
      const added = now.filter((each) => ids.includes(each.id));
      const keys = new Set(given.map(observableKey));
      return { added, alreadyThere: now.filter((each) => !added.includes(each) && keys.has(observableKey(each))) };
    },
  });
}

async function planAdd(
  workflow: Workflow,
  caller: Caller,
  current: Case,
  given: readonly NewObservable[],
  options: WriteOptions,
): Promise<readonly Change[]> {
  const configuration = await configurationOf(workflow, current.owner, options);
  const there = new Set(current.observables.map(observableKey));
  const fresh = eachOnce(given, observableKey).filter((each) => !there.has(observableKey(each)));
  const [limit, actual] = [limits.observablesPerCase, current.observables.length + fresh.length];
  const problems = [
    ...checkObservables(given, configuration.observableTypes),
    ...(actual > limit && fresh.length > 0 ? [{ path: 'observables', rule: 'too_many', limit, actual } as const] : []),
  ];
  if (problems.length > 0) throw invalid(problems);
  if (fresh.length === 0) return [];
  const moment = { at: workflow.now(current.updatedAt), by: caller.ref };
  const added = fresh.map((each) => newObservable(workflow.newId(), each, moment.at));
  return [
    ...writeObservables(workflow, current, moment, {
      observables: [...current.observables, ...added],
      detail: { type: 'observables', verb: 'add', ...named(added) },
    }),
    ...ownTypesStay(configuration, added),
  ];
}
