import { expect, waitUntil } from '@open-wc/testing';
import { openDB } from 'idb';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import type { Case } from '../../../src/domain/cases/case.js';
import { newId } from '../../../src/domain/ids.js';
import {
  aCase,
  aComment,
  codeOf,
  anAction,
  anEffect,
  commit,
  insertCase,
  insertComment,
  noon,
  openCase,
  Scene,
  total,
} from './scene.js';

describe('indexeddb: commit', () => {
  let scene: Scene;
  let storage: StoragePort;

  beforeEach(() => {
    scene = new Scene();
    storage = scene.tab();
  });
  afterEach(() => scene.clear());

  it('answers what each change made of its record, as stored', async () => {
    const { id, ...rest } = aCase();
    const comment = aComment(id);
    const { records } = await commit(
      storage,
      insertCase({ id, ...rest }),
      insertComment(comment),
      { op: 'update', entity: 'case', id, set: { title: 'Vishing' }, add: { comments: 1 } },
      { op: 'remove', entity: 'comment', id: comment.id },
    );
    expect(records[0]).to.include({ id, number: 1, title: 'Phishing' });
    expect(records[2]).to.include({ id, number: 1, title: 'Vishing' });
    expect(records[3]).to.equal(null);
    expect(await storage.get('case', [id, 'nobody'])).to.deep.equal([records[2], null]);
    expect(await storage.get('comment', [comment.id])).to.deep.equal([null]);
  });

  it('writes nothing when the last of many changes conflicts', async () => {
    const taken = await openCase(storage);
    const opened = aCase();
    const changes = [
      insertCase(opened),
      insertComment(aComment(opened.id)),
      { op: 'record', action: anAction(opened.id) },
      { op: 'enqueue', effect: anEffect(opened.id) },
      { op: 'remove', entity: 'case', id: taken.id },
      insertCase(aCase()),
      { op: 'update', entity: 'case', id: opened.id, version: 'another', set: { title: 'No' } },
    ] as const;
    const mutationId = newId();
    expect(await codeOf(storage.commit({ mutationId, changes }))).to.equal('conflict');
    expect(await storage.get('case', [opened.id, taken.id])).to.deep.equal([null, taken]);
    expect((await storage.findOfCase('comment', { caseId: opened.id })).total).to.equal(0);
    expect((await storage.findOfCase('action', { caseId: opened.id })).total).to.equal(0);
    expect(await storage.dueEffects({ now: noon, size: 10 })).to.deep.equal([]);
    expect(await storage.committed(mutationId)).to.equal(null);
    expect(await total(storage)).to.equal(1);
  });

  it('uses no number for a commit that failed and never gives a removed number again', async () => {
    const first = await openCase(storage);
    await codeOf(commit(storage, insertCase(aCase()), { op: 'remove', entity: 'comment', id: 'nobody' }));
    const second = await openCase(storage);
    await commit(storage, { op: 'remove', entity: 'case', id: second.id });
    const third = await openCase(storage);
    const elsewhere = await openCase(storage, { owner: 'observability' });
    expect([first, second, third, elsewhere].map(({ number }) => number)).to.deep.equal([1, 2, 3, 1]);
  });

  it('takes everything of a case along when it goes, and nothing of another', async () => {
    const [going, staying] = [await openCase(storage), await openCase(storage)];
    for (const { id } of [going, staying]) {
      await commit(
        storage,
        insertComment(aComment(id)),
        { op: 'record', action: anAction(id) },
        { op: 'enqueue', effect: anEffect(id) },
      );
    }
    const { items } = await storage.findOfCase('comment', { caseId: going.id });
    await commit(storage, { op: 'remove', entity: 'case', id: going.id, version: going.version });
    expect(await storage.get('comment', [items[0]!.id])).to.deep.equal([null]);
    for (const entity of ['comment', 'action', 'effect'] as const) {
      expect((await storage.findOfCase(entity, { caseId: going.id })).total).to.equal(0);
      expect((await storage.findOfCase(entity, { caseId: staying.id })).total).to.equal(1);
    }
    const due = await storage.dueEffects({ now: noon, size: 10 });
    expect(due.map(({ caseId }) => caseId)).to.deep.equal([staying.id]);
    // Its ids are free again.
    await commit(storage, insertCase(aCase({ id: going.id })), insertComment(aComment(going.id, { id: items[0]!.id })));
  });

  it('refuses an id that is taken, also on another case', async () => {
    const [one, other] = [await openCase(storage), await openCase(storage)];
    const comment = aComment(one.id);
    await commit(storage, insertComment(comment));
    expect(await codeOf(commit(storage, insertComment(aComment(other.id, { id: comment.id }))))).to.equal('conflict');
    expect(await codeOf(commit(storage, insertCase(aCase({ id: one.id }))))).to.equal('conflict');
  });

  it('answers a repeated commit as the first time, also after the browser was restarted', async () => {
    const write = { mutationId: newId(), changes: [insertCase(aCase())] };
    const first = await storage.commit(write);
    await commit(storage, { op: 'update', entity: 'case', id: (first.records[0] as Case).id, set: { title: 'Other' } });
    expect(await storage.commit(write)).to.deep.equal(first);
    await storage.close();
    const reopened = scene.tab();
    expect(await reopened.committed(write.mutationId)).to.deep.equal(first);
    expect(await reopened.commit(write)).to.deep.equal(first);
    expect(await total(reopened)).to.equal(1);
  });

  it('forgets what it answered seven days ago, and not before', async () => {
    const day = 24 * 60 * 60 * 1_000;
    let now = Date.parse(noon);
    const clocked = scene.tab({ clock: () => now });
    const [old, young] = [newId(), newId()];
    await clocked.commit({ mutationId: old, changes: [insertCase(aCase())] });
    now += 2 * day;
    await clocked.commit({ mutationId: young, changes: [insertCase(aCase())] });
    now += 5 * day + 1;
    await commit(clocked, insertCase(aCase()));
    await waitUntil(async () => (await clocked.committed(old)) === null, 'the old answer is swept');
    expect((await clocked.committed(young))?.records).to.have.length(1);
  });

  it('keeps nothing of the caller and gives nothing of its own away', async () => {
    const record = { ...aCase(), tags: ['a'] };
    const pending = commit(storage, insertCase(record));
    record.tags.push('later');
    const { records } = await pending;
    (records[0] as unknown as { tags: string[] }).tags.push('answer');
    const { rows } = await storage.findCases({ owner: 'security' });
    expect(rows[0]?.tags).to.deep.equal(['a']);
    (rows[0] as unknown as { tags: string[] }).tags.push('row');
    expect((await storage.get('case', [record.id]))[0]?.tags).to.deep.equal(['a']);
    expect((await storage.findCases({ owner: 'security' })).rows[0]?.tags).to.deep.equal(['a']);
  });

  it('does nothing when it was aborted before it started', async () => {
    const signal = AbortSignal.abort();
    expect(await codeOf(storage.commit({ mutationId: newId(), changes: [insertCase(aCase())] }, { signal }))).to.equal(
      'aborted',
    );
    expect(await codeOf(storage.get('case', ['x'], { signal }))).to.equal('aborted');
    expect(await codeOf(storage.findCases({ owner: 'security' }, { signal }))).to.equal('aborted');
    expect(await total(storage)).to.equal(0);
  });

  it('writes all or nothing when it is aborted on the way, and says which', async () => {
    await total(storage);
    const outcomes = new Set<string>();
    for (let round = 0; round < 30; round++) {
      const giveUp = new AbortController();
      const opened = aCase();
      const comments = Array.from({ length: 20 }, () => insertComment(aComment(opened.id)));
      const mutationId = newId();
      const outcome = codeOf(
        storage.commit({ mutationId, changes: [insertCase(opened), ...comments] }, { signal: giveUp.signal }),
      );
      // Before it begins, among its reads, among its writes, or never.
      for (let step = 0; step < round * 2; step++) await Promise.resolve();
      if (round % 10 > 4) await storage.committed('nothing');
      if (round % 10 !== 9) giveUp.abort();
      const landed = (await outcome) === 'resolved';
      outcomes.add(await outcome);
      expect((await storage.findOfCase('comment', { caseId: opened.id })).total).to.equal(landed ? 20 : 0);
      expect((await storage.get('case', [opened.id]))[0] !== null).to.equal(landed);
      expect((await storage.committed(mutationId)) !== null).to.equal(landed);
    }
    expect(outcomes).to.include('aborted');
    expect(outcomes).to.include('resolved');
  });

  it('refuses what is no plain JSON and writes nothing', async () => {
    const changes = [insertCase(aCase()), insertCase(aCase({ fields: { impact: (() => 1) as never } }))];
    expect(await codeOf(storage.commit({ mutationId: newId(), changes }))).to.equal('validation');
    expect(await total(storage)).to.equal(0);
  });

  it('leases an effect once and lists it again when the lease ran out', async () => {
    const { id } = await openCase(storage);
    const [late, early] = [
      anEffect(id, { dueAt: '2026-11-24T11:30:00.000Z' }),
      anEffect(id, { dueAt: '2026-11-24T11:00:00.000Z' }),
    ];
    await commit(
      storage,
      { op: 'enqueue', effect: late },
      { op: 'enqueue', effect: early },
      { op: 'enqueue', effect: anEffect(id, { dueAt: '2026-11-25T00:00:00.000Z' }) },
      { op: 'enqueue', effect: anEffect(id, { status: 'done' }) },
    );
    const due = (now: string, size = 10) =>
      storage.dueEffects({ now, size }).then((found) => found.map((each) => each.id));
    expect(await due(noon)).to.deep.equal([early.id, late.id]);
    expect(await due(noon, 1)).to.deep.equal([early.id]);
    const [held] = await storage.get('effect', [early.id]);
    const lease = {
      op: 'settle',
      id: early.id,
      version: held!.version,
      set: { leasedUntil: '2026-11-24T12:05:00.000Z' },
    } as const;
    await commit(storage, lease);
    expect(await codeOf(commit(storage, lease))).to.equal('conflict');
    expect(await due(noon)).to.deep.equal([late.id]);
    expect(await due('2026-11-24T12:06:00.000Z')).to.deep.equal([early.id, late.id]);
    const [leased] = await storage.get('effect', [early.id]);
    await commit(storage, {
      op: 'settle',
      id: early.id,
      version: leased!.version,
      set: { status: 'done', leasedUntil: null },
    });
    expect(await due('2026-11-24T12:06:00.000Z')).to.deep.equal([late.id]);
  });

  it('rejects everything with unavailable once it is closed', async () => {
    await openCase(storage);
    await storage.close();
    for (const call of [
      () => storage.get('case', ['x']),
      () => storage.findCases({ owner: 'security' }),
      () => storage.findOfCase('comment', { caseId: 'x' }),
      () => storage.findOfOwner('template', 'security'),
      () => storage.suggest('tags', { owner: 'security' }),
      () => storage.dueEffects({ now: noon, size: 1 }),
      () => storage.committed('x'),
      () => commit(storage, insertCase(aCase())),
    ]) {
      expect(await codeOf(call())).to.equal('unavailable');
    }
    await storage.close();
  });

  it('asks for strict durability', async () => {
    const asked: (string | undefined)[] = [];
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite' && [stores].flat().includes('case')) asked.push(options?.durability);
      return original.call(this, stores as string[], mode, options);
    };
    try {
      await openCase(storage);
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
    expect(asked).to.deep.equal(['strict']);
  });

  it('carries no secondary index', async () => {
    await openCase(storage);
    const database = await openDB(scene.name);
    const transaction = database.transaction([...database.objectStoreNames]);
    const indexes = [...database.objectStoreNames].flatMap((name) => [...transaction.objectStore(name).indexNames]);
    database.close();
    expect(indexes).to.deep.equal([]);
  });
});
