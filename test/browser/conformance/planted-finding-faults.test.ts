import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { indexedDbAdapter, indexedDbStorage } from '../../../adapters/indexeddb/index.js';
import { newId } from '../../../src/domain/ids.js';
import type { SessionPort } from '../../../src/contracts/ports/session.js';
import type { AdapterKitOptions, StorageKitOptions } from '../../../src/conformance/index.js';
import { redOfAdapter, redOfStorage } from '../../support/faults/faulty-kits.js';
import { findingFaults, storedFindingFaults } from '../../support/faults/finding-faults.js';
import { sessionOf } from '../../support/sessions.js';
import { insertFields } from '../../support/workflow-kit.js';

/** Databases by the handles on them. */
const names = new Map<object, string>();

function on<Handle extends object>(name: string, handle: Handle): Handle {
  names.set(handle, name);
  return handle;
}

const adapterOn = (name: string, session: SessionPort) => on(name, indexedDbAdapter({ name, session }));

const goodStorage: StorageKitOptions = {
  open() {
    const name = `faulty-${newId()}`;
    return on(name, indexedDbStorage({ name }));
  },
};
const goodAdapter: AdapterKitOptions = {
  open: () => adapterOn(`faulty-${newId()}`, sessionOf()),
  as: (adapter, identity) => adapterOn(names.get(adapter)!, sessionOf(identity)),
  async makeFields(adapter) {
    const storage = indexedDbStorage({ name: names.get(adapter)! });
    await insertFields(storage);
    await storage.close();
  },
};

describe('faults planted in finding and measuring over IndexedDB', () => {
  for (const [name, fault] of Object.entries(storedFindingFaults))
    it(`a storage with "${name}" turns "${fault.noticedBy}" red`, async () => {
      expect(await redOfStorage(fault, goodStorage)).not.to.be.empty;
    });

  for (const [name, fault] of Object.entries(findingFaults))
    it(`an adapter with "${name}" turns "${fault.noticedBy}" red`, async () => {
      expect(await redOfAdapter(fault, goodAdapter)).not.to.be.empty;
    });

  after(async () => {
    await Promise.all([...new Set(names.values())].map((name) => deleteDB(name)));
  });
});
