import type { CaseId } from '../../domain/ids.js';
import type { Evidence } from '../observables/take-observables.js';
import type { AttachmentKind, Given } from './kinds.js';

/** What observables may be taken from: alerts and events, as they will stand on the case. */
export const evidenceOf = (
  { group, idOn }: AttachmentKind,
  caseId: CaseId,
  items: readonly Given[],
): readonly Evidence[] =>
  group === 'alerts' || group === 'events'
    ? items.map((given) => ({ type: group, id: idOn(caseId, given), given }))
    : [];
