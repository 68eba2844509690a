/** Sorting, by headings and by the choice. */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import {
  changesOf,
  chooseSort,
  control,
  has,
  heading,
  memoryOf,
  names,
  owner,
  shown,
  sortChoice,
  sortChosen,
  sortedBy,
  stores,
  until,
  withCapabilities,
} from './scene.js';

describe('case-list sorts', () => {
  it('begins with the newest, which no heading claims', async () => {
    const list = await shown(await memoryOf('Older', 'Newer'));
    expect(names(list)).to.deep.equal(['Newer', 'Older']);
    expect(sortChosen(list)).to.equal('Newest');
    expect(sortedBy(list)).to.deep.equal({});
  });

  it('sorts by a heading, the way one wants it first, and the other way when pressed again', async () => {
    const list = await shown(await bySeverity());
    control(list, 'Severity').click();
    await until(list, () => names(list).join() === 'Critical one,Medium one,Low one');
    expect(sortedBy(list)).to.deep.equal({ Severity: 'descending' });
    expect(sortChosen(list)).to.equal('Most severe');
    control(list, 'Severity').click();
    await until(list, () => names(list).join() === 'Low one,Medium one,Critical one');
    expect(sortedBy(list)).to.deep.equal({ Severity: 'ascending' });
  });

  it('sorts names from A to Z first', async () => {
    const list = await shown(await memoryOf('Bravo', 'Alpha', 'Charlie'));
    control(list, 'Name').click();
    await until(list, () => names(list).join() === 'Alpha,Bravo,Charlie');
    expect(sortedBy(list)).to.deep.equal({ Name: 'ascending' });
  });

  it('sorts by the choice', async () => {
    const list = await shown(await memoryOf('Bravo', 'Alpha', 'Charlie'));
    chooseSort(list, 'Name Z to A');
    await until(list, () => names(list).join() === 'Charlie,Bravo,Alpha');
    expect(sortedBy(list)).to.deep.equal({ Name: 'descending' });
  });

  it('does not claim to be sorted by what has no sort', async () => {
    const list = await shown(await memoryOf('One'));
    expect(heading(list, 'Tags').querySelector('button')).to.equal(null);
  });

  it('tells of a sort a person chose, with the first page', async () => {
    const list = await shown(await memoryOf('One', 'Two'), { size: 1, page: 2 });
    const told = changesOf(list);
    chooseSort(list, 'Oldest');
    expect(told).to.deep.equal([{ page: 1, sort: { by: 'createdAt', direction: 'ascending' }, search: '' }]);
    await until(list, () => names(list).join() === 'One');
  });

  it('says nothing of a sort the host set', async () => {
    const list = await shown(await memoryOf('One', 'Two'));
    const told = changesOf(list);
    list.sort = { by: 'title', direction: 'ascending' };
    await until(list, () => names(list).join() === 'One,Two');
    expect(told).to.deep.equal([]);
  });

  for (const [attribute, by, direction] of [
    ['-updatedAt', 'updatedAt', 'descending'],
    ['title', 'title', 'ascending'],
    ['nothing we know', 'createdAt', 'descending'],
    ['', 'createdAt', 'descending'],
  ] as const)
    it(`reads sort="${attribute}"`, async () => {
      const list = await fixture<CaseList>(html`<case-list sort=${attribute}></case-list>`);
      expect(list.sort).to.deep.equal({ by, direction });
    });

  it('takes the usual sort where the host sets what is none', async () => {
    const list = await shown(await memoryOf('Older', 'Newer'), { sort: 'title' as never });
    expect(names(list)).to.deep.equal(['Newer', 'Older']);
  });

  it('offers only what the backend can', async () => {
    const list = await shown(withCapabilities(await memoryOf('Bravo', 'Alpha'), { sorts: ['createdAt', 'title'] }));
    expect([...sortChoice(list).options].map(({ text }) => text)).to.deep.equal([
      'Newest',
      'Oldest',
      'Name A to Z',
      'Name Z to A',
    ]);
    expect(has(list, 'Severity')).to.equal(false);
    expect(heading(list, 'Severity')).not.to.equal(undefined);
  });

  it('offers no choice where the backend cannot sort', async () => {
    const list = await shown(withCapabilities(await memoryOf('Alone'), { sorts: [] }));
    expect(has(list, 'Sort by')).to.equal(false);
    expect(has(list, 'Name')).to.equal(false);
    expect(names(list)).to.deep.equal(['Alone']);
  });

  it('names a sort of the host that is not among those offered', async () => {
    const list = await shown(await memoryOf('Alone'), { sort: { by: 'comments', direction: 'descending' } });
    expect(sortChosen(list)).to.equal('Most comments');
  });
});

async function bySeverity(): Promise<CaseAdapter> {
  const adapter = memoryAdapter();
  await stores(adapter, { title: 'Medium one', severity: 'medium' });
  await stores(adapter, { title: 'Low one', severity: 'low' });
  await stores(adapter, { title: 'Critical one', severity: 'critical', owner });
  return adapter;
}
