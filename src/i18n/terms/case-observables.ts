import type { Formats } from '../formats.js';

/** The observables of one case, and what is done with them. English for it is loaded when it is needed. */
export interface CaseObservablesTerms {
  readonly empty: string;
  readonly emptyHint: string;
  readonly type: string;
  readonly value: string;
  readonly description: string;
  readonly guess: string;
  /** What a value is taken for. */
  readonly guessed: (type: string) => string;
  readonly unguessed: string;
  /** What is kept of a value that was made harmless. */
  readonly keptAs: (value: string) => string;
  readonly problems: Readonly<Record<'type' | 'value' | 'duplicate' | 'room', string>>;
  readonly add: string;
  readonly adding: string;
  readonly paste: string;
  readonly pasteLabel: string;
  readonly pasteHint: string;
  readonly review: string;
  readonly line: string;
  readonly finding: string;
  readonly addable: string;
  /** Of what was pasted: to be added, wrong, there already. */
  readonly summary: (addable: number, wrong: number, there: number, formats: Formats) => string;
  readonly addSeveral: (count: number, formats: Formats) => string;
  readonly added: (count: number, formats: Formats) => string;
  readonly room: (left: number, limit: number, formats: Formats) => string;
  readonly full: (limit: number, formats: Formats) => string;
  readonly defanged: string;
  readonly select: (value: string) => string;
  readonly selectAll: string;
  readonly selected: (count: number, formats: Formats) => string;
  readonly clear: string;
  readonly copy: string;
  readonly copyOne: (value: string) => string;
  readonly copied: (count: number, formats: Formats) => string;
  readonly edit: (value: string) => string;
  readonly remove: string;
  readonly removed: (count: number, formats: Formats) => string;
  readonly restored: string;
  readonly extracted: string;
  readonly given: string;
  /** Somebody removed what was being edited. */
  readonly goneMeanwhile: string;
}
