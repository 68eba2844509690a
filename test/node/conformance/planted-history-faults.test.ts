import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter, memoryStorage } from '../../../adapters/memory/index.js';
import { redOfAdapter, redOfStorage } from '../../support/faults/faulty-kits.js';
import { historyFaults, storedHistoryFaults } from '../../support/faults/history-faults.js';
import { workflowKit } from '../../support/workflow-kit.js';

const goodAdapter = workflowKit({ open: memoryStorage, adapterOver: memoryAdapter });

describe('faults planted in what is found of a history', () => {
  for (const [name, fault] of Object.entries(storedHistoryFaults))
    it(`a storage with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfStorage(fault, { open: memoryStorage }), []);
    });

  for (const [name, fault] of Object.entries(historyFaults))
    it(`an adapter with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfAdapter(fault, goodAdapter), []);
    });

  it('nothing planted keeps every suite green that has to notice one', async () => {
    for (const noticedBy of ['what hangs on a case'])
      assert.deepEqual(
        await redOfStorage({ noticedBy, plant: (good) => good }, { open: memoryStorage }),
        [],
        noticedBy,
      );
    for (const noticedBy of ['activity'])
      assert.deepEqual(await redOfAdapter({ noticedBy, plant: (good) => good }, goodAdapter), [], noticedBy);
  });
});
