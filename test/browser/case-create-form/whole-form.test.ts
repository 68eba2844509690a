/** Every part of the form at once, as a team has it that configured everything there is. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import type { CaseCreateForm } from '../../../src/elements/case-create-form/case-create-form.js';
import { configuredAdapter, deskConnectors, noConnectors, sampleAlerts } from '../../../stories/support/configured.js';
import { withPermissions } from '../../../stories/support/with-session.js';
import { withSteps } from '../../../stories/support/with-steps.js';
import { onEveryStorage } from './storages.js';
import { click, control, described, fill, focused, has, owner, said, shown, until, words, write } from './scene.js';

describe('case-create-form, whole', () => {
  onEveryStorage((over) => {
    const configured = (given: Parameters<typeof configuredAdapter>[0] = {}) => configuredAdapter({ ...given, over });

    it('opens a case with everything it says, and asks for one push', async () => {
      const ports = deskConnectors();
      const adapter = configured({ ports });
      const form = await whole(adapter);
      fill(form, 'Beaconing', 'To a **new** domain.');
      await pick(form, 'Category · optional', 'Intrusion', /Intrusion/);
      await pick(form, 'Assignees · optional', 'Kofi', /Kofi/);
      click(form, 'Assign yourself');
      write(form, 'Tags · optional', 'beacon');
      set(form, 'Affected hosts · optional', '7');
      choose(form, 'Site · optional', 'North basin');
      await pick(form, 'External connector · optional', '', /Service desk/);
      await until(form, () => has(form, 'Subcategory · optional'));
      await until(form, () => optionsOf(form, 'Subcategory · optional').includes('Malware'));
      choose(form, 'Subcategory · optional', 'Malware');
      const created = (await form.submit())!;
      expect(created).to.deep.include({ title: 'Beaconing', category: 'Intrusion', tags: ['beacon'] });
      expect(created.assignees).to.have.length(2);
      expect(created.fields).to.deep.include({ impact: 'Unknown', hosts: 7, site: 'north', source: 'alert' });
      expect(created.connector).to.deep.equal({ id: 'desk', fields: { category: 'security', subcategory: 'malware' } });
      await until(form, () => ports.pushed.length > 0, 'it is pushed');
      await until(form, () => words(form).includes('INC0001'));
      expect(ports.pushed).to.have.length(1);
    });

    it('offers categories the owner uses, and takes a new one', async () => {
      const adapter = configured();
      await adapter.cases.create({
        owner,
        title: 'Before',
        description: 'Seen.',
        category: 'Insider',
        fields: { impact: 'Known' },
      });
      const form = await whole(adapter);
      await open(form, 'Category · optional', 'Ins');
      await until(form, () => offered(form).some((each) => each.startsWith('Insider')));
      await pick(form, 'Category · optional', 'Insight', /Insight/);
      expect(form.value.category).to.equal('Insight');
    });

    it('refuses an eleventh assignee and says why, and keeps the ten', async () => {
      const ids = Array.from({ length: 10 }, (_, index) => `u${String(index)}`);
      const form = await whole(configured(), { assignees: ids });
      await until(form, () => has(form, 'Assign yourself') || words(form).includes('Assignees'));
      if (has(form, 'Assign yourself')) click(form, 'Assign yourself');
      await form.updateComplete;
      expect(form.value.assignees).to.have.length(10);
    });

    it('keeps an assignee nobody knows', async () => {
      const form = await whole(configured(), { assignees: ['gone-id'] });
      await until(form, () => words(form).includes('gone-id'));
      fill(form);
      expect((await form.submit())?.assignees).to.deep.equal(['gone-id']);
    });

    it('goes to the first thing that is wrong, also where one chooses it', async () => {
      const form = await whole(configured());
      fill(form);
      set(form, 'Customer data involved', true);
      await until(form, () => has(form, 'Reported to the authority'));
      expect(await form.submit()).to.equal(undefined);
      await until(form, () => focused(form) === control(form, 'Reported to the authority'));
      expect(described(form, 'Reported to the authority')).not.to.equal('');
      choose(form, 'Reported to the authority', 'Yes');
      expect((await form.submit())?.fields).to.deep.include({ customer_data: true, authority: 'yes' });
    });

    it('lets one write Markdown into an additional field that is for it', async () => {
      const form = await whole(configured());
      fill(form);
      const summary = control<HTMLTextAreaElement>(form, 'Summary for management · optional');
      write(form, 'Summary for management · optional', 'All **quiet**.');
      const editor = summary.closest<HTMLElement>('[part="editor"]')!;
      const preview = [...editor.querySelectorAll('button')].find((each) => squash(each.textContent) === 'Preview')!;
      preview.click();
      await until(form, () => editor.querySelector('strong')?.textContent === 'quiet');
      expect((await form.submit())?.fields).to.deep.include({ summary: 'All **quiet**.' });
    });

    it('takes text that shows nothing for none', async () => {
      const form = await whole(configured());
      fill(form);
      set(form, 'Business impact', '\u200b\u2060');
      expect(await form.submit()).to.equal(undefined);
      await until(form, () => focused(form) === control(form, 'Business impact'));
    });

    it('asks for nothing a condition hides', async () => {
      const form = await whole(configured());
      fill(form);
      set(form, 'Customer data involved', true);
      await until(form, () => has(form, 'Reported to the authority'));
      choose(form, 'Reported to the authority', 'Yes');
      set(form, 'Customer data involved', false);
      await until(form, () => !has(form, 'Reported to the authority'));
      expect((await form.submit())?.fields['authority'] ?? null).to.equal(null);
    });

    it('explains a connector that is not there any more, once, and lets one go on without', async () => {
      const form = await whole(configured(), { connector: { id: 'gone', fields: {} } });
      await until(form, () => words(form).includes('not there any more'));
      expect(words(form).split('not there any more')).to.have.length(2);
    });

    it('says that a connector is deprecated', async () => {
      const form = await whole(configured());
      await pick(form, 'External connector · optional', '', /Old service desk/);
      await until(form, () => /deprecated/i.test(words(form)));
    });

    it('begins with the connector of the configuration', async () => {
      const form = await whole(configured({ configuration: { connectorId: 'desk' } }));
      await until(form, () => has(form, 'Subcategory · optional'));
      expect(form.value.connector?.id).to.equal('desk');
    });

    it('shows a push that failed beside the case that is there, and repeats it', async () => {
      const form = await whole(configured({ ports: deskConnectors({ failing: true }) }));
      fill(form);
      await pick(form, 'External connector · optional', '', /Service desk/);
      await until(form, () => has(form, 'Subcategory · optional'));
      expect(await form.submit()).to.have.property('number', 1);
      await until(form, () => has(form, 'Push again') || has(form, 'Try again'));
      expect(words(form)).to.include('Case 1 created');
    });

    it('offers to add a connector only where somebody listens', async () => {
      const adapter = configured({ ports: noConnectors() });
      const quiet = await whole(adapter);
      expect(has(quiet, 'Add a connector')).to.equal(false);
      let asked = 0;
      const heard = await whole(adapter);
      heard.addEventListener('case-connector-add', () => (asked += 1));
      heard.requestUpdate();
      await until(heard, () => has(heard, 'Add a connector'));
      click(heard, 'Add a connector');
      expect(asked).to.equal(1);
    });

    it('takes alerts along in one commit, or in steps where that is all there is', async () => {
      for (const wrap of [(adapter: CaseAdapter) => adapter, withSteps]) {
        const adapter = wrap(configured());
        const form = await whole(adapter, { alerts: sampleAlerts });
        fill(form);
        const created = (await form.submit())!;
        expect((await adapter.cases.get(created.id))?.totals.alerts).to.equal(3);
        expect((await adapter.cases.get(created.id))?.observables.length).to.be.greaterThan(1);
      }
    });

    it('puts what the backend refuses of an additional field beside it', async () => {
      const adapter = configured();
      const refusal = new CaseError('validation', { fields: [{ path: 'fields.hosts', rule: 'too_big', limit: 5 }] });
      const form = await whole({ ...adapter, cases: { ...adapter.cases, create: () => Promise.reject(refusal) } });
      fill(form);
      await form.submit();
      await until(form, () => focused(form) === control(form, 'Affected hosts · optional'));
      expect(described(form, 'Affected hosts · optional')).to.match(/5/);
    });

    it('hides assigning from whoever may not assign, and pushing from whoever may not push', async () => {
      const adapter = withPermissions(configured(), { assign: false, push: false });
      const form = await whole(adapter);
      expect(has(form, 'Assignees · optional')).to.equal(false);
      expect(has(form, 'External connector · optional')).to.equal(false);
      fill(form);
      expect((await form.submit())?.assignees).to.deep.equal([]);
      expect(said(form)).to.include('Case 1 created');
    });
  });
});

/** The form once everything it offers is there. */
async function whole(adapter: CaseAdapter, value?: CaseCreateForm['value']): Promise<CaseCreateForm> {
  const form = await shown(adapter, value ? { value } : {});
  await until(form, () => words(form).includes('Business impact'));
  return form;
}

