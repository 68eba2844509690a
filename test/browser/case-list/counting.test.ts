/** How many there are: by status, at least, on a page, and how long they took. */
import { expect } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { ListFilter } from '../../../src/domain/find/list-filter.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import {
  byRole,
  control,
  focused,
  has,
  held,
  memoryOf,
  names,
  numbered,
  owner,
  pressIn,
  rows,
  said,
  search,
  shown,
  storedIn,
  troubled,
  type,
  until,
  withCapabilities,
  words,
} from './scene.js';

async function someClosed(): Promise<CaseAdapter> {
  const adapter = memoryAdapter();
  const [first] = await storedIn(adapter, 'Done', 'Under way', 'New');
  const [, second] = (await adapter.cases.find({ owner })).rows;
  await adapter.cases.update([
    { id: first!.id, version: first!.version, set: { status: 'closed' } },
    { id: second!.id, version: second!.version, set: { status: 'in-progress' } },
  ]);
  return adapter;
}

describe('case-list counts', () => {
  it('show only the cases they count, and all again', async () => {
    const list = await shown(await someClosed());
    const told: ListFilter[] = [];
    list.addEventListener('case-list-change', ({ filter }) => told.push(filter));
    expect(control(list, 'Closed 1').ariaPressed).to.equal('false');
    control(list, 'Closed 1').focus();
    control(list, 'Closed 1').click();
    await until(list, () => names(list).join() === 'Done');
    expect(control(list, 'Closed 1').ariaPressed).to.equal('true');
    expect(focused(list) === control(list, 'Closed 1')).to.equal(true);
    expect(said(list)).to.equal('1 case found');
    control(list, 'Open 1').click();
    await until(list, () => names(list).join() === 'New');
    control(list, 'Open 1').click();
    await until(list, () => names(list).length === 3);
    expect(told).to.deep.equal([{ status: ['closed'] }, { status: ['open'] }, {}]);
  });

  it('leave the rest of a filter as it is', async () => {
    const list = await shown(await someClosed(), { filter: { severity: ['low'] } });
    control(list, 'Open 1').click();
    expect(list.filter).to.deep.equal({ severity: ['low'], status: ['open'] });
  });

  it('are words where the backend cannot filter by status', async () => {
    const list = await shown(withCapabilities(await memoryOf('One'), { filters: [] }));
    expect(has(list, 'Open 1')).to.equal(false);
    expect(words(list)).to.include('Open 1');
  });

  it('say “at least” where the backend stopped counting', async () => {
    const list = await shown(countingTo(await memoryOf(...numbered(9)), 5), { size: 2 });
    expect(words(list)).to.include('At least 5 cases');
    expect(words(list)).to.include('1 to 2 of at least 5 cases');
    expect(words(list)).to.include('Page 1 of at least 3');
    expect(byRole(list, 'grid')[0]!.ariaRowCount).to.equal('-1');
    for (const page of [2, 3, 4, 5]) {
      control(list, 'Next').click();
      await until(list, () => list.page === page && names(list)[0] === `Case ${String(11 - 2 * page)}`);
    }
    expect(words(list)).to.include('9 to 9 of at least 9 cases');
    expect(control(list, 'Next').ariaDisabled).to.equal('true');
  });

  it('say so to the ear too', async () => {
    const list = await shown(countingTo(await memoryOf(...numbered(9)), 5), { size: 2 });
    type(list, 'case');
    pressIn(search(list), 'Enter');
    await until(list, () => said(list) === 'At least 5 cases found');
  });
});

