import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter, memoryStorage } from '../../../adapters/memory/index.js';
import { redOfAdapter, redOfStorage } from '../../support/faults/faulty-kits.js';
import { similarFaults, storedSimilarFaults } from '../../support/faults/similar-faults.js';
import { workflowKit } from '../../support/workflow-kit.js';

const goodAdapter = workflowKit({ open: memoryStorage, adapterOver: memoryAdapter });

describe('faults planted in what is similar', () => {
  for (const [name, fault] of Object.entries(storedSimilarFaults))
    it(`a storage with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfStorage(fault, { open: memoryStorage }), []);
    });

  for (const [name, fault] of Object.entries(similarFaults))
    it(`an adapter with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfAdapter(fault, goodAdapter), []);
    });

  it('nothing planted keeps every suite green that has to notice one', async () => {
    for (const noticedBy of ['similar cases', 'abort'])
      assert.deepEqual(
        await redOfStorage({ noticedBy, plant: (good) => good }, { open: memoryStorage }),
        [],
        noticedBy,
      );
    for (const noticedBy of ['similar', 'foreign owners'])
      assert.deepEqual(await redOfAdapter({ noticedBy, plant: (good) => good }, goodAdapter), [], noticedBy);
  });
});
