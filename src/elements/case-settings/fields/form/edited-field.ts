import type { FieldControl, FieldDefinition, FieldOption } from '../../../../domain/fields/field-definition.js';
import {
  fieldValueOf,
  type FieldKey,
  type FieldValue,
  type FieldValues,
} from '../../../../domain/fields/field-value.js';
import { sameJson } from '../../../../domain/json.js';
import { editedCondition, writtenCondition, type EditedCondition } from './edited-condition.js';

/** An option being written. */
export interface EditedOption {
  /** Tells it from the others while they move. */
  readonly id: number;
  readonly label: string;
  /** What is stored; empty where that is the label itself. */
  readonly value: string;
  /** Cases may hold it: what is stored stays. */
  readonly saved: boolean;
}

/** A field as its form holds it. What belongs to another kind is kept: who tries several kinds loses nothing. */
export interface EditedField {
  /** By the members of a definition; a default by `defaultOf` its kind, so that each kind has its own. */
  readonly values: FieldValues;
  readonly options: readonly EditedOption[];
  readonly showWhen?: EditedCondition;
  readonly requiredWhen?: EditedCondition;
}

export const defaultOf = (control: FieldControl): string => `default-${control}`;

/** Where nobody said anything. */
const blank: FieldValues = { control: 'text', scope: 'global' };

/** What a definition says, as the form holds it. */
export function editedField(definition: FieldDefinition | undefined): EditedField {
  if (!definition) return { values: blank, options: [] };
  const { showWhen, requiredWhen, ...said } = definition;
  const {
    default: preset,
    options,
    pattern,
    ...plain
  } = said as typeof said & {
    readonly default?: FieldValue;
    readonly options?: readonly FieldOption[];
    readonly pattern?: { readonly source: string; readonly message?: string };
  };
  return {
    values: {
      ...plain,
      ...(preset !== undefined && { [defaultOf(said.control)]: typeof preset === 'boolean' ? String(preset) : preset }),
      ...(pattern && { pattern: pattern.source, patternMessage: pattern.message ?? null }),
    },
    options: (options ?? []).map(({ value, label }, id) => ({
      id,
      value,
      label: label || value,
      saved: true,
    })),
    ...(showWhen && { showWhen: editedCondition(showWhen) }),
    ...(requiredWhen && { requiredWhen: editedCondition(requiredWhen) }),
  };
}

export const controlOf = ({ values }: EditedField): FieldControl => values['control'] as FieldControl;

/** What is stored for an option. */
export const storedFor = ({ label, value }: Pick<EditedOption, 'label' | 'value'>): string => value || label.trim();

/** The definition a form stands for, under this key. Members that say nothing are left out. */
export function definitionFrom(edited: EditedField, key: FieldKey): FieldDefinition {
  const { values, options, showWhen, requiredWhen } = edited;
  const control = controlOf(edited);
  const text = (name: string) => textIn(values, name);
  const isOn = (name: string) => values[name] === true;
  const shared = {
    key,
    label: text('label') ?? '',
    ...said('description', text('description')),
    scope: values['scope'] === 'reusable' ? 'reusable' : 'global',
    ...(showWhen && { showWhen: writtenCondition(showWhen) }),
  } as const;
  if (control === 'markdown') return { ...shared, control, text: text('text') ?? '' };
  const base = {
    ...shared,
    ...on('required', isOn('required')),
    ...on('requiredOnClose', isOn('requiredOnClose')),
    ...(requiredWhen && { requiredWhen: writtenCondition(requiredWhen) }),
  };
  const preset = fieldValueOf(values, defaultOf(control));
  switch (control) {
    case 'text':
    case 'text-area': {
      const source = text('pattern');
      const rules = {
        ...said('default', typeof preset === 'string' && preset !== '' ? preset : undefined),
        ...said('minLength', numberIn(values, 'minLength')),
        ...said('maxLength', numberIn(values, 'maxLength')),
        ...(source !== undefined && { pattern: { source, ...said('message', text('patternMessage')) } }),
      };
      return control === 'text'
        ? { ...base, ...rules, control }
        : { ...base, ...rules, control, ...on('markdown', isOn('markdown')) };
    }
    case 'number':
      return {
        ...base,
        control,
        ...said('default', typeof preset === 'number' ? preset : undefined),
        ...said('min', numberIn(values, 'min')),
        ...said('max', numberIn(values, 'max')),
        ...on('integer', isOn('integer')),
      };
    case 'toggle':
      return { ...base, control, ...said('default', preset === null ? undefined : preset === 'true') };
    case 'dropdown':
    case 'radio':
      return {
        ...base,
        control,
        options: options.map(writtenOption),
        ...said('default', typeof preset === 'string' ? preset : undefined),
      };
    case 'checkboxes':
      return { ...base, control, options: options.map(writtenOption), ...said('default', listIn(preset)) };
    case 'date-time': {
      const { timeZone } = values;
      return {
        ...base,
        control,
        ...said('default', typeof preset === 'string' ? preset : undefined),
        ...on('showTime', isOn('showTime')),
        ...(timeZone === 'utc' || timeZone === 'local' ? { timeZone } : {}),
      };
    }
    case 'user':
      return { ...base, control, ...on('multiple', isOn('multiple')), ...said('default', listIn(preset)) };
  }
}

/** Whether both say the same. */
export const sameField = (one: EditedField, other: EditedField): boolean =>
  sameJson(definitionFrom(one, ''), definitionFrom(other, '')) &&
  sameJson(fieldValueOf(one.values, 'key'), fieldValueOf(other.values, 'key'));

const writtenOption = (option: EditedOption): FieldOption => {
  const value = storedFor(option);
  const label = option.label.trim();
  return label === '' || label === value ? { value } : { value, label };
};

const textIn = (values: FieldValues, name: string): string | undefined => {
  const value = fieldValueOf(values, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

const numberIn = (values: FieldValues, name: string): number | undefined => {
  const value = fieldValueOf(values, name);
  return typeof value === 'number' ? value : undefined;
};

const listIn = (value: FieldValue): readonly string[] | undefined =>
  typeof value === 'object' && value !== null && value.length > 0 ? value : undefined;

const said = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };

const on = <Name extends string>(name: Name, is: boolean) => said(name, is || undefined);
