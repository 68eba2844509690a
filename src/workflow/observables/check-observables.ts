import type { FieldProblem } from '../../domain/error.js';
import type { NewObservable, ObservableType } from '../../domain/observable.js';
import { checkObservable } from '../../domain/observables/check-observable.js';

/** Every rule several observables break; paths start with the index. */
export const checkObservables = (
  observables: readonly NewObservable[],
  ownTypes: readonly ObservableType[],
): readonly FieldProblem[] =>
  observables.flatMap((each, index) =>
    checkObservable(each, ownTypes).map((problem) => ({ ...problem, path: `${index}.${problem.path}` })),
  );
