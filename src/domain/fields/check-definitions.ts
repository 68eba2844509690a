import { checkRequired } from '../cases/check-case.js';
import type { FieldProblem } from '../error.js';
import { limits } from '../limits.js';
import { checkFieldValue, longestText } from './check-fields.js';
import type { Condition } from './condition.js';
import type { FieldControl, FieldDefinition, FieldOption } from './field-definition.js';
import { runsAway } from './runs-away.js';

/** Keys travel in addresses, files and other people's databases. */
const keyShape = /^[a-z0-9_-]+$/u;

/** What stays as it was made: values are stored under the key, in the shape of the control. */
export type KnownControls = ReadonlyMap<string, FieldControl>;

/**
 * Every rule these definitions break, `before` being the controls of those that are there already. `others` are further
 * fields that conditions may speak of. Paths begin with their place in the list.
 */
export function checkDefinitions(
  definitions: readonly FieldDefinition[],
  { before = new Map(), others = [] }: { readonly before?: KnownControls; readonly others?: Iterable<string> } = {},
): readonly FieldProblem[] {
  const keys = definitions.map(({ key }) => key);
  const known = new Set([...keys, ...others]);
  return definitions.flatMap((definition, index) => {
    const { key, control } = definition;
    const made = before.get(key);
    return [
      ...checkKey(`${index}.key`, key, limits.fieldKey),
      ...(keys.indexOf(key) < index ? [{ path: `${index}.key`, rule: 'duplicate' } as const] : []),
      ...(made !== undefined && made !== control ? [{ path: `${index}.control`, rule: 'immutable' } as const] : []),
      ...checkRequired(`${index}.label`, definition.label, limits.fieldLabel),
      ...atMost(`${index}.description`, definition.description, limits.fieldDescription),
      ...checkRules(definition, index),
      ...(['requiredWhen', 'showWhen'] as const).flatMap((member) =>
        checkCondition(definition[member], { path: `${index}.${member}`, key, known, depth: 1 }),
      ),
    ];
  });
}

/** What is wrong with the key of something an owner defines. */
export function checkKey(path: string, key: string, limit: number): readonly FieldProblem[] {
  const problems = checkRequired(path, key, limit);
  return problems.length === 0 && !keyShape.test(key) ? [{ path, rule: 'pattern' }] : problems;
}

function checkRules(definition: FieldDefinition, index: number): readonly FieldProblem[] {
  switch (definition.control) {
    case 'text':
    case 'text-area': {
      const { minLength = 0, maxLength, pattern } = definition;
      const cap = definition.control === 'text' ? limits.fieldText : limits.fieldTextArea;
      const longest = longestText(definition);
      return [
        ...inRange(`${index}.minLength`, minLength, 0, Math.min(maxLength ?? cap, cap)),
        ...(maxLength === undefined ? [] : inRange(`${index}.maxLength`, maxLength, 1, cap)),
        ...(pattern ? checkPattern(pattern, `${index}.pattern`, longest) : []),
        ...(pattern && !isSound(pattern.source, longest) ? [] : checkDefault(definition, index)),
      ];
    }
    case 'number': {
      const { min, max } = definition;
      const turned = min !== undefined && max !== undefined && max < min;
      return turned
        ? [{ path: `${index}.max`, rule: 'too_small', limit: min, actual: max }]
        : checkDefault(definition, index);
    }
    case 'dropdown':
      return [
        ...checkOptions(definition.options, index, [1, limits.dropdownOptions]),
        ...checkDefault(definition, index),
      ];
    case 'radio':
      return [...checkOptions(definition.options, index, [2, limits.radioOptions]), ...checkDefault(definition, index)];
    case 'checkboxes':
      return [
        ...checkOptions(definition.options, index, [1, limits.checkboxOptions]),
        ...checkDefault(definition, index),
      ];
    case 'markdown':
      return checkRequired(`${index}.text`, definition.text, limits.fieldTextArea);
    case 'toggle':
    case 'date-time':
    case 'user':
      return checkDefault(definition, index);
  }
}

function checkDefault(definition: FieldDefinition, index: number): readonly FieldProblem[] {
  if (definition.control === 'markdown' || definition.default === undefined) return [];
  return checkFieldValue(definition, definition.default, `${index}.default`);
}

function checkOptions(
  options: readonly FieldOption[],
  index: number,
  [least, most]: readonly [least: number, most: number],
): readonly FieldProblem[] {
  const path = `${index}.options`;
  const actual = options.length;
  if (actual < least) return [{ path, rule: 'too_few', limit: least, actual }];
  if (actual > most) return [{ path, rule: 'too_many', limit: most, actual }];
  const values = options.map(({ value }) => value);
  return options.flatMap(({ value, label }, place) => [
    ...checkRequired(`${path}.${place}.value`, value, limits.fieldText),
    ...(values.indexOf(value) < place ? [{ path: `${path}.${place}.value`, rule: 'duplicate' } as const] : []),
    ...atMost(`${path}.${place}.label`, label, limits.fieldText),
  ]);
}

function checkPattern(
  { source, message }: { readonly source: string; readonly message?: string },
  path: string,
  longest: number,
): readonly FieldProblem[] {
  const problems = checkRequired(`${path}.source`, source, limits.fieldPattern);
  return [
    ...problems,
    // What is too long is not looked into.
    ...(problems.length > 0 || isSound(source, longest) ? [] : [{ path: `${path}.source`, rule: 'pattern' } as const]),
    ...atMost(`${path}.message`, message, limits.fieldText),
  ];
}

/** Whether it is a pattern at all, and one that ends soon. */
function isSound(source: string, longest: number): boolean {
  if (source.length > limits.fieldPattern) return false;
  try {
    return Boolean(new RegExp(`^(?:${source})$`, 'u')) && !runsAway(source, longest);
  } catch {
    return false;
  }
}

interface ConditionPlace {
  readonly path: string;
  /** Of the field the condition belongs to. */
  readonly key: string;
  readonly known: ReadonlySet<string>;
  readonly depth: number;
}

function checkCondition(condition: Condition | undefined, place: ConditionPlace): readonly FieldProblem[] {
  if (!condition) return [];
  const { path, key, known, depth } = place;
  if ('all' in condition || 'any' in condition) {
    const [name, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
    if (depth > limits.conditionDepth) return [{ path, rule: 'too_many', limit: limits.conditionDepth, actual: depth }];
    if (parts.length > limits.conditionParts)
      return [{ path: `${path}.${name}`, rule: 'too_many', limit: limits.conditionParts, actual: parts.length }];
    return parts.flatMap((part, index) =>
      checkCondition(part, { ...place, path: `${path}.${name}.${index}`, depth: depth + 1 }),
    );
  }
  const { field } = condition;
  // A field that waits for itself would never be seen.
  return known.has(field) && field !== key ? [] : [{ path: `${path}.field`, rule: 'unknown_record' }];
}

const atMost = (path: string, text: string | undefined, limit: number): readonly FieldProblem[] =>
  text !== undefined && text.length > limit ? [{ path, rule: 'too_long', limit, actual: text.length }] : [];

const inRange = (path: string, actual: number, least: number, most: number): readonly FieldProblem[] =>
  actual < least
    ? [{ path, rule: 'too_small', limit: least, actual }]
    : actual > most
      ? [{ path, rule: 'too_big', limit: most, actual }]
      : [];
