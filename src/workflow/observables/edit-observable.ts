import type { WriteOptions } from '../../contracts/options.js';
import { ObservableEdit } from '../../domain/attachments.schema.js';
import type { Case } from '../../domain/cases/case.js';
import { CaseError, invalid, notFound, refuseAborted, type FieldProblem } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import type { Observable, ObservableEdit as ObservableEdits } from '../../domain/observable.js';
import { checkObservable } from '../../domain/observables/check-observable.js';
import { observableKey } from '../../domain/observables/observable-key.js';
import { parse } from '../../domain/parse.schema.js';
import { readCase } from '../cases/read-cases.js';
import { commitOnce } from '../commit-once.js';
import { configurationOf } from '../configuration/configurations-of.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { named } from './take-observables.js';
import { writeObservables } from './write-observables.js';

export async function editObservable(
  workflow: Workflow,
  caseId: CaseId,
  edit: ObservableEdits,
  options: WriteOptions = {},
): Promise<Observable> {
  refuseAborted(options.signal);
  const id = parse(Id, caseId, 'caseId');
  const wanted = parse(ObservableEdit, edit);
  const caller = await callerOf(workflow, options);
  let read: Case | undefined;
  return commitOnce(workflow, caller, options, {
    verb: 'observables.edit',
    async plan() {
      const current = (read = await readCase(workflow, id, options));
      await caller.need(['update'], { owner: current.owner, entity: 'case', id });
      const before = observableOf(current, wanted.id);
      const after = {
        ...before,
        value: wanted.value ?? before.value,
        description: wanted.description === undefined ? before.description : wanted.description || null,
      };
      if (after.value === before.value && after.description === before.description) return [];
      refuseStale(before, after, wanted.base);
      const { observableTypes } = await configurationOf(workflow, current.owner, options);
      // The type stays, also when the owner has taken it away since.
      const ownTypes = [...observableTypes, { key: before.type, label: before.type }];
      const problems = [...checkObservable(after, ownTypes), ...doubled(current, after)];
      if (problems.length > 0) throw invalid(problems);
      const moment = { at: workflow.now(current.updatedAt), by: caller.ref };
      const edited = { ...after, updatedAt: moment.at };
      return writeObservables(workflow, current, moment, {
        observables: current.observables.map((each) => (each.id === wanted.id ? edited : each)),
        detail: {
          type: 'observables',
          verb: 'update',
          ...named([edited]),
          ...(edited.value !== before.value && { from: before.value, to: edited.value }),
        },
      });
    },
    answer: ([written]) => observableOf((written as Case | undefined) ?? read!, wanted.id),
  });
}

function observableOf({ observables }: Case, id: string): Observable {
  const found = observables.find((each) => each.id === id);
  if (!found) throw notFound('observable', id);
  return found;
}

/** A member that says neither what was seen nor what is wanted was changed by somebody else. */
function refuseStale(before: Observable, after: Observable, base: ObservableEdits['base']): void {
  const isStale = (['value', 'description'] as const).some(
    (member) => after[member] !== before[member] && (base?.[member] ?? null) !== before[member],
  );
  if (base && isStale)
    throw new CaseError('conflict', { message: `Observable ${before.id} was changed meanwhile.`, current: before });
}

function doubled({ observables }: Case, after: Observable): readonly FieldProblem[] {
  const key = observableKey(after);
  const isThere = observables.some((each) => each.id !== after.id && observableKey(each) === key);
  return isThere ? [{ path: 'value', rule: 'duplicate' }] : [];
}
