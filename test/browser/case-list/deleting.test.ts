/** Deleting cases: named before, undone for a while, sent only then. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import {
  barText,
  choose,
  chooseInBar,
  dialogText,
  inDialog,
  memoryFor,
  openMenu,
  pick,
  pressInToast,
  refusing,
  storages,
  tells,
  ticked,
  told,
} from './action-scene.js';
import {
  byRole,
  control,
  focused,
  has,
  heard,
  names,
  numbered,
  owner,
  said,
  shown,
  storedIn,
  until,
  untold,
  withCapabilities,
  words,
} from './scene.js';

const wide = { width: 1200 };

/** Says yes to a dialog that names what goes. */
async function deletes(list: CaseList, name: string): Promise<void> {
  await openMenu(list, name);
  await choose(list, 'Delete…');
  await inDialog(list, 'Delete');
}

describe('deleting a case', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`has done nothing that cannot be undone until its time is over (${name})`, async () => {
      const adapter = open();
      const [, two] = await storedIn(adapter, 'One', 'Two', 'Three');
      const before = await adapter.cases.get(two!.id);
      const list = await shown(adapter);
      const removed = removedBy(list);
      await deletes(list, 'Two');
      await tells(list, 'Case 2 deleted');
      await until(list, () => names(list).join() === 'Three,One');
      await until(list, () => words(list).includes('2 cases'));
      expect(await adapter.cases.get(two!.id)).to.deep.equal(before);
      pressInToast(list, 'Undo');
      await until(list, () => names(list).join() === 'Three,Two,One');
      await tells(list, 'Case 2 as before');
      expect(await adapter.cases.get(two!.id)).to.deep.equal(before);
      expect(removed).to.deep.equal([]);
      await adapter.close();
    });

    it(`is sent once its time is over, and the page is told (${name})`, async () => {
      const adapter = open();
      const [one] = await storedIn(adapter, 'One', 'Two');
      const list = await shown(adapter);
      const removed = removedBy(list);
      await deletes(list, 'One');
      await tells(list, 'Case 1 deleted');
      pressInToast(list, 'Dismiss');
      await until(list, () => removed.length > 0);
      expect(removed).to.deep.equal([one!.id]);
      expect(await adapter.cases.get(one!.id)).to.equal(null);
      expect(names(list)).to.deep.equal(['Two']);
      await adapter.close();
    });
  }

  it('names what goes and what hangs on it, and nothing goes where one thinks better of it', async () => {
    const adapter = memoryFor();
    const [one] = await storedIn(adapter, 'One <b>bold</b>');
    await adapter.comments.add(one!.id, { text: 'Seen on two hosts.' });
    const list = await shown(adapter);
    const name = names(list)[0]!;
    await openMenu(list, name);
    await choose(list, 'Delete…');
    await until(list, () => dialogText(list).includes(name));
    expect(dialogText(list)).to.include('Delete case 1?');
    expect(dialogText(list)).to.include('1 comment goes with it.');
    expect(focused(list)?.textContent.trim()).to.equal('Cancel');
    expect(dialogText(list)).to.include('You can undo this for a few seconds, not later.');
    await inDialog(list, 'Cancel');
    expect(names(list)).to.deep.equal([name]);
    expect(told(list)).to.deep.equal([]);
    expect(focused(list) === control(list, `Actions for ${name}`)).to.equal(true);
  });

  it('ends the selection, and nobody hears of it any more', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One', 'Two', 'Three');
    const list = await shown(adapter, wide);
    await pick(list, 'One', 'Two');
    await until(list, () => said(list) === '2 selected');
    await chooseInBar(list, 'Delete');
    await inDialog(list, 'Delete');
    await tells(list, '2 cases deleted');
    await until(list, () => !said(list).includes('selected'));
  });

  it('has not happened where the list leaves the page before', async () => {
    const adapter = memoryFor();
    const [one] = await storedIn(adapter, 'One', 'Two');
    const list = await shown(adapter);
    const place = list.parentElement!;
    await deletes(list, 'One');
    await tells(list, 'Case 1 deleted');
    list.remove();
    await new Promise(requestAnimationFrame);
    place.append(list);
    await until(list, () => names(list).join() === 'Two,One');
    expect(await adapter.cases.get(one!.id)).not.to.equal(null);
  });

  it('is not undone where somebody else deleted it too, and says so', async () => {
    const adapter = memoryFor();
    const [one, two] = await storedIn(adapter, 'One', 'Two', 'Three');
    const list = await shown(adapter, wide);
    await pick(list, 'One', 'Two');
    await chooseInBar(list, 'Delete');
    await inDialog(list, 'Delete');
    await tells(list, '2 cases deleted');
    const changed = heard(list);
    await adapter.cases.remove([two!.id]);
    await changed;
    pressInToast(list, 'Undo');
    await tells(list, 'Case 2: deleted by somebody else in the meantime.');
    await until(list, () => names(list).join() === 'Three,One');
    expect(await adapter.cases.get(one!.id)).not.to.equal(null);
  });

  it('is done where somebody else deleted it first', async () => {
    const adapter = memoryFor();
    const [one] = await storedIn(adapter, 'One', 'Two');
    const list = await shown(adapter);
    await deletes(list, 'One');
    await tells(list, 'Case 1 deleted');
    const changed = heard(list);
    await adapter.cases.remove([one!.id]);
    await changed;
    await until(list, () => names(list).join() === 'Two' && words(list).includes('1 case'));
    pressInToast(list, 'Dismiss');
    await until(list, () => told(list).length === 0);
    await until(list, () => names(list).join() === 'Two' && words(list).includes('1 case'));
    expect(barText(list)).to.equal('');
  });

  it('is done, and counted once, where nobody tells that somebody else did it first', async () => {
    const adapter = memoryFor();
    const [one] = await storedIn(adapter, 'One', 'Two');
    const list = await shown(withCapabilities(untold(adapter), { groups: ['cases.remove'] }));
    await deletes(list, 'One');
    await tells(list, 'Case 1 deleted');
    await adapter.cases.remove([one!.id]);
    pressInToast(list, 'Dismiss');
    await until(list, () => told(list).length === 0);
    control(list, 'Refresh').click();
    await heard(list);
    await until(list, () => names(list).join() === 'Two' && words(list).includes('1 case'));
  });

  it('that is refused brings the case back, says why, and can be tried again', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One', 'Two');
    const reasons: Record<string, CaseError> = { One: new CaseError('forbidden') };
    const list = await shown(refusing(adapter, reasons, 'remove'));
    await deletes(list, 'One');
    await tells(list, 'Case 1 deleted');
    pressInToast(list, 'Dismiss');
    await tells(list, 'Case 1: nothing was done.');
    await until(list, () => names(list).join() === 'Two,One');
    delete reasons['One'];
    pressInToast(list, 'Try again');
    await until(list, () => names(list).join() === 'Two');
  });

  it('is not offered to whom it is denied', async () => {
    const adapter = memoryFor({ delete: false });
    await storedIn(adapter, 'One');
    const list = await shown(adapter);
    await openMenu(list, 'One');
    const offered = byRole(list, 'menuitem').filter(
      (each) => each.textContent.includes('Delete') && each.ariaDisabled !== 'true',
    );
    expect(offered).to.have.length(0);
  });
});

