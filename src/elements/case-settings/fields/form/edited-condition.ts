import type { Condition } from '../../../../domain/fields/condition.js';
import type { FieldDefinition } from '../../../../domain/fields/field-definition.js';
import type { FieldKey, FieldValue } from '../../../../domain/fields/field-value.js';
import type { ConditionOperator } from '../../../../i18n/terms/field-library.js';

/** One comparison being written. */
export interface EditedPart {
  readonly id: number;
  /** Nothing while no field is chosen. */
  readonly field: FieldKey | null;
  readonly is: ConditionOperator;
  readonly value: FieldValue;
}

/** A condition being written: comparisons side by side. What is nested is kept as it is. */
export type EditedCondition =
  { readonly how: 'all' | 'any'; readonly parts: readonly EditedPart[] } | { readonly kept: Condition };

export function editedCondition(condition: Condition): EditedCondition {
  const [how, parts] =
    'all' in condition
      ? (['all', condition.all] as const)
      : 'any' in condition
        ? (['any', condition.any] as const)
        : (['all', [condition]] as const);
  const edited = parts.map((part, id): EditedPart | undefined => {
    if ('all' in part || 'any' in part) return undefined;
    const value = 'value' in part ? part.value : null;
    return typeof value === 'object' && value !== null ? undefined : { id, field: part.field, is: part.is, value };
  });
  return edited.length > 0 && edited.every((part) => part !== undefined) ? { how, parts: edited } : { kept: condition };
}

/** The condition that is stored: one comparison alone where there is one. */
export function writtenCondition(edited: EditedCondition): Condition {
  if ('kept' in edited) return edited.kept;
  const parts = edited.parts.map(({ field, is, value }): Condition =>
    is === 'empty' || is === 'not-empty' ? { field: field ?? '', is } : { field: field ?? '', is, value },
  );
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return edited.how === 'all' ? { all: parts } : { any: parts };
}

/** How what a field holds can be compared. With people only where somebody can be chosen. */
export function operatorsFor(
  definition: FieldDefinition | undefined,
  { people }: { readonly people: boolean },
): readonly ConditionOperator[] {
  switch (definition?.control) {
    case 'text':
    case 'text-area':
      return ['equals', 'not-equals', 'contains', 'empty', 'not-empty'];
    case 'checkboxes':
      return ['contains', 'empty', 'not-empty'];
    case 'user':
      if (!people) return ['empty', 'not-empty'];
      return definition.multiple ? ['contains', 'empty', 'not-empty'] : ['equals', 'not-equals', 'empty', 'not-empty'];
    default:
      return ['equals', 'not-equals', 'empty', 'not-empty'];
  }
}

/** Where in the problems of a definition those of a part are. */
export const pathOfPart = (edited: EditedCondition, index: number): string =>
  'kept' in edited || edited.parts.length === 1 ? '' : `.${edited.how}.${index}`;
