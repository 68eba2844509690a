import type { CaseStatus } from '../domain/cases/status.js';
import type { Severity } from '../domain/cases/severity.js';
import type { ErrorCode, FieldProblem } from '../domain/error.js';
import type { SortKey } from '../domain/find/case-query.js';
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
    /** After a case is stored; `number` is `null` where the server gives it later. */
    readonly created: (number: number | null, formats: Formats) => string;
    /** Leads to what was created. */
    readonly view: string;
    /** Above the list of what must be changed. */
    readonly problems: (count: number, formats: Formats) => string;
    /** Above what went wrong while saving. */
    readonly failed: string;
    /** The case was stored by an earlier try; what was changed since is not in it yet. */
    readonly landed: (number: number | null, formats: Formats) => string;
    /** What may still be read, where no case can be created any more. */
    readonly typed: string;
    readonly tagHint: string;
    /** One tag, as a label for what is wrong with it. */
    readonly tag: (tag: string) => string;
    /** All tags, as a label. */
    readonly tagList: string;
    readonly suggested: string;
    readonly suggestions: (count: number, formats: Formats) => string;
    /** Choice that makes a new tag of what was typed. */
    readonly addTag: (tag: string) => string;
    readonly tagsAdded: (tags: readonly string[], formats: Formats) => string;
    readonly tagRemoved: (tag: string) => string;
    readonly tagKnown: (tag: string) => string;
  };
  readonly drafts: {
    readonly restored: string;
    readonly discard: string;
    readonly discarded: string;
    readonly undo: string;
    /** This browser does not let us keep drafts. */
    readonly failed: string;
    /** Asked when a form with content is left. */
    readonly leave: string;
    readonly leaveKept: string;
    readonly leaveLost: string;
    readonly keep: string;
    readonly stay: string;
  };
  readonly list: {
    readonly empty: string;
    readonly emptyAction: string;
    readonly filteredEmpty: string;
    readonly search: string;
    readonly clearSearch: string;
    readonly sort: string;
    /** What each way to sort is called, both directions. */
    readonly sorts: Readonly<Record<Exclude<SortKey, `field:${string}`>, DirectionNames>>;
    readonly fieldSorts: (field: string) => DirectionNames;
    /** "42 cases" */
    readonly total: (count: number, formats: Formats) => string;
    /** "Open 3": one status with how many there are. */
    readonly statusCount: (status: string, count: number, formats: Formats) => string;
    /** Said once an answer to a search is there. */
    readonly found: (count: number, formats: Formats) => string;
    /** Names the controls that turn pages. */
    readonly pages: string;
    readonly previousPage: string;
    readonly nextPage: string;
    readonly page: (page: number, pages: number, formats: Formats) => string;
    /** "21 to 40 of 42 cases" */
    readonly range: (from: number, to: number, total: number, formats: Formats) => string;
    /** Cases that came while one was reading. */
    readonly arrived: (count: number, formats: Formats) => string;
    /** The list is another one now, but not longer. */
    readonly changed: string;
    readonly showArrived: string;
    /** Tags that found no room, named. */
    readonly moreTags: (tags: readonly string[], formats: Formats) => string;
    readonly refresh: string;
    /** What is shown was answered then; the newer answer failed to come. */
    readonly asOf: (time: string) => string;
    readonly offline: (time: string) => string;
  };
}

/** What a sort is called in both directions. */
export interface DirectionNames {
  readonly ascending: string;
  readonly descending: string;
}

type Partially<T> = {
  readonly [Key in keyof T]?: T[Key] extends (...args: never[]) => unknown
    ? T[Key]
    : T[Key] extends object
      ? Partially<T[Key]>
      : T[Key];
};

/** Wording of a host's own, over that of the language. */
export type TermsOverride = Partially<Terms>;

/** A language elements can speak. */
export interface Locale {
  /** BCP 47 tag, as general as it holds: `de` also serves `de-AT`. */
  readonly code: string;
  readonly terms: Terms;
}
