import type { FieldControl, FieldDefinition } from './field-definition.js';
import { isShown } from './field-state.js';
import { fieldValueOf, isEmptyValue, type FieldKey, type FieldValues } from './field-value.js';

/** A toggle, an instant and a long text are equal by chance or never. */
const telling: ReadonlySet<FieldControl> = new Set(['text', 'number', 'dropdown', 'radio', 'checkboxes', 'user']);

/** The fields by which a case may be like another: what they hold is shown, and somebody chose it. */
export const tellingFields = (definitions: readonly FieldDefinition[], values: FieldValues): readonly FieldKey[] =>
  definitions
    .filter((definition) => {
      const value = fieldValueOf(values, definition.key);
      return (
        telling.has(definition.control) &&
        isShown(definition, values) &&
        !isEmptyValue(value) &&
        !('default' in definition && JSON.stringify(definition.default) === JSON.stringify(value))
      );
    })
    .map(({ key }) => key);
