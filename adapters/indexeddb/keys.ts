import type { CaseId } from '../../src/domain/ids.js';
import { timeOf, type CaseChild, type Records } from '../../src/domain/records/record.js';
import type { CaseSchema, ChildKey } from './schema.js';

export const childKeyOf = (record: Records[CaseChild]): ChildKey => [record.caseId, timeOf(record), record.id];

/** Everything of one kind that hangs on a case. An array sorts behind every text. */
export const ofCase = (caseId: CaseId): IDBKeyRange => IDBKeyRange.bound([caseId], [caseId, []]);

export const pendingKeyOf = ({ dueAt, id }: Records['effect']): CaseSchema['pending']['key'] => [dueAt, id];

export const alertKeyOf = ({ alertId, caseId, id }: Records['alert']): CaseSchema['alertCase']['key'] => [
  alertId,
  caseId,
  id,
];
