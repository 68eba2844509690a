import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { FieldDefinition } from '../../../src/domain/fields/field-definition.js';
import type { CaseSettings } from '../../../src/elements/case-settings/case-settings.js';
import {
  choices,
  choose,
  control,
  dialog,
  focused,
  has,
  hears,
  inToast,
  memoryFor,
  owner,
  presses,
  says,
  storages,
  stores,
  unreliable,
  until,
  words,
  write,
} from '../case-view/scene.js';
import { labels, lists, pressKey, settles, shown, siteField, storedFields, textField } from './scene.js';

const impact = textField('impact', 'Impact');
const lead = textField('lead', 'Lead', { scope: 'reusable' });

async function library(
  fields: readonly FieldDefinition[],
  adapter = memoryFor(),
): Promise<[CaseSettings, CaseAdapter]> {
  await settles(adapter, { fields });
  return [await shown(adapter, { sections: 'fields' }), adapter];
}

/** A new form of a kind, with a label. */
async function begins(settings: CaseSettings, label: string, kind?: string): Promise<void> {
  await presses(settings, 'Add a field');
  await until(settings, () => has(settings, 'Label'), 'the form is there');
  write(settings, 'Label', label);
  if (kind !== undefined) choose(settings, 'Kind', kind);
  await settings.updateComplete;
}

const saves = (settings: CaseSettings): Promise<void> => presses(settings, /^Save/u);

