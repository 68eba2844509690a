/** A template is applied to a case that is there: what would change is shown first, and nothing else is changed. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { defaultConfiguration } from '../../../src/domain/configuration.js';
import type { Template } from '../../../src/domain/template.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import {
  byRole,
  control,
  dialog,
  fact,
  has,
  idle,
  memoryFor,
  owner,
  presses,
  rival,
  says,
  shown,
  squash,
  storages,
  stores,
  title,
  unreliable,
  until,
} from './scene.js';

const template: Template = {
  id: 'phishing',
  owner,
  version: '1',
  revision: 3,
  name: 'Phishing <b>',
  enabled: true,
  defaults: {
    title: 'Phishing by template',
    severity: 'high',
    category: 'Mail',
    tags: ['mail', 'vip'],
    fields: { impact: 'All of us' },
    settings: { syncAlerts: false },
  },
  fields: [
    { key: 'impact', label: 'Impact', control: 'text', scope: 'reusable' },
    { key: 'source', label: 'Source', control: 'text', scope: 'reusable', default: 'Unknown' },
  ],
};

const presets = {
  configurations: [defaultConfiguration(owner)],
  templates: [template, { ...template, id: 'off', name: 'Switched off', enabled: false }],
};

async function asks(view: CaseView): Promise<void> {
  await presses(view, 'Edit template');
  await until(view, () => has(view, 'Template'));
  const input = control(view, 'Template');
  input.focus();
  input.click();
  const found = () => byRole(view, 'option').find((each) => squash(each.textContent).includes('Phishing <b>'));
  await until(view, () => found() !== undefined, 'the template can be chosen');
  expect(byRole(view, 'option').some((each) => each.textContent.includes('Switched off'))).to.equal(false);
  found()!.click();
  await until(view, () => dialog(view) !== null);
}

/** What would change, as it is read: whether it is ticked, and from what to what. */
const changes = (view: CaseView): readonly string[] =>
  [...dialog(view)!.querySelectorAll('li')].map((each) => {
    const [before, after] = [...each.querySelectorAll('dd')].map(({ textContent }) => squash(textContent));
    const ticked = each.querySelector('input')!.checked ? 'x' : ' ';
    return `[${ticked}] ${squash(each.querySelector('label')!.textContent)}: ${before ?? ''} > ${after ?? ''}`;
  });

const tick = (view: CaseView, label: string): void => {
  const found = [...dialog(view)!.querySelectorAll('label')].find((each) => squash(each.textContent) === label);
  found!.querySelector('input')!.click();
};

const now = async (adapter: CaseAdapter, id: string) => (await adapter.cases.get(id))!;

