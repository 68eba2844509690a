import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter, memoryStorage } from '../../../adapters/memory/index.js';
import { redOfAdapter } from '../../support/faults/faulty-kits.js';
import { pinnedTemplateFaults, refusalFaults } from '../../support/faults/refusal-faults.js';
import { workflowKit } from '../../support/workflow-kit.js';

const good = workflowKit({ open: memoryStorage, holds: true, adapterOver: memoryAdapter });

describe('faults in what may not be done, and in templates of cases that are there', () => {
  for (const [name, fault] of Object.entries({ ...refusalFaults, ...pinnedTemplateFaults }))
    it(`an adapter with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfAdapter(fault, good), []);
    });

  it('leave both green where there are none', async () => {
    for (const noticedBy of ['refusals', 'templates'])
      assert.deepEqual(await redOfAdapter({ noticedBy, plant: (adapter) => adapter }, good), [], noticedBy);
  });
});
