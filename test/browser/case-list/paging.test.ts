/** Turning pages. */
import { expect } from '@open-wc/testing';
import {
  changesOf,
  control,
  focused,
  has,
  heard,
  held,
  memoryOf,
  names,
  numbered,
  placed,
  rows,
  said,
  shown,
  troubled,
  type,
  until,
  withCapabilities,
  words,
} from './scene.js';

describe('case-list pages', () => {
  it('shows twenty cases on a page, the newest first, and says where one is', async () => {
    const list = await shown(await memoryOf(...numbered(25)));
    expect(names(list)).to.have.length(20);
    expect(names(list)[0]).to.equal('Case 25');
    expect(words(list)).to.include('1 to 20 of 25 cases');
    expect(words(list)).to.include('Page 1 of 2');
  });

  it('shows no pager where everything is on one page', async () => {
    const list = await shown(await memoryOf('Alone'));
    expect(has(list, 'Next')).to.equal(false);
  });

  it('turns to the next page and back, and says each to the ear', async () => {
    const list = await shown(await memoryOf(...numbered(5)), { size: 2 });
    control(list, 'Next').click();
    await until(list, () => names(list).join() === 'Case 3,Case 2');
    expect(words(list)).to.include('3 to 4 of 5 cases');
    expect(said(list)).to.equal('Page 2 of 3');
    control(list, 'Previous').click();
    await until(list, () => names(list).join() === 'Case 5,Case 4');
    expect(said(list)).to.equal('Page 1 of 3');
  });

  it('leaves the focus on a pager button that has nothing more to do', async () => {
    const list = await shown(await memoryOf(...numbered(3)), { size: 2 });
    const next = control(list, 'Next');
    next.focus();
    next.click();
    await until(list, () => names(list).join() === 'Case 1');
    expect(focused(list)).to.equal(next);
    expect(next.ariaDisabled).to.equal('true');
    next.click();
    await list.updateComplete;
    expect(list.page).to.equal(2);
  });

  it('shows the last page when asked for one beyond it', async () => {
    const list = await shown(await memoryOf(...numbered(5)), { size: 2, page: 9 });
    expect(names(list)).to.deep.equal(['Case 1']);
    expect(list.page).to.equal(3);
  });

  it('never says that nothing is found where only the page was too far', async () => {
    const { adapter, trouble } = troubled(await memoryOf(...numbered(2)));
    const list = await placed(adapter, { size: 2, page: 9 });
    await until(list, () => {
      expect(words(list)).not.to.include('No cases');
      return rows(list).length > 0;
    });
    expect(trouble.asked).to.have.length(2);
  });

  it('goes to the last page when its own has gone', async () => {
    const adapter = await memoryOf(...numbered(3));
    const list = await shown(adapter, { size: 2, page: 2 });
    const { rows: found } = await adapter.cases.find({ owner: 'securitySolution', text: '"Case 1"' });
    await adapter.cases.remove(found.map(({ id }) => id));
    await until(list, () => names(list).join() === 'Case 3,Case 2');
    expect(list.page).to.equal(1);
  });

  it('goes to its beginning when the page is turned at its end', async () => {
    const list = await shown(await memoryOf(...numbered(40)));
    const box = list.closest<HTMLElement>('div')!;
    box.style.cssText = 'block-size: 200px; overflow: auto';
    box.scrollTop = box.scrollHeight;
    control(list, 'Next').click();
    await until(list, () => names(list)[0] === 'Case 20');
    await until(list, () => list.getBoundingClientRect().top >= box.getBoundingClientRect().top - 1);
  });

  it('does not scroll for what nobody asked for', async () => {
    const adapter = await memoryOf(...numbered(40));
    const list = await shown(adapter);
    const box = list.closest<HTMLElement>('div')!;
    box.style.cssText = 'block-size: 200px; overflow: auto';
    box.scrollTop = 150;
    const { rows: found } = await adapter.cases.find({ owner: 'securitySolution', size: 1 });
    const [first] = found;
    const loaded = heard(list);
    await adapter.cases.update([{ id: first!.id, version: first!.version, set: { title: 'Renamed' } }]);
    await loaded;
    expect(box.scrollTop).to.equal(150);
  });

  it('is done with a wish taken back before it was granted', async () => {
    const { adapter, trouble } = troubled(await memoryOf(...numbered(5)));
    const list = await shown(adapter, { size: 2 });
    const wait = held();
    trouble.held = wait.until;
    control(list, 'Next').click();
    await list.updateComplete;
    control(list, 'Previous').click();
    await until(list, () => said(list) === 'Page 1 of 3');
    trouble.held = undefined;
    wait.release();
    expect(names(list)).to.deep.equal(['Case 5', 'Case 4']);
  });

  it('keeps the rows of the page before until those of the next are there', async () => {
    const { adapter, trouble } = troubled(await memoryOf(...numbered(3)));
    const list = await shown(adapter, { size: 2 });
    const wait = held();
    trouble.held = wait.until;
    control(list, 'Next').click();
    await until(list, () => trouble.asked.length === 2);
    expect(names(list)).to.deep.equal(['Case 3', 'Case 2']);
    expect(list.shadowRoot!.querySelector('[role="grid"]')?.getAttribute('aria-busy')).to.equal('true');
    trouble.held = undefined;
    wait.release();
    await until(list, () => names(list).join() === 'Case 1');
  });

  it('keeps its pager when a page cannot be had, so that one can go back', async () => {
    const { adapter, trouble } = troubled(await memoryOf(...numbered(3)));
    const list = await shown(adapter, { size: 2 });
    trouble.find = 'unavailable';
    control(list, 'Next').focus();
    control(list, 'Next').click();
    await until(list, () => words(list).includes('The data cannot be reached right now.'));
    expect(names(list)).to.deep.equal([]);
    expect(focused(list)).to.equal(control(list, 'Next'));
    control(list, 'Previous').click();
    await until(list, () => names(list).join() === 'Case 3,Case 2');
  });

  it('tells of a page a person turned to, not of one the host set', async () => {
    const list = await shown(await memoryOf(...numbered(5)), { size: 2 });
    const told = changesOf(list);
    list.page = 3;
    await until(list, () => names(list).join() === 'Case 1');
    expect(told).to.deep.equal([]);
    control(list, 'Previous').click();
    expect(told.map(({ page }) => page)).to.deep.equal([2]);
  });

  it('begins at the first page when something else is searched for', async () => {
    const list = await shown(await memoryOf(...numbered(5)), { size: 2, page: 2 });
    type(list, 'case');
    await until(list, () => list.search === 'case');
    expect(list.page).to.equal(1);
    await until(list, () => names(list).join() === 'Case 5,Case 4');
  });

  it('pages where pages have no numbers, there and back', async () => {
    const list = await shown(withCapabilities(await memoryOf(...numbered(5)), { paging: ['after'] }), { size: 2 });
    control(list, 'Next').click();
    await until(list, () => names(list).join() === 'Case 3,Case 2');
    control(list, 'Next').click();
    await until(list, () => names(list).join() === 'Case 1');
    expect(words(list)).to.include('Page 3 of 3');
    control(list, 'Previous').click();
    await until(list, () => names(list).join() === 'Case 3,Case 2');
  });

  it('shows the first page where pages have no numbers and one is asked for that nobody came to yet', async () => {
    const adapter = withCapabilities(await memoryOf(...numbered(5)), { paging: ['after'] });
    const list = await shown(adapter, { size: 2, page: 3 });
    expect(names(list)).to.deep.equal(['Case 5', 'Case 4']);
    expect(words(list)).to.include('Page 1 of 3');
  });

  for (const [what, size] of [
    ['no number', Number.NaN],
    ['nothing', 0],
    ['half a row', 0.5],
  ] as const)
    it(`shows twenty rows when told to show ${what}`, async () => {
      const list = await shown(await memoryOf(...numbered(21)), { size, page: size });
      expect(names(list)).to.have.length(20);
    });
});
