import { fieldValueOf, isEmptyValue, type FieldKey, type FieldValue, type FieldValues } from './field-value.js';

/** When a field is shown or required, said about the values of other fields. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly field: FieldKey; readonly is: 'empty' | 'not-empty' }
  | { readonly field: FieldKey; readonly is: 'equals' | 'not-equals' | 'contains'; readonly value: FieldValue };

export function holds(condition: Condition, values: FieldValues): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, values));
  if ('any' in condition) return condition.any.some((each) => holds(each, values));
  const actual = fieldValueOf(values, condition.field);
  switch (condition.is) {
    case 'empty':
      return isEmptyValue(actual);
    case 'not-empty':
      return !isEmptyValue(actual);
    case 'equals':
      return equals(actual, condition.value);
    case 'not-equals':
      return !equals(actual, condition.value);
    case 'contains':
      return contains(actual, condition.value);
  }
}

function equals(actual: FieldValue, wanted: FieldValue): boolean {
  if (typeof actual === 'object' && actual !== null && typeof wanted === 'object' && wanted !== null)
    return actual.length === wanted.length && wanted.every((value) => actual.includes(value));
  // A list of one is what stands in it: people are always listed.
  if (typeof actual === 'object' && actual !== null) return actual.length === 1 && actual[0] === wanted;
  return actual === wanted;
}

function contains(actual: FieldValue, wanted: FieldValue): boolean {
  if (typeof actual === 'object' && actual !== null) return actual.includes(String(wanted));
  return typeof actual === 'string' && actual.toLowerCase().includes(String(wanted).toLowerCase());
}

/** The fields a condition speaks of. */
export function fieldsIn(condition: Condition | undefined): readonly FieldKey[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(fieldsIn);
  if ('any' in condition) return condition.any.flatMap(fieldsIn);
  return [condition.field];
}
