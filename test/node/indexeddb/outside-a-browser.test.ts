import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexedDbAdapter, indexedDbStorage } from '../../../adapters/indexeddb/index.js';

describe('indexeddb outside a browser', () => {
  it('can be imported and made, and says unavailable when it is used', async () => {
    const refused = { code: 'unavailable', reason: 'no-database', retryable: false };
    const adapter = indexedDbAdapter();
    await assert.rejects(adapter.cases.find({ owner: 'security' }), refused);
    await adapter.close();
    const storage = indexedDbStorage();
    await assert.rejects(storage.commit({ mutationId: 'one', changes: [] }), refused);
    await storage.close();
  });
});
