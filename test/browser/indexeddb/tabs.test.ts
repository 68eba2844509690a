import { expect, waitUntil } from '@open-wc/testing';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import type { ChangeEvent } from '../../../src/contracts/groups/changes.js';
import {
  aCase,
  aComment,
  anAction,
  commit,
  insertCase,
  insertComment,
  listen,
  openCase,
  Scene,
  total,
  withReplaced,
} from './scene.js';

const idsOf = (events: readonly ChangeEvent[]) =>
  events.map((event) => (event.type === 'resync' ? 'resync' : event.id));

describe('indexeddb: two tabs', () => {
  let scene: Scene;
  let here: StoragePort;
  let there: StoragePort;

  beforeEach(() => {
    scene = new Scene();
    here = scene.tab();
    there = scene.tab();
  });
  afterEach(() => scene.clear());

  it('gives different numbers to cases opened at the same moment, and both tabs find all of them', async () => {
    const opened = await Promise.all(
      Array.from({ length: 20 }, (_, index) => openCase(index % 2 === 0 ? here : there)),
    );
    const numbers = opened.map(({ number }) => number!).sort((a, b) => a - b);
    expect(numbers).to.deep.equal(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await total(here)).to.equal(20);
    expect(await total(there)).to.equal(20);
  });

  it('lands the same commit once when both tabs send it', async () => {
    const write = { mutationId: 'once', changes: [insertCase(aCase())] };
    const [one, other] = await Promise.all([here.commit(write), there.commit(write)]);
    expect(one).to.deep.equal(other);
    expect(await total(here)).to.equal(1);
  });

  it('finds what the other tab committed as soon as that commit has resolved', async () => {
    await total(here);
    const opened = await openCase(there, { title: 'Lateral movement' });
    const find = (text: string) => here.findCases({ owner: 'security', text });
    expect((await find('lateral')).rows[0]).to.include({ id: opened.id, number: 1 });
    await commit(there, {
      op: 'update',
      entity: 'case',
      id: opened.id,
      set: { title: 'Exfiltration', status: 'closed' },
    });
    expect((await find('lateral')).total).to.equal(0);
    expect((await find('exfil')).counts).to.deep.equal({ open: 0, 'in-progress': 0, closed: 1 });
    await commit(there, { op: 'remove', entity: 'case', id: opened.id });
    expect((await find('exfil')).total).to.equal(0);
  });

  it('finds everything after more commits of the other tab than are remembered one by one', async () => {
    await openCase(here);
    expect(await total(here)).to.equal(1);
    const heard = listen(here);
    await waitUntil(() => heard.statuses.includes('live'));
    // Nothing of it is heard here until the very end.
    await withReplaced(
      BroadcastChannel.prototype,
      'postMessage',
      () => undefined,
      async () => {
        const silent = scene.tab();
        for (let done = 0; done < 300; done += 50)
          await Promise.all(Array.from({ length: 50 }, () => openCase(silent)));
      },
    );
    expect(await total(here)).to.equal(301);
    await openCase(there);
    await waitUntil(() => heard.events.length > 0, 'something is told');
    expect(heard.events).to.deep.equal([{ type: 'resync' }]);
    heard.stop();
  }).timeout(60_000);

  it('tells both tabs of every commit, each once and in the order of the commits', async () => {
    const [heardHere, heardThere] = [listen(here), listen(there)];
    const opened: string[] = [];
    for (let round = 0; round < 15; round++) opened.push((await openCase(round % 3 === 0 ? there : here)).id);
    await Promise.all(Array.from({ length: 10 }, (_, index) => openCase(index % 2 === 0 ? here : there)));
    await waitUntil(() => heardHere.events.length >= 25 && heardThere.events.length >= 25, 'all is told');
    expect(idsOf(heardHere.events).slice(0, 15)).to.deep.equal(opened);
    expect(heardHere.events).to.deep.equal(heardThere.events);
    expect(new Set(idsOf(heardHere.events)).size).to.equal(25);
    expect(heardHere.statuses).to.deep.equal(['connecting', 'live']);
    heardHere.stop();
    heardThere.stop();
  });

  it('says what a change is about, and leaves history out', async () => {
    const heard = listen(here);
    const opened = aCase();
    const comment = aComment(opened.id);
    const { records } = await here.commit({
      mutationId: 'mine',
      changes: [insertCase(opened), insertComment(comment), { op: 'record', action: anAction(opened.id) }],
    });
    await commit(there, { op: 'remove', entity: 'case', id: opened.id });
    await waitUntil(() => heard.events.some(({ type }) => type === 'removed'), 'the removal is told');
    const about = { owner: 'security', caseId: opened.id };
    expect(heard.events.slice(0, 2)).to.deep.equal([
      {
        type: 'changed',
        entity: 'case',
        id: opened.id,
        ...about,
        version: (records[0] as { version: string }).version,
        mutationId: 'mine',
      },
      {
        type: 'changed',
        entity: 'comment',
        id: comment.id,
        ...about,
        version: (records[1] as { version: string }).version,
        mutationId: 'mine',
      },
    ]);
    const removed = heard.events.filter((event) => event.type !== 'resync').filter(({ type }) => type === 'removed');
    expect(removed.find(({ entity }) => entity === 'case')).to.include({ id: opened.id, ...about });
    heard.stop();
  });

  it('says nothing more once the listener has left', async () => {
    const [leaving, staying] = [listen(here), listen(here)];
    await openCase(here);
    leaving.stop();
    await openCase(here);
    await waitUntil(() => staying.events.length === 2);
    expect(leaving.events).to.have.length(1);
    staying.stop();
    const returning = listen(here);
    await openCase(there);
    await waitUntil(() => returning.events.length === 1);
    returning.stop();
  });

  it('tells the others when one listener throws', async () => {
    const reported: unknown[] = [];
    await withReplaced(
      globalThis,
      'reportError',
      (thrown: unknown) => void reported.push(thrown),
      async () => {
        const throwing = new AbortController();
        here.changes(
          () => {
            throw new Error('Not my day.');
          },
          { signal: throwing.signal },
        );
        const heard = listen(here);
        await openCase(here);
        await waitUntil(() => heard.events.length === 1);
        throwing.abort();
        heard.stop();
      },
    );
    expect(reported).to.have.length(1);
  });

  it('calls for everything to be read again when the page comes back from being frozen', async () => {
    const heard = listen(here);
    await waitUntil(() => heard.statuses.includes('live'));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waitUntil(() => heard.events.some(({ type }) => type === 'resync'));
    document.dispatchEvent(new Event('resume'));
    await waitUntil(() => heard.events.filter(({ type }) => type === 'resync').length === 2);
    await openCase(there);
    await waitUntil(() => heard.events.length === 3);
    heard.stop();
  });

  it('hears of the other tab without a BroadcastChannel too, only later', async () => {
    await withReplaced(globalThis, 'BroadcastChannel', undefined, async () => {
      const [deaf, mute] = [scene.tab(), scene.tab()];
      await total(deaf);
      const heard = listen(deaf);
      await waitUntil(() => heard.statuses.includes('live'));
      const opened = await openCase(mute);
      expect(await total(deaf)).to.equal(1);
      await waitUntil(() => heard.events.length > 0, 'the change is told', { timeout: 8_000 });
      expect(idsOf(heard.events)).to.deep.equal([opened.id]);
      heard.stop();
    });
  });

  it('hears of what was written while it was not looking, when it is looked at again', async () => {
    const heard = listen(here);
    await waitUntil(() => heard.statuses.includes('live'));
    await withReplaced(
      BroadcastChannel.prototype,
      'postMessage',
      () => undefined,
      () => openCase(there),
    );
    expect(heard.events).to.deep.equal([]);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => heard.events.length === 1);
    heard.stop();
  });

  it('says stale when the database cannot be read, and live when it can again', async () => {
    const heard = listen(here);
    await waitUntil(() => heard.statuses.includes('live'));
    const broken: IDBDatabase['transaction'] = () => {
      throw new DOMException('Broken.', 'UnknownError');
    };
    await withReplaced(IDBDatabase.prototype, 'transaction', broken, async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => heard.statuses.includes('stale'));
    });
    await openCase(there);
    await waitUntil(() => heard.statuses.at(-1) === 'live');
    expect(heard.events).to.have.length(1);
    heard.stop();
  });

  it('says stale when the storage is closed', async () => {
    const heard = listen(here);
    await waitUntil(() => heard.statuses.includes('live'));
    await here.close();
    expect(heard.statuses.at(-1)).to.equal('stale');
    expect(listen(here).statuses).to.deep.equal(['stale']);
  });
});
