/** Everything by keyboard: one tab stop, arrows, letters, and keys that never fire while somebody types. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import { skipBecause } from '../../support/engine.js';
import { press } from '../../support/keys.js';
import {
  byRole,
  control,
  focused,
  heading,
  memoryOf,
  names,
  numbered,
  opener,
  ready,
  rows,
  search,
  stores,
  until,
} from './scene.js';

/** The name is column 0; before it stands the box that selects, behind the last one the menu. */
const at = (list: CaseList, row: number, column: number): Element => {
  const cell = rows(list)[row]!.children[column + 1]!;
  return cell.querySelector('a, button, input') ?? cell;
};
const isAt = (list: CaseList, row: number, column: number) => focused(list) === at(list, row, column);
const dialog = (list: CaseList) => list.shadowRoot!.querySelector('dialog');
const wayToKeys = (list: CaseList) => control(list, 'Keyboard shortcuts');

describe('case-list as a grid', () => {
  it('is one tab stop, at the first name', async () => {
    const list = await ready(await memoryOf('Alpha', 'Bravo'));
    const stops = () =>
      [...byRole(list, 'grid')[0]!.querySelectorAll<HTMLElement>('*')].filter((each) => each.tabIndex >= 0);
    expect(stops().map((each) => each.textContent)).to.deep.equal(['Bravo']);
    opener(list, 'Bravo').focus();
    await press('ArrowDown');
    expect(stops().map((each) => each.textContent)).to.deep.equal(['Alpha']);
    await press('Shift+Tab');
    expect(focused(list)?.closest('[role="grid"]') === null).to.equal(true);
    await press('Tab');
    expect(focused(list) === opener(list, 'Alpha')).to.equal(true);
  });

  it('goes from cell to cell, to the ends, and up to the headings', async () => {
    const list = await ready(await memoryOf(...numbered(3)), { columns: ['name', 'status', 'tags'] });
    opener(list, 'Case 3').focus();
    await press('ArrowRight');
    expect(isAt(list, 0, 1)).to.equal(true);
    await press('ArrowDown');
    expect(isAt(list, 1, 1)).to.equal(true);
    await press('End');
    expect(isAt(list, 1, 3)).to.equal(true);
    await press('Home');
    expect(isAt(list, 1, -1)).to.equal(true);
    await press('Control+End');
    expect(isAt(list, 2, 3)).to.equal(true);
    await press('Control+Home');
    expect(isAt(list, 0, -1)).to.equal(true);
    await press('ArrowRight');
    expect(isAt(list, 0, 0)).to.equal(true);
    await press('ArrowUp');
    expect(focused(list) === heading(list, 'Name').querySelector('button')).to.equal(true);
    await press('Enter');
    await until(list, () => names(list).join() === 'Case 1,Case 2,Case 3');
    await press('ArrowUp');
    expect(focused(list) === heading(list, 'Name').querySelector('button')).to.equal(true);
  });

  it('turns left and right around where lines run from right to left', async () => {
    const list = await ready(await memoryOf('One'));
    list.closest('div')!.dir = 'rtl';
    opener(list, 'One').focus();
    await press('ArrowLeft');
    expect(isAt(list, 0, 1)).to.equal(true);
  });

  it('goes on by ten rows', async () => {
    const list = await ready(await memoryOf(...numbered(14)));
    opener(list, 'Case 14').focus();
    await press('PageDown');
    expect(isAt(list, 10, 0)).to.equal(true);
    await press('PageUp');
    expect(isAt(list, 0, 0)).to.equal(true);
    await press('PageUp');
    expect(isAt(list, 0, 0)).to.equal(true);
  });

  it('passes over headings that are not to be seen, and over cells with nothing in them', async () => {
    const list = await ready(await memoryOf('One', 'Two'), { width: 360, columns: ['name', 'category', 'status'] });
    opener(list, 'Two').focus();
    await press('ArrowUp');
    expect(isAt(list, 0, 0)).to.equal(true);
    await press('ArrowRight');
    expect(isAt(list, 0, 2)).to.equal(true);
  });

  it('opens the case of a row by Enter, wherever in it one is', async () => {
    const list = await ready(await memoryOf('One'));
    const opened: string[] = [];
    list.addEventListener('case-open', ({ row }) => opened.push(row.title));
    opener(list, 'One').focus();
    await press('ArrowRight');
    await press('Enter');
    expect(opened).to.deep.equal(['One']);
  });

  it('says which row of how many, across pages', async () => {
    const list = await ready(await memoryOf(...numbered(5)), { size: 2, page: 2 });
    expect(byRole(list, 'grid')[0]!.ariaRowCount).to.equal('6');
    expect(rows(list).map((row) => row.ariaRowIndex)).to.deep.equal(['4', '5']);
  });

  it('follows the eye from card to card', async () => {
    const list = await ready(await memoryOf(...numbered(6)), { layout: 'cards', width: 1_000 });
    const [first, second] = rows(list).map((row) => row.getBoundingClientRect());
    expect(second!.top).to.equal(first!.top);
    const below = rows(list).findIndex((row) => row.getBoundingClientRect().top > first!.bottom);
    opener(list, names(list)[0]!).focus();
    await press('ArrowDown');
    expect(isAt(list, below, 0)).to.equal(true);
    await press('ArrowUp');
    expect(isAt(list, 0, 0)).to.equal(true);
  });

  it('keeps its place while others change what is there', async () => {
    const adapter = await memoryOf('Older', 'Newer');
    const list = await ready(adapter, { sort: { by: 'title', direction: 'ascending' } });
    opener(list, 'Older').focus();
    await press('ArrowRight');
    const { rows: found } = await adapter.cases.find({ owner: 'securitySolution', text: 'Older' });
    await adapter.cases.update([{ id: found[0]!.id, version: found[0]!.version, set: { severity: 'critical' } }]);
    await until(list, () => rows(list)[1]!.textContent.includes('Critical'));
    expect(isAt(list, 1, 1)).to.equal(true);
  });
});

