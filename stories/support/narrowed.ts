import type { CaseAdapter } from 'case-elements/contracts';
import { newId } from 'case-elements/domain';
import { aroundVerbs } from './around-verbs.js';
import { configuredAdapter } from './configured.js';
import { sampleCases } from './sample-cases.js';

/** A team that has configured everything, with cases that say something in every field. */
export function fieldedAdapter(count = 12): CaseAdapter {
  const adapter = configuredAdapter();
  const stored = storeAll();
  return aroundVerbs(adapter, async ({ proceed }) => {
    await stored;
    return proceed();
  });

  async function storeAll(): Promise<void> {
    for (const [index, { input, status }] of [...sampleCases(count)].reverse().entries()) {
      const fields = {
        impact: index % 2 === 0 ? 'Payments stopped for an hour' : 'None known',
        hosts: index * 3,
        customer_data: index % 3 === 0,
        site: index % 2 === 0 ? 'north' : 'south',
        authority: 'not-yet',
      };
      const { id, version } = await adapter.cases.create({ ...input, fields }, { mutationId: newId() });
      if (status !== 'open') await adapter.cases.update([{ id, version, set: { status } }], { mutationId: newId() });
    }
  }
}
