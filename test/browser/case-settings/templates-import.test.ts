/** Templates from files: shown first, stored when they are confirmed. */
import { expect } from '@open-wc/testing';
import type { CaseSettings } from '../../../src/elements/case-settings/case-settings.js';
import {
  aTemplate,
  backend,
  control,
  dialog,
  failing,
  has,
  names,
  owner,
  presses,
  says,
  shown,
  stored,
  until,
  words,
  write,
} from './templates-scene.js';

const two = 'name: Phishing\ndefaults: { title: One }\n---\nname: Malware\n';

async function chooses(settings: CaseSettings, ...texts: readonly string[]): Promise<void> {
  const input = settings.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
  const files = new DataTransfer();
  texts.forEach((text, index) => files.items.add(new File([text], `file-${index + 1}.yaml`)));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(settings, () => dialog(settings) !== null, 'what the files say');
}

describe('<case-settings> importing templates', () => {
  it('stores every template of the files, and nothing before that is confirmed', async () => {
    const adapter = backend();
    const settings = await shown(adapter);
    await chooses(settings, two, 'name: Third\n');
    await says(settings, 'from file-2.yaml');
    expect(await adapter.templates.find({ owner })).to.deep.equal([]);
    await presses(settings, 'Import 3 templates');
    await stored(adapter, (all) => all.length === 3);
    await until(settings, () => names(settings).length === 3);
    await says(settings, '3 templates imported');
  });

  it('offers a new name for one that is taken', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await chooses(settings, two);
    expect(control<HTMLInputElement>(settings, 'New name').value).to.equal('Phishing (2)');
    await write(settings, 'New name', 'Malware');
    await says(settings, 'There is a template of this name already.');
    await write(settings, 'New name', 'Spear phishing');
    await presses(settings, 'Import 2 templates');
    await stored(adapter, (all) => all.map(({ name }) => name).join() === 'Malware,Phishing,Spear phishing');
  });

  it('says what is wrong with each and where, and stores the others', async () => {
    const adapter = backend();
    const settings = await shown(adapter);
    await chooses(settings, 'name: Fine\n---\nname: Wrong\ndefaults: { severity: awful }\n---\nname: [broken\n');
    await says(settings, 'Line 4, column 13');
    expect(control<HTMLInputElement>(settings, 'Import Wrong').disabled).to.equal(true);
    await presses(settings, 'Import 1 template');
    await stored(adapter, (all) => all.length === 1 && all[0]!.name === 'Fine');
  });

  it('leaves out what is not chosen', async () => {
    const adapter = backend();
    const settings = await shown(adapter);
    await chooses(settings, two);
    await presses(settings, 'Import Malware');
    await presses(settings, 'Import 1 template');
    await stored(adapter, (all) => all.length === 1 && all[0]!.name === 'Phishing');
  });

  it('keeps what could not be stored, and says why', async () => {
    const good = backend();
    const { adapter, trouble } = failing(good, 'save', 'unavailable');
    const settings = await shown(adapter);
    await chooses(settings, 'name: Fine\n');
    await presses(settings, 'Import 1 template');
    await until(settings, () => settings.shadowRoot!.querySelector('.import-problem') !== null);
    trouble.isOn = false;
    await until(settings, () => has(settings, 'Import 1 template'));
    await presses(settings, 'Import 1 template');
    await stored(good, (all) => all.length === 1);
  });

  it('says which of several files have no template, and which are none', async () => {
    const settings = await shown(backend());
    await chooses(settings, 'name: Phishing\n', '', 'PNG and so on');
    await says(settings, 'There is no template in file-2.yaml.');
    await says(settings, 'Line 1, column 1: There is no template in this.');
    expect(has(settings, 'Import 1 template')).to.equal(true);
  });

  it('says that there is no template in an empty file', async () => {
    const settings = await shown(backend());
    await chooses(settings, '\n# nothing\n');
    expect(words(settings)).to.include('There is no template in this.');
  });

  it('reads back what it handed over', async () => {
    const adapter = backend();
    const { writeTemplate } = await import('../../../src/elements/case-settings/templates/yaml/write-template.js');
    const given = { owner, name: 'A: b', enabled: false, tags: ['x'], defaults: { description: '- a\n- b\n\n# c' } };
    const settings = await shown(adapter);
    await chooses(settings, `${writeTemplate(given)}---\n${writeTemplate({ ...given, name: 'Other' })}`);
    await presses(settings, 'Import 2 templates');
    await stored(adapter, (all) => all.length === 2);
    const [first] = await adapter.templates.find({ owner });
    expect({ ...first, id: 0, version: 0, revision: 0 }).to.deep.equal({ ...given, id: 0, version: 0, revision: 0 });
  });
});
