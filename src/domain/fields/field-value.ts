import { showsNothing } from '../shown-text.js';

/** Key of an additional field: 1 to 36 characters, immutable. */
export type FieldKey = string;

/**
 * What an additional field can hold: text, text area, dropdown and radio a string; number a number; toggle a
 * boolean; checkboxes an array of option values; date/time an ISO-8601 string; user an array of user ids.
 * `null` is "no value".
 */
export type FieldValue = string | number | boolean | readonly string[] | null;

export type FieldValues = Readonly<Record<FieldKey, FieldValue>>;

/** Whether there is nothing to see in it: none, text that shows nothing, no choice. `false` and `0` are values. */
export const isEmptyValue = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && showsNothing(value)) ||
  (Array.isArray(value) && value.length === 0);

/** What a field holds; `null` when nothing. Own members only, so that a key such as `constructor` finds nothing. */
export const fieldValueOf = (values: FieldValues, key: FieldKey): FieldValue =>
  Object.hasOwn(values, key) ? (values[key] ?? null) : null;
