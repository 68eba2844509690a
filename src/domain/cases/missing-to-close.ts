import type { FieldDefinition } from '../fields/field-definition.js';
import { isShown } from '../fields/field-state.js';
import { fieldValueOf, isEmptyValue, type FieldValues } from '../fields/field-value.js';
import type { PlacedField } from '../fields/fields-of-case.js';

/**
 * Fields that must be filled in before a case with these values is closed. A case that is older than a field on every
 * case never heard of it: it is not kept from being closed for that.
 */
export const missingToClose = (placed: readonly PlacedField[], values: FieldValues): readonly FieldDefinition[] =>
  placed
    .filter(({ definition, from }) => from === 'template' || Object.hasOwn(values, definition.key))
    .map(({ definition }) => definition)
    .filter(
      (definition) =>
        definition.control !== 'markdown' &&
        definition.requiredOnClose &&
        isShown(definition, values) &&
        isEmptyValue(fieldValueOf(values, definition.key)),
    );
