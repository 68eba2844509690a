import type { Condition } from '../../domain/fields/condition.js';
import type { FieldControl, FieldDefinition } from '../../domain/fields/field-definition.js';
import type { Formats } from '../formats.js';

/** The operators of conditions. */
export type ConditionOperator = Extract<Condition, { readonly field: string }>['is'];

/** The additional fields an owner defines, and the form one is defined in. */
export interface FieldLibraryTerms {
  readonly none: string;
  readonly add: string;
  readonly full: (limit: number, formats: Formats) => string;
  readonly controls: Readonly<Record<FieldControl, string>>;
  readonly scopes: Readonly<Record<FieldDefinition['scope'], string>>;
  readonly requiredMark: string;
  readonly requiredOnCloseMark: string;
  /** Moving one of them, named. */
  readonly move: (label: string) => string;
  readonly moveHint: string;
  readonly moved: (label: string, place: number, count: number, formats: Formats) => string;
  readonly order: string;
  /** What nobody named yet. */
  readonly unnamed: string;
  /** One that was removed, in the words of a conflict. */
  readonly gone: string;
  readonly form: {
    readonly heading: string;
    readonly headingOf: (label: string) => string;
    /** Beside a template: what was defined becomes a field of it, or does not. */
    readonly take: string;
    readonly leave: string;
    readonly label: string;
    readonly key: string;
    readonly keyHint: string;
    readonly keyShape: string;
    readonly keyTaken: string;
    readonly keyOfRemoved: string;
    readonly keyHeld: string;
    readonly stays: (control: string, key: string) => string;
    readonly control: string;
    readonly description: string;
    readonly scope: string;
    readonly text: string;
    readonly markdown: string;
    readonly multiple: string;
    readonly integer: string;
    readonly showTime: string;
    readonly timeZone: string;
    readonly zones: Readonly<Record<'local' | 'utc', string>>;
    readonly default: string;
    readonly noDefault: string;
    readonly rules: string;
    readonly required: string;
    readonly requiredOnClose: string;
    readonly requiredOnCloseHint: string;
    readonly minLength: string;
    readonly maxLength: string;
    readonly min: string;
    readonly max: string;
    readonly pattern: string;
    readonly patternHint: string;
    readonly badPattern: string;
    readonly patternMessage: string;
    readonly preview: string;
    readonly discard: string;
  };
  readonly options: {
    readonly heading: string;
    readonly label: (place: number) => string;
    readonly value: (place: number) => string;
    readonly add: string;
    readonly up: (label: string) => string;
    readonly down: (label: string) => string;
    readonly removed: (label: string) => string;
    readonly taken: (label: string) => string;
    readonly tooFew: (least: number, formats: Formats) => string;
    readonly tooMany: (most: number, formats: Formats) => string;
    /** One without words, by its place. */
    readonly unnamed: (place: number) => string;
  };
  readonly conditions: {
    readonly names: Readonly<Record<'showWhen' | 'requiredWhen', string>>;
    readonly hints: Readonly<Record<'showWhen' | 'requiredWhen', string>>;
    readonly add: Readonly<Record<'showWhen' | 'requiredWhen', string>>;
    readonly part: string;
    readonly how: string;
    readonly all: string;
    readonly any: string;
    readonly field: (place: number) => string;
    readonly is: (place: number) => string;
    readonly value: (place: number) => string;
    readonly operators: Readonly<Record<ConditionOperator, string>>;
    readonly remove: (place: number) => string;
    readonly noFields: string;
    readonly chooseField: string;
    readonly nested: string;
    readonly and: (parts: readonly string[]) => string;
    readonly or: (parts: readonly string[]) => string;
  };
  readonly removal: {
    readonly heading: (label: string) => string;
    readonly unused: string;
    readonly usedBy: (cases: number, formats: Formats) => string;
    readonly kept: string;
    /** Names of templates, and how many more there are. */
    readonly templates: (names: readonly string[], more: number, formats: Formats) => string;
    readonly noTemplates: string;
    readonly templatesUnknown: string;
    readonly needed: (labels: readonly string[], formats: Formats) => string;
    readonly remove: string;
    readonly removed: (label: string) => string;
    readonly back: (label: string) => string;
  };
  /** Fields that went, and keep their keys. */
  readonly removedOnes: {
    readonly heading: (count: number, formats: Formats) => string;
    readonly hint: string;
    readonly bringBack: string;
    readonly bringBackOf: (label: string) => string;
  };
  /** How a definition is told in a line. */
  readonly said: {
    readonly default: (text: string) => string;
    readonly options: (labels: readonly string[], formats: Formats) => string;
    readonly between: (what: string, from: string, to: string) => string;
    readonly when: (name: string, condition: string) => string;
  };
}
