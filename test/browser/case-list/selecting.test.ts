/** Choosing cases: by box, by key, in ranges, across pages, and everything that matches. */
import { expect } from '@open-wc/testing';
import { newId } from '../../../src/domain/ids.js';
import { press } from '../../support/keys.js';
import { bar, barText, box, memoryFor, pick, ticked } from './action-scene.js';
import {
  control,
  focused,
  has,
  memoryOf,
  names,
  numbered,
  opener,
  owner,
  rows,
  said,
  search,
  shown,
  storedIn,
  stores,
  type,
  until,
  words,
} from './scene.js';

describe('selecting cases', () => {
  it('takes them one by one, and says how many there are', async () => {
    const list = await shown(await memoryOf(...numbered(4)));
    await pick(list, 'Case 4');
    expect(barText(list)).to.include('1 selected');
    expect(rows(list)[0]!.ariaSelected).to.equal('true');
    await pick(list, 'Case 2');
    expect(barText(list)).to.include('2 selected');
    expect(said(list)).to.equal('2 selected');
    await pick(list, 'Case 4', 'Case 2');
    expect(bar(list)).to.equal(undefined);
  });

  it('puts the actions where the toolbar was, and moves nothing', async () => {
    const list = await shown(await memoryOf(...numbered(4)), { width: 1100 });
    const before = rows(list).map((row) => row.getBoundingClientRect().top);
    await pick(list, 'Case 3');
    expect(rows(list).map((row) => row.getBoundingClientRect().top)).to.deep.equal(before);
    expect(has(list, 'Search cases')).to.equal(false);
    control(list, 'Clear selection').click();
    await until(list, () => has(list, 'Search cases'));
    expect(rows(list).map((row) => row.getBoundingClientRect().top)).to.deep.equal(before);
  });

  for (const width of [320, 560, 760])
    it(`moves nothing either where there is little room, ${width} px wide`, async () => {
      const list = await shown(await memoryOf(...numbered(25)), { width, size: 20 });
      const before = rows(list).map((row) => Math.round(row.getBoundingClientRect().top));
      control(list, 'Select all on this page').click();
      await until(list, () => bar(list) !== undefined);
      expect(rows(list).map((row) => Math.round(row.getBoundingClientRect().top))).to.deep.equal(before);
      expect(list.scrollWidth).to.be.at.most(width);
    });

  it('draws a range with Shift and a click, either way', async () => {
    const list = await shown(await memoryOf(...numbered(6)));
    await pick(list, 'Case 5');
    shiftClick(box(list, 'Case 2'));
    await until(list, () => ticked(list).length === 4);
    expect(ticked(list)).to.deep.equal(['Case 5', 'Case 4', 'Case 3', 'Case 2']);
    shiftClick(box(list, 'Case 6'));
    await until(list, () => ticked(list).length === 5);
  });

  it('takes back a range the same way', async () => {
    const list = await shown(await memoryOf(...numbered(5)));
    control(list, 'Select all on this page').click();
    await until(list, () => ticked(list).length === 5);
    box(list, 'Case 4').click();
    await until(list, () => ticked(list).length === 4);
    shiftClick(box(list, 'Case 2'));
    await until(list, () => ticked(list).length === 2);
    expect(ticked(list)).to.deep.equal(['Case 5', 'Case 1']);
  });

  it('works with keys: Space, Shift with arrows, Control with A, Escape', async () => {
    const list = await shown(await memoryOf(...numbered(5)));
    opener(list, 'Case 4').focus();
    await press('Space');
    await until(list, () => ticked(list).join() === 'Case 4');
    await press('Space');
    await until(list, () => ticked(list).length === 0);
    await press('Shift+ArrowDown');
    await until(list, () => ticked(list).join() === 'Case 4,Case 3');
    await press('Shift+ArrowDown');
    await until(list, () => ticked(list).join() === 'Case 4,Case 3,Case 2');
    expect(focused(list) === opener(list, 'Case 2')).to.equal(true);
    await press('Shift+ArrowUp');
    await until(list, () => ticked(list).join() === 'Case 4,Case 3');
    await press('Control+a');
    await until(list, () => ticked(list).length === 5);
    await press('Escape');
    await until(list, () => ticked(list).length === 0);
    expect(said(list)).to.equal('Selection cleared');
    expect(focused(list) === opener(list, 'Case 3')).to.equal(true);
  });

  it('extends from where one is, in the column one is in', async () => {
    const list = await shown(await memoryOf(...numbered(6)), { columns: ['name', 'status'] });
    opener(list, 'Case 6').focus();
    await press('Space');
    await press('Shift+ArrowDown');
    await until(list, () => ticked(list).join() === 'Case 6,Case 5');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowRight');
    await press('Shift+ArrowDown');
    await until(list, () => ticked(list).join() === 'Case 6,Case 5,Case 3,Case 2');
    expect(focused(list)?.textContent.trim()).to.equal('Open');
    await press('Shift+ArrowUp');
    await until(list, () => ticked(list).join() === 'Case 6,Case 5,Case 3');
  });

  it('by Space opens no case', async () => {
    const list = await shown(await memoryOf('One'));
    let opened = 0;
    list.addEventListener('case-open', () => (opened += 1));
    opener(list, 'One').focus();
    await press('Space');
    await until(list, () => ticked(list).length === 1);
    expect(opened).to.equal(0);
  });

  it('takes the page with the box in the heading, which says how it stands', async () => {
    const list = await shown(await memoryOf(...numbered(3)));
    const all = control<HTMLInputElement>(list, 'Select all on this page');
    expect([all.checked, all.indeterminate]).to.deep.equal([false, false]);
    await pick(list, 'Case 2');
    expect([all.checked, all.indeterminate]).to.deep.equal([false, true]);
    all.click();
    await until(list, () => ticked(list).length === 3);
    expect([all.checked, all.indeterminate]).to.deep.equal([true, false]);
    all.click();
    await until(list, () => bar(list) === undefined);
    expect([all.checked, all.indeterminate]).to.deep.equal([false, false]);
  });

  it('stays over pages and sorts', async () => {
    const list = await shown(await memoryOf(...numbered(5)), { size: 2 });
    await pick(list, 'Case 5');
    control(list, 'Next').click();
    await until(list, () => names(list).includes('Case 3'));
    await pick(list, 'Case 3');
    expect(barText(list)).to.include('2 selected');
    expect(barText(list)).to.include('1 on other pages');
    list.sort = { by: 'title', direction: 'ascending' };
    await until(list, () => names(list).join() === 'Case 3,Case 4');
    expect(barText(list)).to.include('2 selected');
  });

  it('reaches everything that matches, and comes back to the page when one is taken out', async () => {
    const list = await shown(await memoryOf(...numbered(7)), { size: 3 });
    control(list, 'Select all on this page').click();
    await until(list, () => has(list, 'Select all 7 that match'));
    control(list, 'Select all 7 that match').click();
    await until(list, () => barText(list).includes('All 7 that match are selected'));
    control(list, 'Next').click();
    await until(list, () => names(list).includes('Case 4'));
    expect(ticked(list)).to.have.length(3);
    await pick(list, 'Case 4');
    expect(barText(list)).to.include('2 selected');
    expect(ticked(list)).to.deep.equal(['Case 3', 'Case 2']);
  });

  it('does not offer everything where the page is everything', async () => {
    const list = await shown(await memoryOf(...numbered(3)));
    control(list, 'Select all on this page').click();
    await until(list, () => ticked(list).length === 3);
    expect(words(list)).not.to.include('that match');
  });

  it('ends when the list is about other cases, and says so', async () => {
    const list = await shown(await memoryOf(...numbered(3)));
    await pick(list, 'Case 2', 'Case 3');
    list.search = 'Case 1';
    await until(list, () => bar(list) === undefined);
    expect(said(list)).to.include('Selection cleared, because the list shows other cases now');
  });

  it('is not disturbed by what others do, but for what they delete', async () => {
    const adapter = memoryFor();
    const [gone] = await storedIn(adapter, ...numbered(3));
    const list = await shown(adapter);
    await pick(list, 'Case 1', 'Case 2');
    await stores(adapter, { title: 'Arrived' });
    await until(list, () => words(list).includes('4 cases'));
    expect(barText(list)).to.include('2 selected');
    await adapter.cases.remove([gone!.id], { mutationId: newId() });
    await until(list, () => barText(list).includes('1 selected'));
    await until(list, () => words(list).includes('1 selected case was deleted by somebody else'));
  });

  it('keeps what was typed in the search', async () => {
    const list = await shown(await memoryOf(...numbered(3)));
    type(list, 'Case');
    await until(list, () => list.search === 'Case');
    await pick(list, 'Case 2');
    control(list, 'Clear selection').click();
    await until(list, () => has(list, 'Search cases'));
    expect(search(list).value).to.equal('Case');
  });

  it('has large enough targets, and is accessible', async () => {
    const list = await shown(await memoryOf(...numbered(3)));
    await pick(list, 'Case 2');
    for (const name of names(list)) {
      const { width, height } = box(list, name).closest('label')!.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    await expect(list).to.be.accessible();
  });

  it('of another owner is another one', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One');
    await stores(adapter, { title: 'Other', owner: 'observability' });
    const list = await shown(adapter, { owner });
    await pick(list, 'One');
    list.owner = 'observability';
    await until(list, () => names(list).includes('Other'));
    expect(bar(list)).to.equal(undefined);
  });
});

const shiftClick = (element: HTMLElement): void => {
  element.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true, composed: true, cancelable: true }));
};
