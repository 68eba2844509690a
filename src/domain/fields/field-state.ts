import { holds } from './condition.js';
import type { FieldDefinition } from './field-definition.js';
import type { FieldValues } from './field-value.js';

/** Whether a field is shown, given what the others say. */
export const isShown = ({ showWhen }: Pick<FieldDefinition, 'showWhen'>, values: FieldValues): boolean =>
  !showWhen || holds(showWhen, values);

/** Whether a field has to say something before a case is saved, given what the others say. */
export const isRequired = (
  { required, requiredWhen }: Pick<FieldDefinition, 'required' | 'requiredWhen'>,
  values: FieldValues,
): boolean => required === true || (requiredWhen !== undefined && holds(requiredWhen, values));
