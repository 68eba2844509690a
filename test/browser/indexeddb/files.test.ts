import { expect, waitUntil } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { indexedDbFiles, indexedDbStorage, type IndexedDbFiles } from '../../../adapters/indexeddb/index.js';
import { newId } from '../../../src/domain/ids.js';
import { createCaseAdapter } from '../../../src/workflow/create-case-adapter.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { codeOf, refusalOf, withReplaced } from './scene.js';

const day = 24 * 60 * 60 * 1_000;
const megabytes = (count: number) => new Blob([new Uint8Array(count * 1024 * 1024).fill(7)], { type: 'image/png' });

describe('indexeddb: the bytes of files', () => {
  let name: string;
  let now: number;
  let opened: { close(): void | Promise<void> }[];

  beforeEach(() => {
    name = `test-${newId()}`;
    now = Date.parse('2026-11-24T12:00:00.000Z');
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map(async (each) => each.close()));
    await deleteDB(name);
  });

  const clock = () => now;
  const keep = <T extends { close(): void | Promise<void> }>(each: T): T => {
    opened.push(each);
    return each;
  };
  const tab = () => keep(indexedDbFiles({ name, clock }));
  const adapterOver = (files: IndexedDbFiles) =>
    keep(createCaseAdapter({ session: localSession(), storage: indexedDbStorage({ name, clock }), files, clock }));

  /** Rows about bytes, in all their stores. */
  async function rows(): Promise<number> {
    const database = await openDB(name);
    const counts = await Promise.all(['content', 'contentPart', 'contentAge'].map((store) => database.count(store)));
    database.close();
    return counts.reduce((sum, each) => sum + each);
  }

  it('are the same in every tab, part for part', async () => {
    const file = megabytes(2.5);
    const staged = await tab().stage(file, { name: 'screen.png' });
    expect(staged).to.include({ name: 'screen.png', mimeType: 'image/png', size: file.size });
    const read = await tab().read(staged.ref);
    expect([read?.size, read?.type]).to.deep.equal([file.size, 'image/png']);
    expect(new Uint8Array(await read!.arrayBuffer())).to.deep.equal(new Uint8Array(await file.arrayBuffer()));
  });

  it('leave nothing behind when the caller gives up on the way', async () => {
    const giving = new AbortController();
    const shares: number[] = [];
    const staging = tab().stage(megabytes(4), {
      name: 'a.png',
      signal: giving.signal,
      onProgress(share) {
        shares.push(share);
        if (share >= 0.5) giving.abort();
      },
    });
    expect(await codeOf(staging)).to.equal('aborted');
    expect(shares).to.deep.equal([0.25, 0.5]);
    expect(await rows()).to.equal(0);
  });

  it('leave nothing behind when the browser gives no more room, and it says so', async () => {
    const files = tab();
    await files.stage(new Blob(['fits']), { name: 'a.txt' });
    const before = await rows();
    const original = IDBObjectStore.prototype.put;
    const full: IDBObjectStore['put'] = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (this.name === 'contentPart' && Array.isArray(key) && key[1] === 2)
        throw new DOMException('Planted.', 'QuotaExceededError');
      return key === undefined ? original.call(this, value) : original.call(this, value, key);
    };
    const refusal = await withReplaced(IDBObjectStore.prototype, 'put', full, () =>
      refusalOf(files.stage(megabytes(4), { name: 'a.png' })),
    );
    expect(refusal).to.include({ code: 'too_large', reason: 'no-room', retryable: false });
    expect(await rows()).to.equal(before);
    expect((await files.stage(new Blob(['again']), { name: 'b.txt' })).size).to.equal(5);
  });

  it('of an upload that was killed are swept after a day, those of one under way are not', async () => {
    let parts = 0;
    const stuck = {
      size: 3 * 1024 * 1024,
      type: '',
      slice: () => (parts++ === 0 ? megabytes(1) : { arrayBuffer: () => new Promise(() => undefined) }),
    } as unknown as Blob;
    void tab().stage(stuck, { name: 'stuck' });
    await waitUntil(() => parts === 2, 'the first part is stored');
    const files = tab();
    const sweep = () => files.sweep(async (refs) => refs.map(() => false));
    now += day - 1;
    await sweep();
    expect(await rows()).to.be.greaterThan(0);
    now += 2;
    await sweep();
    expect(await rows()).to.equal(0);
  });

  it('stay with what links them, and go with it, also when the tab was killed before it could tell', async () => {
    const files = tab();
    // Killed between commit and removal: nothing more is heard of it.
    const adapter = adapterOver({ ...files, remove: () => new Promise(() => undefined) });
    const sweep = () => files.sweep(async (refs) => (await storage.get('file', refs)).map((found) => found !== null));
    const storage = keep(indexedDbStorage({ name, clock }));
    const staged = await adapter.files.stage(Object.assign(new Blob(['Said.']), { name: 'note.txt' }));
    now += day - 1;
    const opened = await adapter.cases.create({ owner: 'security', title: 'A', description: 'B', files: [staged] });
    now += 2;
    await sweep();
    for (let days = 0; days < 3; days += 1) {
      now += day + 1;
      await sweep();
      expect(await (await adapter.files.read(opened.id, staged.ref))?.text()).to.equal('Said.');
    }
    void adapter.files.detach(opened.id, [staged.ref]);
    await waitUntil(async () => (await storage.get('file', [staged.ref]))[0] === null, 'it is unlinked');
    expect(await files.read(staged.ref)).not.to.equal(null);
    now += day + 1;
    await sweep();
    expect(await rows()).to.equal(0);
  });

  it('do not hold up commits while they are stored', async () => {
    const files = tab();
    const adapter = adapterOver(files);
    let created = 0;
    let next: Promise<unknown> = Promise.resolve();
    await files.stage(megabytes(6), {
      name: 'a.png',
      onProgress() {
        next = next.then(async () => {
          await adapter.cases.create({ owner: 'security', title: 'A', description: 'B' });
          created += 1;
        });
      },
    });
    await next;
    expect(created).to.equal(6);
  });
});
