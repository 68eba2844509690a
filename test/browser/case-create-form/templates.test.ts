/** A template fills in what nobody said, says so, and can be taken back. */
import { expect } from '@open-wc/testing';
import type { CaseCreateForm } from '../../../src/elements/case-create-form/case-create-form.js';
import { configuredAdapter } from '../../../stories/support/configured.js';
import { choose, click, control, fill, has, said, shown, until, words, write } from './scene.js';

describe('case-create-form, templates', () => {
  it('fills in what a template defines and says what', async () => {
    const form = await withTemplate('Phishing');
    expect(form.value).to.deep.include({ severity: 'medium', category: 'Phishing', tags: ['phishing', 'mail'] });
    expect(words(form)).to.include(
      '“Phishing” filled in name, severity, description, category, tags, and additional fields.',
    );
    expect(said(form)).to.include('“Phishing” filled in');
  });

  it('keeps what was typed, and says that too', async () => {
    const form = await shown(configuredAdapter());
    fill(form, 'Mine', 'Written before.');
    choose(form, 'Severity', 'low');
    await pick(form, 'Phishing');
    expect(form.value).to.deep.include({
      title: 'Mine',
      description: 'Written before.',
      severity: 'low',
      category: 'Phishing',
    });
    expect(words(form)).to.include('Kept as you wrote it: name, severity, and description.');
  });

  it('takes back by Undo what it filled in, and nothing that was typed since', async () => {
    const form = await withTemplate('Phishing');
    write(form, 'Name', 'Phishing: the harbour master');
    await form.updateComplete;
    click(form, 'Undo');
    await form.updateComplete;
    expect(form.value).to.deep.include({
      title: 'Phishing: the harbour master',
      severity: 'low',
      category: null,
      tags: [],
    });
    expect(form.value.description).to.equal('');
  });

  it('replaces what one template filled in by what another one does', async () => {
    const form = await withTemplate('Phishing');
    await pick(form, 'Malware on a host');
    expect(form.value).to.deep.include({ severity: 'high', category: 'Malware', tags: ['malware'], description: '' });
    expect(form.value.settings?.extractObservables).to.equal(false);
  });

  it('goes back to the form without one when it is cleared', async () => {
    const form = await withTemplate('Phishing');
    click(form, 'Clear Template');
    await form.updateComplete;
    expect(form.value).to.deep.include({ title: '', severity: 'low', category: null, tags: [] });
    expect(form.value.templateId).to.equal(undefined);
    expect(said(form)).to.include('The template is taken back. What you wrote is still here.');
  });

  it('lets an empty text stay empty once it was emptied over a template', async () => {
    const form = await withTemplate('Phishing');
    write(form, 'Description', '');
    await form.updateComplete;
    expect(form.value.description).to.equal('');
  });

  it('creates the case with the template it was made from', async () => {
    const adapter = configuredAdapter();
    const form = await shown(adapter);
    await pick(form, 'Phishing');
    write(form, 'Name', 'Phishing: payroll');
    const created = await form.submit();
    expect(created?.template).to.deep.equal({ id: 'phishing', revision: 1 });
    expect(created?.fields).to.deep.include({ source: 'person', impact: 'Unknown' });
  });

  it('says so when the template of the host is not there, and can go on without', async () => {
    const form = await shown(configuredAdapter(), { value: { templateId: 'gone' } });
    await until(form, () => words(form).includes('The template of this draft is no longer there.'));
    fill(form);
    expect((await form.submit())?.template).to.equal(null);
  });
});

async function withTemplate(name: string): Promise<CaseCreateForm> {
  const form = await shown(configuredAdapter());
  await pick(form, name);
  return form;
}

/** Searches for the template and takes it with Enter. */
async function pick(form: CaseCreateForm, name: string): Promise<void> {
  await until(form, () => has(form, 'Template · optional'));
  const input = control(form, 'Template · optional');
  input.focus();
  write(form, 'Template · optional', name);
  const option = () =>
    [...form.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')].find((each) =>
      each.textContent.includes(name),
    );
  await until(form, () => Boolean(option()), `an option ${name}`);
  option()!.click();
  await form.updateComplete;
}