const root = (form: CaseCreateForm) => form.shadowRoot!;

const squash = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const offered = (form: CaseCreateForm): readonly string[] => options(form).map((each) => squash(each.innerText));

const options = (form: CaseCreateForm) =>
  [...root(form).querySelectorAll<HTMLElement>(':popover-open [role="option"]')].filter((each) =>
    each.checkVisibility(),
  );

async function open(form: CaseCreateForm, name: string, text: string): Promise<void> {
  await until(form, () => has(form, name), `${name} is there`);
  const input = control(form, name);
  input.focus();
  if (text === '') input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  else input.value = text;
  if (text !== '') input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(form, () => options(form).length > 0, `${name} offers something`);
}

async function pick(form: CaseCreateForm, name: string, text: string, wanted: RegExp): Promise<void> {
  await open(form, name, text);
  const find = () => options(form).find((each) => wanted.test(each.innerText));
  await until(form, () => find() !== undefined);
  find()!.click();
  await form.updateComplete;
}

const optionsOf = (form: CaseCreateForm, name: string): readonly string[] =>
  [...control<HTMLSelectElement>(form, name).options].map(({ text }) => squash(text));

/** Chooses by what it is called. */
function choose(form: CaseCreateForm, name: string, text: string): void {
  const select = control<HTMLSelectElement>(form, name);
  const index = [...select.options].findIndex((option) => squash(option.text).startsWith(text));
  expect(index, `${text} in ${name}`).to.be.greaterThan(-1);
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function set(form: CaseCreateForm, name: string, value: string | boolean): void {
  const input = control(form, name);
  if (typeof value === 'boolean') {
    if (input.checked !== value) input.click();
    return;
  }
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
