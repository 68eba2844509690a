/** How a list is set, in the address of the page and in a router of the host. */
import { expect } from '@open-wc/testing';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import type { Arrival, CaseRouter } from '../../../src/index.js';
import { press } from '../../support/keys.js';
import { add, choose, differing, pills, typeInto } from './filter-scene.js';
import {
  changesOf,
  chooseSort,
  control,
  has,
  names,
  owner,
  placed,
  said,
  shown,
  stores,
  troubled,
  type,
  until,
  words,
} from './scene.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';

const own = () => new URLSearchParams(location.search);

/** A router that keeps its history in a list. */
function hostRouter(first = ''): CaseRouter & { readonly entries: string[]; back(): void; tell(how?: Arrival): void } {
  const listeners = new Set<(how?: Arrival) => void>();
  const entries = [first];
  return {
    entries,
    read: () => entries.at(-1) ?? '',
    write(query, { replace }) {
      if (replace) entries.pop();
      entries.push(query);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    back() {
      entries.pop();
      this.tell();
    },
    tell(how) {
      for (const listener of listeners) listener(how);
    },
  };
}

/** A list in the care of a host's router. */
async function routed(
  adapter: CaseAdapter,
  router: CaseRouter,
  set: Partial<Pick<CaseList, 'filter' | 'sort' | 'remember' | 'urlState' | 'owner' | 'size'>> = {},
): Promise<CaseList> {
  const list = await placed(undefined);
  Object.assign(list, { urlState: '', ...set });
  list.closest('case-provider')!.router = router;
  list.adapter = adapter;
  await until(list, () => names(list).length > 0 || /No cases match|There are no cases yet/.test(words(list)));
  return list;
}

const isShown = (list: CaseList, ...titles: readonly string[]) =>
  until(list, () => names(list).join() === titles.join(), `shown: ${titles.join()}`);

const onePage = async () => differing();

describe('case-list in the address', () => {
  let before = '';

  beforeEach(() => {
    before = location.href;
  });

  afterEach(() => {
    history.replaceState(null, '', before);
  });

  it('leaves it alone unless it is told otherwise', async () => {
    const list = await shown(await onePage());
    const { length } = history;
    await add(list, 'Severity');
    await choose(list, 'High');
    await isShown(list, 'Mail');
    expect([location.href, history.length]).to.deep.equal([before, length]);
  });

  it('says what a person did, beside what others say, and Back undoes it', async () => {
    const here = new URL(location.href);
    here.searchParams.set('theirs', 'a b');
    here.hash = 'part';
    history.replaceState({ theirs: 1 }, '', here);
    const list = await placed(await onePage());
    list.setAttribute('url-state', '');
    await isShown(list, 'Host', 'Mail', 'Plain');
    await add(list, 'Severity');
    await choose(list, 'High');
    await isShown(list, 'Mail');
    expect(own().get('severity')).to.equal('high');
    expect([own().get('theirs'), location.hash]).to.deep.equal(['a b', '#part']);
    // That it was one step is what Back shows: browsers count no further than fifty.
    expect(history.state).to.deep.equal({ theirs: 1 });
    const told: object[] = [];
    list.addEventListener('case-list-change', ({ filter }) => told.push(filter));
    await press('Escape');
    history.back();
    await isShown(list, 'Host', 'Mail', 'Plain');
    await until(list, () => pills(list).length === 0);
    expect(own().has('severity')).to.equal(false);
    expect(told).to.deep.equal([{}]);
    await until(list, () => said(list) === '3 cases found');
    history.forward();
    await isShown(list, 'Mail');
    list.remove();
  });

  it('is read before anything is asked, and asked once', async () => {
    const { adapter, trouble } = troubled(await onePage());
    const list = await routed(adapter, hostRouter('?severity=high,critical&q=mail&sort=title&created=last-30-days'));
    await isShown(list, 'Mail');
    expect(trouble.asked).to.have.length(1);
    expect(trouble.asked[0]).to.deep.include({ text: 'mail', sort: { by: 'title', direction: 'ascending' } });
    await until(list, () => pills(list).join('; ') === 'Severity: High, Critical; Created: Last 30 days');
    expect(list.filter).to.deep.equal({ severity: ['high', 'critical'], createdAt: 'last-30-days' });
  });

  it('is filled in without a step to go back over', async () => {
    const router = hostRouter('their=1');
    const list = await routed(await onePage(), router, { filter: { severity: ['high'] }, size: 50 });
    await until(list, () => router.entries.join() === 'their=1&severity=high');
  });

  it('goes back over a search in one step, however it was typed', async () => {
    const router = hostRouter();
    const list = await routed(await onePage(), router);
    for (const text of ['ma', 'mail', 'host']) {
      type(list, text);
      await until(list, () => router.entries.at(-1) === `q=${text}`);
    }
    expect(router.entries).to.deep.equal(['', 'q=host']);
    router.back();
    await isShown(list, 'Host', 'Mail', 'Plain');
    expect(list.search).to.equal('');
  });

  it('goes back over what is typed into a filter in one step, and over each choice in one', async () => {
    const router = hostRouter();
    const list = await routed(await onePage(), router);
    await add(list, 'Note');
    for (const text of ['de', 'desk']) {
      typeInto(list, 'Contains', text);
      await until(list, () => router.entries.at(-1) === `field.note=~${text}`);
    }
    await add(list, 'Site');
    await choose(list, 'North');
    await choose(list, 'South');
    await until(list, () => router.entries.at(-1) === 'field.note=~desk&field.site=n,s');
    expect(router.entries).to.deep.equal([
      '',
      'field.note=~desk',
      'field.note=~desk&field.site=n',
      'field.note=~desk&field.site=n,s',
    ]);
  });

  it('says page and sort, and the page goes with everything else', async () => {
    const adapter = await onePage();
    const router = hostRouter();
    const list = await routed(adapter, router, { size: 1 });
    await until(list, () => has(list, 'Next'));
    control(list, 'Next').click();
    await isShown(list, 'Mail');
    chooseSort(list, 'Name A to Z');
    await isShown(list, 'Host');
    expect(router.entries).to.deep.equal(['', 'page=2', 'sort=title']);
    router.back();
    await isShown(list, 'Mail');
    expect([list.page, list.sort.by]).to.deep.equal([2, 'createdAt']);
  });

  it('says that a person took away what the host set', async () => {
    const router = hostRouter();
    const given = { filter: { severity: ['high'] } } as const;
    const list = await routed(await onePage(), router, given);
    await isShown(list, 'Mail');
    await until(list, () => has(list, 'Remove filter Severity'));
    control(list, 'Remove filter Severity').click();
    await isShown(list, 'Host', 'Mail', 'Plain');
    expect(router.entries.at(-1)).to.equal('severity=');
    const again = await routed(list.adapter!, hostRouter('severity='), given);
    await isShown(again, 'Host', 'Mail', 'Plain');
  });

  it('keeps two lists apart by their prefixes', async () => {
    const adapter = await onePage();
    const router = hostRouter('a.severity=high&b.q=host');
    const [a, b] = [await routed(adapter, router, { urlState: 'a' }), await routed(adapter, router, { urlState: 'b' })];
    await isShown(a, 'Mail');
    await isShown(b, 'Host');
    await until(a, () => has(a, 'Remove filter Severity'));
    control(a, 'Remove filter Severity').click();
    await isShown(a, 'Host', 'Mail', 'Plain');
    expect(router.entries.at(-1)).to.equal('b.q=host');
    expect(names(b)).to.deep.equal(['Host']);
  });

  it('takes what the host sets later, without a step', async () => {
    const router = hostRouter();
    const list = await routed(await onePage(), router);
    list.filter = { severity: ['high'] };
    await isShown(list, 'Mail');
    await until(list, () => router.entries.join() === 'severity=high');
  });

  for (const query of [
    'status=&severity=%00,%FF,bogus&created=last-0-days&updated=..&page=-1&size=1e9&sort=nonsense&layout=x&columns=__proto__',
    'field.__proto__=x&field.constructor=1..2&status=__proto__',
    `tags=${'x,'.repeat(500_000)}`,
    '%zz&=&&&==&page=%',
  ]) {
    it(`takes no harm from ${query.slice(0, 40)}`, async () => {
      const adapter = await onePage();
      const list = await routed(adapter, hostRouter(query));
      expect(names(list).length === 3 || words(list).includes('No cases match.')).to.equal(true);
      expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
    });
  }

  it('is another owner’s when the owner changes', async () => {
    const adapter = await onePage();
    await stores(adapter, { owner: 'observability', title: 'Latency', severity: 'high' });
    const router = hostRouter('severity=high&tags=mail');
    const list = await routed(adapter, router);
    await isShown(list, 'Mail');
    list.owner = 'observability';
    await isShown(list, 'Latency');
    await until(list, () => router.entries.join() === 'severity=high');
    list.owner = owner;
  });

  for (const order of ['before', 'after'] as const)
    it(`brings owner, filters and page back together, where the host says the owner ${order} it tells of the address`, async () => {
      const adapter = await onePage();
      for (const title of ['Latency', 'Errors']) await stores(adapter, { owner: 'observability', title });
      const router = hostRouter('severity=critical,high,low&of=mine');
      const list = await routed(adapter, router, { size: 1, sort: { by: 'title', direction: 'ascending' } });
      await until(list, () => has(list, 'Next'));
      control(list, 'Next').click();
      await isShown(list, 'Mail');
      expect(router.entries.at(-1)).to.equal('of=mine&severity=critical,high,low&page=2');
      // The host's own choice of an owner is a step.
      router.write('of=theirs', { replace: false });
      list.owner = 'observability';
      await isShown(list, 'Errors');
      const asked: string[] = [];
      list.addEventListener('case-list-load', () => asked.push(names(list).join()));
      const follow = () => (list.owner = owner);
      router.entries.pop();
      if (order === 'before') follow();
      await list.updateComplete;
      router.tell('history');
      await list.updateComplete;
      if (order === 'after') follow();
      await isShown(list, 'Mail');
      await until(list, () => pills(list).length === 1);
      expect([list.page, router.entries.at(-1)]).to.deep.equal([2, 'of=mine&severity=critical,high,low&page=2']);
      expect(asked).to.deep.equal(['Mail']);
    });

  it('of another page is neither heard nor written', async () => {
    const list = await placed(await onePage());
    list.setAttribute('url-state', '');
    await isShown(list, 'Host', 'Mail', 'Plain');
    const told = changesOf(list);
    history.pushState(null, '', '/elsewhere?severity=high');
    history.pushState(null, '', '/further');
    const back = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    history.back();
    await back;
    type(list, 'host');
    await isShown(list, 'Host');
    expect(told.map(({ search }) => search)).to.deep.equal(['host']);
    expect([location.pathname, location.search]).to.deep.equal(['/elsewhere', '?severity=high']);
    list.remove();
  });

  it('says the last page where it said one there is none of', async () => {
    const adapter = await onePage();
    const router = hostRouter('size=1&page=99');
    const list = await routed(adapter, router);
    await isShown(list, 'Plain');
    await until(list, () => router.entries.join() === 'size=1&page=3');
    expect(list.page).to.equal(3);
    expect(said(list)).to.equal('Page 3 of 3');
    control(list, 'Previous').click();
    await isShown(list, 'Mail');
    expect(router.entries.at(-1)).to.equal('size=1&page=2');
  });

  it('says no page that is empty, where a person leaves the one the host set', async () => {
    const adapter = await onePage();
    const router = hostRouter();
    const list = await placed(undefined);
    Object.assign(list, { urlState: '', size: 1, page: 2 });
    list.closest('case-provider')!.router = router;
    list.adapter = adapter;
    await isShown(list, 'Mail');
    control(list, 'Previous').click();
    await isShown(list, 'Host');
    expect(router.entries.at(-1)).to.equal('page=1');
    const again = await placed(undefined);
    Object.assign(again, { urlState: '', size: 1, page: 2 });
    again.closest('case-provider')!.router = hostRouter('page=1');
    again.adapter = adapter;
    await isShown(again, 'Host');
  });

  it('is listened to only while the list is there, and read again when it comes back', async () => {
    const router = hostRouter('severity=high');
    const list = await routed(await onePage(), router);
    await isShown(list, 'Mail');
    const provider = list.parentElement!;
    list.remove();
    await new Promise(requestAnimationFrame);
    router.entries.push('severity=critical');
    provider.append(list);
    await isShown(list, 'Host');
    expect(router.entries).to.deep.equal(['severity=high', 'severity=critical']);
  });
});
