import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter, memoryStorage } from '../../../adapters/memory/index.js';
import { adapterFaults } from '../../support/faults/adapter-faults.js';
import { attachmentFaults, storedAttachmentFaults } from '../../support/faults/attachment-faults.js';
import { expectingFaults } from '../../support/faults/expecting-faults.js';
import { faultNames } from '../../support/faults/fault.js';
import { redOfAdapter, redOfStorage } from '../../support/faults/faulty-kits.js';
import { finerFaults } from '../../support/faults/finer-faults.js';
import { storageFaults } from '../../support/faults/storage-faults.js';
import { workflowKit } from '../../support/workflow-kit.js';

const goodAdapter = workflowKit({
  open: memoryStorage,
  adapterOver: ({ storage, files, session }) => memoryAdapter({ storage, files, session }),
});

describe('planted faults', () => {
  for (const name of faultNames) {
    const storageFault = storageFaults[name];
    it(`a storage with "${name}" turns "${storageFault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfStorage(storageFault, { open: memoryStorage }), []);
    });

    const adapterFault = adapterFaults[name];
    it(`an adapter with "${name}" turns "${adapterFault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfAdapter(adapterFault, goodAdapter), []);
    });
  }

  for (const [name, fault] of Object.entries({ ...storedAttachmentFaults, ...expectingFaults }))
    it(`a storage with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfStorage(fault, { open: memoryStorage }), []);
    });

  for (const [name, fault] of Object.entries(attachmentFaults))
    it(`an adapter with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfAdapter(fault, goodAdapter), []);
    });

  for (const [name, fault] of Object.entries(finerFaults))
    it(`an adapter with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfAdapter(fault, goodAdapter), []);
    });

  it('a storage fault shows through the workflow above it', async () => {
    const { plant } = storageFaults['half commit'];
    const overHalfCommits = workflowKit({ open: () => plant(memoryStorage()), adapterOver: memoryAdapter });
    const red = await redOfAdapter({ noticedBy: 'versions and conflicts', plant: (good) => good }, overHalfCommits);
    assert.notDeepEqual(red, []);
  });
});

describe('nothing planted', () => {
  it('keeps every suite that has to notice a finer fault green', async () => {
    for (const noticedBy of new Set(Object.values(finerFaults).map((fault) => fault.noticedBy)))
      assert.deepEqual(await redOfAdapter({ noticedBy, plant: (good) => good }, goodAdapter), [], noticedBy);
  });

  it('keeps every suite that has to notice a fault green', async () => {
    for (const noticedBy of ['attachments', 'observables', 'files', 'opening with attachments'])
      assert.deepEqual(await redOfAdapter({ noticedBy, plant: (good) => good }, goodAdapter), [], noticedBy);
    for (const name of faultNames) {
      const storageFault = { ...storageFaults[name], plant: <T>(good: T) => good };
      assert.deepEqual(await redOfStorage(storageFault, { open: memoryStorage }), [], storageFault.noticedBy);
      const adapterFault = { ...adapterFaults[name], plant: <T>(good: T) => good };
      assert.deepEqual(await redOfAdapter(adapterFault, goodAdapter), [], adapterFault.noticedBy);
    }
  });
});
