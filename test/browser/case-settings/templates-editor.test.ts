/** Writing a template: as a form, as text, and what happens to what is written. */
import { expect, fixtureCleanup } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { ConnectorPort } from '../../../src/contracts/ports/connector.js';
import type { Template } from '../../../src/domain/template.js';
import {
  aTemplate,
  asYaml,
  backend,
  choose,
  chooseIn,
  control,
  dialog,
  edits,
  failing,
  focused,
  has,
  losing,
  names,
  owner,
  presses,
  preview,
  problems,
  says,
  shown,
  stored,
  until,
  words,
  write,
  yaml,
} from './templates-scene.js';

const only = async (adapter: CaseAdapter): Promise<Template> => (await adapter.templates.find({ owner }))[0]!;

/** Somebody else changes the template meanwhile. */
async function theirs(adapter: CaseAdapter, change: Partial<Template>): Promise<void> {
  const { revision: _revision, ...now } = await only(adapter);
  await adapter.templates.save({ ...now, ...change });
}

import '../../../src/i18n/locales/de.js';

describe('<case-settings> the editor of a template', () => {
  it('makes a template, and shows how a case begins while it is written', async () => {
    const adapter = backend();
    const settings = await shown(adapter);
    await edits(settings);
    await until(settings, () => focused(settings)?.id === 'template-name');
    await write(settings, 'Name', '  Phishing ');
    await write(settings, /^Name of the case/u, 'Phishing: ');
    choose(settings, 'Severity', 'High');
    await until(settings, () => preview(settings).includes('Phishing:') && preview(settings).includes('High'));
    await presses(settings, 'Save');
    await until(settings, () => names(settings).length === 1);
    const { name, defaults, revision } = await only(adapter);
    expect({ name, defaults, revision }).to.deep.equal({
      name: 'Phishing',
      defaults: { title: 'Phishing:', severity: 'high' },
      revision: 1,
    });
    await says(settings, 'Template Phishing saved');
    await until(settings, () => focused(settings)?.innerText === 'Phishing');
  });

  it('says what is missing, and goes there', async () => {
    const settings = await shown(backend());
    await edits(settings);
    await presses(settings, 'Save');
    await says(settings, 'Name is missing.');
    await until(settings, () => focused(settings)?.id === 'template-name');
  });

  it('is not sent by Enter in an input other than its name', async () => {
    const settings = await shown(backend());
    await edits(settings);
    const press = () => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
    const enter = press();
    control(settings, /^Name of the case/u).dispatchEvent(enter);
    const send = press();
    control(settings, 'Name').dispatchEvent(send);
    expect([enter.defaultPrevented, send.defaultPrevented]).to.deep.equal([true, false]);
  });

  it('does not take a name that is taken', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings);
    await write(settings, 'Name', 'phishing');
    await presses(settings, 'Save');
    await says(settings, 'There is a template of this name already.');
  });

  it('takes what is typed and no tag yet along when it is saved', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await write(settings, /^Tags of the case/u, 'mail');
    await presses(settings, 'Save');
    await stored(adapter, ([template]) => template?.defaults.tags?.[0] === 'mail');
  });

  it('chooses fields of the library, names them anew, orders them by keyboard, and gives them values', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    choose(settings, 'Add a field', 'Impact');
    await until(settings, () => has(settings, 'Move Impact up'));
    choose(settings, 'Add a field', 'Site');
    await until(settings, () => has(settings, 'Move Site up'));
    control(settings, 'Move Site up').focus();
    await presses(settings, 'Move Site up');
    await until(settings, () => focused(settings)?.ariaLabel === 'Move Site up');
    expect([has(settings, 'Label of Impact'), has(settings, 'Required: Site')]).to.deep.equal([true, true]);
    await write(settings, 'Label of Site', 'Place');
    await until(settings, () => preview(settings).includes('Place'));
    choose(settings, 'Place optional', 'North');
    await presses(settings, 'Save');
    await stored(adapter, ([template]) => template?.revision === 2);
    expect((await only(adapter)).fields).to.deep.equal([
      { use: 'site', label: 'Place', default: 'north' },
      { use: 'impact' },
    ]);
  });

  it('names fields that went, and lets them be taken off', async () => {
    const adapter = backend();
    await aTemplate(adapter, { defaults: { fields: { site: 'north' } }, fields: [{ use: 'site' }, { use: 'impact' }] });
    const { version } = await adapter.configuration.get({ owner });
    await adapter.configuration.save({ owner, version, set: { fields: [] } });
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await until(settings, () => has(settings, 'Remove Impact') && has(settings, 'Remove Site'));
    await presses(settings, 'Save');
    await says(settings, 'The library has no such field any more.');
    await presses(settings, 'Remove Site');
    await presses(settings, 'Remove Impact');
    await presses(settings, 'Save');
    await stored(adapter, ([template]) => template?.revision === 2);
    const { fields, defaults } = await only(adapter);
    expect({ fields, defaults }).to.deep.equal({ fields: undefined, defaults: {} });
  });

  it('lets go of a value for a field that went from every case', async () => {
    const adapter = backend();
    const { version } = await adapter.configuration.get({ owner });
    const everywhere = { key: 'lead', label: 'Lead', scope: 'global', control: 'text' } as const;
    const before = await adapter.configuration.save({ owner, version, set: { fields: [everywhere] } });
    await aTemplate(adapter, { defaults: { fields: { lead: 'Ann' } } });
    await adapter.configuration.save({ owner, version: before.version, set: { fields: [] } });
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await presses(settings, 'Remove Lead');
    await presses(settings, 'Save');
    await stored(adapter, ([template]) => template?.revision === 2 && template.defaults.fields === undefined);
  });

  it('says what a connector is told of each case, and leaves the rest to who opens it', async () => {
    const connectors: ConnectorPort = {
      list: async () => [{ id: 'desk', name: 'Service desk', type: 'jira' }],
      fields: async () => [
        { key: 'note', label: 'Note', control: 'text' },
        { key: 'queue', label: 'Queue', control: 'text', required: true },
      ],
      choices: async () => [],
      canRepeat: () => true,
      push: () => Promise.reject(new Error('Nothing is pushed here.')),
    };
    const adapter = backend({}, [], { connectors });
    await aTemplate(adapter, { defaults: { connector: { id: 'desk', fields: { note: 'Old' } } } });
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await until(settings, () => preview(settings).includes('Service desk'));
    await until(settings, () => has(settings, /^Note/u));
    await write(settings, /^Note/u, 'New');
    await presses(settings, 'Save');
    await stored(adapter, ([template]) => template?.defaults.connector?.fields['note'] === 'New');
    expect((await only(adapter)).defaults.connector).to.deep.equal({ id: 'desk', fields: { note: 'New' } });
  });

  it('lets the browser ask before a page is left with what is kept nowhere', async () => {
    const asks = () => {
      const leaving = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(leaving);
      return leaving.defaultPrevented;
    };
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    expect(asks()).to.equal(false);
    await write(settings, /^Name of the case/u, 'Mine');
    expect(asks()).to.equal(true);
    await presses(settings, 'Discard changes');
    await presses(settings, 'Discard');
    await until(settings, () => names(settings).length === 1);
    expect(asks()).to.equal(false);
  });

  it('keeps form and text in step', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await write(settings, /^Name of the case/u, 'From the form');
    await asYaml(settings);
    expect(yaml(settings).value).to.include('title: From the form');
    await write(settings, 'Template as YAML', yaml(settings).value.replace('From the form', 'From the text'));
    await until(settings, () => preview(settings).includes('From the text'));
    await presses(settings, 'Form');
    await until(settings, () => has(settings, /^Name of the case/u));
    expect(control<HTMLInputElement>(settings, /^Name of the case/u).value).to.equal('From the text');
    await presses(settings, 'Save');
    await stored(adapter, ([template]) => template?.defaults.title === 'From the text');
  });

  it('keeps the text as somebody wrote it while nothing else changes what it says', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await asYaml(settings);
    await write(settings, 'Template as YAML', '# Ours\nname: Phishing\ndefaults: {}\n');
    await presses(settings, 'Form');
    await until(settings, () => has(settings, /^Name of the case/u));
    await asYaml(settings);
    expect(yaml(settings).value).to.include('# Ours');
  });

  it('keeps a text that cannot be read, says what is wrong and where, and goes there', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await asYaml(settings);
    const text = 'name: Phishing\ndefaults:\n  severity: awful\n';
    await write(settings, 'Template as YAML', text);
    await until(settings, () => problems(settings).length === 1);
    expect(problems(settings)[0]).to.include('Line 3, column 3');
    expect(preview(settings)).to.include('Phishing:').and.include('Shows the text as it could be read last.');
    await presses(settings, 'Form');
    await says(settings, 'so the form cannot show it');
    expect(yaml(settings).value).to.equal(text);
    await presses(settings, /^Line 3/u);
    expect([focused(settings)?.id, yaml(settings).selectionStart]).to.deep.equal([
      'template-yaml',
      text.indexOf('severity'),
    ]);
    await presses(settings, 'Save');
    expect((await only(adapter)).revision).to.equal(1);
  });

  it('covers nothing that is wrong with the text', async () => {
    await setViewport({ width: 1200, height: 900 });
    const settings = await shown(backend());
    await edits(settings);
    await asYaml(settings);
    const entries = Array.from({ length: 16 }, (_, place) => `  - use: nowhere-${String(place)}\n`);
    await write(settings, 'Template as YAML', `name: Phishing\nfields:\n${entries.join('')}`);
    await until(settings, () => problems(settings).length === 16);
    window.scrollTo(0, 0);
    const end = settings.shadowRoot!.querySelector('.template-end')!.getBoundingClientRect();
    for (const each of settings.shadowRoot!.querySelectorAll('[part="template-problem"]'))
      expect(each.getBoundingClientRect().bottom).to.be.at.most(end.top);
  });

  it('offers what fits while the text is written, by keyboard and without taking the focus', async () => {
    const settings = await shown(backend());
    await edits(settings);
    await asYaml(settings);
    const area = yaml(settings);
    const offered = () =>
      [...settings.shadowRoot!.querySelectorAll('#template-yaml-fitting [role="option"] code')].map((each) =>
        each.textContent.trim(),
      );
    const at = () => settings.shadowRoot!.getElementById(area.getAttribute('aria-activedescendant') ?? '');
    const key = (name: string, more: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', {
        key: name,
        bubbles: true,
        composed: true,
        cancelable: true,
        ...more,
      });
      area.dispatchEvent(event);
      return event;
    };
    const type = (text: string) => {
      area.focus();
      area.setRangeText(text, 0, area.value.length, 'end');
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    type('name: Phishing\ndefaults:\n  se');
    await until(settings, () => offered().join() === 'severity,settings', 'members are offered');
    expect(at()?.textContent).to.include('severity');
    key('ArrowDown');
    await until(settings, () => (at()?.textContent ?? '').includes('settings'));
    key('ArrowUp');
    await until(settings, () => (at()?.textContent ?? '').includes('severity'));
    expect(key('Enter').defaultPrevented).to.equal(true);
    await until(settings, () => offered().join() === 'low,medium,high,critical', 'its values are offered next');
    key('ArrowDown');
    key('ArrowDown');
    key('Enter');
    expect(area.value).to.equal('name: Phishing\ndefaults:\n  severity: high');
    await until(settings, () => preview(settings).includes('High'));
    await until(settings, () => offered().length === 0);
    expect(focused(settings)?.id).to.equal('template-yaml');

    // Enter is a new line again, and nothing is offered before it is asked for.
    expect(key('Enter').defaultPrevented).to.equal(false);
    type('fields:\n  - use: ');
    await settings.updateComplete;
    expect(offered()).to.deep.equal([]);
    key(' ', { ctrlKey: true, code: 'Space' });
    await until(settings, () => offered().join() === 'impact,site', 'fields of the library are offered');
    expect(key('Tab').defaultPrevented).to.equal(false);
    key('Escape');
    await until(settings, () => offered().length === 0);
    expect(area.value).to.equal('fields:\n  - use: ');
  });

  it('says what is no YAML in the language of the page', async () => {
    const settings = await shown(backend());
    await edits(settings);
    await asYaml(settings);
    await write(settings, 'Template as YAML', 'name: Phishing: by mail\n');
    await until(settings, () => problems(settings).join(' ').includes('There is one colon too many.'));
    expect(problems(settings)).to.have.length(1);
    settings.closest('case-provider')!.locale = 'de';
    await until(settings, () => problems(settings).join(' ').includes('Hier ist ein Doppelpunkt zu viel.'));
  });

  it('names a taken name in the text, where it stands', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings);
    await asYaml(settings);
    await write(settings, 'Template as YAML', 'enabled: true\nname: PHISHING\n');
    await until(settings, () => problems(settings).some((each) => each.includes('Line 2, column 1')));
    expect(words(settings)).to.include('There is a template of this name already.');
  });

  it('lets the tab key leave the text', async () => {
    const settings = await shown(backend());
    await edits(settings);
    await asYaml(settings);
    const press = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true, cancelable: true });
    yaml(settings).dispatchEvent(press);
    expect(press.defaultPrevented).to.equal(false);
  });

  it('begins a clone with a name of its own, and stores nothing before it is saved', async () => {
    const adapter = backend();
    await aTemplate(adapter, { defaults: { severity: 'critical' } });
    const settings = await shown(adapter);
    await chooseIn(settings, 'Phishing', 'Clone');
    await until(settings, () => has(settings, 'Save'));
    expect(control<HTMLInputElement>(settings, 'Name').value).to.equal('Copy of Phishing');
    expect(await adapter.templates.find({ owner })).to.have.length(1);
    await presses(settings, 'Save');
    await stored(adapter, (all) =>
      all.some(({ name, defaults }) => name === 'Copy of Phishing' && defaults.severity === 'critical'),
    );
  });

  it('shows both versions when somebody else saved meanwhile, and saves mine over theirs', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await write(settings, /^Name of the case/u, 'Mine');
    await theirs(adapter, { defaults: { title: 'Theirs' } });
    await presses(settings, 'Save');
    await says(settings, 'was changed by somebody else meanwhile');
    await says(settings, 'title: Theirs');
    expect(words(settings)).to.include('title: Mine');
    await presses(settings, 'Save yours');
    await stored(adapter, ([template]) => template?.defaults.title === 'Mine' && template.revision === 3);
  });

  it('keeps theirs, and mine beside it as a template of its own', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await write(settings, /^Name of the case/u, 'Mine');
    await theirs(adapter, { defaults: { title: 'Theirs' } });
    await presses(settings, 'Save');
    await presses(settings, 'Save yours as a new template');
    await stored(adapter, (all) => all.length === 2);
    const all = await adapter.templates.find({ owner });
    expect(all.map(({ name, defaults }) => [name, defaults.title])).to.deep.equal([
      ['Phishing', 'Theirs'],
      ['Phishing (2)', 'Mine'],
    ]);
  });

  it('offers to save what somebody else deleted as a new template', async () => {
    const adapter = backend();
    const { id } = await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await write(settings, /^Name of the case/u, 'Mine');
    await adapter.templates.remove(id);
    await presses(settings, 'Save');
    await says(settings, 'Somebody deleted this template meanwhile.');
    await presses(settings, 'Save yours as a new template');
    await stored(adapter, ([template]) => template?.defaults.title === 'Mine');
  });

  it('keeps what is written when saving fails, and tries again', async () => {
    const good = backend();
    await aTemplate(good);
    const { adapter, trouble } = failing(good, 'save', 'unavailable');
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await write(settings, /^Name of the case/u, 'Mine');
    await presses(settings, 'Save');
    await says(settings, 'The template could not be saved.');
    expect(control<HTMLInputElement>(settings, /^Name of the case/u).value).to.equal('Mine');
    trouble.isOn = false;
    await presses(settings, 'Try again');
    await stored(good, ([template]) => template?.defaults.title === 'Mine');
  });

  for (const seen of [true, false]) {
    it(`keeps what was written after an answer was lost, of ${seen ? 'one that was there' : 'a new one'}`, async () => {
      const good = backend();
      if (seen) await aTemplate(good);
      const { adapter, trouble } = losing(good);
      const settings = await shown(adapter);
      await edits(settings, seen ? 'Phishing' : undefined);
      if (!seen) await write(settings, 'Name', 'Phishing');
      await write(settings, /^Name of the case/u, 'First');
      await presses(settings, 'Save');
      await says(settings, 'The template could not be saved.');
      await write(settings, /^Name of the case/u, 'Second');
      trouble.isOn = false;
      await presses(settings, 'Try again');
      await says(settings, 'Template Phishing saved');
      const all = await good.templates.find({ owner });
      expect(all.map(({ name, defaults }) => [name, defaults.title])).to.deep.equal([['Phishing', 'Second']]);
    });
  }

  it('writes once what is tried again as it was after an answer was lost', async () => {
    const good = backend();
    await aTemplate(good);
    const { adapter, trouble } = losing(good);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await write(settings, /^Name of the case/u, 'First');
    await presses(settings, 'Save');
    await says(settings, 'The template could not be saved.');
    trouble.isOn = false;
    await presses(settings, 'Try again');
    await says(settings, 'Template Phishing saved');
    const { revision, defaults } = await only(good);
    expect([revision, defaults.title]).to.deep.equal([2, 'First']);
  });

  it('asks before Escape throws away what is written', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    const escape = () =>
      control(settings, 'Name').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
      );
    await write(settings, /^Name of the case/u, 'Mine');
    escape();
    await until(settings, () => dialog(settings) !== null);
    await presses(settings, 'Keep writing');
    expect(control<HTMLInputElement>(settings, /^Name of the case/u).value).to.equal('Mine');
    escape();
    await until(settings, () => dialog(settings) !== null);
    await presses(settings, 'Discard');
    await until(settings, () => names(settings).length === 1);
    expect((await only(adapter)).revision).to.equal(1);
  });

  it('leaves at once where nothing was written', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const settings = await shown(adapter);
    await edits(settings, 'Phishing');
    await presses(settings, 'Cancel');
    await until(settings, () => focused(settings)?.innerText === 'Phishing');
  });

  it('has what was written again after a reload', async () => {
    const adapter = backend();
    await aTemplate(adapter);
    const before = await shown(adapter, { drafts: 'keep' });
    await edits(before, 'Phishing');
    await asYaml(before);
    const text = 'name: Phishing\ndefaults: { title: Half written\n';
    await write(before, 'Template as YAML', text);
    fixtureCleanup();
    const after = await shown(adapter, { drafts: 'keep' });
    await until(after, () => has(after, 'Template as YAML'), 'the draft');
    expect(yaml(after).value).to.equal(text);
    await presses(after, 'Discard changes');
    await presses(after, 'Discard');
    await until(after, () => names(after).length === 1);
  });
});
