/** Closing cases whose alerts close with them: from a row, and many at once. */
import { expect } from '@open-wc/testing';
import { indexedDbAdapter } from '../../../adapters/indexeddb/index.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { CasePatch } from '../../../src/domain/cases/case-changes.js';
import { defaultConfiguration } from '../../../src/domain/configuration.js';
import { CaseError } from '../../../src/domain/error.js';
import type { FieldDefinition } from '../../../src/domain/fields/field-definition.js';
import { newId } from '../../../src/domain/ids.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import type { CaseAdapterOptions } from '../../../src/workflow/workflow.js';
import {
  barText,
  choose,
  chooseInBar,
  dialog,
  dialogText,
  inDialog,
  openMenu,
  pick,
  pressInToast,
  settled,
  tells,
  told,
} from './action-scene.js';
import { control, numbered, owner, shown, stores, until } from './scene.js';

const alerts = { setStatus: async (given: readonly unknown[]) => given.length };
const wide = { width: 1200 };
const alert = (alertId: string) => ({ alertId, index: 'alerts' });

type Ports = Partial<Omit<CaseAdapterOptions, 'session' | 'storage'>>;

const storages: Readonly<Record<string, (ports?: Ports) => CaseAdapter>> = {
  memory: (ports) => memoryAdapter({ alerts, ...ports }),
  IndexedDB: (ports) => indexedDbAdapter({ name: `closing-${newId()}`, alerts, ...ports }),
};

/** The adapter, and every patch that is sent. */
function recording(adapter: CaseAdapter): { readonly adapter: CaseAdapter; readonly sent: CasePatch[] } {
  const sent: CasePatch[] = [];
  const update: CaseAdapter['cases']['update'] = (patches, options) => {
    sent.push(...patches);
    return adapter.cases.update(patches, options);
  };
  return { sent, adapter: { ...adapter, cases: { ...adapter.cases, update } } };
}

/** One with two alerts that follow it, one whose alert does not, one without. */
async function three(adapter: CaseAdapter): Promise<void> {
  await stores(adapter, { title: 'Syncs', settings: { syncAlerts: true }, alerts: [alert('a'), alert('b')] });
  await stores(adapter, { title: 'Apart', settings: { syncAlerts: false }, alerts: [alert('c')] });
  await stores(adapter, { title: 'Bare' });
}

const cause = { key: 'cause', label: 'Root cause', control: 'text', scope: 'global', requiredOnClose: true } as const;

/** Cases that cannot be closed without their cause, or what else is said. */
function withCause(...fields: readonly FieldDefinition[]): CaseAdapter {
  const configuration = { ...defaultConfiguration(owner), fields: [cause, ...fields] };
  return storages['memory']!({ presets: { configurations: [configuration] } });
}

