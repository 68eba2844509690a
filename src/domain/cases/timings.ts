import type { Case } from './case.js';

/** Durations in whole seconds; `null` while they are not known. */
export interface CaseTimings {
  /** Created until first in progress. */
  readonly toAcknowledge: number | null;
  /** First in progress until closed. */
  readonly toInvestigate: number | null;
  /** Created until closed. */
  readonly toResolve: number | null;
}

const secondsBetween = (from: string | null, to: string | null): number | null =>
  from && to ? Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000)) : null;

export const timingsOf = ({
  createdAt,
  inProgressAt,
  closedAt,
}: Pick<Case, 'createdAt' | 'inProgressAt' | 'closedAt'>): CaseTimings => ({
  toAcknowledge: secondsBetween(createdAt, inProgressAt),
  toInvestigate: secondsBetween(inProgressAt, closedAt),
  toResolve: secondsBetween(createdAt, closedAt),
});
