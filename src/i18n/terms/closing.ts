import type { closeReasons } from '../../domain/cases/alert-sync.js';
import type { Formats } from '../formats.js';

/** Cases are closed, and alerts with them. English for it is loaded when it is needed. */
export interface ClosingTerms {
  /** So many cases are to be closed. */
  readonly heading: (cases: number, formats: Formats) => string;
  /** So many alerts close with so many cases. */
  readonly alerts: (alerts: number, cases: number, formats: Formats) => string;
  /** Label of the reason. */
  readonly reason: string;
  readonly noReason: string;
  readonly reasons: Readonly<Record<(typeof closeReasons)[number], string>>;
  /** Of so many of the cases fields are missing without which they cannot be closed. */
  readonly missing: (missing: number, cases: number, formats: Formats) => string;
  readonly confirm: (cases: number, formats: Formats) => string;
}
