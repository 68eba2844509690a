import type { CaseAdapter } from 'case-elements/contracts';
import { newId, type CaseChanges, type CasePatch } from 'case-elements/domain';
import { aroundVerbs } from './around-verbs.js';

/** The same adapter, with somebody else who always changes a case just before this person does. */
export function withRival(adapter: CaseAdapter, change: CaseChanges): CaseAdapter {
  return aroundVerbs(adapter, async ({ verb, args, proceed }) => {
    if (verb === 'cases.update') {
      for (const { id } of args[0] as readonly CasePatch[]) {
        const current = await adapter.cases.get(id);
        if (current)
          await adapter.cases.update([{ id, version: current.version, set: change }], { mutationId: newId() });
      }
    }
    return proceed();
  });
}
