/** Searching as one types. */
import { expect } from '@open-wc/testing';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import { press } from '../../support/keys.js';
import '../../../src/i18n/locales/de.js';
import {
  changesOf,
  control,
  focused,
  has,
  memoryOf,
  names,
  owner,
  pressIn,
  said,
  search,
  shown,
  troubled,
  type,
  until,
  withCapabilities,
  words,
} from './scene.js';

const some = () => memoryOf('Phishing wave', 'Outage', 'Phishing again');

describe('case-list search', () => {
  it('finds once a person pauses, with one question for all that was typed', async () => {
    const { adapter, trouble } = troubled(await some());
    const list = await shown(adapter);
    for (const text of ['p', 'ph', 'phi']) type(list, text);
    await until(list, () => names(list).join() === 'Phishing again,Phishing wave');
    expect(trouble.asked.map(({ text }) => text)).to.deep.equal([undefined, 'phi']);
  });

  it('finds at once when Enter is pressed', async () => {
    const list = await shown(await some());
    type(list, 'outage');
    expect(list.search).to.equal('');
    pressIn(search(list), 'Enter');
    expect(list.search).to.equal('outage');
    await until(list, () => names(list).join() === 'Outage');
  });

  it('offers to be cleared where it found nothing, and says nothing of filters', async () => {
    const list = await shown(await some());
    type(list, 'nothing of the kind');
    await until(list, () => words(list).includes('No cases match.'));
    expect(words(list)).not.to.include('Clear filters');
    clearing(list).click();
    await until(list, () => names(list).length === 3);
  });

  it('says how many it found', async () => {
    const list = await shown(await some());
    type(list, 'phishing');
    await until(list, () => said(list) === '2 cases found');
    type(list, 'nothing of the kind');
    await until(list, () => said(list) === 'No cases match.');
    expect(words(list)).to.include('No cases match.');
  });

  it('counts by status only what was found', async () => {
    const list = await shown(await some());
    type(list, 'outage');
    await until(list, () => words(list).includes('1 case'));
    expect(words(list)).to.include('Open 1');
  });

  it('is cleared with Escape without closing the dialog around it', async () => {
    const list = await shown(await some());
    const dialog = document.createElement('dialog');
    list.closest('div')!.append(dialog);
    dialog.append(list.closest('case-provider')!);
    dialog.showModal();
    await until(list, () => has(list, 'Search cases'));
    search(list).focus();
    type(list, 'outage');
    pressIn(search(list), 'Enter');
    await until(list, () => names(list).join() === 'Outage');
    await press('Escape');
    await until(list, () => names(list).length === 3);
    expect(search(list).value).to.equal('');
    expect(dialog.open).to.equal(true);
    await press('Escape');
    await until(list, () => !dialog.open);
  });

  for (const [dir, text] of [
    ['rtl', 'outage'],
    ['rtl', 'تعطل'],
    ['ltr', 'تعطل'],
  ] as const)
    it(`leaves what is typed beside its buttons, “${text}” on a page of ${dir}`, async () => {
      const list = await shown(await some());
      list.closest('div')!.dir = dir;
      type(list, text);
      await until(list, () => has(list, 'Clear search'));
      const box = search(list).getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(search(list));
      const from = box.left + parseFloat(paddingLeft);
      const to = box.right - parseFloat(paddingRight);
      for (const name of ['Clear search', 'How to search']) {
        const button = control(list, name).getBoundingClientRect();
        expect(button.right <= from + 1 || button.left >= to - 1, name).to.equal(true);
      }
    });

  it('is cleared with its button, and one goes on typing', async () => {
    const list = await shown(await some());
    type(list, 'outage');
    pressIn(search(list), 'Enter');
    await until(list, () => names(list).join() === 'Outage');
    control(list, 'Clear search').focus();
    control(list, 'Clear search').click();
    await until(list, () => names(list).length === 3);
    expect(focused(list)).to.equal(search(list));
    expect(has(list, 'Clear search')).to.equal(false);
  });

  it('goes on in the search when one clears it where nothing was found', async () => {
    const list = await shown(await some(), { search: 'nothing of the kind' });
    clearing(list).focus();
    clearing(list).click();
    await until(list, () => names(list).length === 3);
    expect(focused(list)).to.equal(search(list));
  });

  it('does not lose what was typed when it is taken out of the page', async () => {
    const list = await shown(await some());
    const told = changesOf(list);
    const provider = list.parentElement!;
    type(list, 'outage');
    list.remove();
    expect(list.search).to.equal('outage');
    expect(told).to.have.length(1);
    provider.append(list);
    await until(list, () => names(list).join() === 'Outage');
    expect(search(list).value).to.equal('outage');
  });

  it('shows what the host searches for, and tells nobody', async () => {
    const list = await shown(await some());
    const told = changesOf(list);
    list.search = 'outage';
    await until(list, () => names(list).join() === 'Outage');
    expect(search(list).value).to.equal('outage');
    expect(told).to.deep.equal([]);
  });

  it('tells of a search a person made, and of none that is the same', async () => {
    const list = await shown(await some());
    const told = changesOf(list);
    type(list, 'outage');
    pressIn(search(list), 'Enter');
    type(list, 'outage ');
    pressIn(search(list), 'Enter');
    expect(told.map(({ search: text }) => text)).to.deep.equal(['outage']);
  });

  it('leaves letters alone that are being composed', async () => {
    const list = await shown(await some());
    type(list, 'outage');
    search(list).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, composed: true }),
    );
    await list.updateComplete;
    expect(search(list).value).to.equal('outage');
  });

  it('offers no search where the backend has none, and asks for none', async () => {
    const { adapter, trouble } = troubled(await some());
    const list = await shown(withCapabilities(adapter, { search: [] }), { search: 'outage' });
    expect(has(list, 'Search cases')).to.equal(false);
    expect(names(list)).to.have.length(3);
    expect(trouble.asked.every(({ text }) => text === undefined)).to.equal(true);
  });

  it('finds what a case is by its name, as one types it and as it is shown', async () => {
    const adapter = await some();
    const [first] = (await adapter.cases.find({ owner, text: 'outage' })).rows;
    await adapter.cases.update([{ id: first!.id, version: first!.version, set: { status: 'in-progress' } }]);
    const list = await shown(adapter);
    for (const text of ['status:in-progress', 'Status:"In progress"', '-status:open']) {
      type(list, text);
      await until(list, () => names(list).join() === 'Outage');
      type(list, '');
      await until(list, () => names(list).length === 3);
    }
    type(list, 'Name:again');
    await until(list, () => names(list).join() === 'Phishing again');
    expect(search(list).value).to.equal('Name:again');
  });

  it('takes the words of the language people read', async () => {
    const adapter = await some();
    const list = await shown(adapter);
    list.closest('case-provider')!.locale = 'de';
    list.search = 'Status:offen Name:outage';
    await until(list, () => names(list).join() === 'Outage');
    list.search = 'Status:geschlossen';
    await until(list, () => words(list).includes('Kein Fall passt.'));
    expect(words(list)).not.to.include('Es gibt');
  });

  it('says which name there is no field of where nothing is found, and goes on looking for the words', async () => {
    const list = await shown(await memoryOf('Phishing wave', 'prio:high from a feed'));
    type(list, 'prio:high');
    await until(list, () => names(list).join() === 'prio:high from a feed');
    expect(words(list)).not.to.include('No field');
    type(list, 'prio:low');
    await until(list, () => words(list).includes('No field is called “prio”. Fields: Status, Severity, Assignees'));
    await until(list, () => said(list).startsWith('No cases match. No field is called “prio”.'));
    await expect(list).to.be.accessible();
    type(list, 'status:waiting');
    await until(list, () => words(list).includes('Status is never “waiting”. There are: Open, In progress, Closed'));
    type(list, 'https://example.org:443/nothing');
    await until(list, () => /No cases match\. Clear search/.test(words(list)));
  });

  it('says that leaving out what no field is called leaves out nothing', async () => {
    const list = await shown(await some());
    type(list, '-prio:low');
    await until(list, () => words(list).includes('No field is called “prio”.'));
    expect(names(list)).to.have.length(3);
  });

  it('puts the case of a number first', async () => {
    const list = await shown(await memoryOf('Mail', '1 host', 'Port 1'));
    type(list, '#1');
    await until(list, () => names(list).join() === 'Mail,Port 1,1 host');
  });
});

/** What is offered where nothing was found. */
const clearing = (list: CaseList): HTMLButtonElement =>
  [...list.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent.trim() === 'Clear search')!;
