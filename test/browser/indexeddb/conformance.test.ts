import { deleteDB } from 'idb';
import { indexedDbAdapter, indexedDbFiles, indexedDbStorage } from '../../../adapters/indexeddb/index.js';
import { describeAdapter } from '../../../src/conformance/adapter/describe-adapter.js';
import { describeStorage } from '../../../src/conformance/storage/describe-storage.js';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import { newId } from '../../../src/domain/ids.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { ticketSetup, ticketType } from '../../support/ticket-type.js';
import { insertFields } from '../../support/workflow-kit.js';

const connectorTypes = [ticketType().type];

/** Handles by the database they are on. */
const names = new Map<object, string>();

function on<Handle extends object>(name: string, handle: Handle): Handle {
  names.set(handle, name);
  return handle;
}

const fresh = () => `test-${newId()}`;
const nameOf = (handle: object) => names.get(handle)!;

await describeStorage({ describe, it }, 'indexeddb', {
  open: () => {
    const name = fresh();
    return on(name, indexedDbStorage({ name }));
  },
  openAgain: (storage) => on(nameOf(storage), indexedDbStorage({ name: nameOf(storage) })),
  stageFile: async (storage) => {
    const files = indexedDbFiles({ name: nameOf(storage) });
    const staged = await files.stage(new Blob(['Said.']), { name: 'note.txt' });
    files.close();
    return staged;
  },
});

await describeAdapter({ describe, it }, 'indexeddb', {
  open: () => {
    const name = fresh();
    return on(name, indexedDbAdapter({ name, connectorTypes }));
  },
  openAgain: (adapter) => on(nameOf(adapter), indexedDbAdapter({ name: nameOf(adapter), connectorTypes })),
  as: (adapter, identity) =>
    on(nameOf(adapter), indexedDbAdapter({ name: nameOf(adapter), connectorTypes, session: localSession(identity) })),
  connectorSetup: ticketSetup,
  makeTemplate: async (adapter) => {
    const id = newId();
    const said = { title: 'From the template', description: 'What it says.' };
    const defaults = { ...said, severity: 'high', category: 'Intrusion', tags: ['templated'] } as const;
    const record = { id, owner: 'securitySolution', revision: 1, name: 'Conformance', enabled: true, defaults };
    const changes = [{ op: 'insert', entity: 'template', record }] as const;
    await withStorage(adapter, (storage) => storage.commit({ mutationId: newId(), changes }));
    return id;
  },
  makeFields: (adapter) => withStorage(adapter, insertFields),
});

/** What the workflow cannot write yet is written into its database. */
async function withStorage(adapter: object, write: (storage: StoragePort) => Promise<unknown>): Promise<void> {
  const storage = indexedDbStorage({ name: nameOf(adapter) });
  await write(storage);
  await storage.close();
}

after(async () => {
  await Promise.all([...new Set(names.values())].map((name) => deleteDB(name)));
});
