import type { Json } from 'case-elements/domain';

/** Every field of a document by its whole name, with what it says. */
export function flatFields(value: Json, name = ''): readonly (readonly [name: string, value: string])[] {
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  if (Array.isArray(value)) return [[name, value.map(String).join(', ')]];
  return Object.entries(value).flatMap(([key, each]) => flatFields(each, name === '' ? key : `${name}.${key}`));
}
