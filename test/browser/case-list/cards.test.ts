/** The same rows as cards. */
import { expect } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import {
  byRole,
  control,
  has,
  memoryOf,
  nameIn,
  names,
  numbered,
  opener,
  ready,
  rows,
  stores,
  until,
} from './scene.js';

describe('case-list cards', () => {
  it('are chosen in the toolbar, on the page one is on, and told of', async () => {
    const list = await ready(await memoryOf(...numbered(5)), { size: 2, page: 2 });
    const told: string[] = [];
    list.addEventListener('case-list-change', ({ layout, page }) => told.push(`${layout} ${String(page)}`));
    expect([control(list, 'Table').ariaPressed, control(list, 'Cards').ariaPressed]).to.deep.equal(['true', 'false']);
    control(list, 'Cards').click();
    await list.updateComplete;
    expect([control(list, 'Table').ariaPressed, control(list, 'Cards').ariaPressed]).to.deep.equal(['false', 'true']);
    expect(told).to.deep.equal(['cards 2']);
    expect(names(list)).to.deep.equal(['Case 3', 'Case 2']);
    const [first, second] = rows(list).map((row) => row.getBoundingClientRect());
    expect(second!.left).to.be.above(first!.right);
  });

  it('say what a value is, without headings to be seen, and leave out what is not there', async () => {
    const adapter = memoryAdapter();
    await stores(adapter, { title: 'One', category: 'Fraud' });
    await stores(adapter, { title: 'Two' });
    const list = await ready(adapter, { layout: 'cards', columns: ['status', 'category', 'comments'] });
    const [two, one] = rows(list);
    expect(one!.innerText.replace(/\s+/gu, ' ')).to.include('Category Fraud');
    expect(two!.innerText).not.to.include('Category');
    expect(two!.innerText).not.to.include('Comments');
    expect(has(list, 'Status')).to.equal(false);
    expect(byRole(list, 'columnheader').map((each) => each.ariaLabel)).to.include('Category');
    await expect(list).to.be.accessible();
  });

  for (const width of [300, 700, 1_200])
    it(`stay inside a box of ${String(width)} px, with the longest names and tags`, async () => {
      const adapter = memoryAdapter();
      await stores(adapter, { title: 'x'.repeat(160), tags: ['y'.repeat(200), 'z'], category: 'w'.repeat(50) });
      const list = await ready(adapter, { layout: 'cards', width, columns: ['tags', 'category', 'updated'] });
      expect(list.scrollWidth).to.be.at.most(width);
      const [card] = rows(list);
      for (const cell of card!.children) expect(cell.scrollWidth).to.be.at.most(card!.clientWidth);
      expect(nameIn(card!)!.getBoundingClientRect().width).to.be.above(100);
    });

  it('open by a press on the name', async () => {
    const list = await ready(await memoryOf('One'), { layout: 'cards' });
    const opened: string[] = [];
    list.addEventListener('case-open', ({ row }) => opened.push(row.title));
    opener(list, 'One').click();
    await until(list, () => opened.join() === 'One');
  });
});
