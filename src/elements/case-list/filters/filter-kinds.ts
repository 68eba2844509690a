import type { FilterKey } from '../../../domain/find/case-query.js';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import type { Terms } from '../../../i18n/terms.js';
import type { FilterId, FilterValue } from '../../../domain/find/list-filter.js';

export type FilterGroup = keyof Terms['filters']['groups'];

/** A filter a list may have, whether it is set or not. */
export interface FilterKind {
  readonly id: FilterId;
  readonly group: FilterGroup;
  readonly label: string;
  /** What it is set with; nothing where a person can only take it away. */
  readonly editor: 'choices' | 'span' | 'numbers' | 'text' | undefined;
  /** Of an additional field, where it is known. */
  readonly definition?: FieldDefinition;
}

/** In the order they are offered. */
const usual: readonly (readonly [Exclude<FilterKey, 'fields'>, FilterGroup, FilterKind['editor']])[] = [
  ['status', 'case', 'choices'],
  ['severity', 'case', 'choices'],
  ['tags', 'case', 'choices'],
  ['category', 'case', 'choices'],
  ['connectors', 'case', 'choices'],
  ['pushes', 'case', 'choices'],
  ['ids', 'case', undefined],
  ['assignees', 'people', 'choices'],
  ['reporters', 'people', 'choices'],
  ['createdAt', 'dates', 'span'],
  ['updatedAt', 'dates', 'span'],
  ['closedAt', 'dates', 'span'],
];

/** What a list can be narrowed by: what the backend declares, and the fields of the owner. */
export function filterKinds(
  declared: readonly FilterKey[],
  fields: readonly FieldDefinition[],
  terms: Terms,
): readonly FilterKind[] {
  const plain = usual
    .filter(([id]) => declared.includes(id))
    .map(([id, group, editor]): FilterKind => ({ id, group, editor, label: labelOf(id, terms) }));
  const additional = fields
    .filter(({ control }) => control !== 'markdown')
    .map((definition): FilterKind => ({
      id: `field:${definition.key}`,
      group: 'fields',
      editor: editorOf(definition),
      label: definition.label || definition.key,
      definition,
    }));
  return [...plain, ...(declared.includes('fields') ? additional : [])];
}

/** A filter of a field nobody defines any more, or not yet: told by what it is set to. */
export const unknownKind = (id: FilterId, value: FilterValue | undefined): FilterKind => ({
  id,
  group: 'fields',
  label: id.replace(/^field:/, ''),
  editor:
    typeof value !== 'object' || 'anyOf' in value
      ? 'choices'
      : 'contains' in value
        ? 'text'
        : 'from' in value || 'to' in value
          ? [value.from, value.to].some((end) => typeof end === 'number')
            ? 'numbers'
            : 'span'
          : undefined,
});

function editorOf({ control }: FieldDefinition): FilterKind['editor'] {
  if (control === 'text' || control === 'text-area') return 'text';
  if (control === 'number') return 'numbers';
  return control === 'date-time' ? 'span' : 'choices';
}

function labelOf(id: Exclude<FilterKey, 'fields'>, { common, filters }: Terms): string {
  return id in filters.names
    ? filters.names[id as keyof typeof filters.names]
    : common[id as 'status' | 'severity' | 'tags' | 'category' | 'assignees'];
}
