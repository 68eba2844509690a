/** What can be done with one case from its row. */
import { expect } from '@open-wc/testing';
import { CaseError } from '../../../src/domain/error.js';
import type { CaseUpdatedEvent } from '../../../src/elements/events/case-updated.js';
import { press } from '../../support/keys.js';
import {
  choose,
  item,
  items,
  memoryFor,
  openMenu,
  pressInToast,
  refusing,
  storages,
  tells,
  told,
  settled,
} from './action-scene.js';
import {
  byRole,
  control,
  focused,
  names,
  opener,
  rows,
  shown,
  storedIn,
  stores,
  until,
  untold,
  words,
} from './scene.js';

const links = { case: ({ id }: { readonly id: string }) => `#/cases/${id}` };

describe('the menu of a case', () => {
  it('has everything that can be done with it', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One');
    const list = await shown(adapter, { links });
    await openMenu(list, 'One');
    expect(items(list)).to.deep.equal([
      'Open',
      'Status',
      'Severity',
      'Tags…',
      'Assignees…',
      'Copy link',
      'Copy id',
      'Copy number',
      'Export',
      'Delete…',
    ]);
    expect(byRole(list, 'menu')[0]!.ariaLabel).to.equal('Actions for One');
    await settled(list);
    await expect(list).to.be.accessible();
    await press('Escape');
    await until(list, () => byRole(list, 'menu').length === 0);
    expect(focused(list) === control(list, 'Actions for One')).to.equal(true);
  });

  it('opens by the keys for it, and gives the focus back to where it was', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One', 'Two');
    const list = await shown(adapter);
    opener(list, 'One').focus();
    await press('Shift+F10');
    await until(list, () => items(list).includes('Copy id'));
    expect(focused(list)?.textContent.trim()).to.equal('Open');
    await press('Escape');
    await until(list, () => items(list).length === 0);
    expect(focused(list) === opener(list, 'One')).to.equal(true);
    expect(words(list)).not.to.include('selected');
  });

  it('opens a case as its name does', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One');
    const list = await shown(adapter, { links });
    const opened: string[] = [];
    list.addEventListener('case-open', (event) => {
      opened.push(event.row.title);
      event.preventDefault();
    });
    await openMenu(list, 'One');
    await choose(list, 'Open');
    expect(opened).to.deep.equal(['One']);
  });

  it('shows what the case has now', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One', severity: 'high' });
    const list = await shown(adapter);
    await openMenu(list, 'One');
    await choose(list, 'Severity');
    await until(list, () => items(list).includes('High'));
    expect(item(list, 'High').ariaChecked).to.equal('true');
    expect(item(list, 'Low').ariaChecked).to.equal('false');
  });

  for (const [name, open] of Object.entries(storages)) {
    it(`closes a case, tells the page, and takes it back (${name})`, async () => {
      const adapter = open();
      await storedIn(adapter, 'One', 'Two');
      const list = await shown(adapter);
      const updated: string[] = [];
      list
        .closest('div')!
        .addEventListener('case-updated', ({ cases }: CaseUpdatedEvent) =>
          updated.push(...cases.map(({ title, status }) => `${title} ${status}`)),
        );
      await openMenu(list, 'One');
      await choose(list, 'Status', 'Closed');
      await tells(list, 'Case 1 closed');
      await until(list, () => rows(list)[1]!.textContent.includes('Closed'));
      expect(updated).to.deep.equal(['One closed']);
      pressInToast(list, 'Undo');
      await until(list, () => rows(list)[1]!.textContent.includes('Open'));
      await tells(list, 'Case 1 as before');
      await adapter.close();
    });

    it(`leaves alone what somebody else changed since, and says so (${name})`, async () => {
      const adapter = open();
      const [one] = await storedIn(adapter, 'One');
      const list = await shown(adapter);
      await openMenu(list, 'One');
      await choose(list, 'Severity', 'High');
      await tells(list, 'Severity of Case 1 changed');
      const now = (await adapter.cases.get(one!.id))!;
      await adapter.cases.update([{ id: now.id, version: now.version, set: { severity: 'critical' } }]);
      pressInToast(list, 'Undo');
      await tells(list, 'Case 1: nothing was done. Somebody else changed this in the meantime.');
      expect((await adapter.cases.get(one!.id))!.severity).to.equal('critical');
      await adapter.close();
    });
  }

  it('says why it could not be done, and tries again', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One');
    const reasons: Record<string, CaseError> = {
      One: new CaseError('validation', { fields: [{ path: 'set.fields.impact', rule: 'required_on_close' }] }),
    };
    const list = await shown(refusing(adapter, reasons));
    await openMenu(list, 'One');
    await choose(list, 'Status', 'Closed');
    await tells(list, /Case 1: nothing was done\. impact is needed before the case can be closed/);
    delete reasons['One'];
    pressInToast(list, 'Try again');
    await tells(list, 'Case 1 closed');
  });

  it('is of use where nobody tells of changes', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One');
    const list = await shown(untold(adapter));
    await openMenu(list, 'One');
    await choose(list, 'Status', 'Closed');
    await until(list, () => rows(list)[0]!.textContent.includes('Closed'));
  });

  it('lets a case go from a list it is not of any more, and keeps the keyboard in the rows', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One', 'Two', 'Three');
    const list = await shown(adapter, { filter: { status: ['open'] } });
    await openMenu(list, 'Two');
    await choose(list, 'Status', 'Closed');
    await until(list, () => names(list).join() === 'Three,One');
    expect(focused(list)?.closest('tbody') !== null && focused(list) !== null).to.equal(true);
  });
});

describe('copying', () => {
  const copied: string[] = [];
  const { clipboard } = navigator;
  beforeEach(() => {
    copied.length = 0;
    give({ writeText: async (text: string) => void copied.push(text) });
  });
  after(() => give(clipboard));

  it('takes the whole address, the id and the number', async () => {
    const adapter = memoryFor();
    const [one] = await storedIn(adapter, 'One');
    const list = await shown(adapter, { links });
    for (const what of ['Copy link', 'Copy id', 'Copy number']) {
      await openMenu(list, 'One');
      await choose(list, what);
    }
    await tells(list, 'Number copied');
    expect(copied).to.deep.equal([new URL(`#/cases/${one!.id}`, document.baseURI).href, one!.id, '#1']);
  });

  it('offers no link where the host has none', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One');
    const list = await shown(adapter);
    await openMenu(list, 'One');
    expect(items(list)).not.to.include('Copy link');
  });

  it('goes the old way where the browser has no other, and says when there is none', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One');
    const list = await shown(adapter);
    give(undefined);
    for (const [works, words] of [
      [true, 'Id copied'],
      [false, 'The browser did not let us copy.'],
    ] as const) {
      Object.defineProperty(document, 'execCommand', { configurable: true, value: () => works });
      await openMenu(list, 'One');
      await choose(list, 'Copy id');
      await tells(list, words);
      expect(focused(list) === control(list, 'Actions for One')).to.equal(true);
    }
    Reflect.deleteProperty(document, 'execCommand');
    expect(told(list)).to.have.length(2);
  });

  function give(value: unknown): void {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  }
});
