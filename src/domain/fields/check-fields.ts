import type { FieldProblem } from '../error.js';
import { limits } from '../limits.js';
import type { FieldDefinition, FieldOption } from './field-definition.js';
import { fieldValueOf, isEmptyValue, type FieldValue, type FieldValues } from './field-value.js';
import { isRequired, isShown } from './field-state.js';
import type { PlacedField } from './fields-of-case.js';

export interface FieldCheck {
  /** `save`: what is required must be there. `close`: what is required on close as well. `edit`: only what is there is checked. */
  readonly moment: 'save' | 'close' | 'edit';
  /** Only these keys are looked at; all of them when absent. An edit of one field never fails for another. */
  readonly keys?: readonly string[];
  /** Which patterns are tried; all of them when absent. See `endsSoon`. */
  readonly tries?: Tries;
}

/** Whether a pattern is tried against texts of so many letters. What is not tried breaks no rule. */
export type Tries = (source: string, longest: number) => boolean;

const all: Tries = () => true;

/** Every rule the values break. Hidden fields are not checked; unknown keys are. Paths are `fields.<key>`. */
export function checkFields(
  placed: readonly PlacedField[],
  values: FieldValues,
  check: FieldCheck,
): readonly FieldProblem[] {
  const known = new Map(placed.map(({ definition }) => [definition.key, definition]));
  const looked = check.keys ?? [...new Set([...known.keys(), ...Object.keys(values)])];
  return looked.flatMap((key): readonly FieldProblem[] => {
    const path = `fields.${key}`;
    const definition = known.get(key);
    if (!definition || definition.control === 'markdown')
      return Object.hasOwn(values, key) ? [{ path, rule: 'unknown_key' }] : [];
    if (!isShown(definition, values)) return [];
    const value = fieldValueOf(values, key);
    if (isEmptyValue(value)) return missing(definition, values, check.moment, path);
    return checkFieldValue(definition, value, path, check.tries);
  });
}

/** Every rule one value breaks, whatever the others say. An empty value breaks none here. */
export function checkFieldValue(
  definition: FieldDefinition,
  value: FieldValue,
  path = `fields.${definition.key}`,
  tries: Tries = all,
): readonly FieldProblem[] {
  switch (definition.control) {
    case 'text':
    case 'text-area':
      return typeof value === 'string' ? checkText(definition, value, path, tries) : [{ path, rule: 'wrong_type' }];
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? checkNumber(definition, value, path)
        : [{ path, rule: 'wrong_type' }];
    case 'toggle':
      return typeof value === 'boolean' ? [] : [{ path, rule: 'wrong_type' }];
    case 'dropdown':
    case 'radio':
      if (typeof value !== 'string') return [{ path, rule: 'wrong_type' }];
      return isOption(definition.options, value) ? [] : [{ path, rule: 'not_an_option' }];
    case 'checkboxes':
      if (!isList(value)) return [{ path, rule: 'wrong_type' }];
      return value.every((each) => isOption(definition.options, each)) ? [] : [{ path, rule: 'not_an_option' }];
    case 'date-time':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? [] : [{ path, rule: 'wrong_type' }];
    case 'user':
      if (!isList(value)) return [{ path, rule: 'wrong_type' }];
      return definition.multiple || value.length <= 1
        ? []
        : [{ path, rule: 'too_many', limit: 1, actual: value.length }];
    case 'markdown':
      return [{ path, rule: 'unknown_key' }];
  }
}

function missing(
  definition: FieldDefinition,
  values: FieldValues,
  moment: FieldCheck['moment'],
  path: string,
): readonly FieldProblem[] {
  if (moment === 'close' && definition.requiredOnClose) return [{ path, rule: 'required_on_close' }];
  return moment !== 'edit' && isRequired(definition, values) ? [{ path, rule: 'required' }] : [];
}

type TextDefinition = Extract<FieldDefinition, { control: 'text' | 'text-area' }>;

/** How much a field of text holds, whatever its definition says. */
export function longestText({ control, maxLength }: TextDefinition): number {
  const cap = control === 'text' ? limits.fieldText : limits.fieldTextArea;
  return Math.min(maxLength ?? cap, cap);
}

function checkText(definition: TextDefinition, value: string, path: string, tries: Tries): readonly FieldProblem[] {
  const most = longestText(definition);
  if (value.length > most) return [{ path, rule: 'too_long', limit: most, actual: value.length }];
  const least = definition.minLength ?? 0;
  if (value.length < least) return [{ path, rule: 'too_short', limit: least, actual: value.length }];
  const { pattern } = definition;
  if (!pattern || !tries(pattern.source, most) || new RegExp(`^(?:${pattern.source})$`, 'u').test(value)) return [];
  return [{ path, rule: 'pattern', ...(pattern.message && { message: pattern.message }) }];
}

function checkNumber(
  definition: Extract<FieldDefinition, { control: 'number' }>,
  value: number,
  path: string,
): readonly FieldProblem[] {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, integer } = definition;
  if (integer && !Number.isInteger(value)) return [{ path, rule: 'not_an_integer' }];
  if (value < min) return [{ path, rule: 'too_small', limit: min, actual: value }];
  if (value > max) return [{ path, rule: 'too_big', limit: max, actual: value }];
  return [];
}

const isList = (value: FieldValue): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const isOption = (options: readonly FieldOption[], value: string) => options.some((option) => option.value === value);
