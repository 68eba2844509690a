import type { Formats } from '../formats.js';

/** What else of the host's is on a case. English for it is loaded when it is needed. */
export interface ReferencesTerms {
  readonly empty: string;
  readonly emptyHint: string;
  readonly more: (count: number, formats: Formats) => string;
  /** Above those whose types nobody registered. */
  readonly unknownTypes: (count: number, formats: Formats) => string;
  readonly unknown: (type: string) => string;
  /** What is stored is not what the type says it is. */
  readonly unreadable: (type: string) => string;
  /** Names the menu of one of them. */
  readonly actions: (name: string) => string;
  readonly copyId: string;
  readonly remove: string;
  readonly removed: (name: string) => string;
  readonly restored: (name: string) => string;
  /** The host fails to show it. */
  readonly viewFailed: string;
  /** Something the host offers, named, did not work. */
  readonly actionFailed: (action: string) => string;
}
