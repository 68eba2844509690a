import type { ReadOptions } from '../../contracts/options.js';
import type { Configuration } from '../../domain/configuration.js';
import type { FieldProblem } from '../../domain/error.js';
import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import { hasOwnField, namesField } from '../../domain/fields/names-field.js';
import type { FieldKey } from '../../domain/fields/field-value.js';
import { limits } from '../../domain/limits.js';
import { templatesOf } from '../templates/templates-of.js';
import type { Workflow } from '../workflow.js';

/** What a new library of fields means for keys: those that went and stay reserved, and what is wrong with new ones. */
export interface KeysOfFields {
  readonly removedFields: readonly FieldDefinition[];
  readonly problems: readonly FieldProblem[];
}

/**
 * A key means one thing for good: cases hold values under it, and templates name it. What goes and is used keeps its key, so
 * that it can come back; what is new gets none that is used for something else.
 */
export async function keysOfFields(
  workflow: Workflow,
  before: Configuration,
  fields: readonly FieldDefinition[],
  options: ReadOptions,
): Promise<KeysOfFields> {
  const { removedFields: removed = [] } = before;
  const keys = keysOf(fields);
  const known = keysOf([...before.fields, ...removed]);
  const still = removed.filter(({ key }) => !keys.has(key));
  const going = before.fields.filter(({ key }) => !keys.has(key));
  const isNew = ({ key }: FieldDefinition) => !known.has(key);
  if (going.length === 0 && !fields.some(isNew)) return { removedFields: still, problems: [] };

  const { signal } = options;
  const [usage, templates] = await Promise.all([
    workflow.storage.usage(before.owner, { signal }),
    templatesOf(workflow, before.owner, { signal }),
  ]);
  const isHeld = (key: FieldKey) => Object.hasOwn(usage.fields, key);
  const isUsed = ({ key }: FieldDefinition) => isHeld(key) || templates.some((template) => namesField(template, key));
  return {
    // Those that went longest ago make room.
    removedFields: [...still, ...going.filter(isUsed)].slice(-limits.fieldDefinitions),
    problems: fields.flatMap((field, index) =>
      isNew(field) && (isHeld(field.key) || templates.some((template) => hasOwnField(template, field.key)))
        ? [{ path: `fields.${index}.key`, rule: 'duplicate' } as const]
        : [],
    ),
  };
}

const keysOf = (fields: readonly FieldDefinition[]): ReadonlySet<FieldKey> => new Set(fields.map(({ key }) => key));
