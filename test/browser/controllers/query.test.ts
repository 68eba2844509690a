/** What an element that asks an adapter may rely on, alone and beside others. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { Query } from '../../../src/elements/controllers/query-cache.js';
import { QueryController } from '../../../src/elements/controllers/query-controller.js';
import { CaseError } from '../../../src/domain/error.js';
import { engine, skipBecause } from '../../support/engine.js';
import { aHost, aPlace, asked, caseChanged, onPage, templateChanged, told, until, type TestHost } from './scene.js';

interface Asking {
  host: TestHost;
  found: QueryController<string>;
  ask: (query: Query<string> | undefined) => void;
  use: (adapter: CaseAdapter | undefined) => void;
}

function asking(adapter: CaseAdapter | undefined, query: Query<string> | undefined): Asking {
  const host = aHost();
  const found = new QueryController<string>(
    host,
    () => adapter,
    () => query,
  );
  return {
    host,
    found,
    ask: (next) => ((query = next), host.requestUpdate()),
    use: (next) => ((adapter = next), host.requestUpdate()),
  };
}

async function shown(adapter: CaseAdapter | undefined, query: Query<string> | undefined): Promise<Asking> {
  const made = asking(adapter, query);
  await onPage(made.host);
  return made;
}

describe('a question to the adapter', () => {
  it('is asked once for all who ask the same', async () => {
    const { adapter } = told();
    const { query, calls } = asked('shared');
    const [one, other] = [await shown(adapter, query), await shown(adapter, { ...query })];
    expect(calls).to.have.length(1);
    expect([one.found.pending, other.found.pending]).to.deep.equal([true, true]);
    calls[0]?.answer('both');
    await until(() => !one.found.pending && !other.found.pending);
    expect([one.found.value, other.found.value]).to.deep.equal(['both', 'both']);
  });

  it('renders its host again with the answer', async () => {
    const { adapter } = told();
    const { query, calls } = asked('rendered');
    const { host, found } = await shown(adapter, query);
    const { renders } = host;
    calls[0]?.answer('there');
    await until(() => host.renders > renders && found.value === 'there');
    expect(found.current).to.equal(true);
    expect(found.answeredAt).to.be.a('number');
  });

  it('is answered in a task of its own', async () => {
    const { adapter } = told();
    const { query, calls } = asked('later');
    const { found } = await shown(adapter, query);
    calls[0]?.answer('there');
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
    expect(found.value).to.equal(undefined);
    await until(() => found.value === 'there');
  });

  it('lets what waits already go before its answer', async function () {
    if (engine === 'webkit') skipBecause(this, 'messages of two ports come in no order there');
    const { adapter } = told();
    const { query, calls } = asked('later');
    const { found } = await shown(adapter, query);
    const seen: (string | undefined)[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => seen.push(found.value);
    // As a key that was pressed while the adapter was at work.
    port2.postMessage(null);
    calls[0]?.answer('there');
    await until(() => found.value === 'there' && seen.length === 1);
    expect(seen).to.deep.equal([undefined]);
  });

  it('waits for an adapter and for something to ask', async () => {
    const { adapter } = told();
    const { query, calls } = asked('later');
    const { host, found, ask, use } = await shown(undefined, undefined);
    expect(found.pending).to.equal(false);
    use(adapter);
    await host.updateComplete;
    expect(calls).to.have.length(0);
    ask(query);
    await until(() => calls.length === 1);
    use(undefined);
    await until(() => !found.pending);
    expect(calls[0]?.signal.aborted).to.equal(true);
  });

  it('is answered from what is kept for who comes later', async () => {
    const { adapter } = told();
    const { query, calls } = asked('kept');
    const first = await shown(adapter, query);
    calls[0]?.answer('kept');
    await until(() => first.found.value === 'kept');
    const second = await shown(adapter, query);
    await until(() => second.found.value === 'kept');
    expect(calls).to.have.length(1);
  });

  it('is asked again after a change that matters, and keeps its answer meanwhile', async () => {
    const feed = told();
    const { query, calls } = asked('changing');
    const { found } = await shown(feed.adapter, query);
    calls[0]?.answer('old');
    await until(() => !found.pending);
    feed.tell(caseChanged);
    await until(() => calls.length === 2);
    expect([found.value, found.pending, found.current]).to.deep.equal(['old', true, true]);
    calls[1]?.answer('new');
    await until(() => found.value === 'new');
  });

  it('is left alone by changes that do not matter', async () => {
    const feed = told();
    const unaffected = asked('unaffected');
    const affected = asked('affected');
    const one = await shown(feed.adapter, { ...unaffected.query, affectedBy: () => false });
    await shown(feed.adapter, affected.query);
    unaffected.calls[0]?.answer('same');
    affected.calls[0]?.answer('old');
    await until(() => !one.found.pending);
    feed.tell(templateChanged);
    feed.tell(caseChanged);
    await until(() => affected.calls.length === 2);
    expect(unaffected.calls).to.have.length(1);
  });

  it('is asked once for many changes at once', async () => {
    const feed = told();
    const { query, calls } = asked('bulk');
    const { found } = await shown(feed.adapter, query);
    calls[0]?.answer('old');
    await until(() => !found.pending);
    for (let index = 0; index < 100; index += 1)
      feed.tell({ ...caseChanged, id: `case-${index}` } as typeof caseChanged);
    await until(() => calls.length === 2);
    calls[1]?.answer('new');
    await until(() => found.value === 'new' && !found.pending);
    expect(calls).to.have.length(2);
  });

  it('is asked again when a change came while its answer was on the way, without giving that up', async () => {
    const feed = told();
    const { query, calls } = asked('overtaken');
    const { found } = await shown(feed.adapter, query);
    const control = await shown(feed.adapter, asked('overtaken control').query);
    const { renders } = control.host;
    feed.tell(caseChanged);
    feed.turn('stale');
    feed.turn('live');
    await until(() => control.host.renders > renders);
    expect(calls[0]?.signal.aborted).to.equal(false);
    calls[0]?.answer('maybe old');
    await until(() => calls.length === 2);
    expect(found.value).to.equal('maybe old');
    calls[1]?.answer('new');
    await until(() => found.value === 'new');
  });

  it('does not hand out an answer a change has overtaken', async () => {
    const feed = told();
    const { query, calls } = asked('overtaken answer');
    await shown(feed.adapter, query);
    feed.tell(caseChanged);
    const late = await shown(feed.adapter, query);
    expect(calls).to.have.length(2);
    calls[1]?.answer('new');
    await until(() => late.found.value === 'new');
  });

  it('never shows a late answer to a former question', async () => {
    const { adapter } = told();
    const [former, present] = [asked('former'), asked('present')];
    const { found, ask } = await shown(adapter, former.query);
    ask(present.query);
    await until(() => present.calls.length === 1);
    expect(former.calls[0]?.signal.aborted).to.equal(true);
    present.calls[0]?.answer('present');
    former.calls[0]?.answer('former');
    await until(() => !found.pending);
    expect(found.value).to.equal('present');
  });

  it('lets the answer to another of its series stand in, and no other', async () => {
    const { adapter } = told();
    const [one, two, other] = [asked('page 1', 'pages'), asked('page 2', 'pages'), asked('elsewhere', 'others')];
    const { host, found, ask } = await shown(adapter, one.query);
    one.calls[0]?.answer('first page');
    await until(() => !found.pending);
    ask(two.query);
    await host.updateComplete;
    expect([found.value, found.current, found.pending]).to.deep.equal(['first page', false, true]);
    ask(other.query);
    await host.updateComplete;
    expect([found.value, found.current, found.pending]).to.deep.equal([undefined, false, true]);
  });

  it('keeps the last answer when the next try fails, and says why', async () => {
    const { adapter } = told();
    const { query, calls } = asked('failing');
    const { found } = await shown(adapter, query);
    calls[0]?.answer('good');
    await until(() => !found.pending);
    const again = found.refresh();
    calls[1]?.refuse(new CaseError('unavailable'));
    await again;
    expect([found.value, found.error?.code, found.stale, found.pending]).to.deep.equal([
      'good',
      'unavailable',
      true,
      false,
    ]);
    const better = found.refresh();
    calls[2]?.answer('better');
    await better;
    expect([found.value, found.error, found.stale]).to.deep.equal(['better', undefined, false]);
  });

  it('is kept among the latest only, so that a day of searching does not fill the memory', async () => {
    const { adapter } = told();
    const questions = Array.from({ length: 60 }, (_, index) => asked(`search ${index}`));
    const { found, ask } = await shown(adapter, undefined);
    for (const { query, calls } of questions) {
      ask(query);
      await until(() => calls.length === 1);
      calls[0]?.answer('answered');
      await until(() => !found.pending);
    }
    const [first, last] = [questions[0]!, questions[58]!];
    ask(last.query);
    await until(() => found.current && !found.pending);
    ask(first.query);
    await until(() => first.calls.length === 2);
    expect(last.calls).to.have.length(1);
  });

  it('does not keep a refusal', async () => {
    const { adapter } = told();
    const { query, calls } = asked('refused');
    const first = await shown(adapter, query);
    calls[0]?.refuse(new CaseError('forbidden'));
    await until(() => first.found.error?.code === 'forbidden');
    const second = await shown(adapter, query);
    calls[1]?.answer('allowed by now');
    await until(() => second.found.value === 'allowed by now');
  });

  it('survives an adapter that throws instead of rejecting', async () => {
    const { adapter } = told();
    const query: Query<string> = {
      key: 'throwing',
      affectedBy: () => false,
      load: () => {
        throw new TypeError('Broken.');
      },
    };
    const { found } = await shown(adapter, query);
    await until(() => found.error?.code === 'unknown');
    expect(found.pending).to.equal(false);
  });

  it('goes to the new adapter when there is another one', async () => {
    const [before, after] = [told(), told()];
    const { query, calls } = asked('moving');
    const { host, found, use } = await shown(before.adapter, query);
    calls[0]?.answer('before');
    await until(() => !found.pending);
    use(after.adapter);
    await host.updateComplete;
    expect([found.value, calls[1]?.adapter === after.adapter]).to.deep.equal([undefined, true]);
    expect([before.open, after.open]).to.deep.equal([0, 1]);
    calls[1]?.answer('after');
    await until(() => found.value === 'after');
  });

  it('goes to the new adapter even when it is refreshed in the same moment', async () => {
    const [before, after] = [told(), told()];
    const { query, calls } = asked('refreshed');
    const { host, found, use } = await shown(before.adapter, query);
    calls[0]?.answer('before');
    await until(() => !found.pending);
    use(after.adapter);
    const again = found.refresh();
    await host.updateComplete;
    for (const call of calls) call.answer(call.adapter === after.adapter ? 'after' : 'before');
    await again;
    await until(() => !found.pending);
    expect(found.value).to.equal('after');
    expect([before.open, after.open]).to.deep.equal([0, 1]);
  });
});

describe('who waits for an answer', () => {
  it('may leave without taking it from others; when all have left it is given up', async () => {
    const { adapter } = told();
    const { query, calls } = asked('left');
    const [one, other] = [await shown(adapter, query), await shown(adapter, query)];
    one.host.remove();
    await Promise.resolve();
    expect(calls[0]?.signal.aborted).to.equal(false);
    other.host.remove();
    await Promise.resolve();
    expect(calls[0]?.signal.aborted).to.equal(true);
    expect([one.found.pending, other.found.pending]).to.deep.equal([false, false]);
    expect([one.found.error, other.found.error]).to.deep.equal([undefined, undefined]);
  });

  it('asks anew when it comes back', async () => {
    const feed = told();
    const { query, calls } = asked('back');
    const { host, found } = await shown(feed.adapter, query);
    calls[0]?.answer('before');
    await until(() => !found.pending);
    host.remove();
    await until(() => feed.open === 0);
    await onPage(host);
    expect(calls).to.have.length(2);
    expect([found.value, found.pending]).to.deep.equal(['before', true]);
    calls[1]?.answer('after');
    await until(() => found.value === 'after');
  });

  it('goes on waiting while it is moved', async () => {
    const feed = told();
    const { query, calls } = asked('moved');
    const { host, found } = await shown(feed.adapter, query);
    (await aPlace()).append(host);
    await host.updateComplete;
    expect([calls.length, calls[0]?.signal.aborted, feed.opened]).to.deep.equal([1, false, 1]);
    calls[0]?.answer('still wanted');
    await until(() => found.value === 'still wanted');
  });

  it('asks nothing when it was gone before its first update', async () => {
    const feed = told();
    const { query, calls } = asked('gone');
    const { host } = asking(feed.adapter, query);
    (await aPlace()).append(host);
    host.remove();
    await host.updateComplete;
    expect([calls.length, feed.opened]).to.deep.equal([0, 0]);
  });
});

describe('the feed of an adapter', () => {
  it('is opened once for all and closed when the last has left', async () => {
    const feed = told();
    const [one, other] = [await shown(feed.adapter, asked('a').query), await shown(feed.adapter, asked('b').query)];
    expect([feed.open, feed.opened, one.found.live]).to.deep.equal([1, 1, true]);
    one.host.remove();
    await Promise.resolve();
    expect(feed.open).to.equal(1);
    other.host.remove();
    await Promise.resolve();
    expect(feed.open).to.equal(0);
  });

  it('keeps no answers once it is closed', async () => {
    const feed = told();
    const { query, calls } = asked('unheard');
    const { host, found } = await shown(feed.adapter, query);
    calls[0]?.answer('old');
    await until(() => !found.pending);
    host.remove();
    await until(() => feed.open === 0);
    await shown(feed.adapter, query);
    expect(calls).to.have.length(2);
  });

  it('has everything asked again after it missed something', async () => {
    const feed = told();
    const { query, calls } = asked('resync');
    const { found } = await shown(feed.adapter, { ...query, affectedBy: () => false });
    calls[0]?.answer('old');
    await until(() => !found.pending);
    feed.tell({ type: 'resync' });
    await until(() => calls.length === 2);
  });

  it('that tells nothing leaves answers shown as perhaps old, and none kept', async () => {
    const feed = told('stale');
    const { query, calls } = asked('stale');
    const first = await shown(feed.adapter, query);
    calls[0]?.answer('old');
    await until(() => !first.found.pending);
    expect([first.found.live, first.found.stale]).to.deep.equal([false, true]);
    const second = await shown(feed.adapter, query);
    expect(calls).to.have.length(2);
    calls[1]?.answer('newer');
    await until(() => second.found.value === 'newer');
    const again = first.found.refresh();
    calls[2]?.answer('newest');
    await again;
    expect(first.found.value).to.equal('newest');
  });

  it('shows that it broke, and has everything asked again once it is back', async () => {
    const feed = told();
    const { query, calls } = asked('broken');
    const { host, found } = await shown(feed.adapter, query);
    calls[0]?.answer('old');
    await until(() => !found.pending);
    const { renders } = host;
    feed.turn('stale');
    await until(() => host.renders > renders);
    expect(found.stale).to.equal(true);
    feed.turn('live');
    await until(() => calls.length === 2);
    calls[1]?.answer('new');
    await until(() => found.value === 'new');
    expect(found.stale).to.equal(false);
  });

  it('has asked again what was answered before it told of changes', async () => {
    const feed = told('connecting');
    const { query, calls } = asked('before live');
    const { found } = await shown(feed.adapter, query);
    calls[0]?.answer('before');
    await until(() => found.value === 'before');
    feed.turn('live');
    await until(() => calls.length === 2);
    expect(found.value).to.equal('before');
    calls[1]?.answer('after');
    await until(() => found.value === 'after');
    expect(found.live).to.equal(true);
  });

  it('has asked again what was on its way when it began to tell of changes', async () => {
    const feed = told('connecting');
    const { query, calls } = asked('across live');
    const { found } = await shown(feed.adapter, query);
    feed.turn('live');
    calls[0]?.answer('read before');
    await until(() => found.value === 'read before');
    await until(() => calls.length === 2);
    calls[1]?.answer('read since');
    await until(() => found.value === 'read since');
  });

  it('has nothing asked twice that was asked since it tells of changes', async () => {
    const feed = told('connecting');
    const early = asked('asked early');
    await shown(feed.adapter, early.query);
    early.calls[0]?.answer('before');
    feed.turn('live');
    const late = asked('asked late');
    const { found } = await shown(feed.adapter, late.query);
    late.calls[0]?.answer('there');
    await until(() => found.value === 'there' && early.calls.length === 2);
    await until(() => !found.pending);
    expect(late.calls).to.have.length(1);
  });

  it('that cannot even be opened takes no answer away', async () => {
    const adapter: CaseAdapter = {
      ...told().adapter,
      changes: () => {
        throw new TypeError('No feed.');
      },
    };
    const { query, calls } = asked('feedless');
    const { found } = await shown(adapter, query);
    calls[0]?.answer('there');
    await until(() => found.value === 'there');
    expect(found.stale).to.equal(true);
  });

  it('is not trusted over a time without network', async () => {
    const feed = told();
    const { query, calls } = asked('network');
    const { found } = await shown(feed.adapter, query);
    calls[0]?.answer('old');
    await until(() => !found.pending);
    window.dispatchEvent(new Event('online'));
    await until(() => calls.length === 2);
  });

  it('wakes nobody who has left', async () => {
    const feed = told();
    const gone = asked('gone for good');
    const left = await shown(feed.adapter, gone.query);
    gone.calls[0]?.answer('old');
    await until(() => !left.found.pending);
    left.host.remove();
    await until(() => feed.open === 0);
    const stays = asked('stays');
    const staying = await shown(feed.adapter, stays.query);
    stays.calls[0]?.answer('old');
    await until(() => !staying.found.pending);
    const { renders } = left.host;
    window.dispatchEvent(new Event('online'));
    feed.tell(caseChanged);
    await until(() => stays.calls.length === 2);
    expect([gone.calls.length, left.host.renders]).to.deep.equal([1, renders]);
  });
});
