/** The storages every rule of the form holds on: what keeps nothing, and what keeps it in this browser. */
import { deleteDB } from 'idb';
import { indexedDbAdapter } from '../../../adapters/indexeddb/index.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { newId } from '../../../src/domain/ids.js';

type Options = NonNullable<Parameters<typeof memoryAdapter>[0]>;

/** Runs the tests once for each storage; what they opened is closed and thrown away afterwards. */
export function onEveryStorage(tests: (over: (options?: Options) => CaseAdapter) => void): void {
  describe('over memory', () => tests(memoryAdapter));
  describe('over IndexedDB', () => {
    const opened: { adapter: CaseAdapter; name: string }[] = [];
    afterEach(async () => {
      for (const { adapter, name } of opened.splice(0)) {
        await adapter.close();
        await deleteDB(name);
      }
    });
    tests((options = {}) => {
      const name = `case-create-form ${newId()}`;
      const { storage: _storage, ...rest } = options;
      const adapter = indexedDbAdapter({ ...rest, name });
      opened.push({ adapter, name });
      return adapter;
    });
  });
}
