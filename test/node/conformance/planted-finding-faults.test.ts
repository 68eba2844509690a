import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter, memoryStorage } from '../../../adapters/memory/index.js';
import { redOfAdapter, redOfStorage } from '../../support/faults/faulty-kits.js';
import { findingFaults, storedFindingFaults } from '../../support/faults/finding-faults.js';
import { workflowKit } from '../../support/workflow-kit.js';

const goodAdapter = workflowKit({ open: memoryStorage, adapterOver: memoryAdapter });
const suitesOf = (faults: Readonly<Record<string, { readonly noticedBy: string }>>) =>
  new Set(Object.values(faults).map(({ noticedBy }) => noticedBy));

describe('faults planted in finding and measuring', () => {
  for (const [name, fault] of Object.entries(storedFindingFaults))
    it(`a storage with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfStorage(fault, { open: memoryStorage }), []);
    });

  for (const [name, fault] of Object.entries(findingFaults))
    it(`an adapter with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfAdapter(fault, goodAdapter), []);
    });

  it('nothing planted keeps every suite green that has to notice one', async () => {
    for (const noticedBy of suitesOf(storedFindingFaults))
      assert.deepEqual(
        await redOfStorage({ noticedBy, plant: (good) => good }, { open: memoryStorage }),
        [],
        noticedBy,
      );
    for (const noticedBy of suitesOf(findingFaults))
      assert.deepEqual(await redOfAdapter({ noticedBy, plant: (good) => good }, goodAdapter), [], noticedBy);
  });
});
