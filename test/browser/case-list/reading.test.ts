/** What others do meanwhile: seen at once, and never in the way of somebody who reads. */
import { expect } from '@open-wc/testing';
import { CaseCreatedEvent } from '../../../src/elements/events/case-created.js';
import {
  changesOf,
  control,
  focused,
  has,
  heard,
  memoryOf,
  names,
  numbered,
  opener,
  owner,
  rows,
  said,
  shown,
  storedIn,
  stores,
  until,
  untold,
  words,
} from './scene.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';

describe('case-list while others work', () => {
  it('shows what came where nobody reads', async () => {
    const adapter = await memoryOf('First');
    const list = await shown(adapter);
    await stores(adapter, { title: 'Second' });
    await until(list, () => names(list).join() === 'Second,First');
    expect(words(list)).to.include('2 cases');
  });

  it('does not move rows the keyboard is among, and offers what is new', async () => {
    const adapter = await memoryOf('Being read');
    const list = await shown(adapter);
    opener(list, 'Being read').focus();
    await stores(adapter, { title: 'Arrived' });
    await until(list, () => words(list).includes('1 new case'));
    expect(names(list)).to.deep.equal(['Being read']);
    expect(said(list)).to.equal('1 new case');
    control(list, /Show$/).focus();
    control(list, /Show$/).click();
    await until(list, () => names(list).join() === 'Arrived,Being read');
    expect(has(list, /Show$/)).to.equal(false);
    expect(focused(list)).to.equal(opener(list, 'Arrived'));
  });

  it('offers what is new without pushing the rows away', async () => {
    const adapter = await memoryOf('Being read');
    const list = await shown(adapter);
    opener(list, 'Being read').focus();
    const before = rows(list)[0]!.getBoundingClientRect().top;
    await stores(adapter, { title: 'Arrived' });
    await until(list, () => has(list, /1 new case/));
    expect(rows(list)[0]!.getBoundingClientRect().top).to.equal(before);
  });

  it('does not move rows somebody scrolled to, and keeps the offer in sight', async () => {
    const adapter = await memoryOf(...numbered(20));
    const list = await shown(adapter);
    const box = list.closest<HTMLElement>('div')!;
    box.style.cssText = 'block-size: 300px; overflow: auto';
    box.scrollTop = 400;
    await stores(adapter, { title: 'Arrived' });
    await until(list, () => has(list, /1 new case/));
    expect(names(list)).not.to.include('Arrived');
    const offer = control(list, /1 new case/).getBoundingClientRect();
    expect(offer.top).to.be.at.least(box.getBoundingClientRect().top);
    expect(offer.bottom).to.be.at.most(box.getBoundingClientRect().bottom);
  });

  it('counts everything that came while one was reading', async () => {
    const adapter = await memoryOf('Being read');
    const list = await shown(adapter);
    opener(list, 'Being read').focus();
    await storedIn(adapter, 'One', 'Two', 'Three');
    await until(list, () => words(list).includes('3 new cases'));
    expect(words(list)).to.include('4 cases');
  });

  it('says on a further page only that the list has changed', async () => {
    const adapter = await memoryOf(...numbered(4));
    const list = await shown(adapter, { size: 2, page: 2 });
    opener(list, 'Case 2').focus();
    await stores(adapter, { title: 'Arrived' });
    await until(list, () => words(list).includes('The list has changed'));
    expect(names(list)).to.deep.equal(['Case 2', 'Case 1']);
    control(list, /Show$/).click();
    await until(list, () => names(list).join() === 'Case 3,Case 2');
  });

  it('brings a row up to date where it stands', async () => {
    const adapter = await memoryOf('Older', 'Newer');
    const list = await shown(adapter, { sort: { by: 'title', direction: 'ascending' } });
    opener(list, 'Newer').focus();
    const focusedRow = focused(list);
    const { rows: found } = await adapter.cases.find({ owner, text: 'Newer' });
    const { id, version } = found[0]!;
    await adapter.cases.update([{ id, version, set: { title: 'Newer, and closed', status: 'closed' } }]);
    await until(list, () => names(list).join() === 'Newer, and closed,Older');
    expect(rows(list)[0]!.textContent).to.include('Closed');
    expect(focused(list)).to.equal(focusedRow);
    expect(has(list, /Show$/)).to.equal(false);
  });

  it('takes a deleted case away', async () => {
    const adapter = await memoryOf('Stays', 'Goes');
    const list = await shown(adapter);
    const { rows: found } = await adapter.cases.find({ owner, text: 'Goes' });
    await adapter.cases.remove([found[0]!.id]);
    await until(list, () => names(list).join() === 'Stays');
  });

  it('says so when a case that is read was deleted, and keeps the keyboard in the list', async () => {
    const adapter = await memoryOf('Stays', 'Goes');
    const list = await shown(adapter);
    opener(list, 'Goes').focus();
    const { rows: found } = await adapter.cases.find({ owner, text: 'Goes' });
    await adapter.cases.remove([found[0]!.id]);
    await until(list, () => words(list).includes('The list has changed'));
    control(list, /Show$/).focus();
    control(list, /Show$/).click();
    await until(list, () => names(list).join() === 'Stays');
    expect(focused(list)).to.equal(opener(list, 'Stays'));
  });

  it('shows a case that was created on this page at once, even to somebody who reads', async () => {
    const adapter = await memoryOf('Being read');
    const list = await shown(adapter);
    opener(list, 'Being read').focus();
    const own = await stores(adapter, { title: 'My own' });
    document.body.dispatchEvent(new CaseCreatedEvent(own));
    await until(list, () => names(list).join() === 'My own,Being read');
  });

  it('shows a case that was created on this page also where nobody tells of changes', async () => {
    const adapter = memoryAdapter();
    const list = await shown(untold(adapter));
    const own = await stores(adapter, { title: 'My own' });
    document.body.dispatchEvent(new CaseCreatedEvent(own));
    await until(list, () => names(list).join() === 'My own');
  });

  it('tells of none of it as a change a person made', async () => {
    const adapter = await memoryOf('First');
    const list = await shown(adapter);
    const told = changesOf(list);
    const loaded = heard(list);
    await stores(adapter, { title: 'Second' });
    await loaded;
    expect(told).to.deep.equal([]);
  });
});