function fillInDialog(list: CaseList, label: string, text: string): void {
  const named = [...dialog(list)!.querySelectorAll('label')].find((each) => each.textContent.includes(label));
  const input = list.shadowRoot!.getElementById(named!.htmlFor) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const reasons = (list: CaseList): readonly string[] =>
  [...dialog(list)!.querySelectorAll('.reason')].map((each) => each.textContent.trim());

async function chooseReason(list: CaseList, label: string): Promise<void> {
  const found = [...dialog(list)!.querySelectorAll('label')].find((each) => each.textContent.trim() === label);
  found!.querySelector('input')!.click();
  await list.updateComplete;
}

describe('closing cases from a list', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`asks once for the reason of the alerts, and gives it to the cases that have some (${name})`, async () => {
      const whole = open();
      await three(whole);
      const { adapter, sent } = recording(whole);
      const list = await shown(adapter, wide);
      await pick(list, 'Syncs', 'Apart', 'Bare');
      await chooseInBar(list, 'Status', 'Closed');
      await until(list, () => dialogText(list).includes('2 alerts are closed with them.'));
      expect(dialogText(list)).to.include('Close 3 cases');
      await settled(list);
      await expect(list).to.be.accessible();
      await chooseReason(list, 'False positive');
      await inDialog(list, 'Close 3 cases');
      await tells(list, '3 cases closed');
      const why = Object.fromEntries(sent.map(({ base, closeReason, id }) => [id, [base?.status, closeReason]]));
      const { rows } = await whole.cases.find({ owner });
      expect(Object.fromEntries(rows.map(({ id, title }) => [title, why[id]]))).to.deep.equal({
        Syncs: ['open', 'false_positive'],
        Apart: ['open', undefined],
        Bare: ['open', undefined],
      });
      await adapter.close();
    });

    it(`asks in the menu of a row as well, and closes nothing when it is left (${name})`, async () => {
      const whole = open();
      await three(whole);
      const { adapter, sent } = recording(whole);
      const list = await shown(adapter, wide);
      await openMenu(list, 'Syncs');
      await choose(list, 'Status', 'Closed');
      await until(list, () => dialogText(list).includes('2 alerts are closed with it.'));
      await inDialog(list, 'Cancel');
      await until(list, () => dialog(list) === null);
      expect(sent).to.deep.equal([]);
      await openMenu(list, 'Syncs');
      await choose(list, 'Status', 'Closed');
      await until(list, () => dialog(list) !== null);
      await inDialog(list, 'Close case');
      await tells(list, 'Case 1 closed');
      expect(sent.map(({ closeReason }) => closeReason)).to.deep.equal([undefined]);
      pressInToast(list, 'Undo');
      await tells(list, 'Case 1 as before');
      await adapter.close();
    });
  }

  it('does not ask where no alert closes with a case', async () => {
    const { adapter, sent } = recording(storages['memory']!());
    await three(adapter);
    const list = await shown(adapter, wide);
    await pick(list, 'Apart', 'Bare');
    await chooseInBar(list, 'Status', 'Closed');
    await tells(list, '2 cases closed');
    expect(dialog(list) === null).to.equal(true);
    expect(sent.length).to.equal(2);
  });

  it('does not ask for cases that are closed already', async () => {
    const { adapter } = recording(storages['memory']!());
    await three(adapter);
    const [syncs] = (await adapter.cases.find({ owner, text: 'Syncs' })).rows;
    const seen = (await adapter.cases.get(syncs!.id))!;
    await adapter.cases.update([
      { id: seen.id, version: seen.version, base: { status: 'open' }, set: { status: 'closed' } },
    ]);
    const list = await shown(adapter, wide);
    await pick(list, 'Syncs', 'Bare');
    await chooseInBar(list, 'Status', 'Closed');
    await tells(list, 'Case 3 closed');
  });

  it('offers the reasons of the host behind the usual ones, as text and each once', async () => {
    const { adapter, sent } = recording(storages['memory']!());
    await three(adapter);
    const closeReasons = [
      { value: 'red_team', label: '<b>Red team</b>' },
      { value: 'red_team', label: 'Again' },
      { value: 'duplicate', label: 'Ours' },
      { value: ' ', label: 'Nothing' },
      { value: 'x'.repeat(161), label: 'Too long' },
    ];
    const list = await shown(adapter, wide);
    list.closest('case-provider')!.closeReasons = closeReasons;
    await list.updateComplete;
    await openMenu(list, 'Syncs');
    await choose(list, 'Status', 'Closed');
    await until(list, () => dialog(list) !== null);
    expect(reasons(list)).to.deep.equal([
      'No reason',
      'Duplicate',
      'False positive',
      'True positive',
      'Benign positive',
      'Other',
      '<b>Red team</b>',
    ]);
    await chooseReason(list, '<b>Red team</b>');
    await inDialog(list, 'Close case');
    await tells(list, 'Case 1 closed');
    expect(sent.map(({ closeReason }) => closeReason)).to.deep.equal(['red_team']);
  });

  it('names per case the field that is missing, closes the others, and says both', async () => {
    const field = {
      key: 'cause',
      label: 'Root cause',
      control: 'text',
      scope: 'global',
      requiredOnClose: true,
    } as const;
    const configuration = { ...defaultConfiguration(owner), fields: [field] };
    const { adapter } = recording(storages['memory']!({ presets: { configurations: [configuration] } }));
    await stores(adapter, {
      title: 'One',
      fields: { cause: 'A macro' },
      settings: { syncAlerts: true },
      alerts: [alert('a')],
    });
    await stores(adapter, { title: 'Two' });
    await stores(adapter, { title: 'Three', fields: { cause: 'A mail' } });
    await stores(adapter, { title: 'Four' });
    const list = await shown(adapter, wide);
    await pick(list, 'One', 'Two', 'Three', 'Four');
    await chooseInBar(list, 'Status', 'Closed');
    await until(list, () => dialog(list) !== null);
    await chooseReason(list, 'Other');
    await inDialog(list, 'Close 4 cases');
    await until(list, () => barText(list).includes('2 cases closed · 2 failed'));
    control(list, 'Details').click();
    await until(list, () => dialogText(list).includes('Root cause'));
    expect(dialogText(list)).to.include('Two #2 Root cause is needed before the case can be closed');
    expect(dialogText(list)).to.include('Four #4 Root cause is needed before the case can be closed');
    const { rows } = await adapter.cases.find({ owner });
    expect(rows.filter(({ status }) => status === 'closed').map(({ title }) => title)).to.have.members([
      'One',
      'Three',
    ]);
  });

  it('asks for what is missing before the reason, once for all that lack it', async () => {
    const { adapter, sent } = recording(withCause());
    await stores(adapter, { title: 'One', settings: { syncAlerts: true }, alerts: [alert('a')] });
    await stores(adapter, { title: 'Two' });
    await stores(adapter, { title: 'Three', fields: { cause: 'A mail' } });
    const list = await shown(adapter, wide);
    await pick(list, 'One', 'Two', 'Three');
    await chooseInBar(list, 'Status', 'Closed');
    await until(list, () => dialogText(list).includes('Needed before 2 of them can be closed.'));
    await settled(list);
    await expect(list).to.be.accessible();
    fillInDialog(list, 'Root cause', 'A macro');
    await chooseReason(list, 'Other');
    await inDialog(list, 'Close 3 cases');
    await tells(list, '3 cases closed');
    const causes = async () =>
      Object.fromEntries(
        (await adapter.cases.find({ owner, columns: ['field:cause'] })).rows.map(({ title, fields }) => [
          title,
          fields?.['cause'],
        ]),
      );
    expect(await causes()).to.deep.equal({ One: 'A macro', Two: 'A macro', Three: 'A mail' });
    expect(sent.map(({ closeReason }) => closeReason).filter(Boolean)).to.deep.equal(['other']);
    pressInToast(list, 'Undo');
    await tells(list, '3 cases as before');
    expect(await causes()).to.deep.equal({ One: null, Two: null, Three: 'A mail' });
  });

  it('does not close a case from its row without what is missing, and keeps the reason meanwhile', async () => {
    const { adapter, sent } = recording(withCause());
    await stores(adapter, { title: 'One', settings: { syncAlerts: true }, alerts: [alert('a')] });
    const list = await shown(adapter, wide);
    await openMenu(list, 'One');
    await choose(list, 'Status', 'Closed');
    await until(list, () => dialogText(list).includes('Needed before the case can be closed:'));
    await chooseReason(list, 'Duplicate');
    await inDialog(list, 'Close case');
    await until(list, () => dialogText(list).includes('Root cause is needed before the case can be closed'));
    expect(sent).to.deep.equal([]);
    fillInDialog(list, 'Root cause', 'A macro');
    await inDialog(list, 'Close case');
    await tells(list, 'Case 1 closed');
    expect(sent.map(({ closeReason }) => closeReason)).to.deep.equal(['duplicate']);
  });

  it('asks for what is written in Markdown in an editor', async () => {
    const adapter = withCause({
      ...cause,
      key: 'lessons',
      label: 'Lessons learned',
      control: 'text-area',
      markdown: true,
    });
    await stores(adapter, { title: 'One', settings: { syncAlerts: true }, alerts: [alert('a')] });
    const list = await shown(adapter, wide);
    await openMenu(list, 'One');
    await choose(list, 'Status', 'Closed');
    await until(list, () => dialogText(list).includes('Preview'));
    await settled(list);
    await expect(list).to.be.accessible();
    fillInDialog(list, 'Root cause', 'A macro');
    fillInDialog(list, 'Lessons learned', 'Block **macros**.');
    await inDialog(list, 'Close case');
    await tells(list, 'Case 1 closed');
    const [row] = (await adapter.cases.find({ owner, columns: ['field:lessons'] })).rows;
    expect(row?.fields?.['lessons']).to.equal('Block **macros**.');
  });

  it('reads no case whole to learn whether alerts follow it', async () => {
    const { adapter } = recording(storages['memory']!());
    for (const title of numbered(6))
      await stores(adapter, { title, settings: { syncAlerts: true }, alerts: [alert(title)] });
    let read = 0;
    const get: CaseAdapter['cases']['get'] = (id, options) => {
      read += 1;
      return adapter.cases.get(id, options);
    };
    const list = await shown({ ...adapter, cases: { ...adapter.cases, get } }, wide);
    control(list, 'Select all on this page').click();
    await until(list, () => barText(list).includes('6'));
    await chooseInBar(list, 'Status', 'Closed');
    await until(list, () => dialogText(list).includes('6 alerts are closed with them.'));
    expect(read).to.equal(0);
  });

  it('says why it cannot look at the cases, closes none then, and can be asked again', async () => {
    const { adapter, sent } = recording(storages['memory']!());
    await three(adapter);
    const trouble = { isOn: true };
    const find: CaseAdapter['cases']['find'] = (query, options) =>
      trouble.isOn && query.filter?.ids
        ? Promise.reject(new CaseError('unavailable'))
        : adapter.cases.find(query, options);
    const list = await shown({ ...adapter, cases: { ...adapter.cases, find } }, wide);
    await pick(list, 'Syncs', 'Bare');
    await chooseInBar(list, 'Status', 'Closed');
    await until(list, () => dialogText(list).includes('Try again'));
    expect(sent).to.deep.equal([]);
    trouble.isOn = false;
    await inDialog(list, 'Try again');
    await until(list, () => dialogText(list).includes('2 alerts are closed with them.'));
    await inDialog(list, 'Close 2 cases');
    await tells(list, '2 cases closed');
  });

  it('closes everything that matches, and not only the page', async () => {
    const { adapter, sent } = recording(storages['memory']!());
    for (const title of numbered(6))
      await stores(adapter, { title, settings: { syncAlerts: true }, alerts: [alert(title)] });
    const list = await shown(adapter, { ...wide, size: 5 });
    control(list, 'Select all on this page').click();
    await until(list, () => barText(list).includes('Select all 6 that match'));
    control(list, 'Select all 6 that match').click();
    await chooseInBar(list, 'Status', 'Closed');
    await until(list, () => dialogText(list).includes('6 alerts are closed with them.'));
    await chooseReason(list, 'Duplicate');
    await inDialog(list, 'Close 6 cases');
    await tells(list, '6 cases closed');
    expect(sent.filter(({ closeReason }) => closeReason === 'duplicate').length).to.equal(6);
    expect(told(list).length).to.equal(1);
  });
});