describe('the field library', () => {
  for (const [name, storage] of Object.entries(storages)) {
    it(`keeps a dropdown defined in it, with its options, in ${name}`, async () => {
      const adapter = storage();
      const settings = await shown(adapter, { sections: 'fields' });
      await says(settings, 'No fields yet.');
      await begins(settings, 'Root cause', 'Dropdown');
      expect(control<HTMLInputElement>(settings, 'Key').value).to.equal('root-cause');
      await presses(settings, 'Add an option');
      write(settings, 'Option 1', 'Phishing');
      control(settings, 'Option 1').focus();
      pressKey(settings, 'Enter');
      await until(settings, () => has(settings, 'Option 2'));
      write(settings, 'Option 2', 'Malware');
      write(settings, 'Option 2 is stored as', 'mal');
      await settings.updateComplete;
      choose(settings, 'Default optional', 'Malware');
      control<HTMLInputElement>(settings, /^Required to close/u).click();
      await saves(settings);
      await lists(settings, 'Root cause');
      await hears(settings, 'Root cause saved');
      expect(await storedFields(settings, adapter)).to.deep.equal([
        {
          key: 'root-cause',
          label: 'Root cause',
          control: 'dropdown',
          scope: 'global',
          requiredOnClose: true,
          options: [{ value: 'Phishing' }, { value: 'mal', label: 'Malware' }],
          default: 'mal',
        },
      ]);
      await says(settings, 'Required to close');
      expect(focused(settings)?.textContent).to.include('Add a field');
    });
  }

  it('has a form for every kind, and keeps what is typed while one tries several', async () => {
    const [settings, adapter] = await library([]);
    await begins(settings, 'Everything', 'Number');
    write(settings, 'Default optional', '7');
    for (const kind of choices(settings, 'Kind').slice(1)) {
      choose(settings, 'Kind', kind);
      await settings.updateComplete;
      expect(settings.shadowRoot!.querySelector('[part="preview"] [part="field"]') === null, kind).to.equal(false);
    }
    choose(settings, 'Kind', 'Number');
    await settings.updateComplete;
    expect(control<HTMLInputElement>(settings, 'Default optional').value).to.equal('7');
    control<HTMLInputElement>(settings, 'Whole numbers only').click();
    write(settings, 'At least optional', '1');
    write(settings, 'At most optional', '9');
    await saves(settings);
    await lists(settings, 'Everything');
    expect(await storedFields(settings, adapter)).to.deep.equal([
      {
        key: 'everything',
        label: 'Everything',
        control: 'number',
        scope: 'global',
        default: 7,
        min: 1,
        max: 9,
        integer: true,
      },
    ]);
  });

  it('says what is wrong beside what is wrong, and goes there', async () => {
    const [settings, adapter] = await library([impact]);
    await begins(settings, '', 'Radio buttons');
    write(settings, 'Key', 'impact');
    await saves(settings);
    await says(settings, 'Label is missing.');
    await says(settings, 'There is a field with this key already.');
    await says(settings, 'It takes 2 options at least.');
    expect(focused(settings)?.id === control(settings, 'Label').id).to.equal(true);
    write(settings, 'Label', 'Weight');
    write(settings, 'Key', 'Not a key');
    await says(settings, 'A key has lowercase letters');
    choose(settings, 'Kind', 'Text');
    await settings.updateComplete;
    write(settings, /^Pattern/u, '(');
    write(settings, /^Characters at least/u, 'many');
    await says(settings, 'This is no regular expression.');
    await says(settings, 'Characters at least');
    expect(await storedFields(settings, adapter)).to.have.length(1);
  });

  it('leaves a key alone that is cleared to write another one', async () => {
    const [settings, adapter] = await library([]);
    await begins(settings, 'Root cause');
    const key = () => control<HTMLInputElement>(settings, 'Key');
    key().focus();
    write(settings, 'Key', '');
    await settings.updateComplete;
    expect(key().value).to.equal('');
    write(settings, 'Label', 'Cause');
    await settings.updateComplete;
    expect(key().value).to.equal('');
    await saves(settings);
    await says(settings, 'Key is missing.');
    await until(settings, () => focused(settings) === key());
    write(settings, 'Key', 'why');
    await saves(settings);
    await lists(settings, 'Cause');
    expect((await storedFields(settings, adapter)).map((field) => field.key)).to.deep.equal(['why']);
  });

  it('hits what is pressed while a field is left that has a problem', async () => {
    const [settings] = await library([impact]);
    await begins(settings, 'Root cause');
    const pattern = control(settings, /^Pattern/u);
    pattern.focus();
    write(settings, /^Pattern/u, '(');
    await settings.updateComplete;
    const button = control(settings, /^Show only when/u);
    button.scrollIntoView({ block: 'center' });
    const { left, top, width } = button.getBoundingClientRect();
    // Where words above would push it away.
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + 3)] });
    await sendMouse({ type: 'down' });
    await settings.updateComplete;
    await sendMouse({ type: 'up' });
    await until(settings, () => words(settings).includes('Shown when'), 'the condition');
    await says(settings, 'This is no regular expression.');
    await resetMouse();
  });

  it('refuses the same option twice', async () => {
    const [settings] = await library([siteField]);
    await presses(settings, 'Edit Site');
    await until(settings, () => has(settings, 'Add an option'));
    await presses(settings, 'Add an option');
    write(settings, 'Option 3', 'north');
    await saves(settings);
    await says(settings, 'north is there twice.');
  });

  it('takes several lines pasted as several options, and moves them by keys', async () => {
    const [settings, adapter] = await library([siteField]);
    await presses(settings, 'Edit Site');
    await until(settings, () => has(settings, 'Option 2'));
    const input = control(settings, 'Option 2');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Rail yard\r\nHead office\n');
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
    input.dispatchEvent(paste);
    await until(settings, () => has(settings, 'Option 4'));
    control(settings, 'Option 4').focus();
    pressKey(settings, 'ArrowUp', { altKey: true });
    await hears(settings, 'Head office, now 3 of 4');
    await saves(settings);
    await until(settings, () => !has(settings, 'Option 1'));
    const [field] = await storedFields(settings, adapter);
    expect(field?.control === 'dropdown' && field.options.map(({ label, value }) => label ?? value)).to.deep.equal([
      'North basin',
      'South basin',
      'Head office',
      'Rail yard',
    ]);
  });

  it('keeps key and kind of a field that is there', async () => {
    const [settings] = await library([impact]);
    await presses(settings, 'Edit Impact');
    await says(settings, 'Text, stored as impact. Both stay');
    expect(has(settings, 'Key')).to.equal(false);
    expect(has(settings, 'Kind')).to.equal(false);
  });

  it('says when automation cannot fill it', async () => {
    const [settings] = await library([]);
    await begins(settings, 'Impact');
    expect(words(settings)).not.to.include('automation');
    control<HTMLInputElement>(settings, 'Required').click();
    await says(settings, 'automation that opens cases cannot fill it');
    write(settings, 'Default optional', 'Unknown');
    await until(settings, () => !words(settings).includes('automation'));
  });

  it('shows and requires a field when others say so', async () => {
    const customers: FieldDefinition = { key: 'customers', label: 'Customer data', control: 'toggle', scope: 'global' };
    const [settings, adapter] = await library([customers, siteField]);
    await begins(settings, 'Authority');
    await presses(settings, 'Show only when …');
    await saves(settings);
    await says(settings, 'Choose a field');
    choose(settings, 'Field 1', 'Customer data');
    await settings.updateComplete;
    choose(settings, 'Value 1', 'Yes');
    await presses(settings, 'Require only when …');
    const second = [...settings.shadowRoot!.querySelectorAll<HTMLSelectElement>('.condition-requiredWhen select')];
    second[0]!.selectedIndex = 2;
    second[0]!.dispatchEvent(new Event('change', { bubbles: true }));
    await settings.updateComplete;
    const value = [...settings.shadowRoot!.querySelectorAll<HTMLSelectElement>('.condition-requiredWhen select')][2]!;
    value.selectedIndex = 1;
    value.dispatchEvent(new Event('change', { bubbles: true }));
    await saves(settings);
    await lists(settings, 'Customer data', 'Site', 'Authority');
    const field = (await storedFields(settings, adapter))[2];
    expect(field?.showWhen).to.deep.equal({ field: 'customers', is: 'equals', value: true });
    expect(field?.requiredWhen).to.deep.equal({ field: 'site', is: 'equals', value: 'north' });
  });

  it('compares people where somebody can be chosen, and with nobody where not', async () => {
    const person: FieldDefinition = { key: 'owner', label: 'Owner', control: 'user', scope: 'global' };
    const [settings, adapter] = await library([person]);
    await begins(settings, 'Handover');
    await presses(settings, 'Show only when …');
    choose(settings, 'Field 1', 'Owner');
    await until(settings, () => choices(settings, 'Comparison 1').join() === 'is,is not,is empty,is not empty');
    const input = control<HTMLInputElement>(settings, 'Value 1');
    input.focus();
    write(settings, 'Value 1', 'Kofi');
    await until(settings, () => settings.shadowRoot!.querySelector('[role="option"]') !== null, 'people are offered');
    pressKey(settings, 'ArrowDown');
    pressKey(settings, 'Enter');
    await until(settings, () => control<HTMLInputElement>(settings, 'Value 1').value.startsWith('Kofi'));
    await saves(settings);
    await lists(settings, 'Owner', 'Handover');
    const [, field] = await storedFields(settings, adapter);
    expect(field?.showWhen).to.deep.equal({ field: 'owner', is: 'equals', value: 'kofi' });

    const groups = (await adapter.session.get({ owner })).capabilities.groups.filter((group) => group !== 'users');
    const alone: CaseAdapter = {
      ...adapter,
      session: {
        get: async (query, options) => {
          const found = await adapter.session.get(query, options);
          return { ...found, capabilities: { ...found.capabilities, groups } };
        },
      },
    };
    const others = await shown(alone, { sections: 'fields' });
    await begins(others, 'Other');
    await presses(others, 'Show only when …');
    choose(others, 'Field 1', 'Owner');
    await until(others, () => choices(others, 'Comparison 1').join() === 'is empty,is not empty');
  });

  it('keeps a nested condition it cannot edit', async () => {
    const showWhen = {
      any: [{ all: [{ field: 'impact', is: 'not-empty' }] }, { field: 'impact', is: 'empty' }],
    } as const;
    const [settings, adapter] = await library([impact, textField('note', 'Note', { showWhen })]);
    await presses(settings, 'Edit Note');
    await says(settings, 'This condition is nested');
    write(settings, 'Label', 'Remark');
    await saves(settings);
    await lists(settings, 'Impact', 'Remark');
    expect((await storedFields(settings, adapter))[1]?.showWhen).to.deep.equal(showWhen);
  });

  it('puts fields into another order by keys, and says where they are', async () => {
    const [settings, adapter] = await library([impact, lead, siteField]);
    control(settings, 'Move Impact').focus();
    pressKey(settings, 'ArrowDown');
    pressKey(settings, 'ArrowDown');
    await lists(settings, 'Lead', 'Site', 'Impact');
    await hears(settings, 'Impact, now 3 of 3');
    expect(focused(settings)?.ariaLabel).to.equal('Move Impact');
    await until(settings, () => !words(settings).includes('Saving'));
    expect((await storedFields(settings, adapter)).map(({ key }) => key)).to.deep.equal(['lead', 'site', 'impact']);
  });

  it('puts a field where it is dragged', async () => {
    const [settings, adapter] = await library([impact, lead, siteField]);
    const grip = control(settings, 'Move Site');
    const [first] = settings.shadowRoot!.querySelectorAll('[part="definition"]');
    grip.setPointerCapture = () => undefined;
    const fire = (type: string, y: number) =>
      grip.dispatchEvent(
        new PointerEvent(type, {
          clientY: y,
          button: 0,
          isPrimary: true,
          bubbles: true,
          cancelable: true,
          pointerId: 1,
        }),
      );
    const { top } = first!.getBoundingClientRect();
    fire('pointerdown', grip.getBoundingClientRect().top);
    fire('pointermove', top + 1);
    fire('pointerup', top + 1);
    await lists(settings, 'Site', 'Impact', 'Lead');
    await until(settings, () => !words(settings).includes('Saving'));
    expect((await storedFields(settings, adapter))[0]?.key).to.equal('site');
  });

  it('says how many cases say something in a field before it goes, and brings it back to its place', async () => {
    const [settings, adapter] = await library([impact, siteField, lead]);
    const made = await stores(adapter, { fields: { site: 'north' } });
    await presses(settings, 'Remove Site');
    await until(settings, () => (dialog(settings)?.textContent ?? '').includes('1 case says something in it.'));
    expect(dialog(settings)?.textContent).to.include('stays stored');
    await presses(settings, 'Remove');
    await lists(settings, 'Impact', 'Lead');
    expect((await adapter.cases.get(made.id))?.fields['site']).to.equal('north');
    await inToast(settings, 'Undo');
    await lists(settings, 'Impact', 'Site', 'Lead');
    await hears(settings, 'Field Site is back');
    await until(settings, () => focused(settings)?.ariaLabel === 'Edit Site', 'the focus is on its row');
    expect((await storedFields(settings, adapter)).map(({ key }) => key)).to.deep.equal(['impact', 'site', 'lead']);
  });

  it('does not remove a field that conditions of others speak of', async () => {
    const note = textField('note', 'Note', { showWhen: { field: 'impact', is: 'not-empty' } });
    const [settings] = await library([impact, note]);
    await presses(settings, 'Remove Impact');
    await until(settings, () => (dialog(settings)?.textContent ?? '').includes('conditions of Note speak of it'));
    expect(has(settings, 'Remove')).to.equal(false);
  });

  it('removes also where nobody can count', async () => {
    const adapter = memoryFor();
    await settles(adapter, { fields: [impact] });
    const settings = await shown(unreliable(adapter, 'configuration', 'usage', 'unavailable').adapter);
    await presses(settings, 'Remove Impact');
    await until(settings, () => (dialog(settings)?.textContent ?? '').includes('stays stored'));
    await presses(settings, 'Remove');
    await lists(settings);
  });

  it('adds no field beyond the limit, and says so', async () => {
    const many = Array.from({ length: 200 }, (_, index) => textField(`f${String(index)}`, `Field ${String(index)}`));
    const [settings] = await library(many);
    await says(settings, 'There can be 200 fields at most.');
    expect(control(settings, 'Add a field').ariaDisabled).to.equal('true');
  });

  it('puts together what two people do to different fields', async () => {
    const [settings, adapter] = await library([impact, lead]);
    await presses(settings, 'Edit Impact');
    await until(settings, () => has(settings, 'Label'));
    write(settings, 'Label', 'Business impact');
    await settles(adapter, { fields: [impact, { ...lead, label: 'Incident lead' }, siteField] });
    await saves(settings);
    await lists(settings, 'Business impact', 'Incident lead', 'Site');
    expect((await storedFields(settings, adapter)).map(({ label }) => label)).to.deep.equal([
      'Business impact',
      'Incident lead',
      'Site',
    ]);
  });

  it('shows both versions where two people change the same field, and loses nothing else by keeping one', async () => {
    const [settings, adapter] = await library([impact]);
    await presses(settings, 'Edit Impact');
    await until(settings, () => has(settings, 'Label'));
    write(settings, 'Label', 'Mine');
    await settles(adapter, { fields: [{ ...impact, label: 'Theirs' }, lead] });
    await saves(settings);
    await says(settings, 'was changed by somebody else meanwhile');
    await says(settings, 'Theirs');
    expect((await storedFields(settings, adapter))[0]?.label).to.equal('Theirs');
    await presses(settings, 'Save yours');
    await lists(settings, 'Mine', 'Lead');
    expect((await storedFields(settings, adapter)).map(({ label }) => label)).to.deep.equal(['Mine', 'Lead']);
  });

  it('keeps the form of a field that somebody else removed, and lets one decide', async () => {
    const [settings, adapter] = await library([impact, lead]);
    await presses(settings, 'Edit Impact');
    await until(settings, () => has(settings, 'Label'));
    write(settings, 'Label', 'Mine');
    await settings.updateComplete;
    await settles(adapter, { fields: [lead] });
    await until(settings, () => settings.shadowRoot!.querySelectorAll('[part="definition"]').length === 1);
    expect(control<HTMLInputElement>(settings, 'Label').value).to.equal('Mine');
    await saves(settings);
    await says(settings, 'was changed by somebody else meanwhile');
    await says(settings, 'Removed');
    await presses(settings, 'Save yours');
    await lists(settings, 'Lead', 'Mine');
    expect((await storedFields(settings, adapter)).map(({ key }) => key)).to.have.members(['lead', 'impact']);
  });

  it('keeps what was typed when it cannot be saved, and saves it when asked again', async () => {
    const adapter = memoryFor();
    const { adapter: shaky, trouble } = unreliable(adapter, 'configuration', 'save', 'unavailable');
    const settings = await shown(shaky, { sections: 'fields' });
    await begins(settings, 'Impact');
    await saves(settings);
    await says(settings, 'Impact could not be saved.');
    expect(control<HTMLInputElement>(settings, 'Label').value).to.equal('Impact');
    trouble.isOn = false;
    await presses(settings, 'Try again');
    await lists(settings, 'Impact');
    expect(await storedFields(settings, adapter)).to.have.length(1);
  });

  it('says so where a removal failed, and removes when asked again', async () => {
    const adapter = memoryFor();
    await settles(adapter, { fields: [impact] });
    const { adapter: shaky, trouble } = unreliable(adapter, 'configuration', 'save', 'offline');
    const settings = await shown(shaky, { sections: 'fields' });
    await presses(settings, 'Remove Impact');
    await until(settings, () => (dialog(settings)?.textContent ?? '').includes('No case'));
    await presses(settings, 'Remove');
    await says(settings, 'Impact could not be saved.');
    expect(labels(settings)).to.deep.equal(['Impact']);
    trouble.isOn = false;
    await presses(settings, 'Try again');
    await lists(settings);
  });

  it('keeps a form that was not saved across a reload', async () => {
    const adapter = memoryFor();
    const first = await shown(adapter, { sections: 'fields', drafts: 'keep' });
    await begins(first, 'Half a field', 'Dropdown');
    await presses(first, 'Add an option');
    write(first, 'Option 1', 'Phishing');
    await first.updateComplete;
    first.remove();
    const again = await shown(adapter, { sections: 'fields', drafts: 'keep' });
    await until(again, () => has(again, 'Label'), 'the form is back');
    expect(control<HTMLInputElement>(again, 'Label').value).to.equal('Half a field');
    expect(control<HTMLInputElement>(again, 'Option 1').value).to.equal('Phishing');
    await presses(again, 'Cancel');
    await until(again, () => !has(again, 'Label'));
    again.remove();
    const last = await shown(adapter, { sections: 'fields', drafts: 'keep' });
    await says(last, 'No fields yet.');
    expect(has(last, 'Label')).to.equal(false);
  });

  it('changes nothing for who may only look', async () => {
    const full = memoryFor();
    await settles(full, { fields: [impact, lead] });
    const adapter: CaseAdapter = {
      ...memoryFor({ settings: false, manageTemplates: false }),
      configuration: full.configuration,
    };
    const settings = await shown(adapter, { sections: 'fields' });
    await lists(settings, 'Impact', 'Lead');
    await says(settings, 'You can look at these settings, but not change them.');
    for (const name of ['Add a field', 'Edit Impact', 'Remove Impact', 'Move Impact'])
      expect(has(settings, name), name).to.equal(false);
  });

  it('takes labels and options for text, whatever they are', async () => {
    const hostile = '<img src=x onerror="window.hurt = true">';
    const [settings] = await library([{ ...siteField, label: hostile.slice(0, 50) }]);
    expect(settings.shadowRoot!.querySelector('img') === null).to.equal(true);
    await lists(settings, hostile.slice(0, 50));
  });

  it('closes an untouched form by Escape, and keeps one that says something', async () => {
    const [settings] = await library([impact]);
    await presses(settings, 'Edit Impact');
    await until(settings, () => has(settings, 'Label') && focused(settings)?.id === control(settings, 'Label').id);
    pressKey(settings, 'Escape');
    await until(settings, () => !has(settings, 'Label'));
    expect(focused(settings)?.ariaLabel).to.equal('Edit Impact');
    await presses(settings, 'Edit Impact');
    await until(settings, () => has(settings, 'Label'));
    write(settings, 'Label', 'Impact!');
    control(settings, 'Label').focus();
    pressKey(settings, 'Escape');
    await settings.updateComplete;
    expect(has(settings, 'Label')).to.equal(true);
  });

  it('can be used by everybody: the list, the form and its problems', async () => {
    const note = textField('note', 'Note', { showWhen: { field: 'site', is: 'equals', value: 'north' } });
    const [settings] = await library([impact, siteField, note]);
    await expect(settings).to.be.accessible();
    await presses(settings, 'Edit Site');
    await until(settings, () => has(settings, 'Add an option'));
    await presses(settings, 'Add an option');
    await saves(settings);
    await says(settings, 'Option 3 is missing.');
    await expect(settings).to.be.accessible();
    await presses(settings, 'Cancel');
    await presses(settings, 'Edit Note');
    await until(settings, () => has(settings, 'Value 1'));
    await expect(settings).to.be.accessible();
  });

  it('stands on another owner alone', async () => {
    const [settings, adapter] = await library([impact]);
    await settles(adapter, { fields: [siteField] }, 'observability');
    settings.owner = 'observability';
    await lists(settings, 'Site');
    settings.owner = owner;
    await lists(settings, 'Impact');
  });
});
