import type { Configuration } from '../configuration.js';
import type { Template } from '../template.js';
import type { FieldDefinition, FieldReference } from './field-definition.js';
import type { FieldValue, FieldValues } from './field-value.js';

/** A field on a case, and whether the owner or the template put it there. */
export interface PlacedField {
  readonly definition: FieldDefinition;
  readonly from: 'global' | 'template';
}

/**
 * The fields a case has: the global ones first, then those of its template. A field that is both stands once,
 * with the template. References to fields that no longer exist are passed over.
 */
export function fieldsOfCase(
  library: Pick<Configuration, 'fields'>,
  template?: Pick<Template, 'fields'> | null,
): readonly PlacedField[] {
  const own = (template?.fields ?? []).flatMap((entry) => resolve(entry, library.fields));
  const keys = new Set(own.map(({ key }) => key));
  const global = library.fields.filter(({ scope, key }) => scope === 'global' && !keys.has(key));
  return [
    ...global.map((definition) => ({ definition, from: 'global' }) as const),
    ...own.map((definition) => ({ definition, from: 'template' }) as const),
  ];
}

/**
 * Every field a case of an owner may have, whichever template it was made from. One that a template gives a label of its
 * own stands there once more.
 */
export function fieldsOfOwner(
  library: Pick<Configuration, 'fields'>,
  templates: readonly Pick<Template, 'fields'>[],
): readonly FieldDefinition[] {
  const own = templates
    .flatMap(({ fields = [] }) => fields)
    .filter((entry) => !('use' in entry) || entry.label !== undefined);
  return [...library.fields, ...own.flatMap((entry) => resolve(entry, library.fields))];
}

/** What each field holds before anybody said anything: its default, else `null`. */
export function defaultValues(fields: readonly PlacedField[]): FieldValues {
  // Entries, not assignments: a key such as `__proto__` is a key like any other.
  return Object.fromEntries(
    fields.flatMap(({ definition }): [string, FieldValue][] =>
      definition.control === 'markdown' ? [] : [[definition.key, definition.default ?? null]],
    ),
  );
}

function resolve(entry: FieldReference | FieldDefinition, library: readonly FieldDefinition[]): FieldDefinition[] {
  if (!('use' in entry)) return [entry];
  const found = library.find(({ key }) => key === entry.use);
  if (!found) return [];
  const { use: _key, ...overrides } = entry;
  return [{ ...found, ...overrides } as FieldDefinition];
}
