import type { UserId, Timestamp } from '../ids.js';
import type { Condition } from './condition.js';
import type { FieldKey } from './field-value.js';

export const fieldControls = [
  'text',
  'text-area',
  'number',
  'toggle',
  'dropdown',
  'radio',
  'checkboxes',
  'date-time',
  'user',
  'markdown',
] as const;
export type FieldControl = (typeof fieldControls)[number];

export interface FieldOption {
  /** What is stored. */
  readonly value: string;
  /** What is shown; the value itself when absent. */
  readonly label?: string;
}

interface FieldBase {
  readonly key: FieldKey;
  /** 1 to 50 characters. */
  readonly label: string;
  readonly description?: string;
  /** `global`: on every case of the owner. `reusable`: only through templates that name it. */
  readonly scope: 'global' | 'reusable';
  readonly required?: boolean;
  readonly requiredWhen?: Condition;
  /** A case cannot be closed without it. Cases older than a global definition are exempt: they hold nothing for its key. */
  readonly requiredOnClose?: boolean;
  /** Hidden fields keep their value and are not checked. */
  readonly showWhen?: Condition;
}

interface TextRules {
  readonly default?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /**
   * A regular expression (flag `u`) that the whole value matches, and what to say when it does not. Refused where it may
   * run away, as `(a+)+` does, and where that cannot be told: back-references and lookbehind.
   */
  readonly pattern?: { readonly source: string; readonly message?: string };
}

export interface TextField extends FieldBase, TextRules {
  readonly control: 'text';
}
export interface TextAreaField extends FieldBase, TextRules {
  readonly control: 'text-area';
  readonly markdown?: boolean;
}
export interface NumberField extends FieldBase {
  readonly control: 'number';
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
  /** Fractions are refused. On the Kibana wire every number is an integer. */
  readonly integer?: boolean;
}
export interface ToggleField extends FieldBase {
  readonly control: 'toggle';
  readonly default?: boolean;
}
export interface DropdownField extends FieldBase {
  readonly control: 'dropdown';
  readonly options: readonly FieldOption[];
  readonly default?: string;
}
export interface RadioField extends FieldBase {
  readonly control: 'radio';
  /** 2 to 20, each value once. */
  readonly options: readonly FieldOption[];
  readonly default?: string;
}
export interface CheckboxesField extends FieldBase {
  readonly control: 'checkboxes';
  /** At most 30, each value once. */
  readonly options: readonly FieldOption[];
  readonly default?: readonly string[];
}
export interface DateTimeField extends FieldBase {
  readonly control: 'date-time';
  readonly default?: Timestamp;
  readonly showTime?: boolean;
  /** Absent: local for a time; UTC for a date alone, which then is the same date everywhere. */
  readonly timeZone?: 'utc' | 'local';
}
export interface UserField extends FieldBase {
  readonly control: 'user';
  readonly multiple?: boolean;
  readonly default?: readonly UserId[];
}
/** Display only: holds no value. */
export interface MarkdownBlock extends FieldBase {
  readonly control: 'markdown';
  readonly text: string;
}

/** An additional field, as an owner's field library or a template defines it. */
export type FieldDefinition =
  | TextField
  | TextAreaField
  | NumberField
  | ToggleField
  | DropdownField
  | RadioField
  | CheckboxesField
  | DateTimeField
  | UserField
  | MarkdownBlock;

/** What a template says of a field of the library. */
export interface FieldReference {
  readonly use: FieldKey;
  readonly label?: string;
  readonly required?: boolean;
  readonly default?: FieldDefinition extends infer D ? (D extends { default?: infer V } ? V : never) : never;
}
