/** Fields of a template's own, defined in its form. */
import { expect } from '@open-wc/testing';
import {
  aTemplate,
  backend,
  control,
  edits,
  focused,
  has,
  owner,
  presses,
  preview,
  says,
  shown,
  until,
  words,
  write,
} from './templates-scene.js';

const add = 'Add a field of this template alone';
const cause = { key: 'cause', label: 'Cause', control: 'text', scope: 'reusable' } as const;

describe('<case-settings> a field of a template alone', () => {
  it('is defined in the form, shown in the preview, and stored with the template', async () => {
    const adapter = backend();
    const settings = await shown(adapter, { drafts: 'none' });
    await edits(settings);
    await write(settings, 'Name', 'Outage');
    await presses(settings, add);
    await until(settings, () => has(settings, 'Label'));
    // Where it stands is not asked: it is of this template.
    expect(words(settings)).not.to.include('On every case');
    await write(settings, 'Label', 'Root cause');
    await presses(settings, 'Use this field');
    await until(settings, () => focused(settings)?.textContent.includes(add) ?? false);
    await until(settings, () => preview(settings).includes('Root cause'));
    await presses(settings, 'Save');
    await says(settings, 'Template Outage saved');
    const [saved] = await adapter.templates.find({ owner });
    expect(saved!.fields).to.deep.equal([
      { key: 'root-cause', label: 'Root cause', control: 'text', scope: 'reusable' },
    ]);
  });

  it('is changed in the form, and keeps its key', async () => {
    const adapter = backend();
    await aTemplate(adapter, { name: 'Outage', fields: [cause] });
    const settings = await shown(adapter, { drafts: 'none' });
    await edits(settings, 'Outage');
    await presses(settings, 'Edit Cause');
    await until(
      settings,
      () => has(settings, 'Label') && control<HTMLInputElement>(settings, 'Label').value === 'Cause',
    );
    expect(has(settings, 'Key')).to.equal(false);
    await write(settings, 'Label', 'Root cause');
    await presses(settings, 'Use this field');
    await until(settings, () => focused(settings)?.ariaLabel === 'Edit Root cause');
    await presses(settings, 'Save');
    await says(settings, 'Template Outage saved');
    const [saved] = await adapter.templates.find({ owner });
    expect(saved!.fields).to.deep.equal([{ ...cause, label: 'Root cause' }]);
  });

  it('takes no key of another field, and is not passed over when the template is saved', async () => {
    const adapter = backend();
    await adapter.configuration.save({ owner, version: null, set: { fields: [{ ...cause, scope: 'global' }] } });
    const settings = await shown(adapter, { drafts: 'none' });
    await edits(settings);
    await write(settings, 'Name', 'Outage');
    await presses(settings, add);
    await until(settings, () => has(settings, 'Label'));
    await write(settings, 'Label', 'Another');
    await write(settings, /^Key/u, 'cause');
    await presses(settings, 'Use this field');
    await says(settings, 'There is a field with this key already.');
    await presses(settings, 'Save');
    await until(settings, () => focused(settings) === control(settings, 'Label'));
    expect(await adapter.templates.find({ owner })).to.deep.equal([]);
    await presses(settings, 'Drop this field');
    await until(settings, () => !has(settings, 'Label'));
    await presses(settings, 'Save');
    await says(settings, 'Template Outage saved');
  });

  it('is defined alone: the other settings wait', async () => {
    const settings = await shown(backend(), { drafts: 'none' });
    settings.sections = 'templates observable-types';
    await says(settings, 'Observable types');
    await edits(settings);
    await presses(settings, add);
    await until(settings, () => has(settings, 'Label') && !words(settings).includes('Observable types'));
    await presses(settings, 'Drop this field');
    await says(settings, 'Observable types');
  });

  it('that is half defined is there again after a reload', async () => {
    const adapter = backend();
    const before = await shown(adapter, { drafts: 'keep' });
    await edits(before);
    await write(before, 'Name', 'Outage');
    await presses(before, add);
    await until(before, () => has(before, 'Label'));
    await write(before, 'Label', 'Half a la');
    before.closest('case-provider')!.remove();
    const settings = await shown(adapter, { drafts: 'keep' });
    await until(
      settings,
      () => has(settings, 'Label') && control<HTMLInputElement>(settings, 'Label').value === 'Half a la',
    );
    await presses(settings, 'Drop this field');
    await until(settings, () => !has(settings, 'Label'));
    expect(control<HTMLInputElement>(settings, 'Name').value).to.equal('Outage');
  });
});
