import type { Configuration } from '../../domain/configuration.js';
import { observableTypes, type NewObservable } from '../../domain/observable.js';
import type { Change } from '../../domain/records/change.js';

const builtIn: ReadonlySet<string> = new Set(observableTypes);

/**
 * Observables of the owner's own types land only while the settings are as they were read: a type that goes at the same
 * moment takes its observables along, and would not know of these.
 */
export const ownTypesStay = (
  { owner, version }: Configuration,
  observables: readonly Pick<NewObservable, 'type'>[],
): readonly Change[] =>
  observables.every(({ type }) => builtIn.has(type))
    ? []
    : [{ op: 'expect', entity: 'configuration', id: owner, version }];
