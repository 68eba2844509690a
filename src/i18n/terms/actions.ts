import type { CaseStatus } from '../../domain/cases/status.js';
import type { Formats } from '../formats.js';

/** What can be done with cases from a list, and how it went. English for it is loaded when it is needed. */
export interface ActionsTerms {
  /** Names the bar above the rows. */
  readonly bar: string;
  readonly open: string;
  readonly more: string;
  readonly copy: Readonly<Record<CopyKind, string>>;
  readonly copied: (what: CopyKind | 'report', count: number, formats: Formats) => string;
  readonly copyFailed: string;
  readonly export: string;
  readonly formats: Readonly<Record<'json' | 'csv', string>>;
  readonly delete: string;
  /** Why something cannot be done, by the right that is missing. */
  readonly denied: Readonly<Record<'update' | 'reopen' | 'assign' | 'delete', string>>;
  /** Something else is under way. */
  readonly waiting: string;
  /** One case inside a sentence: "Case 42", or its name where it has no number. */
  readonly subject: (number: number | null, name: string) => string;
  /** What was done to cases, named or counted. */
  readonly did: Readonly<Record<ActionKind, (subject: string) => string>>;
  readonly undid: (subject: string) => string;
  /** What undo of a deletion could not bring back. */
  readonly removedMeanwhile: (subject: string) => string;
  readonly didNot: (subject: string) => string;
  readonly finding: (found: number, formats: Formats) => string;
  readonly progress: (ended: number, total: number, formats: Formats) => string;
  readonly failed: (count: number, formats: Formats) => string;
  readonly untried: (count: number, formats: Formats) => string;
  readonly unchanged: (count: number, formats: Formats) => string;
  /** The same of one case in a list of them. */
  readonly notTried: string;
  readonly details: string;
  readonly retryFailed: string;
  readonly goOn: string;
  /** Above what became of the cases. */
  readonly report: string;
  readonly copyReport: string;
  /** Behind the label of what is edited: "Tags of 3 cases". */
  readonly editOf: (label: string, subject: string) => string;
  readonly apply: string;
  readonly searchTags: string;
  readonly searchPeople: string;
  /** How many of the cases have it. */
  readonly onSome: (count: number, total: number, formats: Formats) => string;
  readonly overfull: (count: number, limit: number, formats: Formats) => string;
  readonly deleteHeading: (subject: string) => string;
  readonly deleteMore: (count: number, formats: Formats) => string;
  /** What hangs on the cases and goes along; nothing is said of what there is none of. */
  readonly deleteAlong: (comments: number, alerts: number, files: number, formats: Formats) => string;
  /** Where it goes at once. */
  readonly deleteFinal: string;
  readonly deleteNumbers: string;
  /** Stands instead of a page whose cases are all about to be deleted. */
  readonly deleting: string;
}

/** What can be copied of cases. */
export type CopyKind = 'link' | 'id' | 'number';

/** What can be done to cases from a list. */
export type ActionKind = CaseStatus | 'severity' | 'tags' | 'assignees' | 'deleted' | 'exported';
