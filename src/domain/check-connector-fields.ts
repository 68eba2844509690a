import type { ConnectorField } from './connector.js';
import type { FieldProblem } from './error.js';
import type { Json } from './json.js';

/**
 * Every rule these values break, by the connector's own description; paths are `<below>.<key>`. Choices that
 * are asked for remotely cannot be told here and pass. With `required`, as for a push, what is required must be there;
 * a field that depends on one nobody filled in may not even be shown, and is not missed.
 */
export function checkConnectorFields(
  described: readonly ConnectorField[],
  values: Readonly<Record<string, Json>>,
  { required, below = 'connector.fields' }: { readonly required: boolean; readonly below?: string },
): readonly FieldProblem[] {
  const known = new Set(described.map(({ key }) => key));
  const isEmpty = (key: string) => !Object.hasOwn(values, key) || isEmptyJson(values[key]!);
  const unknown = Object.keys(values).filter((key) => !known.has(key));
  return [
    ...described.flatMap((field): readonly FieldProblem[] => {
      const path = `${below}.${field.key}`;
      if (!isEmpty(field.key)) return checkValue(field, values[field.key]!, path);
      const isMissed = required && field.required && field.default === undefined && !field.dependsOn?.some(isEmpty);
      return isMissed ? [{ path, rule: 'required' }] : [];
    }),
    ...unknown.map((key) => ({ path: `${below}.${key}`, rule: 'unknown_key' }) as const),
  ];
}

const isEmptyJson = (value: Json): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

function checkValue(field: ConnectorField, value: Json, path: string): readonly FieldProblem[] {
  if (!isOfControl[field.control](value)) return [{ path, rule: 'wrong_type' }];
  if (field.format === 'url' && !isWebAddress(value)) return [{ path, rule: 'pattern' }];
  if (!field.choices || field.remoteChoices || !['select', 'multi-select'].includes(field.control)) return [];
  const choices = field.choices.map((choice): Json => choice.value);
  const isChoice = [value].flat().every((each) => choices.includes(each));
  return isChoice ? [] : [{ path, rule: 'not_an_option' }];
}

function isWebAddress(text: Json): boolean {
  try {
    if (typeof text !== 'string') return false;
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

const isText = (value: Json): boolean => typeof value === 'string';

const isOfControl: Readonly<Record<ConnectorField['control'], (value: Json) => boolean>> = {
  text: isText,
  'text-area': isText,
  number: (value) => typeof value === 'number',
  toggle: (value) => typeof value === 'boolean',
  select: isText,
  'multi-select': (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  json: () => true,
};
