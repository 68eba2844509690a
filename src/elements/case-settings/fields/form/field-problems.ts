import type { FieldProblem } from '../../../../domain/error.js';
import { checkDefinitions } from '../../../../domain/fields/check-definitions.js';
import { checkFields } from '../../../../domain/fields/check-fields.js';
import type { FieldDefinition } from '../../../../domain/fields/field-definition.js';
import type { PlacedField } from '../../../../domain/fields/fields-of-case.js';
import type { Words } from '../../../../i18n/words.js';
import { pathOfPart, type EditedCondition } from './edited-condition.js';
import { controlOf, defaultOf, type EditedField } from './edited-field.js';

/**
 * Every rule a definition breaks among the others, by its own members: `label`, `options.0.value`. `removed` are the fields that
 * went and keep their keys.
 */
export function definitionProblems(
  definition: FieldDefinition,
  others: readonly FieldDefinition[],
  removed: readonly FieldDefinition[],
): readonly FieldProblem[] {
  const place = others.length;
  const problems = checkDefinitions([...others, definition]).flatMap((problem) =>
    problem.path.startsWith(`${place}.`) ? [{ ...problem, path: problem.path.slice(`${place}.`.length) }] : [],
  );
  const isOfRemoved = removed.some(({ key }) => key === definition.key);
  return isOfRemoved ? [...problems, { path: 'key', rule: 'immutable' }] : problems;
}

/** The same, as the controls that ask for the members know them. What is no number is none of a definition's problems. */
export function memberProblems(
  problems: readonly FieldProblem[],
  members: readonly PlacedField[],
  edited: EditedField,
): readonly FieldProblem[] {
  const names = new Map([
    ['default', defaultOf(controlOf(edited))],
    ['pattern.source', 'pattern'],
    ['pattern.message', 'patternMessage'],
  ]);
  const mistyped = checkFields(members, edited.values, {
    moment: 'edit',
    keys: members.flatMap(({ definition: { key, control } }) => (control === 'number' ? [key] : [])),
  }).filter(({ rule }) => rule === 'wrong_type' || rule === 'not_an_integer');
  const said = problems.map((problem) => ({ ...problem, path: `fields.${names.get(problem.path) ?? problem.path}` }));
  return [...mistyped, ...said.filter(({ path }) => !mistyped.some((each) => each.path === path))];
}

/** A problem of a member, in words of its own where the rule alone does not say what to do. */
export function memberSentence(
  { path, rule }: Pick<FieldProblem, 'path' | 'rule'>,
  { terms }: Words,
): string | undefined {
  const { form } = terms.fieldLibrary;
  if (path === 'fields.key' && rule === 'pattern') return form.keyShape;
  if (path === 'fields.key' && rule === 'duplicate') return form.keyTaken;
  if (path === 'fields.key' && rule === 'immutable') return form.keyOfRemoved;
  if (path === 'fields.pattern' && rule === 'pattern') return form.badPattern;
  return undefined;
}

/** What is wrong with the options, by their place; `''` for all of them. */
export function optionProblems(
  problems: readonly FieldProblem[],
  { options }: EditedField,
  { terms, formats }: Words,
): ReadonlyMap<string, readonly string[]> {
  const said = terms.fieldLibrary.options;
  const found = new Map<string, readonly string[]>();
  for (const problem of problems) {
    const [, place, member] = /^options(?:\.(\d+)\.(value|label))?$/u.exec(problem.path) ?? [];
    if (!problem.path.startsWith('options')) continue;
    const { rule, limit = 0 } = problem;
    const at = Number(place ?? 0);
    const name = options[at]?.label.trim() || said.label(at + 1);
    const text =
      rule === 'too_few'
        ? said.tooFew(limit, formats)
        : rule === 'too_many'
          ? said.tooMany(limit, formats)
          : rule === 'duplicate'
            ? said.taken(name)
            : terms.problem(problem, member === 'value' && rule !== 'required' ? name : said.label(at + 1), formats);
    found.set(place ?? '', [...(found.get(place ?? '') ?? []), text]);
  }
  return found;
}

/** What is wrong with the comparisons of a condition, by their place. */
export function conditionProblems(
  problems: readonly FieldProblem[],
  name: 'showWhen' | 'requiredWhen',
  condition: EditedCondition | undefined,
  { terms, formats }: Words,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  if (!condition || 'kept' in condition) return found;
  const said = terms.fieldLibrary.conditions;
  condition.parts.forEach(({ field }, place) => {
    const path = `${name}${pathOfPart(condition, place)}`;
    const texts = problems
      .filter((problem) => problem.path === `${path}.field`)
      .map((problem) => (field === null ? said.chooseField : terms.problem(problem, said.field(place + 1), formats)));
    if (texts.length > 0) found.set(place, texts);
  });
  return found;
}
