/** How a person last set a list, in this browser. */
import { expect } from '@open-wc/testing';
import { newId } from '../../../src/domain/ids.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import type { Arrival, CaseRouter } from '../../../src/index.js';
import { add, choose, differing, pills } from './filter-scene.js';
import { chooseSort, names, placed, stores, type, until, words } from './scene.js';

const at = (query: string): CaseRouter => ({
  read: () => query,
  write: () => undefined,
  subscribe: () => () => undefined,
});

async function remembering(
  adapter: CaseAdapter,
  remember: string,
  {
    drafts,
    router,
    ...set
  }: Partial<Pick<CaseList, 'filter' | 'sort' | 'urlState' | 'owner' | 'size'>> & {
    drafts?: 'none';
    router?: CaseRouter;
  } = {},
): Promise<CaseList> {
  const list = await placed(undefined);
  const provider = list.closest('case-provider')!;
  if (drafts) provider.drafts = drafts;
  if (router) provider.router = router;
  await provider.updateComplete;
  Object.assign(list, { remember, ...set });
  list.adapter = adapter;
  await until(list, () => names(list).length > 0 || /No cases match|There are no cases yet/.test(words(list)));
  return list;
}

const isShown = (list: CaseList, ...titles: readonly string[]) =>
  until(list, () => names(list).join() === titles.join(), `shown: ${titles.join()}`);

/** What is stored of this list. */
const stored = (key: string): readonly string[] =>
  Object.keys(localStorage).filter((name) => name.startsWith('case-elements/list') && name.includes(key));

describe('case-list remembers', () => {
  let key = '';

  beforeEach(() => {
    key = newId();
  });

  afterEach(() => {
    for (const name of stored(key)) localStorage.removeItem(name);
  });

  it('sort and filter of a person, but neither search nor page', async () => {
    const adapter = await differing();
    const list = await remembering(adapter, key);
    await add(list, 'Severity');
    await choose(list, 'High');
    await choose(list, 'Critical');
    chooseSort(list, 'Name Z to A');
    type(list, 'mail');
    await isShown(list, 'Mail');
    const again = await remembering(adapter, key);
    await isShown(again, 'Mail', 'Host');
    await until(again, () => pills(again).join() === 'Severity: High, Critical');
    expect([again.search, again.sort]).to.deep.equal(['', { by: 'title', direction: 'descending' }]);
  });

  it('nothing of what the host set, and nothing without a name', async () => {
    const adapter = await differing();
    const list = await remembering(adapter, key, { filter: { severity: ['high'] } });
    await isShown(list, 'Mail');
    expect(stored(key)).to.deep.equal([]);
    const nameless = await remembering(adapter, '');
    const count = localStorage.length;
    chooseSort(nameless, 'Name Z to A');
    await isShown(nameless, 'Plain', 'Mail', 'Host');
    expect(localStorage.length).to.equal(count);
  });

  it('more than the host set, and less than the address says', async () => {
    const adapter = await differing();
    const list = await remembering(adapter, key);
    await add(list, 'Severity');
    await choose(list, 'High');
    chooseSort(list, 'Name A to Z');
    await isShown(list, 'Mail');
    const set = { filter: { severity: ['critical'] }, sort: { by: 'title', direction: 'descending' } } as const;
    await isShown(await remembering(adapter, key, set), 'Mail');
    const linked = await remembering(adapter, key, { ...set, urlState: '', router: at('?status=open,closed') });
    await isShown(linked, 'Host', 'Mail', 'Plain');
    expect(linked.sort.direction).to.equal('ascending');
    const searched = await remembering(adapter, key, { urlState: '', router: at('?q=host') });
    await isShown(searched, 'Host');
  });

  /** A router one goes back in, and where links lead to an entry of their own. */
  function router(first = ''): CaseRouter & { go(query: string, how?: Arrival): void; readonly read: () => string } {
    const listeners = new Set<(how?: Arrival) => void>();
    let query = first;
    return {
      read: () => query,
      write: (next) => void (query = next),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      go(next, how) {
        query = next;
        for (const listener of listeners) listener(how);
      },
    };
  }

  it('through a link to the list itself: an address that says nothing is the list as it was left', async () => {
    const adapter = await differing();
    const here = router();
    const list = await remembering(adapter, key, { urlState: '', router: here });
    await add(list, 'Severity');
    await choose(list, 'High');
    chooseSort(list, 'Name A to Z');
    type(list, 'mail');
    await until(list, () => here.read() === 'severity=high&q=mail&sort=title');
    here.go('', 'link');
    await until(list, () => here.read() === 'severity=high&sort=title');
    await isShown(list, 'Mail');
    expect(list.search).to.equal('');
    here.go('severity=critical', 'link');
    await isShown(list, 'Host');
    await isShown(await remembering(adapter, key), 'Mail');
  });

  it('what one goes back to, but not an address that says nothing and came nobody knows how', async () => {
    const adapter = await differing();
    const here = router();
    const list = await remembering(adapter, key, { urlState: '', router: here });
    await add(list, 'Severity');
    await choose(list, 'High');
    await isShown(list, 'Mail');
    here.go('');
    await isShown(list, 'Host', 'Mail', 'Plain');
    await isShown(await remembering(adapter, key), 'Mail');
    here.go('severity=high');
    await isShown(list, 'Mail');
    here.go('', 'history');
    await isShown(list, 'Host', 'Mail', 'Plain');
    await isShown(await remembering(adapter, key), 'Host', 'Mail', 'Plain');
  });

  it('apart by owner', async () => {
    const adapter = await differing();
    await stores(adapter, { owner: 'observability', title: 'Latency' });
    const list = await remembering(adapter, key);
    await add(list, 'Severity');
    await choose(list, 'High');
    await isShown(list, 'Mail');
    const other = await remembering(adapter, key, { owner: 'observability' });
    await isShown(other, 'Latency');
    chooseSort(other, 'Oldest');
    await until(other, () => stored(key).length === 2);
    other.owner = 'securitySolution';
    await isShown(other, 'Mail');
    expect(other.sort.direction).to.equal('descending');
  });

  it('nothing where drafts are not kept', async () => {
    const adapter = await differing();
    const list = await remembering(adapter, key, { drafts: 'none' });
    await add(list, 'Severity');
    await choose(list, 'High');
    await isShown(list, 'Mail');
    expect(stored(key)).to.deep.equal([]);
  });

  for (const [what, text] of [
    ['no JSON', '{'],
    ['another version', '{"version":2,"filter":{"severity":["high"]}}'],
    [
      'anything else',
      '{"version":1,"sort":"x","size":-1,"filter":{"status":["gone"],"__proto__":{"x":1}},"columns":7,"layout":{}}',
    ],
    ['nothing', 'null'],
  ] as const) {
    it(`nothing of what cannot be read: ${what}`, async () => {
      localStorage.setItem(`case-elements/list ${JSON.stringify([key, 'securitySolution'])}`, text);
      await isShown(await remembering(await differing(), key), 'Host', 'Mail', 'Plain');
    });
  }

  it('nothing, and works as well, where the browser stores nothing', async () => {
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      const list = await remembering(await differing(), key);
      await add(list, 'Severity');
      await choose(list, 'High');
      await isShown(list, 'Mail');
    } finally {
      Object.defineProperty(window, 'localStorage', original);
    }
  });
});
