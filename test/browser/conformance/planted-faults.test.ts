import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { indexedDbAdapter, indexedDbStorage } from '../../../adapters/indexeddb/index.js';
import { newId } from '../../../src/domain/ids.js';
import type { SessionPort } from '../../../src/contracts/ports/session.js';
import type { AdapterKitOptions, StorageKitOptions } from '../../../src/conformance/index.js';
import { adapterFaults } from '../../support/faults/adapter-faults.js';
import { faultNames } from '../../support/faults/fault.js';
import { redOfAdapter, redOfStorage } from '../../support/faults/faulty-kits.js';
import { finerFaults } from '../../support/faults/finer-faults.js';
import { storageFaults } from '../../support/faults/storage-faults.js';
import { sessionOf } from '../../support/sessions.js';

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
};

describe('planted faults over IndexedDB', () => {
  for (const name of faultNames) {
    it(`a storage with "${name}" turns "${storageFaults[name].noticedBy}" red`, async () => {
      expect(await redOfStorage(storageFaults[name], goodStorage)).not.to.be.empty;
    });

    it(`an adapter with "${name}" turns "${adapterFaults[name].noticedBy}" red`, async () => {
      expect(await redOfAdapter(adapterFaults[name], goodAdapter)).not.to.be.empty;
    });
  }

  for (const [name, fault] of Object.entries(finerFaults))
    it(`an adapter with "${name}" turns "${fault.noticedBy}" red`, async () => {
      expect(await redOfAdapter(fault, goodAdapter)).not.to.be.empty;
    });

  after(async () => {
    await Promise.all([...new Set(names.values())].map((name) => deleteDB(name)));
  });
});
