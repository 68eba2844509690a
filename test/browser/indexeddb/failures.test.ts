import { expect, waitUntil } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import {
  aCase,
  aComment,
  commit,
  insertCase,
  insertComment,
  listen,
  openCase,
  refusalOf,
  Scene,
  total,
  withReplaced,
} from './scene.js';

describe('indexeddb: what can go wrong around it', () => {
  let scene: Scene;
  let storage: StoragePort;

  beforeEach(() => {
    scene = new Scene();
    storage = scene.tab();
  });
  afterEach(() => scene.clear());

  const failing = (name: string, after: number): IDBObjectStore['put'] => {
    const original = IDBObjectStore.prototype.put;
    let puts = 0;
    return function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      puts += 1;
      if (puts > after) throw new DOMException('Planted.', name);
      return key === undefined ? original.call(this, value) : original.call(this, value, key);
    };
  };

  it('says too_large and writes nothing when the browser gives no more room', async () => {
    const before = await openCase(storage);
    for (const after of [0, 1, 4]) {
      const opened = aCase();
      const refusal = await withReplaced(IDBObjectStore.prototype, 'put', failing('QuotaExceededError', after), () =>
        refusalOf(commit(storage, insertCase(opened), insertComment(aComment(opened.id)))),
      );
      expect(refusal).to.include({ code: 'too_large', retryable: false });
      expect(await storage.get('case', [opened.id])).to.deep.equal([null]);
      expect((await storage.findOfCase('comment', { caseId: opened.id })).total).to.equal(0);
    }
    expect((await openCase(storage)).number).to.equal(before.number! + 1);
    expect(await total(storage)).to.equal(2);
  });

  it('says too_large when there is no room left only as the commit ends', async () => {
    await openCase(storage);
    const original = IDBObjectStore.prototype.put;
    const filling: IDBObjectStore['put'] = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const { transaction } = this;
      // What an engine does that counts room at the end: no request fails, the transaction does.
      Object.defineProperty(transaction, 'error', {
        configurable: true,
        value: new DOMException('Full.', 'QuotaExceededError'),
      });
      queueMicrotask(() => {
        try {
          transaction.abort();
        } catch {
          // By an earlier put of the same commit.
        }
      });
      return key === undefined ? original.call(this, value) : original.call(this, value, key);
    };
    const refusal = await withReplaced(IDBObjectStore.prototype, 'put', filling, () =>
      refusalOf(commit(storage, insertCase(aCase()))),
    );
    expect(refusal?.code).to.equal('too_large');
    expect(await total(storage)).to.equal(1);
  });

  it('says unavailable where there is no IndexedDB', async () => {
    const refusal = await withReplaced(globalThis, 'indexedDB', undefined, () => refusalOf(total(storage)));
    expect(refusal).to.include({ code: 'unavailable', reason: 'no-database', retryable: false });
    expect(await total(storage)).to.equal(0);
  });

  it('says unavailable where this page may not use IndexedDB', async () => {
    const refusing = function () {
      throw new DOMException('Denied.', 'SecurityError');
    };
    const refusal = await withReplaced(IDBFactory.prototype, 'open', refusing, () => refusalOf(total(storage)));
    expect(refusal).to.include({ code: 'unavailable', reason: 'no-database' });
  });

  it('says unavailable, for good, when a newer release has stored the data', async () => {
    await openCase(storage);
    await storage.close();
    (await openDB(scene.name, 1_000)).close();
    expect(await refusalOf(total(scene.tab()))).to.include({
      code: 'unavailable',
      reason: 'newer-schema',
      retryable: false,
    });
  });

  it('lets a newer release upgrade while it is open, and says so afterwards', async () => {
    await openCase(storage);
    const upgraded = await openDB(scene.name, 1_000);
    expect((await refusalOf(total(storage)))?.reason).to.equal('newer-schema');
    upgraded.close();
  });

  it('says unavailable while an older version is held open elsewhere, and goes on once it is let go', async () => {
    // What an older release would be: a connection that does not close when it is asked to.
    const old = await openDB(scene.name, 1);
    const open = IDBFactory.prototype.open;
    const asIfNewer: IDBFactory['open'] = function (this: IDBFactory, name, version) {
      return open.call(this, name, (version ?? 0) + 1);
    };
    await withReplaced(IDBFactory.prototype, 'open', asIfNewer, async () => {
      expect(await refusalOf(total(storage))).to.include({
        code: 'unavailable',
        reason: 'blocked-upgrade',
        retryable: true,
      });
      expect((await refusalOf(total(storage)))?.reason).to.equal('blocked-upgrade');
    });
    old.close();
    // The request that was blocked is answered after all: an upgrade from this hand-made version has no steps.
    await waitUntil(async () => (await refusalOf(total(storage)))?.reason !== 'blocked-upgrade', 'the upgrade runs');
  });

  it('says unavailable for a database of this name that is somebody else’s', async () => {
    (await openDB(scene.name, 1, { upgrade: (database) => void database.createObjectStore('theirs') })).close();
    const refusal = await refusalOf(total(storage));
    expect(refusal).to.include({ code: 'unavailable', reason: 'foreign-database', retryable: false });
    expect((await refusalOf(commit(storage, insertCase(aCase()))))?.reason).to.equal('foreign-database');
  });

  it('goes on with an empty database when it was deleted underneath, and calls for everything to be read again', async () => {
    const gone = await openCase(storage);
    expect(await total(storage)).to.equal(1);
    const heard = listen(storage);
    await waitUntil(() => heard.statuses.includes('live'));
    await deleteDB(scene.name);
    expect(await total(storage)).to.equal(0);
    expect(await storage.get('case', [gone.id])).to.deep.equal([null]);
    expect((await openCase(storage)).number).to.equal(1);
    await waitUntil(() => heard.events.some(({ type }) => type === 'resync'), 'resync is told');
    heard.stop();
    expect(await total(storage)).to.equal(1);
  });

  it('opens again, unseen, when its connection was closed underneath', async () => {
    const connections: IDBDatabase[] = [];
    const original = IDBDatabase.prototype.transaction;
    const watching: IDBDatabase['transaction'] = function (this: IDBDatabase, ...given) {
      connections.push(this);
      return original.apply(this, given);
    };
    await withReplaced(IDBDatabase.prototype, 'transaction', watching, () => openCase(storage));
    for (const connection of connections) connection.close();
    const next = await openCase(storage);
    expect(next.number).to.equal(2);
    for (const connection of connections) connection.close();
    expect(await total(storage)).to.equal(2);
  });

  it('opens again, unseen, when the browser ended its connection', async () => {
    const connections = new Set<IDBDatabase>();
    const original = IDBDatabase.prototype.transaction;
    const watching: IDBDatabase['transaction'] = function (this: IDBDatabase, ...given) {
      connections.add(this);
      return original.apply(this, given);
    };
    await withReplaced(IDBDatabase.prototype, 'transaction', watching, () => openCase(storage));
    for (const connection of connections) {
      connection.close();
      connection.dispatchEvent(new Event('close'));
    }
    expect((await openCase(storage)).number).to.equal(2);
  });

  it('commits once when the connection is lost in the middle of a commit', async () => {
    await openCase(storage);
    const original = IDBObjectStore.prototype.put;
    let lost = false;
    const losing: IDBObjectStore['put'] = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (!lost) {
        lost = true;
        const { transaction } = this;
        transaction.db.close();
        transaction.abort();
        throw new DOMException('The connection was lost.', 'AbortError');
      }
      return key === undefined ? original.call(this, value) : original.call(this, value, key);
    };
    const opened = await withReplaced(IDBObjectStore.prototype, 'put', losing, () => openCase(storage));
    expect(lost).to.equal(true);
    expect(opened.number).to.equal(2);
    expect(await total(storage)).to.equal(2);
  });
});