describe('applying a template to a case', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`shows what would change, keeps what the case says unless chosen, and pins the template (${name})`, async () => {
      const adapter = open({ presets });
      const stored = await stores(adapter, { tags: ['mail'], severity: 'low' });
      const view = await shown(adapter, stored);
      expect(fact(view, 'Template')).to.equal('None');
      await asks(view);
      expect(changes(view)).to.deep.equal([
        '[ ] Name: Phishing > Phishing by template',
        '[ ] Severity: Low > High',
        '[x] Category: Empty > Mail',
        '[x] Tags: mail > mail and vip',
        '[x] Impact: Empty > All of us',
        '[x] Source: Empty > Unknown',
      ]);
      await expect(view).to.be.accessible();
      expect(await now(adapter, stored.id)).to.deep.equal(stored);
      tick(view, 'Severity');
      tick(view, 'Category');
      await presses(view, 'Apply 4 changes');
      await until(view, () => fact(view, 'Template') === 'Phishing <b>');
      const { title: called, severity, category, tags, fields, template: pinned } = await now(adapter, stored.id);
      expect({ called, severity, category, tags, fields, pinned }).to.deep.equal({
        called: 'Phishing',
        severity: 'high',
        category: null,
        tags: ['mail', 'vip'],
        fields: { impact: 'All of us', source: 'Unknown' },
        pinned: { id: 'phishing', revision: 3 },
      });
      await says(view, 'Impact');
      await adapter.close();
    });
  }

  it('says which fields come, and which go with what they say', async () => {
    const former: Template = {
      ...template,
      id: 'former',
      name: 'Former',
      defaults: {},
      fields: [
        { key: 'impact', label: 'Impact', control: 'text', scope: 'reusable' },
        { key: 'site', label: 'Site', control: 'text', scope: 'reusable' },
        { key: 'floor', label: 'Floor', control: 'text', scope: 'reusable' },
      ],
    };
    const next: Template = {
      ...template,
      fields: [
        ...template.fields!,
        { key: 'cause', label: 'Root cause', control: 'text', scope: 'reusable', requiredOnClose: true },
      ],
    };
    const adapter = memoryFor({}, { presets: { ...presets, templates: [former, next] } });
    const stored = await stores(adapter, { templateId: 'former', fields: { site: 'North' } });
    const view = await shown(adapter, stored);
    await says(view, 'North');
    await asks(view);
    const said = squash(dialog(view)!.innerText);
    expect(said).to.include('Fields that come: Source and Root cause (needed to close the case).');
    expect(said).to.include('Fields that go: Site (“North”) and Floor. What they say stays stored.');
    await expect(view).to.be.accessible();
    await presses(view, /^Apply \d changes/);
    await until(view, () => fact(view, 'Template') === 'Phishing <b>');
    expect((await now(adapter, stored.id)).fields).to.deep.include({ site: 'North' });
  });

  it('changes nothing when it is left', async () => {
    const adapter = memoryFor({}, { presets });
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await asks(view);
    await presses(view, 'Cancel');
    await until(view, () => dialog(view) === null);
    expect(await now(adapter, stored.id)).to.deep.equal(stored);
  });

  it('says so where the case says all of it already, and remembers the template', async () => {
    const adapter = memoryFor({}, { presets });
    const stored = await stores(adapter, { templateId: 'phishing', title: 'Phishing by template' });
    await rival(adapter, stored, { template: null });
    const view = await shown(adapter, stored);
    await asks(view);
    await says(view, 'Only its template is remembered.');
    await presses(view, 'Apply, change nothing');
    await until(view, () => fact(view, 'Template') === 'Phishing <b>');
  });

  it('is said to be unsaved where it is, and is tried again as it was meant', async () => {
    const { adapter, trouble } = unreliable(memoryFor({}, { presets }), 'cases', 'update', 'unavailable');
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await asks(view);
    tick(view, 'Name');
    await presses(view, /^Apply \d changes/);
    await says(view, 'Template could not be saved.');
    expect(title(view)).to.include('Phishing #1');
    trouble.isOn = false;
    await presses(view, 'Try again');
    await until(view, () => title(view).includes('Phishing by template'));
    await idle(view);
  });

  it('is refused, and said, where somebody else changed the same meanwhile', async () => {
    const adapter = memoryFor({}, { presets });
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await asks(view);
    tick(view, 'Name');
    await rival(adapter, stored, { title: 'Theirs' });
    await presses(view, /^Apply \d changes/);
    await says(view, 'Template was changed by somebody else meanwhile.');
    expect((await now(adapter, stored.id)).title).to.equal('Theirs');
  });

  it('leaves people alone without the right to assign, and is not offered without that to change the case', async () => {
    const presetsWithPeople = {
      ...presets,
      templates: [{ ...template, defaults: { ...template.defaults, assignees: ['kofi'] } }],
    };
    const limited = memoryFor({ assign: false }, { presets: presetsWithPeople });
    const view = await shown(limited, await stores(limited));
    await asks(view);
    expect(changes(view).some((each) => each.includes('Assignees'))).to.equal(false);
    await presses(view, 'Cancel');
    const reading = memoryFor({ update: false }, { presets });
    const read = await shown(reading, await stores(reading));
    await until(read, () => fact(read, 'Template') === 'None');
    expect(has(read, 'Edit template')).to.equal(false);
  });
});
