import { checkRequired } from './cases/check-case.js';
import type { Configuration, ConfigurationChanges } from './configuration.js';
import type { FieldProblem } from './error.js';
import { checkDefinitions, checkKey, type KnownControls } from './fields/check-definitions.js';
import { limits } from './limits.js';
import { observableTypes, type ObservableType } from './observable.js';

/**
 * Every rule a change of a configuration breaks; members that are not named break none. Elements and workflow both ask
 * this. Whether the connector is there is for the workflow to say.
 */
export function checkConfiguration(before: Configuration, set: ConfigurationChanges): readonly FieldProblem[] {
  const { fields, observableTypes: types } = set;
  return [
    ...(fields
      ? (tooMany('fields', fields, limits.fieldDefinitions) ??
        below('fields', checkDefinitions(fields, { before: controlsOf(before) })))
      : []),
    ...(types
      ? (tooMany('observableTypes', types, limits.observableTypes) ?? below('observableTypes', checkTypes(types)))
      : []),
  ];
}

/** Also those of fields that went: what cases say in them is of that kind. */
const controlsOf = ({ fields, removedFields = [] }: Configuration): KnownControls =>
  new Map([...removedFields, ...fields].map(({ key, control }) => [key, control]));

function checkTypes(types: readonly ObservableType[]): readonly FieldProblem[] {
  const taken = new Set<string>(observableTypes);
  const labels = types.map(({ label }) => label.toLowerCase());
  return types.flatMap(({ key, label }, index) => {
    const isTaken = taken.has(key);
    taken.add(key);
    return [
      ...checkKey(`${index}.key`, key, limits.observableTypeKey),
      ...(isTaken ? [{ path: `${index}.key`, rule: 'duplicate' } as const] : []),
      ...checkRequired(`${index}.label`, label, limits.observableTypeLabel),
      ...(labels.indexOf(label.toLowerCase()) < index ? [{ path: `${index}.label`, rule: 'duplicate' } as const] : []),
    ];
  });
}

const below = (path: string, problems: readonly FieldProblem[]): readonly FieldProblem[] =>
  problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));

const tooMany = (path: string, items: readonly unknown[], limit: number): readonly FieldProblem[] | undefined =>
  items.length > limit ? [{ path, rule: 'too_many', limit, actual: items.length }] : undefined;
