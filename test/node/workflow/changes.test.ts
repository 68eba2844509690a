import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { ChangeEvent, ChangeFilter, ChangeStatus } from '../../../src/contracts/groups/changes.js';
import { CaseError } from '../../../src/domain/index.js';
import { aCase, edit, owner, scene, sessionOf, update } from './scene.js';

/** Hears what an adapter tells; `next` waits for so many events. */
function listen(adapter: CaseAdapter, filter: ChangeFilter = {}) {
  const stop = new AbortController();
  const events: ChangeEvent[] = [];
  const states: ChangeStatus[] = [];
  let wake: () => void = () => undefined;
  adapter.changes(
    filter,
    (event) => {
      events.push(event);
      wake();
    },
    { signal: stop.signal, onStatus: (state) => states.push(state) },
  );
  return {
    events,
    states,
    stop: () => stop.abort(),
    async next(count: number) {
      while (events.length < count) await new Promise<void>((resolve) => (wake = resolve));
      return events;
    },
  };
}

const short = (event: ChangeEvent) => (event.type === 'resync' ? 'resync' : `${event.type} ${event.entity}`);

describe('changes', () => {
  it('are told once for every record of a commit, but for history, in the order of the commits', async () => {
    const { adapter } = scene();
    const { next, states, events } = listen(adapter);
    const opened = await adapter.cases.create(aCase());
    await adapter.comments.add(opened.id, { text: 'x' });
    await adapter.cases.remove([opened.id]);
    deepEqual((await next(4)).map(short), ['changed case', 'changed comment', 'changed case', 'removed case']);
    deepEqual(states, ['live']);
    const [first] = events;
    deepEqual(first, {
      type: 'changed',
      entity: 'case',
      id: opened.id,
      owner,
      caseId: opened.id,
      version: opened.version,
    });
  });

  it('carry the caller’s own mutation id, and nobody else’s', async () => {
    const { adapter, as } = scene();
    const mine = listen(adapter);
    const theirs = listen(as('bob', ['read']));
    await adapter.cases.create(aCase(), { mutationId: 'mine' });
    await adapter.cases.create(aCase());
    const idsOf = (events: readonly ChangeEvent[]) =>
      events.map((event) => (event.type === 'resync' ? event : event.mutationId));
    deepEqual(idsOf(await mine.next(2)), ['mine', undefined]);
    deepEqual(idsOf(await theirs.next(2)), [undefined, undefined]);
  });

  it('are told only of owners the caller may read, and only what was asked for', async () => {
    const { adapter, as } = scene();
    const bob = listen(as('bob', ['read']));
    const other = listen(adapter, { owner: ['other'] });
    const comments = listen(adapter, { entities: ['comment'] });
    await adapter.cases.create(aCase({ owner: 'other' }));
    const { id } = await adapter.cases.create(aCase());
    const one = listen(adapter, { caseId: id });
    await adapter.cases.create(aCase());
    await adapter.comments.add(id, { text: 'x' });
    deepEqual((await one.next(2)).map(short), ['changed comment', 'changed case']);
    deepEqual((await comments.next(1)).map(short), ['changed comment']);
    deepEqual(
      (await bob.next(4)).map((event) => event.type !== 'resync' && event.owner),
      Array(4).fill(owner),
    );
    equal((await other.next(1)).length, 1);
  });

  it('end with the signal', async () => {
    const { adapter } = scene();
    const { stop, events } = listen(adapter);
    const witness = listen(adapter);
    stop();
    await adapter.cases.create(aCase());
    await witness.next(1);
    deepEqual(events, []);
  });

  it('ask for everything again once rights are known again', async () => {
    let isOut = true;
    const session = sessionOf('bob', ['read']);
    const { adapter, ports } = scene();
    const bob = scene({
      ...ports,
      session: {
        async identity(options) {
          if (isOut) throw new CaseError('unauthenticated');
          return session.identity(options);
        },
      },
    }).adapter;
    const { next, states, events } = listen(bob);
    const witness = listen(adapter);
    await adapter.cases.create(aCase());
    await witness.next(1);
    deepEqual(events, []);
    isOut = false;
    await adapter.cases.create(aCase());
    deepEqual((await next(2)).map(short), ['resync', 'changed case']);
    deepEqual(states, ['live', 'stale', 'live']);
  });

  it('forget rights that have ended', async () => {
    let permissions = (await sessionOf('bob', ['read']).identity()).permissions;
    const { adapter, ports, advance } = scene();
    const bob = scene({
      ...ports,
      session: { identity: async () => ({ user: { id: 'bob', name: 'Bob' }, permissions }) },
    }).adapter;
    const { next, events } = listen(bob);
    const witness = listen(adapter);
    const opened = await adapter.cases.create(aCase());
    await next(1);
    permissions = {};
    advance(31_000);
    await update(adapter, edit(opened, { title: 'Secret' }));
    await witness.next(2);
    equal(events.length, 1);
  });
});
