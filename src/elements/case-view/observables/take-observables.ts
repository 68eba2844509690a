import { toCaseError } from '../../../domain/error.js';
import { newId } from '../../../domain/ids.js';
import type { Take } from '../delayed-removal.js';

/** Takes observables off a case. Where somebody else took some of them, the others go all the same. */
export const takeObservables: Take = async (adapter, caseId, ids, options) => {
  try {
    await adapter.observables.remove(caseId, ids, options);
  } catch (thrown) {
    if (toCaseError(thrown).code !== 'not_found') throw thrown;
    const stored = await adapter.cases.get(caseId);
    const left = ids.filter((id) => stored?.observables.some((each) => each.id === id));
    if (left.length === ids.length) throw thrown;
    if (left.length > 0) await takeObservables(adapter, caseId, left, { ...options, mutationId: newId() });
  }
};