describe('case-list letters', () => {
  it('lead to a name that begins with them', async () => {
    const list = await ready(await memoryOf('Phishing', 'Überfall', 'Data sent', 'Database'));
    opener(list, 'Database').focus();
    await sendKeys({ press: 'u' });
    expect(focused(list) === opener(list, 'Überfall')).to.equal(true);
  });

  it('lead to the name all of them begin', async () => {
    const list = await ready(await memoryOf('Dataset', 'Data sent', 'Database'));
    opener(list, 'Dataset').focus();
    await sendKeys({ type: 'datab' });
    expect(focused(list) === opener(list, 'Database')).to.equal(true);
  });

  it('lead from one to the next when pressed again', async () => {
    const list = await ready(await memoryOf('Data one', 'Data two', 'Phishing'));
    opener(list, 'Phishing').focus();
    await sendKeys({ press: 'd' });
    expect(focused(list) === opener(list, 'Data two')).to.equal(true);
    await sendKeys({ press: 'd' });
    expect(focused(list) === opener(list, 'Data one')).to.equal(true);
  });

  it('that are shortcuts lead to a name with Shift', async () => {
    const list = await ready(await memoryOf('Jailbreak', 'Phishing'));
    opener(list, 'Phishing').focus();
    await press('Shift+J');
    expect(focused(list) === opener(list, 'Jailbreak')).to.equal(true);
  });
});

describe('case-list shortcuts', () => {
  it('go to the next and the previous case, open it, and go to the search', async () => {
    const list = await ready(await memoryOf('One', 'Two'));
    const opened: string[] = [];
    list.addEventListener('case-open', ({ row }) => opened.push(row.title));
    opener(list, 'Two').focus();
    await press('j');
    expect(focused(list) === opener(list, 'One')).to.equal(true);
    await press('k');
    expect(focused(list) === opener(list, 'Two')).to.equal(true);
    await press('o');
    expect(opened).to.deep.equal(['Two']);
    await press('/');
    expect(focused(list) === search(list)).to.equal(true);
  });

  it('lead into the rows from elsewhere in the list', async () => {
    const list = await ready(await memoryOf('One', 'Two'));
    control(list, 'Columns').focus();
    await press('j');
    expect(focused(list) === opener(list, 'Two')).to.equal(true);
  });

  it('are text while somebody types', async () => {
    const list = await ready(await memoryOf('One'));
    search(list).focus();
    await sendKeys({ type: 'jo/c?' });
    expect(search(list).value).to.equal('jo/c?');
    expect(dialog(list)).to.equal(null);
  });

  it('do nothing outside of the list, nor with other keys held', async () => {
    const list = await ready(await memoryOf('One'));
    const outside = document.createElement('button');
    list.closest('div')!.append(outside);
    outside.focus();
    await press('/');
    expect(document.activeElement === outside).to.equal(true);
    opener(list, 'One').focus();
    const event = new KeyboardEvent('keydown', {
      key: '/',
      ctrlKey: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    opener(list, 'One').dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('leave alone what the host put in', async () => {
    const list = await ready(await memoryOf('One'));
    const export_ = Object.assign(document.createElement('button'), { slot: 'toolbar-end', textContent: 'Export' });
    list.append(export_);
    export_.focus();
    await press('/');
    expect(document.activeElement === export_).to.equal(true);
  });

  it('ask the page for a new case, where one may create cases', async () => {
    const list = await ready(await memoryOf('One'));
    let asked = 0;
    list.addEventListener('case-create', () => (asked += 1));
    opener(list, 'One').focus();
    await press('c');
    expect(asked).to.equal(1);
  });

  it('are listed, and the focus goes back', async () => {
    const list = await ready(await memoryOf('One'));
    opener(list, 'One').focus();
    await press('?');
    await until(list, () => dialog(list)?.open === true);
    for (const words of ['Next case', 'Select a case', 'Extend the selection', 'Select the page', 'Clear selection'])
      expect(dialog(list)!.textContent).to.include(words);
    await expect(list).to.be.accessible();
    await press('Escape');
    await until(list, () => dialog(list) === null);
    expect(focused(list) === opener(list, 'One')).to.equal(true);
  });

  it('open nothing in a list that is not in the page any more, and go with one that leaves', async () => {
    const list = await ready(await memoryOf('One'));
    const place = list.parentElement!;
    const way = wayToKeys(list);
    list.remove();
    way.click();
    expect(dialog(list)).to.equal(null);
    place.append(list);
    await until(list, () => names(list).length === 1);
    wayToKeys(list).click();
    await until(list, () => dialog(list)?.open === true);
    list.remove();
    place.append(list);
    await until(list, () => names(list).length === 1);
    expect(dialog(list)).to.equal(null);
  });

  it('are found by who does not know them', async function () {
    const adapter = await memoryOf('One');
    await stores(adapter, { title: 'Two' });
    const list = await ready(adapter);
    opener(list, 'Two').focus();
    await press('Tab');
    expect(focused(list)?.textContent).to.equal('Keyboard shortcuts');
    if (!focused(list)!.matches(':focus'))
      skipBecause(this, 'the window of this engine is not the active one, so nothing is :focus');
    await press('Enter');
    await until(list, () => dialog(list)?.open === true);
  });
});
