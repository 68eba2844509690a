/** Fields that go: what is said before, and what becomes of their keys. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { FieldDefinition } from '../../../src/domain/fields/field-definition.js';
import type { CaseSettings } from '../../../src/elements/case-settings/case-settings.js';
import {
  control,
  dialog,
  focused,
  has,
  hears,
  memoryFor,
  owner,
  presses,
  says,
  stores,
  unreliable,
  until,
  write,
} from '../case-view/scene.js';
import { lists, settles, shown, storedFields, textField } from './scene.js';

import '../../../src/i18n/locales/de.js';

const impact = textField('impact', 'Impact');
const lead = textField('lead', 'Lead', { scope: 'reusable' });

async function library(
  fields: readonly FieldDefinition[],
  adapter = memoryFor(),
): Promise<[CaseSettings, CaseAdapter]> {
  await settles(adapter, { fields });
  return [await shown(adapter, { sections: 'fields' }), adapter];
}

const names = (adapter: CaseAdapter, name: string, key = 'lead') =>
  adapter.templates.save({ owner, name, enabled: true, defaults: {}, fields: [{ use: key }] });

/** What the dialog says, once it says this. */
async function asks(settings: CaseSettings, text: string): Promise<string> {
  const said = () => (dialog(settings)?.textContent ?? '').replace(/\s+/gu, ' ');
  await until(settings, () => said().includes(text), `it asks ${text}, and says ${said()}`);
  return said();
}

/** A case says something in the field, which went since. */
async function gone(adapter = memoryFor()): Promise<[CaseSettings, CaseAdapter, string]> {
  await settles(adapter, { fields: [impact, lead] });
  const { id } = await stores(adapter, { fields: { impact: 'High' } });
  await settles(adapter, { fields: [lead] });
  return [await shown(adapter, { sections: 'fields' }), adapter, id];
}

describe('a field that goes', () => {
  it('is said to be in how many cases and in which templates, and what becomes of them', async () => {
    const [settings, adapter] = await library([impact, lead]);
    await names(adapter, 'Theft');
    await names(adapter, 'Phishing');
    await names(adapter, 'Loss', 'impact');
    await presses(settings, 'Remove Lead');
    const said = await asks(settings, '2 templates name it: Phishing and Theft.');
    expect(said).to.include('Cases opened from them go without the field until it is back.');
    expect(said).to.include('No case says anything in it.');
    await presses(settings, 'Remove');
    await lists(settings, 'Impact');
  });

  it('is said to be in many templates by the first of them', async () => {
    const [settings, adapter] = await library([lead]);
    for (let place = 1; place <= 9; place += 1) await names(adapter, `Template ${String(place)}`);
    await presses(settings, 'Remove Lead');
    await asks(
      settings,
      '9 templates name it: Template 1, Template 2, Template 3, Template 4, Template 5, and 4 more.',
    );
  });

  it('is said to be in no template where none names it', async () => {
    const [settings] = await library([lead]);
    await presses(settings, 'Remove Lead');
    await asks(settings, 'No template names it.');
  });

  it('can be removed where templates cannot be asked for, and says that it does not know', async () => {
    const adapter = memoryFor();
    await settles(adapter, { fields: [lead] });
    const settings = await shown(unreliable(adapter, 'templates', 'find', 'unavailable').adapter, {
      sections: 'fields',
    });
    await presses(settings, 'Remove Lead');
    await asks(settings, 'Which templates name it is not known.');
    await presses(settings, 'Remove');
    await lists(settings);
  });

  it('says so in German', async () => {
    const [settings, adapter] = await library([lead]);
    await names(adapter, 'Diebstahl');
    settings.closest('case-provider')!.locale = 'de';
    await until(settings, () => has(settings, 'Lead entfernen'));
    await presses(settings, 'Lead entfernen');
    await asks(settings, 'Eine Vorlage nennt es: Diebstahl.');
  });
});

describe('the key of a field that went', () => {
  it('stays its own while cases say something in it: a new field of the same name gets another', async () => {
    const [settings, adapter] = await gone();
    await presses(settings, 'Add a field');
    await until(settings, () => has(settings, 'Label'));
    write(settings, 'Label', 'Impact');
    await until(settings, () => control<HTMLInputElement>(settings, 'Key').value === 'impact-2');
    write(settings, 'Key', 'impact');
    await presses(settings, /^Save/u);
    await says(
      settings,
      'A removed field has this key, and what cases say in it. Bring it back, or choose another key.',
    );
    expect(await storedFields(settings, adapter)).to.have.length(1);
    write(settings, 'Key', 'business-impact');
    await presses(settings, /^Save/u);
    await lists(settings, 'Lead', 'Impact');
  });

  it('comes back with the field, and what cases say in it', async () => {
    const [settings, adapter, id] = await gone();
    control(settings, 'Removed fields (1)').click();
    await presses(settings, 'Bring back Impact');
    await lists(settings, 'Lead', 'Impact');
    await hears(settings, 'Field Impact is back');
    await until(settings, () => focused(settings)?.ariaLabel === 'Edit Impact');
    expect(has(settings, 'Removed fields (1)')).to.equal(false);
    expect((await adapter.cases.get(id))?.fields['impact']).to.equal('High');
  });

  it('is free again where nobody used the field', async () => {
    const [settings, adapter] = await library([impact]);
    await presses(settings, 'Remove Impact');
    await asks(settings, 'No case says anything in it.');
    await presses(settings, 'Remove');
    await lists(settings);
    await presses(settings, 'Add a field');
    await until(settings, () => has(settings, 'Label'));
    write(settings, 'Label', 'Impact');
    await presses(settings, /^Save/u);
    await lists(settings, 'Impact');
    expect((await storedFields(settings, adapter)).map(({ key }) => key)).to.deep.equal(['impact']);
  });

  it('is refused with words where a template has a field of its own by it', async () => {
    const adapter = memoryFor();
    await adapter.templates.save({ owner, name: 'Theft', enabled: true, defaults: {}, fields: [lead] });
    const settings = await shown(adapter, { sections: 'fields' });
    await presses(settings, 'Add a field');
    await until(settings, () => has(settings, 'Label'));
    write(settings, 'Label', 'Lead');
    await presses(settings, /^Save/u);
    await says(settings, 'Cases or templates use this key for something else. Choose another one.');
    write(settings, 'Key', 'team-lead');
    await presses(settings, /^Save/u);
    await lists(settings, 'Lead');
  });
});
