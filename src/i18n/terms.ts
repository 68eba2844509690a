import type { CaseStatus } from '../domain/cases/status.js';
import type { Severity } from '../domain/cases/severity.js';
import type { ErrorCode, FieldProblem } from '../domain/error.js';
import type { Formats } from './formats.js';

/** Everything elements say, by where they say it. Plain words, sentence case; functions get what they speak of. */
export interface Terms {
  /** Words that stay the same everywhere. */
  readonly common: {
    readonly cases: string;
    readonly status: string;
    readonly statuses: Readonly<Record<CaseStatus, string>>;
    readonly severity: string;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly name: string;
    readonly description: string;
    readonly tags: string;
    readonly number: string;
    readonly updated: string;
    readonly optional: string;
    readonly cancel: string;
    readonly retry: string;
    readonly loading: string;
    /** Remove one thing, named. */
    readonly remove: (what: string) => string;
  };
  /** What an element says instead of its content. */
  readonly states: {
    readonly noAdapter: string;
    readonly noOwner: string;
    readonly deniedRead: string;
    readonly deniedCreate: string;
    readonly whoCanGrant: string;
    readonly stale: string;
    readonly offline: string;
  };
  /** What happened, and what to do, by code. */
  readonly errors: Readonly<Record<ErrorCode, string>>;
  /** One broken rule of a field, with the field's label. */
  readonly problem: (problem: FieldProblem, label: string, formats: Formats) => string;
  /** How much room is left in a text, said as one nears the limit. */
  readonly lengthLeft: (length: number, limit: number, formats: Formats) => string;
  readonly createForm: {
    readonly heading: string;
    readonly submit: string;
    readonly submitting: string;
  };
  readonly list: {
    readonly empty: string;
    readonly emptyAction: string;
  };
}

type Partially<T> = { readonly [Key in keyof T]?: T[Key] extends (...args: never[]) => unknown ? T[Key] : T[Key] extends object ? Partially<T[Key]> : T[Key] };

/** Wording of a host's own, over that of the language. */
export type TermsOverride = Partially<Terms>;

/** A language elements can speak. */
export interface Locale {
  /** BCP 47 tag, as general as it holds: `de` also serves `de-AT`. */
  readonly code: string;
  readonly terms: Terms;
}
