/** The list of templates: what is said of each, and what is done with it. */
import { expect } from '@open-wc/testing';
import { limits } from '../../../src/domain/limits.js';
import {
  aTemplate,
  backend,
  chooseIn,
  control,
  dialog,
  failing,
  focused,
  has,
  inToast,
  line,
  names,
  owner,
  placed,
  presetTemplate,
  presses,
  preview,
  says,
  shown,
  stored,
  until,
  words,
  write,
} from './templates-scene.js';

const all = (adapter: ReturnType<typeof backend>) => adapter.templates.find({ owner });

describe('<case-settings> templates', () => {
  it('names every template with its tags, how many cases were made from it, and its revision', async () => {
    const adapter = backend();
    const { id } = await aTemplate(adapter, { tags: ['mail'], description: 'A bad mail.' });
    await aTemplate(adapter, { name: 'Malware', enabled: false });
    for (const title of ['One', 'Two']) await adapter.cases.create({ owner, title, description: 'D', templateId: id });
    const settings = await shown(adapter);
    await until(settings, () => line(settings, 'Phishing').includes('Used by 2 cases'));
    expect(names(settings)).to.deep.equal(['Malware', 'Phishing']);
    expect(line(settings, 'Phishing')).to.include('mail').and.include('A bad mail.').and.include('Revision 1');
    expect(line(settings, 'Malware')).to.include('Off').and.include('Not used yet');
  });

  it('says that there are none, and what they are for', async () => {
    const settings = await shown(backend());
    expect(words(settings)).to.include('No templates yet.');
  });

  it('shows hostile names as the text they are', async () => {
    const adapter = backend();
    await aTemplate(adapter, { name: '<img src=x onerror=alert(1)>', description: '<b>bold</b>' });
    const settings = await shown(adapter);
    expect(names(settings)).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(settings.shadowRoot!.querySelector('.templates :is(img, b)') === null).to.equal(true);
  });

  it('says why they cannot be loaded, and loads them when asked again', async () => {
    const good = backend();
    await aTemplate(good);
    const { adapter, trouble } = failing(good, 'find', 'unavailable');
    const settings = await placed(adapter);
    await until(settings, () => has(settings, 'Try again'));
    trouble.isOn = false;
    await presses(settings, 'Try again');
    await until(settings, () => names(settings).length === 1);
  });

  it('switches a template off at once', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await presses(settings, 'Offer Phishing for new cases');
    await until(settings, () => line(settings, 'Phishing').includes('Revision 2'));
    expect((await all(adapter))[0]).to.include({ enabled: false, revision: 2 });
  });

  it('keeps what somebody else changed when it switches', async () => {
    const adapter = backend();
    const { id, version } = await aTemplate(adapter);
    const settings = await shown(adapter);
    // Told of late: what is shown is older than what is stored.
    await adapter.templates.save({ id, version, owner, name: 'Spear phishing', enabled: true, defaults: {} });
    control<HTMLInputElement>(settings, /^Offer/u).click();
    await until(settings, () => line(settings, 'Spear phishing').includes('Off'));
    expect((await all(adapter))[0]).to.include({ name: 'Spear phishing', enabled: false });
  });

  it('follows when somebody else deletes what was switched here', async () => {
    const adapter = backend();
    const { id } = await aTemplate(adapter);
    const settings = await shown(adapter);
    await presses(settings, 'Offer Phishing for new cases');
    await until(settings, () => line(settings, 'Phishing').includes('Revision 2'));
    await adapter.templates.remove(id);
    await says(settings, 'No templates yet.');
  });

  it('shows the switch as it is stored when switching fails, and tries again', async () => {
    const good = backend();
    await aTemplate(good);
    const { adapter, trouble } = failing(good, 'save', 'unavailable');
    const settings = await shown(adapter);
    const itsSwitch = () => control<HTMLInputElement>(settings, 'Offer Phishing for new cases');
    itsSwitch().click();
    await says(settings, 'Phishing could not be saved.');
    expect(itsSwitch().checked).to.equal(true);
    trouble.isOn = false;
    await inToast(settings, 'Try again');
    await until(settings, () => line(settings, 'Phishing').includes('Off'));
  });

  it('says before a template goes that its cases stay, and takes it away once it cannot be undone any more', async () => {
    const adapter = backend();
    const { id } = await aTemplate(adapter);
    await adapter.cases.create({ owner, title: 'One', description: 'D', templateId: id });
    const settings = await shown(adapter);
    await chooseIn(settings, 'Phishing', 'Delete');
    await says(settings, '1 case made from it stays as it is.');
    await presses(settings, 'Delete');
    await says(settings, 'Template Phishing deleted');
    expect(names(settings)).to.deep.equal([]);
    expect(await all(adapter)).to.have.length(1);
    await inToast(settings, 'Dismiss');
    await stored(adapter, (templates) => templates.length === 0);
  });

  it('brings a deleted template back', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await chooseIn(settings, 'Phishing', 'Delete');
    await until(settings, () => words(settings).includes('No case was made from it.'));
    await presses(settings, 'Delete');
    await inToast(settings, 'Undo');
    await until(settings, () => names(settings).includes('Phishing'));
    expect(await all(adapter)).to.have.length(1);
  });

  it('says that the host presets a template that cannot be deleted, and shows it again', async () => {
    const settings = await shown(backend({}, [presetTemplate()]));
    await chooseIn(settings, 'Preset', 'Delete');
    await until(settings, () => words(settings).includes('No case was made from it.'));
    await presses(settings, 'Delete');
    await inToast(settings, 'Dismiss');
    await until(settings, () => names(settings).includes('Preset'));
    expect(words(settings)).to.match(/preset|page|set up/iu);
  });

  it('switches several at once', async () => {
    const adapter = backend();
    for (const name of ['A', 'B', 'C']) await aTemplate(adapter, { name });
    const settings = await shown(adapter);
    await presses(settings, 'Select A');
    await presses(settings, 'Select C');
    await says(settings, '2 templates selected');
    await presses(settings, 'Disable');
    await until(settings, () => ['A', 'C'].every((name) => line(settings, name).includes('Revision 2')));
    expect((await all(adapter)).map(({ enabled }) => enabled)).to.deep.equal([false, true, false]);
  });

  it('deletes several after one question', async () => {
    const adapter = backend();
    for (const name of ['A', 'B', 'C']) await aTemplate(adapter, { name });
    const settings = await shown(adapter);
    await presses(settings, 'Select all');
    await presses(settings, 'Delete');
    await until(settings, () => dialog(settings) !== null && words(settings).includes('No case was made from it.'));
    expect(words(settings)).to.include('Delete 3 templates?');
    [...dialog(settings)!.querySelectorAll('button')].find((each) => each.innerText.trim() === 'Delete')!.click();
    await inToast(settings, 'Dismiss');
    await stored(adapter, (templates) => templates.length === 0);
    expect(names(settings)).to.deep.equal([]);
  });

  it('hands templates over as one file of YAML', async () => {
    const adapter = backend();
    for (const name of ['A', 'B']) await aTemplate(adapter, { name });
    const settings = await shown(adapter);
    const given: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      given.push(blob);
      return createObjectURL.call(URL, blob);
    };
    try {
      await presses(settings, 'Select all');
      await presses(settings, 'Export');
      await until(settings, () => given.length === 1);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const text = await given[0]!.text();
    expect(text.split('---\n')).to.have.length(2);
    expect(text).to.include('name: A').and.include('name: B').and.not.include('owner');
  });

  it('narrows a long list down by words and by tag', async () => {
    const adapter = backend();
    for (let count = 1; count <= 11; count += 1)
      await aTemplate(adapter, { name: `Template ${count}`, tags: [count < 3 ? 'net' : 'host'] });
    const settings = await shown(adapter);
    await write(settings, 'Search templates', 'template 1');
    await until(settings, () => names(settings).length === 3);
    const select = control<HTMLSelectElement>(settings, 'Tag');
    select.value = 'net';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(settings, () => names(settings).length === 1);
    await write(settings, 'Search templates', 'nothing like it');
    await says(settings, 'No template matches.');
  });

  it('offers no search where one sees them all', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    expect(has(await shown(adapter), 'Search templates')).to.equal(false);
  });

  it('says in words that no more can be added', async () => {
    const many = Array.from({ length: limits.templates }, (_, index) =>
      presetTemplate({ id: `preset-${index}`, name: `Preset ${index}` }),
    );
    const settings = await shown(backend({}, many));
    expect(words(settings)).to.include('There can be 200 templates at most.');
    expect(control(settings, 'Add template').ariaDisabled).to.equal('true');
  });

  it('lets those who may not manage templates look at them, and at how a case begins', async () => {
    const adapter = backend({ manageTemplates: false }, [presetTemplate({ defaults: { title: 'Preset title' } })]);
    const settings = await shown(adapter);
    expect(has(settings, 'Add template')).to.equal(false);
    expect(has(settings, 'Offer Preset for new cases')).to.equal(false);
    expect(words(settings)).to.include('You can look at templates, but not change them.');
    await presses(settings, 'Preset');
    await until(settings, () => preview(settings).includes('Preset title'));
    expect(has(settings, 'Save')).to.equal(false);
    await presses(settings, 'All templates');
    await until(settings, () => focused(settings)?.innerText === 'Preset');
  });
});
