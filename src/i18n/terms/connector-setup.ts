import type { FieldMapping, MappedPart } from '../../domain/connector.js';
import type { Formats } from '../formats.js';

/** Connectors: which there are, what new cases begin with, and how one is set up. */
export interface ConnectorSetupTerms {
  readonly none: string;
  readonly noneHint: string;
  readonly loading: string;
  /** Where connectors are kept in the browser. */
  readonly inBrowser: string;
  /** Where they are kept elsewhere, and no secrets with them. */
  readonly withoutSecrets: string;
  readonly add: string;
  readonly full: (limit: number, formats: Formats) => string;
  /** The host set it up. */
  readonly preset: string;
  readonly usedBy: (cases: number, formats: Formats) => string;
  readonly unused: string;
  /** What new cases begin with. */
  readonly initial: { readonly label: string; readonly hint: string };
  readonly mapping: {
    readonly heading: string;
    readonly headingOf: (name: string) => string;
    readonly part: string;
    readonly target: string;
    readonly action: string;
    readonly parts: Readonly<Record<MappedPart, string>>;
    readonly actions: Readonly<Record<FieldMapping['action'], string>>;
  };
  readonly remove: {
    readonly heading: (name: string) => string;
    readonly unused: string;
    readonly stays: (cases: number, formats: Formats) => string;
    /** New cases begin with it until now. */
    readonly initial: string;
    /** Templates that name it. */
    readonly templates: (names: readonly string[], formats: Formats) => string;
    readonly confirm: string;
    readonly done: (name: string) => string;
  };
  readonly editor: {
    readonly back: string;
    readonly headingNew: string;
    readonly heading: (name: string) => string;
    readonly type: string;
    readonly settings: string;
    readonly secrets: string;
    readonly secretsHint: string;
    readonly secretSet: string;
    readonly replace: (label: string) => string;
    readonly replaceShort: string;
    readonly keep: (label: string) => string;
    readonly keepShort: string;
    /** The address changed. */
    readonly secretsAgain: string;
    readonly test: string;
    readonly testing: string;
    readonly works: string;
    readonly worksHint: string;
    readonly fails: string;
    readonly saved: (name: string) => string;
    readonly failed: string;
    readonly gone: string;
    readonly typeGone: string;
    readonly discard: string;
    readonly saveAsNew: string;
    readonly nothing: string;
  };
}
