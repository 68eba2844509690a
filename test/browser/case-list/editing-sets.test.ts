/** Tags and assignees of several cases, changed in one dialog. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import { limits } from '../../../src/domain/limits.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import { press } from '../../support/keys.js';
import {
  choose,
  dialog,
  dialogText,
  inDialog,
  memoryFor,
  openMenu,
  pick,
  pressInToast,
  storages,
  tells,
  told,
  settled,
} from './action-scene.js';
import { control, focused, has, owner, shown, stores, storedIn, until, withCapabilities } from './scene.js';

const wide = { width: 1200 };

describe('tags of cases', () => {
  for (const [name, open] of Object.entries(storages))
    it(`are on all, on some or on none, and become what is wanted (${name})`, async () => {
      const adapter = open();
      await stores(adapter, { title: 'One', tags: ['mail', 'vpn'] });
      await stores(adapter, { title: 'Two', tags: ['mail', 'triage'] });
      await stores(adapter, { title: 'Other', tags: ['endpoint'] });
      const list = await shown(adapter, wide);
      await pick(list, 'One', 'Two');
      await editor(list, 'Tags');
      await until(list, () => options(list).length === 4);
      expect(dialogText(list)).to.include('Tags of 2 cases');
      expect(stateOf(list, 'mail')).to.equal('all');
      expect(stateOf(list, 'vpn')).to.equal('some');
      expect(stateOf(list, 'endpoint')).to.equal('none');
      await settled(list);
      await expect(list).to.be.accessible();

      toggle(list, 'mail');
      toggle(list, 'vpn');
      await typed(list, 'new one');
      await press('Enter');
      await until(list, () => stateOf(list, 'new one') === 'all');
      await inDialog(list, 'Apply');
      await tells(list, 'Tags of 2 cases changed');
      expect(await tagsIn(adapter)).to.deep.equal([['vpn', 'new one'], ['triage', 'vpn', 'new one'], ['endpoint']]);

      pressInToast(list, 'Undo');
      await tells(list, '2 cases as before');
      const back = await tagsIn(adapter);
      expect(back.map((tags) => [...tags].sort())).to.deep.equal([['mail', 'vpn'], ['mail', 'triage'], ['endpoint']]);
      await adapter.close();
    });

  it('where some have it: all, none, and as it was again', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One', tags: ['vpn'] });
    await stores(adapter, { title: 'Two' });
    const list = await shown(adapter, wide);
    await pick(list, 'One', 'Two');
    await editor(list, 'Tags');
    await until(list, () => options(list).includes('vpn'));
    const states: string[] = [];
    for (let press = 0; press < 3; press += 1) {
      toggle(list, 'vpn');
      await list.updateComplete;
      states.push(stateOf(list, 'vpn'));
    }
    expect(states).to.deep.equal(['all', 'none', 'some']);
    expect(control(list, 'Apply').ariaDisabled).to.equal('true');
  });

  it('merge with what somebody else does meanwhile', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter, { title: 'One', tags: ['mail'] });
    const list = await shown(adapter, wide);
    await openMenu(list, 'One');
    await choose(list, 'Tags…');
    await until(list, () => options(list).includes('mail'));
    await adapter.cases.update([{ id: one.id, version: one.version, set: { tags: ['mail', 'theirs'] } }]);
    toggle(list, 'mail');
    await inDialog(list, 'Apply');
    await tells(list, 'Tags of Case 1 changed');
    expect(await tagsIn(adapter)).to.deep.equal([['theirs']]);
  });

  it('are found by typing, and a tag that cannot be says why', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One', tags: ['mail', 'vpn'] });
    const list = await shown(adapter, wide);
    await openMenu(list, 'One');
    await choose(list, 'Tags…');
    await until(list, () => options(list).length === 2);
    expect(focused(list)?.ariaLabel).to.equal('Find or add a tag');
    await typed(list, 'vp');
    await until(list, () => options(list).join() === 'vpn');
    expect(has(list, 'Add “vp”')).to.equal(true);
    await typed(list, 'x'.repeat(limits.tag + 1));
    await press('Enter');
    await until(list, () => dialogText(list).includes('is longer than 256 characters'));
  });

  it('beyond what a case may have are told before they are refused', async () => {
    const adapter = memoryFor();
    const many = Array.from({ length: limits.tags }, (_, index) => `tag-${index}`);
    await stores(adapter, { title: 'Full', tags: many });
    await stores(adapter, { title: 'Empty' });
    const list = await shown(adapter, wide);
    await pick(list, 'Full', 'Empty');
    await editor(list, 'Tags');
    await until(list, () => options(list).length > 0);
    await typed(list, 'one more');
    await press('Enter');
    await until(list, () => dialogText(list).includes('1 case would have more than 200, and stays as it is.'));
    await inDialog(list, 'Apply');
    await until(list, () => /Tags of Case 2 changed · 1 failed/.test(list.shadowRoot!.textContent));
  });

  it('that cannot be read say why, and can be tried again', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One', tags: ['mail'] });
    let fails = false;
    const list = await shown(
      {
        ...adapter,
        cases: {
          ...adapter.cases,
          find: (query, options) =>
            fails && query.filter?.ids
              ? Promise.reject(new CaseError('unavailable'))
              : adapter.cases.find(query, options),
        },
      },
      wide,
    );
    fails = true;
    await openMenu(list, 'One');
    await choose(list, 'Tags…');
    await until(list, () => has(list, 'Try again'));
    fails = false;
    await inDialog(list, 'Try again');
    await until(list, () => options(list).includes('mail'));
  });

  it('are read one by one where a backend finds no cases by their ids', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One', tags: ['mail'] });
    const { capabilities } = await adapter.session.get({ owner });
    const list = await shown(
      withCapabilities(adapter, { filters: capabilities.filters.filter((key) => key !== 'ids') }),
    );
    await openMenu(list, 'One');
    await choose(list, 'Tags…');
    await until(list, () => options(list).includes('mail'));
  });

  it('are left as they are by Escape, with the focus where it was', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One', tags: ['mail'] });
    const list = await shown(adapter, wide);
    await openMenu(list, 'One');
    await choose(list, 'Tags…');
    await until(list, () => options(list).includes('mail'));
    toggle(list, 'mail');
    await press('Escape');
    await until(list, () => dialog(list) === null);
    expect(focused(list) === control(list, 'Actions for One')).to.equal(true);
    expect(await tagsIn(adapter)).to.deep.equal([['mail']]);
    expect(told(list)).to.deep.equal([]);
  });

  it('of everything that matches are looked for first', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One', 'Two', 'Three');
    const list = await shown(adapter, { ...wide, size: 2 });
    control(list, 'Select all on this page').click();
    await until(list, () => has(list, 'Select all 3 that match'));
    control(list, 'Select all 3 that match').click();
    await editor(list, 'Tags');
    await until(list, () => dialogText(list).includes('Tags of 3 cases'));
    await typed(list, 'all');
    await press('Enter');
    await inDialog(list, 'Apply');
    await tells(list, 'Tags of 3 cases changed');
    expect(await tagsIn(adapter)).to.deep.equal([['all'], ['all'], ['all']]);
  });
});

describe('assignees of cases', () => {
  for (const [name, open] of Object.entries(storages))
    it(`are chosen among the people there are, oneself first (${name})`, async () => {
      const adapter = open();
      await stores(adapter, { title: 'One', assignees: ['kofi'] });
      await stores(adapter, { title: 'Two' });
      const list = await shown(adapter, wide);
      await pick(list, 'One', 'Two');
      await editor(list, 'Assignees');
      await until(list, () => options(list).length === 3);
      expect(options(list).sort()).to.deep.equal(['Ana Sousa', 'Kofi Mensah', 'Mei Li']);
      expect(stateOf(list, 'Kofi Mensah')).to.equal('some');
      await inDialog(list, 'Assign yourself');
      await until(list, () => stateOf(list, 'Ana Sousa') === 'all');
      toggle(list, 'Kofi Mensah');
      await settled(list);
      await expect(list).to.be.accessible();
      await inDialog(list, 'Apply');
      await tells(list, 'Assignees of 2 cases changed');
      const { rows } = await adapter.cases.find({ owner, columns: ['assignees'] });
      expect(rows.map(({ assignees }) => [...assignees!].sort())).to.deep.equal([
        ['ana', 'kofi'],
        ['ana', 'kofi'],
      ]);
      await adapter.close();
    });

  it('are found by name', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One' });
    const list = await shown(adapter, wide);
    await openMenu(list, 'One');
    await choose(list, 'Assignees…');
    await until(list, () => options(list).length === 3);
    await typed(list, 'mei');
    await until(list, () => options(list).join() === 'Mei Li');
    await press('Enter');
    await inDialog(list, 'Apply');
    await tells(list, 'Assignees of Case 1 changed');
    const { rows } = await adapter.cases.find({ owner });
    expect(rows[0]!.assignees).to.deep.equal(['mei']);
  });
});

/** Opens one of the dialogs from the bar. */
async function editor(list: CaseList, label: string): Promise<void> {
  control(list, label).click();
  await until(list, () => dialog(list) !== null);
}

const boxes = (list: CaseList): readonly HTMLInputElement[] => [
  ...(dialog(list)?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? []),
];

const labelOf = (input: HTMLInputElement): string => input.labels![0]!.querySelector('bdi')!.textContent.trim();

const options = (list: CaseList): string[] => boxes(list).map(labelOf);

const option = (list: CaseList, label: string): HTMLInputElement =>
  boxes(list).find((each) => labelOf(each) === label)!;

const toggle = (list: CaseList, label: string): void => option(list, label).click();

const stateOf = (list: CaseList, label: string): 'all' | 'some' | 'none' => {
  const { checked, indeterminate } = option(list, label);
  return indeterminate ? 'some' : checked ? 'all' : 'none';
};

async function typed(list: CaseList, text: string): Promise<void> {
  const input = dialog(list)!.querySelector<HTMLInputElement>('input[type="text"]')!;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await list.updateComplete;
}

async function tagsIn(adapter: CaseAdapter): Promise<readonly (readonly string[])[]> {
  const { rows } = await adapter.cases.find({ owner, sort: { by: 'number', direction: 'ascending' } });
  return rows.map(({ tags = [] }) => tags);
}
