import { deleteDB } from 'idb';
import { indexedDbAdapter, indexedDbStorage } from '../../../adapters/indexeddb/index.js';
import { describeAdapter } from '../../../src/conformance/adapter/describe-adapter.js';
import { describeStorage } from '../../../src/conformance/storage/describe-storage.js';
import { newId } from '../../../src/domain/ids.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { insertFields } from '../../support/workflow-kit.js';

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
});

await describeAdapter({ describe, it }, 'indexeddb', {
  open: () => {
    const name = fresh();
    return on(name, indexedDbAdapter({ name }));
  },
  openAgain: (adapter) => on(nameOf(adapter), indexedDbAdapter({ name: nameOf(adapter) })),
  as: (adapter, identity) =>
    on(nameOf(adapter), indexedDbAdapter({ name: nameOf(adapter), session: localSession(identity) })),
  makeTemplate: async (adapter) => {
    const storage = indexedDbStorage({ name: nameOf(adapter) });
    const id = newId();
    const defaults = {
      title: 'From the template',
      description: 'What it says.',
      severity: 'high',
      tags: ['templated'],
    } as const;
    const record = { id, owner: 'securitySolution', revision: 1, name: 'Conformance', enabled: true, defaults };
    await storage.commit({ mutationId: newId(), changes: [{ op: 'insert', entity: 'template', record }] });
    await storage.close();
    return id;
  },
  makeFields: async (adapter) => {
    const storage = indexedDbStorage({ name: nameOf(adapter) });
    await insertFields(storage);
    await storage.close();
  },
});

after(async () => {
  await Promise.all([...new Set(names.values())].map((name) => deleteDB(name)));
});
