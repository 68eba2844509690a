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

/** What each field holds before anybody said anything: its default, else `null`. */
export function defaultValues(fields: readonly PlacedField[]): FieldValues {
  const values: Record<string, FieldValue> = {};
  for (const { definition } of fields) {
    if (definition.control !== 'markdown') values[definition.key] = definition.default ?? null;
  }
  return values;
}

function resolve(entry: FieldReference | FieldDefinition, library: readonly FieldDefinition[]): FieldDefinition[] {
  if (!('use' in entry)) return [entry];
  const found = library.find(({ key }) => key === entry.use);
  if (!found) return [];
  const { use: _key, ...overrides } = entry;
  return [{ ...found, ...overrides } as FieldDefinition];
}
