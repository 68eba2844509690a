import { deepEqual, equal, rejects } from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { postgresStorage } from '../../../adapters/postgres/index.js';
import { insertCase, owner } from '../../../src/conformance/storage/made.js';
import { cutOff } from '../../support/cut-off.js';
import { embedded, newSchema } from '../../support/postgres-spaces.js';

const database = await embedded();
after(database.end);
const saying = (code: string) => Object.assign(new Error(`As PostgreSQL says it: ${code}.`), { code });

describe('what PostgreSQL says', () => {
  const schema = newSchema();
  const whole = database.storageIn(schema);
  after(() => whole.close());

  for (const [code, expected] of Object.entries({
    '53100': { code: 'too_large', reason: 'no-room', retryable: false },
    '57014': { code: 'timeout', retryable: true },
    '57P01': { code: 'unavailable', reason: 'connection-lost', retryable: true },
    '42501': { code: 'unavailable', retryable: false },
    '40P01': { code: 'unavailable', retryable: true },
  }))
    it(`is told as ${expected.code} (${code})`, async () => {
      await whole.get('case', []);
      const storage = postgresStorage({ schema, pglite: cutOff(database.pglite, 3, saying(code)) });
      await rejects(storage.commit({ mutationId: 'refused', changes: [insertCase('case-1')] }), expected);
      await storage.close();
      deepEqual(await whole.get('case', ['case-1']), [null]);
      equal(await whole.committed('refused'), null);
    });

  it('is told as validation where a text is one that no database keeps, and nothing is written', async () => {
    for (const strange of ['a\0b', 'a\ud800b']) {
      const commit = (mutationId: string, title: string, id: string) =>
        whole.commit({ mutationId, changes: [insertCase(id, { title })] });
      await rejects(commit('title', strange, 'case-1'), { code: 'validation' });
      await rejects(commit('id', 'Fine', strange), { code: 'validation' });
      deepEqual(await whole.get('case', ['case-1', strange]), [null, null]);
      equal((await whole.findCases({ owner: strange })).total, 0);
      equal((await whole.findCases({ owner, filter: { ids: [strange] } })).total, 0);
      deepEqual(await whole.casesOfAlert(strange), []);
    }
  });
});

describe('a database that is not there', () => {
  it('is unavailable, and may be tried again', async () => {
    const storage = postgresStorage({ url: 'postgresql://nobody@127.0.0.1:9/nothing' });
    const away = { code: 'unavailable', reason: 'connection-lost', retryable: true };
    await rejects(storage.get('case', ['case-1']), away);
    await rejects(storage.commit({ mutationId: 'away', changes: [insertCase('case-1')] }), away);
    await storage.close();
    await rejects(storage.get('case', ['case-1']), { code: 'unavailable', reason: 'closed', retryable: false });
  });

  it('is used as soon as it is', async () => {
    let isThere = false;
    const { pglite } = database;
    const storage = postgresStorage({
      schema: newSchema(),
      pglite: {
        query: (text, values) => (isThere ? pglite.query(text, values) : Promise.reject(saying('ECONNREFUSED'))),
        transaction: (work) => pglite.transaction(work),
        listen: (channel, listener) => pglite.listen(channel, listener),
        close: () => pglite.close(),
      },
    });
    await rejects(storage.get('case', ['case-1']), { code: 'unavailable' });
    isThere = true;
    deepEqual(await storage.get('case', ['case-1']), [null]);
    await storage.close();
  });
});
