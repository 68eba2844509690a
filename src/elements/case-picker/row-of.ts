import type { Case } from '../../domain/cases/case.js';
import type { CaseRow } from '../../domain/find/case-query.js';

/** A whole case as a row of a list has it. */
export const rowOf = (stored: Case): CaseRow => ({
  ...stored,
  totals: { ...stored.totals, observables: stored.observables.length },
});