describe('case-list pages of another size', () => {
  const choose = (list: CaseList, name: string) => {
    const select = control<HTMLSelectElement>(list, 'Cases per page');
    select.selectedIndex = [...select.options].findIndex(({ text }) => text === name);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('are chosen, and keep the first case one saw in sight', async () => {
    const list = await shown(await memoryOf(...numbered(45)), { size: 20, page: 2 });
    expect(names(list)[0]).to.equal('Case 25');
    control(list, 'Cases per page').focus();
    choose(list, '10 per page');
    await until(list, () => names(list).length === 10);
    expect(list.page).to.equal(3);
    expect(names(list)[0]).to.equal('Case 25');
    choose(list, '50 per page');
    await until(list, () => names(list).length === 45);
    expect(list.page).to.equal(1);
    expect(has(list, 'Next')).to.equal(false);
    expect(focused(list) === control(list, 'Cases per page')).to.equal(true);
  });

  it('are no larger than the backend allows, and name the size the host set', async () => {
    const adapter = await memoryOf(...numbered(30));
    const { capabilities } = await adapter.session.get({ owner });
    const limits = { ...capabilities.limits, pageSize: 25 };
    const list = await shown(withCapabilities(adapter, { limits }), { size: 15 });
    const { options, selectedOptions } = control<HTMLSelectElement>(list, 'Cases per page');
    expect([...options].map(({ text }) => text)).to.deep.equal(['10 per page', '15 per page', '20 per page']);
    expect(selectedOptions[0]?.text).to.equal('15 per page');
  });

  it('are not offered where everything is on the smallest', async () => {
    const list = await shown(await memoryOf(...numbered(10)));
    expect(has(list, 'Cases per page')).to.equal(false);
  });
});

describe('case-list time to close', () => {
  const mean = (list: CaseList) => list.shadowRoot!.querySelector<HTMLElement>('[part="mean-time"]');

  it('stands beside the counts, exact on hover, and follows search and filters but for the status', async () => {
    const { adapter, asked } = measured(await someClosed(), 187_500);
    const list = await shown(adapter, { filter: { severity: ['low'], status: ['closed'] } });
    await until(list, () => mean(list)?.textContent.includes('2d 4h') === true);
    expect(mean(list)!.title).to.equal('2 days, 4 hours, 5 minutes from created to closed, on average');
    type(list, 'done');
    pressIn(search(list), 'Enter');
    await until(list, () => asked.length === 2);
    expect(asked).to.deep.equal([
      { owner, filter: { severity: ['low'] } },
      { owner, filter: { severity: ['low'] }, text: 'done' },
    ]);
  });

  it('is a dash where nothing is closed, and says so', async () => {
    const { adapter } = measured(await memoryOf('One'), null);
    const list = await shown(adapter);
    await until(list, () => mean(list)?.textContent.includes('–') === true);
    expect(mean(list)!.title).to.equal('No case is closed');
  });

  it('is not asked for where the backend does not know it', async () => {
    const adapter = await memoryOf('One');
    const { capabilities } = await adapter.session.get({ owner });
    const groups = capabilities.groups.filter((group) => group !== 'metrics');
    const list = await shown(withCapabilities(adapter, { groups }));
    expect(mean(list) === null).to.equal(true);
  });

  it('keeps no row waiting, and none of its failures is in the way', async () => {
    const wait = held();
    const { adapter, asked } = measured(
      await memoryOf('One'),
      wait.until.then(() => Promise.reject(new Error('Down'))),
    );
    const list = await shown(adapter);
    await until(list, () => asked.length === 1);
    expect(names(list)).to.deep.equal(['One']);
    wait.release();
    await list.updateComplete;
    expect(mean(list) === null).to.equal(true);
    expect(has(list, 'Try again')).to.equal(false);
  });

  it('has its place before it is there, so that it moves no row', async () => {
    const wait = held();
    const { adapter, asked } = measured(
      await memoryOf('One'),
      wait.until.then(() => 187_500),
    );
    const list = await shown(adapter, { width: 320 });
    await until(list, () => asked.length === 1);
    const before = rows(list)[0]!.getBoundingClientRect().top;
    wait.release();
    await until(list, () => mean(list) !== null);
    expect(rows(list)[0]!.getBoundingClientRect().top).to.equal(before);
  });

  it('waits for the rows', async () => {
    const { adapter: slow, trouble } = troubled(await memoryOf('One'));
    const { adapter, asked } = measured(slow, 60);
    const list = await shown(adapter);
    await until(list, () => asked.length === 1);
    const wait = held();
    trouble.held = wait.until;
    list.search = 'one';
    await until(list, () => trouble.asked.length === 2);
    expect(asked).to.have.length(1);
    expect(mean(list)?.textContent).to.include('1m');
    trouble.held = undefined;
    wait.release();
    await until(list, () => asked.length === 2);
  });
});

/** The same adapter over a backend that counts no further than this. */
const countingTo = (adapter: CaseAdapter, bound: number): CaseAdapter => ({
  ...adapter,
  cases: {
    ...adapter.cases,
    find: async (query, options) => {
      const page = await adapter.cases.find(query, options);
      return page.total > bound ? { ...page, total: bound, totalIsLowerBound: true } : page;
    },
  },
});

/** The same adapter over a backend that knows how long cases took. */
function measured(adapter: CaseAdapter, seconds: number | null | Promise<number | null>) {
  const asked: unknown[] = [];
  const meanTimeToClose = async (query: unknown) => {
    asked.push(query);
    return seconds;
  };
  const able = {
    ...adapter,
    metrics: { ...adapter.metrics, meanTimeToClose },
    session: {
      get: async (...given: Parameters<CaseAdapter['session']['get']>) => {
        const session = await adapter.session.get(...given);
        const groups = [...session.capabilities.groups, 'metrics' as const];
        return { ...session, capabilities: { ...session.capabilities, groups } };
      },
    },
  };
  return { adapter: able, asked };
}
