/** What somebody who fills in the form may rely on. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Case } from '../../../src/domain/cases/case.js';
import type { CaseCreateForm } from '../../../src/elements/case-create-form/case-create-form.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { readOnlyPermissions } from '../../../src/domain/permissions.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { CaseError } from '../../../src/domain/error.js';
import { until } from '../../support/until.js';
import '../../../src/define.js';

const owner = 'securitySolution';

describe('case-create-form', () => {
  it('opens a case with what was typed, and starts over', async () => {
    const adapter = memoryAdapter();
    const form = await shown(adapter);
    write(form, 'Name', 'Phishing');
    write(form, 'Description', 'Somebody clicked.');
    choose(form, 'Severity', 'high');
    // Wherever a host listens it is told what comes.
    const created = new Promise<Case>((resolve) =>
      document.addEventListener('case-created', (event) => resolve(event.case), { once: true }),
    );
    control(form, 'Create case').click();
    const opened = await created;
    expect(opened).to.include({
      title: 'Phishing',
      description: 'Somebody clicked.',
      severity: 'high',
      number: 1,
      owner,
    });
    expect(await adapter.cases.get(opened.id)).to.deep.equal(opened);
    expect((control(form, 'Name') as HTMLInputElement).value).to.equal('');
  });

  it('says beside the field, and in a summary, what keeps a case from being created', async () => {
    const form = await shown(memoryAdapter());
    write(form, 'Name', 'x'.repeat(172));
    await form.submit();
    await form.updateComplete;
    const name = control(form, 'Name');
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(form, name.getAttribute('aria-describedby'))).to.include('Name is longer than 160 characters (172).');
    expect(form.shadowRoot?.textContent).to.include('2 things need a change:');
    expect(form.shadowRoot?.activeElement).to.equal(name);
  });

  it('makes one case of two clicks', async () => {
    const adapter = memoryAdapter();
    const form = await shown(adapter);
    write(form, 'Name', 'Twice');
    write(form, 'Description', 'Pressed in a hurry.');
    const created = oneEvent(form, 'case-created');
    control(form, 'Create case').click();
    control(form, 'Create case').click();
    await created;
    expect((await adapter.cases.find({ owner })).total).to.equal(1);
  });

  it('makes one case when the first answer is lost, and keeps what was typed since', async () => {
    const adapter = memoryAdapter();
    const form = await shown(losingFirstAnswer(adapter));
    write(form, 'Name', 'Lost');
    write(form, 'Description', 'The answer never came.');
    expect(await form.submit()).to.equal(undefined);
    await form.updateComplete;
    expect(form.shadowRoot?.textContent).to.include('It is not known whether the case was created.');
    expect((control(form, 'Name') as HTMLInputElement).value).to.equal('Lost');
    write(form, 'Name', 'Lost and found');
    const stored = await form.submit();
    expect(stored?.title).to.equal('Lost and found');
    const { total, rows } = await adapter.cases.find({ owner });
    expect([total, rows[0]?.title]).to.deep.equal([1, 'Lost and found']);
  });

  it('does not call the adapter when the host prevents it', async () => {
    const adapter = memoryAdapter();
    const form = await shown(adapter);
    form.value = { title: 'Not now', description: 'The host says no.' };
    form.addEventListener('case-before-create', (event) => event.preventDefault());
    expect(await form.submit()).to.equal(undefined);
    expect((await adapter.cases.find({ owner })).total).to.equal(0);
    expect(form.value.title).to.equal('Not now');
  });

  it('refuses a bad tag by itself and keeps the others', async () => {
    const form = await shown(memoryAdapter());
    write(form, 'Tags · optional', `good,${'x'.repeat(257)},fine,`);
    await form.updateComplete;
    expect(form.value.tags).to.deep.equal(['good', 'fine']);
    expect(control(form, 'Tags · optional').getAttribute('aria-invalid')).to.equal('true');
  });

  it('says why the host lets nobody open cases just now', async () => {
    const can = async (action: string) =>
      action === 'create'
        ? { allowed: false as const, reason: 'Closed for <b>the audit</b>.' }
        : { allowed: true as const };
    const form = await fixture<CaseCreateForm>(
      html`<case-create-form owner=${owner} .adapter=${memoryAdapter({ session: localSession({ can }) })}></case-create-form>`,
    );
    await until(() => form.shadowRoot?.textContent.includes('Closed for <b>the audit</b>.') ?? false);
    expect(form.shadowRoot!.querySelector('form') === null).to.equal(true);
  });

  it('tells somebody without the right who can give it, instead of showing a form', async () => {
    const form = await fixture<CaseCreateForm>(
      html`<case-create-form owner=${owner} .adapter=${memoryAdapter({ session: localSession({ permissions: { '*': readOnlyPermissions } }) })}></case-create-form>`,
    );
    await until(() => form.shadowRoot?.textContent.includes('You may not create cases here.') ?? false);
    expect(form.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('is accessible, empty and with everything wrong', async () => {
    const form = await shown(memoryAdapter());
    await expect(form).to.be.accessible();
    form.validate();
    await form.updateComplete;
    await expect(form).to.be.accessible();
  });
});

async function shown(adapter: CaseAdapter): Promise<CaseCreateForm> {
  const place = await fixture(
    html`<case-provider drafts="none"><case-create-form owner=${owner} .adapter=${adapter}></case-create-form></case-provider>`,
  );
  const form = place.querySelector('case-create-form')!;
  await adapter.session.get({ owner });
  await until(() => form.shadowRoot?.querySelector('form') !== null);
  await until(() => Boolean(form.shadowRoot?.querySelector('input')));
  return form;
}

/** A control by its accessible name. */
function control(form: CaseCreateForm, name: string): HTMLElement {
  const squash = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();
  const root = form.shadowRoot!;
  const label = [...root.querySelectorAll('label')].find(
    (each) => squash(each.textContent) === squash(name.replace('·', '')),
  );
  const found = label
    ? root.getElementById(label.htmlFor)
    : [...root.querySelectorAll('button')].find((each) => squash(each.textContent).startsWith(name));
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

function write(form: CaseCreateForm, name: string, text: string): void {
  const input = control(form, name) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function choose(form: CaseCreateForm, name: string, value: string): void {
  const select = control(form, name) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const textOf = (form: CaseCreateForm, ids: string | null): string =>
  (ids ?? '')
    .split(' ')
    .map((id) => form.shadowRoot?.getElementById(id)?.textContent.trim() ?? '')
    .join(' ');

/** The case is stored, and the answer never arrives: once. */
function losingFirstAnswer(adapter: CaseAdapter): CaseAdapter {
  let lost = false;
  return {
    ...adapter,
    cases: {
      ...adapter.cases,
      async create(input, options) {
        const created = await adapter.cases.create(input, options);
        if (lost) return created;
        lost = true;
        throw new CaseError('timeout');
      },
    },
  };
}
