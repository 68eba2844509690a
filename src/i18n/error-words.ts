import { isKnownReason, type CaseError } from '../domain/error.js';
import type { Terms } from './terms.js';

type Failure = Pick<CaseError, 'code' | 'reason'>;

/** What happened, and what to do about it: by reason where it is a known one, else by code. */
export function errorWords({ code, reason }: Failure, terms: Terms): string {
  if (isKnownReason(reason)) return terms.reasons[reason];
  return (code === 'forbidden' && reason) || terms.errors[code];
}
