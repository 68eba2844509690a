import { nothing } from 'lit';
import type { FieldControl, FieldDefinition } from '../../../domain/fields/field-definition.js';
import type { FieldKey } from '../../../domain/fields/field-value.js';
import type { ListColumn } from './list-columns.js';

/** Several values in one have no order one would look for. */
const unsorted: ReadonlySet<FieldControl> = new Set(['checkboxes', 'user', 'markdown']);

export const fieldPrefix = 'field:';

/** An additional field as a column. Nobody has to know the field: then it goes by its key, and shows what is stored. */
export function fieldColumn(key: FieldKey, definition: FieldDefinition | undefined, waiting: boolean): ListColumn {
  const { control, label } = definition ?? {};
  return {
    key: `${fieldPrefix}${key}`,
    heading: () => label ?? (waiting ? '…' : key),
    ...(!(control && unsorted.has(control)) && { sort: `field:${key}` }),
    needs: [`field:${key}`],
    labelled: true,
    atEnd: control === 'number',
    cell: ({ fields = {} }, context) =>
      (Object.hasOwn(fields, key) && context.more?.field(definition, fields[key] ?? null, context)) || nothing,
  };
}
