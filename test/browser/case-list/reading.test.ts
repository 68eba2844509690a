/** What others do meanwhile: seen at once, and never in the way of somebody who reads. */
import { expect } from '@open-wc/testing';
import { CaseCreatedEvent } from '../../../src/elements/events/case-created.js';
import {
  byRole,
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
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import '../../../src/i18n/locales/de.js';

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

  it('moves rows once while one case after another comes, then keeps them and offers the rest', async () => {
    const adapter = await memoryOf('First');
    const list = await shown(adapter);
    await stores(adapter, { title: 'Second' });
    await until(list, () => names(list).join() === 'Second,First');
    await storedIn(adapter, 'Third', 'Fourth');
    await until(list, () => words(list).includes('2 new cases'));
    expect(names(list)).to.deep.equal(['Second', 'First']);
    expect(words(list)).to.include('4 cases');
    control(list, /Show$/).click();
    await until(list, () => names(list).join() === 'Fourth,Third,Second,First');
  });

  it('shows what waited once no more comes and nobody reads', async () => {
    const adapter = await memoryOf('First');
    const list = await shown(adapter);
    await stores(adapter, { title: 'Second' });
    await until(list, () => names(list).join() === 'Second,First');
    await stores(adapter, { title: 'Third' });
    await until(list, () => words(list).includes('1 new case'));
    await until(list, () => names(list).join() === 'Third,Second,First');
    expect(has(list, /Show$/)).to.equal(false);
  });

  it('fills a page that was empty as one case after another comes, and no further', async () => {
    const adapter = memoryAdapter();
    const list = await shown(adapter, { size: 2 });
    await stores(adapter, { title: 'One' });
    await until(list, () => names(list).join() === 'One');
    await stores(adapter, { title: 'Two' });
    await until(list, () => names(list).join() === 'Two,One');
    await stores(adapter, { title: 'Three' });
    await until(list, () => words(list).includes('1 new case'));
    expect(names(list)).to.deep.equal(['Two', 'One']);
  });

  for (const width of [320, 460, 620, 800, 1000, 1300])
    for (const locale of ['en', 'de'])
      it(`offers what is new beside everything else, ${width} px wide, in ${locale}`, async () => {
        const adapter = await memoryOf('Being read');
        const list = await shown(adapter, { width });
        list.closest('case-provider')!.locale = locale;
        opener(list, 'Being read').focus();
        await stores(adapter, { title: 'Arrived' });
        await until(list, () => has(list, /(Show|Anzeigen)$/));
        const offer = control(list, /(Show|Anzeigen)$/).getBoundingClientRect();
        const box = list.getBoundingClientRect();
        expect(offer.left).to.be.at.least(box.left);
        expect(offer.right).to.be.at.most(box.right + 1);
        expect(offer.bottom, 'above the rows').to.be.at.most(rows(list)[0]!.getBoundingClientRect().top + 1);
        const beside = [...byRole(list, 'columnheader'), ...controlsOf(list)].filter(
          (each) => each.checkVisibility({ visibilityProperty: true }) && each.offsetWidth > 1,
        );
        for (const each of beside) {
          const { left, right, top, bottom } = each.getBoundingClientRect();
          const isCovered =
            left < offer.right && right > offer.left && top < offer.bottom - 1 && bottom > offer.top + 1;
          expect(isCovered, each.textContent.trim() || each.ariaLabel || each.localName).to.equal(false);
        }
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

/** What one works with above the rows, but for the offer itself. */
const controlsOf = (list: CaseList): readonly HTMLElement[] =>
  [...list.shadowRoot!.querySelectorAll<HTMLElement>('button, input, select')].filter(
    (each) => !each.closest('[role="grid"]') && !/(Show|Anzeigen)$/.test(each.textContent.trim()),
  );
