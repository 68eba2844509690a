import type { Formats } from '../formats.js';

/** Why a text is no YAML. */
export type SyntaxFault =
  | 'indent'
  | 'tab'
  | 'twice'
  | 'missing'
  | 'unexpected'
  | 'colon'
  | 'key'
  | 'start'
  | 'escape'
  | 'alias'
  | 'tag'
  | 'directive'
  | 'second'
  | 'too_deep'
  | 'unknown';

/** The templates of an owner, and how one is written. */
export interface TemplatesTerms {
  readonly none: string;
  readonly noneHint: string;
  readonly loading: string;
  /** The person may look at them. */
  readonly readOnly: string;
  readonly add: string;
  /** Reads templates from files. */
  readonly import: string;
  readonly full: (limit: number, formats: Formats) => string;
  readonly search: string;
  /** Narrows the list down to one tag. */
  readonly tagFilter: string;
  readonly anyTag: string;
  readonly noMatch: string;
  readonly found: (count: number, formats: Formats) => string;
  readonly usedBy: (cases: number, formats: Formats) => string;
  readonly unused: string;
  readonly revision: (revision: number, formats: Formats) => string;
  /** A switch: people may choose it. */
  readonly offer: (name: string) => string;
  readonly offered: (name: string) => string;
  readonly withheld: (name: string) => string;
  /** Beside the name of one that is switched off. */
  readonly off: string;
  readonly select: (name: string) => string;
  readonly selectAll: string;
  readonly selected: (count: number, formats: Formats) => string;
  readonly clearSelection: string;
  readonly menu: (name: string) => string;
  readonly actions: Readonly<Record<'edit' | 'clone' | 'export' | 'remove' | 'enable' | 'disable', string>>;
  readonly copyOf: (name: string) => string;
  readonly exported: (count: number, formats: Formats) => string;
  /** Some of several were written, others were not. */
  readonly partly: (done: number, all: number, formats: Formats) => string;
  readonly switched: (count: number, on: boolean, formats: Formats) => string;
  readonly remove: {
    readonly heading: (name: string) => string;
    readonly headingMany: (count: number, formats: Formats) => string;
    readonly unused: string;
    readonly stays: (cases: number, formats: Formats) => string;
    readonly confirm: string;
    readonly done: (name: string) => string;
    readonly doneMany: (count: number, formats: Formats) => string;
  };
  readonly editor: {
    readonly heading: (name: string) => string;
    readonly headingNew: string;
    readonly back: string;
    readonly views: string;
    readonly form: string;
    readonly text: string;
    readonly textLabel: string;
    readonly textHint: string;
    /** The form cannot show what cannot be read. */
    readonly unreadable: string;
    /** The preview shows what could be read last. */
    readonly previewOld: string;
    readonly problems: (count: number, formats: Formats) => string;
    readonly at: (line: number, column: number, formats: Formats) => string;
    readonly nothingWrong: string;
    /** Name of the list of what may be written where the caret is. */
    readonly fits: string;
    readonly fitting: (count: number, formats: Formats) => string;
    readonly nothingFits: string;
    readonly saved: (name: string) => string;
    readonly failed: string;
    readonly taken: string;
    /** The template was deleted by somebody else. */
    readonly gone: string;
    readonly saveAsNew: string;
    readonly conflict: (name: string) => string;
    readonly theirs: (revision: number, formats: Formats) => string;
    readonly mine: string;
    readonly discard: string;
    readonly identity: string;
    readonly identityHint: string;
    readonly enabled: string;
    readonly enabledHint: string;
    readonly defaults: string;
    readonly defaultsHint: string;
    readonly title: string;
    readonly caseDescription: string;
    readonly caseTags: string;
    readonly unset: string;
    readonly onOff: Readonly<Record<'on' | 'off', string>>;
    readonly syncAlerts: string;
    readonly extractObservables: string;
    readonly settings: string;
    readonly fields: string;
    readonly fieldsHint: string;
    readonly noFields: string;
    readonly addField: string;
    readonly defineField: string;
    readonly chooseField: string;
    /** Of what a field is called in the library. */
    readonly fieldLabel: (label: string) => string;
    readonly fieldRequired: string;
    /** The same to the ear, where there are several. It begins with the word that is seen. */
    readonly fieldRequiredOf: (label: string) => string;
    readonly fieldFromLibrary: string;
    readonly fieldGone: string;
    /** A field that only this template has. */
    readonly fieldOwn: string;
    readonly up: (label: string) => string;
    readonly down: (label: string) => string;
    readonly moved: (label: string, place: number, all: number, formats: Formats) => string;
    readonly values: string;
    readonly valuesHint: string;
  };
  readonly preview: {
    readonly heading: string;
    readonly hint: string;
    readonly untitled: string;
    readonly noDescription: string;
    readonly noConnector: string;
  };
  readonly reading: {
    readonly heading: string;
    readonly hint: string;
    readonly none: string;
    readonly fileFailed: (name: string) => string;
    readonly fileEmpty: (name: string) => string;
    /** "Phishing, from templates.yaml" */
    readonly from: (file: string) => string;
    readonly take: (name: string) => string;
    readonly unnamed: string;
    readonly nameTaken: string;
    readonly newName: string;
    readonly tooMany: (room: number, formats: Formats) => string;
    readonly confirm: (count: number, formats: Formats) => string;
    readonly busy: string;
    readonly done: (count: number, formats: Formats) => string;
  };
  /** What is said of a text that is no YAML, at its line. */
  readonly syntax: Readonly<Record<SyntaxFault, string>>;
}
