import type { Formats } from '../formats.js';

/** Pages of cases, wired together. English for it comes with the element. */
export interface AppTerms {
  /** Leads to the form. */
  readonly create: string;
  /** Leads to the settings, and heads them. */
  readonly settings: string;
  /** Leads back to the list. */
  readonly back: string;
  /** Names the way back. */
  readonly trail: string;
  /** The address names no page; the list is shown instead. */
  readonly unknown: string;
  /** The case that was looked at was deleted from here. */
  readonly deleted: string;
}

/** The cases before and after one, in the list it was opened from. English for it is loaded when it is needed. */
export interface NeighboursTerms {
  /** Names the way to them. */
  readonly label: string;
  readonly previous: string;
  readonly next: string;
  /** Which case of how many this is. */
  readonly place: (place: number, total: number, formats: Formats) => string;
  /** There is nothing further that way. */
  readonly none: Readonly<Record<'previous' | 'next', string>>;
}
