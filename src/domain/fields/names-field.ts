import type { Template } from '../template.js';
import type { FieldKey } from './field-value.js';

/** Whether a template puts this field of the library on a case, or says what it begins with. */
export const namesField = ({ fields = [], defaults }: Pick<Template, 'fields' | 'defaults'>, key: FieldKey): boolean =>
  fields.some((entry) => 'use' in entry && entry.use === key) || Object.hasOwn(defaults.fields ?? {}, key);

/** Whether it has a field of its own under this key, which is then no key of the library. */
export const hasOwnField = ({ fields = [] }: Pick<Template, 'fields'>, key: FieldKey): boolean =>
  fields.some((entry) => !('use' in entry) && entry.key === key);
