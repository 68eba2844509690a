import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter, memoryStorage } from '../../../adapters/memory/index.js';
import { describeAdapter } from '../../../src/conformance/index.js';
import { groupOfVerb } from '../../../src/contracts/adapter.js';
import { userList } from '../../../src/workflow/index.js';
import { collectingRunner } from '../../support/collecting-runner.js';
import { redOfAdapter, redOfStorage } from '../../support/faults/faulty-kits.js';
import { ownerFaults, withEveryRight } from '../../support/faults/owner-faults.js';
import { storedOwnerFaults } from '../../support/faults/stored-owner-faults.js';
import { workflowKit } from '../../support/workflow-kit.js';

const users = userList([{ id: 'user-ann', name: 'Ann' }]);
const good = workflowKit({
  open: memoryStorage,
  holds: true,
  adapterOver: (ports) => memoryAdapter({ ...ports, users }),
});

const noticedBy = 'owners';
const { results } = await describeAdapter(collectingRunner(), 'good', good);
const declared = new Set(results.filter(({ suite }) => suite === noticedBy).map(({ test }) => test));
/** Nothing is read for it that somebody could have no right to. */
const readsNothing = new Set(['observables.extract']);

describe('faults planted between owners', () => {
  for (const [name, fault] of Object.entries(storedOwnerFaults))
    it(`a storage with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfStorage(fault, { open: memoryStorage }), []);
    });

  for (const [name, fault] of Object.entries(ownerFaults))
    it(`an adapter with "${name}" turns "${fault.noticedBy}" red`, async () => {
      assert.notDeepEqual(await redOfAdapter(fault, good), []);
    });

  for (const [part, verbs] of Object.entries(groupOfVerb))
    for (const verb of Object.keys(verbs)) {
      const test = `keeps owners apart in ${part}.${verb}`;
      if (!declared.has(test) || readsNothing.has(`${part}.${verb}`)) continue;
      it(`an adapter that asks for no right in ${part}.${verb} is noticed`, async () => {
        const plant = withEveryRight(part as keyof typeof groupOfVerb, verb);
        assert.ok((await redOfAdapter({ noticedBy, plant }, good)).includes(test));
      });
    }

  it('nothing planted keeps what has to notice them green', async () => {
    const none = { noticedBy, plant: <T>(door: T) => door };
    assert.deepEqual(await redOfStorage(none, { open: memoryStorage }), []);
    assert.deepEqual(await redOfAdapter(none, good), []);
  });
});
