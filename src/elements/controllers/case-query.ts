import type { Case } from '../../domain/cases/case.js';
import type { CaseId } from '../../domain/ids.js';
import type { Query } from './query-cache.js';

let turn = 0;
const asked = new WeakMap<Case, number>();

/** A moment among the questions for cases: clocks are too coarse to tell what came first. */
export const nextTurn = (): number => (turn += 1);

/** Whether the backend was asked for it after that moment. */
export const isAskedAfter = (found: Case, moment: number): boolean => (asked.get(found) ?? 0) > moment;

/** The whole of one case. Everybody who asks for it shares the answer. */
export function caseQuery(caseId: CaseId): Query<Case | null> {
  return {
    key: `case ${caseId}`,
    load: async (adapter, options) => {
      const moment = nextTurn();
      const found = await adapter.cases.get(caseId, options);
      if (found) asked.set(found, Math.max(moment, asked.get(found) ?? 0));
      return found;
    },
    affectedBy: (event) => event.type !== 'resync' && event.entity === 'case' && event.id === caseId,
  };
}
