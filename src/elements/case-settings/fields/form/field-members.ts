import { fieldControls, type FieldDefinition } from '../../../../domain/fields/field-definition.js';
import type { PlacedField } from '../../../../domain/fields/fields-of-case.js';
import { limits } from '../../../../domain/limits.js';
import type { Words } from '../../../../i18n/words.js';
import { controlOf, defaultOf, type EditedField } from './edited-field.js';

/** A definition without what it need not say here. */
type Sketch = FieldDefinition extends infer D ? (D extends FieldDefinition ? Omit<D, 'scope'> : never) : never;

// What a definition consists of is asked with the controls that additional fields have.
const placed = (...sketches: readonly (Sketch | false)[]): readonly PlacedField[] =>
  sketches.flatMap((sketch) =>
    sketch === false ? [] : [{ from: 'global', definition: { scope: 'global', ...sketch } } as const],
  );

/** What every field has; key and kind only as long as they can be chosen. */
export function basicMembers({ terms }: Words, edited: EditedField, isNew: boolean): readonly PlacedField[] {
  const said = terms.fieldLibrary;
  const { form } = said;
  return placed(
    { key: 'label', label: form.label, control: 'text', required: true, maxLength: limits.fieldLabel },
    isNew && {
      key: 'control',
      label: form.control,
      control: 'dropdown',
      required: true,
      options: fieldControls.map((value) => ({ value, label: said.controls[value] })),
    },
    isNew && {
      key: 'key',
      label: form.key,
      control: 'text',
      required: true,
      description: form.keyHint,
      maxLength: limits.fieldKey,
    },
    {
      key: 'scope',
      label: form.scope,
      control: 'radio',
      required: true,
      options: (['global', 'reusable'] as const).map((value) => ({ value, label: said.scopes[value] })),
    },
    // What is read has no hint below it.
    controlOf(edited) !== 'markdown' && {
      key: 'description',
      label: form.description,
      control: 'text-area',
      maxLength: limits.fieldDescription,
    },
  );
}

/** What only fields of this kind have. */
export function kindMembers({ terms }: Words, edited: EditedField): readonly PlacedField[] {
  const { form } = terms.fieldLibrary;
  const toggle = (key: string, label: string): Sketch => ({ key, label, control: 'toggle', default: false });
  switch (controlOf(edited)) {
    case 'text-area':
      return placed(toggle('markdown', form.markdown));
    case 'number':
      return placed(toggle('integer', form.integer));
    case 'date-time':
      return placed(
        toggle('showTime', form.showTime),
        edited.values['showTime'] === true && {
          key: 'timeZone',
          label: form.timeZone,
          control: 'radio',
          required: true,
          options: (['local', 'utc'] as const).map((value) => ({ value, label: form.zones[value] })),
        },
      );
    case 'user':
      return placed(toggle('multiple', form.multiple));
    case 'markdown':
      return placed({
        key: 'text',
        label: form.text,
        control: 'text-area',
        markdown: true,
        required: true,
        maxLength: limits.fieldTextArea,
      });
    default:
      return [];
  }
}

/** The default, in the control people will fill in. */
export function defaultMember({ terms }: Words, definition: FieldDefinition): readonly PlacedField[] {
  const { control } = definition;
  if (control === 'markdown') return [];
  const { form } = terms.fieldLibrary;
  const named = { key: defaultOf(control), label: form.default } as const;
  // A switch cannot say that it says nothing.
  if (control === 'toggle')
    return placed({
      ...named,
      control: 'radio',
      options: [
        { value: 'true', label: terms.fields.on },
        { value: 'false', label: terms.fields.off },
      ],
    });
  const {
    showWhen: _shown,
    requiredWhen: _when,
    requiredOnClose: _close,
    required: _required,
    default: _default,
    description: _description,
    ...rest
  } = definition;
  return placed({ ...rest, ...named });
}

/** What it must be. */
export function ruleMembers({ terms }: Words, edited: EditedField): readonly PlacedField[] {
  const { form } = terms.fieldLibrary;
  const control = controlOf(edited);
  if (control === 'markdown') return [];
  const always: readonly Sketch[] = [
    { key: 'required', label: form.required, control: 'toggle', default: false },
    {
      key: 'requiredOnClose',
      label: form.requiredOnClose,
      description: form.requiredOnCloseHint,
      control: 'toggle',
      default: false,
    },
  ];
  switch (control) {
    case 'text':
    case 'text-area':
      return placed(
        ...always,
        { key: 'minLength', label: form.minLength, control: 'number', integer: true },
        { key: 'maxLength', label: form.maxLength, control: 'number', integer: true },
        {
          key: 'pattern',
          label: form.pattern,
          control: 'text-area',
          description: form.patternHint,
          maxLength: limits.fieldPattern,
        },
        (edited.values['pattern'] ?? '') !== '' && {
          key: 'patternMessage',
          label: form.patternMessage,
          control: 'text',
          maxLength: limits.fieldText,
        },
      );
    case 'number': {
      const integer = edited.values['integer'] === true;
      return placed(
        ...always,
        { key: 'min', label: form.min, control: 'number', integer },
        { key: 'max', label: form.max, control: 'number', integer },
      );
    }
    default:
      return placed(...always);
  }
}