describe('deleting several cases', () => {
  it('takes everything that matches, and brings all of it back', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, ...numbered(12));
    const list = await shown(adapter, { ...wide, size: 5 });
    control(list, 'Select all on this page').click();
    await until(list, () => has(list, 'Select all 12 that match'));
    control(list, 'Select all 12 that match').click();
    await chooseInBar(list, 'Delete');
    await until(list, () => dialogText(list).includes('and 7 more'));
    expect(dialogText(list)).to.include('Delete 12 cases?');
    await inDialog(list, 'Delete');
    await tells(list, '12 cases deleted');
    await until(list, () => names(list).length === 0);
    expect(await totalIn(adapter)).to.equal(12);
    pressInToast(list, 'Undo');
    await until(list, () => names(list).length === 5);
    await until(list, () => words(list).includes('12 cases'));
  });

  it('leaves what may not go selected and in sight, and reports it', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, ...numbered(4));
    const reasons = { 'Case 2': new CaseError('forbidden'), 'Case 3': new CaseError('forbidden') };
    const list = await shown(refusing(adapter, reasons, 'remove'), wide);
    control(list, 'Select all on this page').click();
    await until(list, () => ticked(list).length === 4);
    await chooseInBar(list, 'Delete');
    await inDialog(list, 'Delete');
    await tells(list, '4 cases deleted');
    pressInToast(list, 'Dismiss');
    await until(list, () => barText(list).includes('2 cases deleted · 2 failed'));
    await until(list, () => names(list).join() === 'Case 3,Case 2');
    control(list, 'Details').click();
    await until(list, () => dialogText(list).includes('Case 2 #2'));
    expect(await totalIn(adapter)).to.equal(2);
  });
});

const removedBy = (list: CaseList): string[] => {
  const removed: string[] = [];
  list.addEventListener('case-removed', ({ ids }) => removed.push(...ids));
  return removed;
};

const totalIn = async (adapter: CaseAdapter): Promise<number> => (await adapter.cases.find({ owner })).total;
