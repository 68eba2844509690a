/** Small promises of the form that were once broken, or easily could be. */
import { expect, oneEvent } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { noPermissions } from '../../../src/domain/permissions.js';
import { CaseCreateForm } from '../../../src/elements/case-create-form/case-create-form.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { choose, control, described, fill, focused, has, placed, said, shown, until, words, write } from './scene.js';

describe('case-create-form', () => {
  it('shows Low again once a case of another severity was created', async () => {
    const form = await shown(memoryAdapter());
    fill(form);
    choose(form, 'Severity', 'high');
    expect((await form.submit())?.severity).to.equal('high');
    await form.updateComplete;
    expect(control<HTMLSelectElement>(form, 'Severity').value).to.equal('low');
    expect(form.value.severity).to.equal('low');
  });

  it('shows the severity the host gives', async () => {
    const form = await shown(memoryAdapter(), { value: { severity: 'critical' } });
    expect(control<HTMLSelectElement>(form, 'Severity').value).to.equal('critical');
  });

  it('says so and shows it when a case was created, and leads to it where the host has links', async () => {
    const form = await shown(memoryAdapter());
    form.closest('case-provider')!.links = { case: ({ number }) => `#/cases/${number}` };
    fill(form);
    await form.submit();
    await form.updateComplete;
    expect(said(form)).to.equal('Case 1 created');
    expect(words(form)).to.include('Case 1 created');
    expect(form.shadowRoot!.querySelector('a')?.getAttribute('href')).to.equal('#/cases/1');
    write(form, 'Name', 'N');
    await form.updateComplete;
    expect(words(form)).not.to.include('Case 1 created');
  });

  it('never groups the digits of a case number', async () => {
    const form = await shown(numbering(memoryAdapter(), 12345));
    fill(form);
    await form.submit();
    await form.updateComplete;
    expect(said(form)).to.equal('Case 12345 created');
  });

  it('keeps a tag beyond the limit in the input and says why, instead of dropping it', async () => {
    const tags = Array.from({ length: 200 }, (_, index) => `tag ${index}`);
    const form = await shown(memoryAdapter(), { value: { title: 'Full', description: 'Of tags.', tags } });
    write(form, 'Tags · optional', 'one more,');
    await form.updateComplete;
    expect(control(form, 'Tags · optional').value).to.equal('one more, ');
    expect(described(form, 'Tags · optional')).to.include('more than 200 entries (201)');
    expect(await form.submit()).to.equal(undefined);
  });

  it('makes a tag of what still stands in the input', async () => {
    const form = await shown(memoryAdapter());
    fill(form);
    write(form, 'Tags · optional', 'phishing');
    expect((await form.submit())?.tags).to.deep.equal(['phishing']);
  });

  it('says each bad tag by itself', async () => {
    const form = await shown(memoryAdapter());
    write(form, 'Tags · optional', `${'a'.repeat(200)},${'b'.repeat(300)},${'c'.repeat(301)},`);
    await form.updateComplete;
    expect(form.value.tags).to.deep.equal(['a'.repeat(200)]);
    expect(described(form, 'Tags · optional')).to.include('longer than 256 characters (300)');
    expect(described(form, 'Tags · optional')).to.include('longer than 256 characters (301)');
    expect(said(form)).to.include('longer than 256 characters (300)');
  });

  it('keeps what was typed when the host renders and gives the same value again', async () => {
    const form = await shown(memoryAdapter(), { value: { title: 'From an alert' } });
    write(form, 'Description', 'Typed by hand.');
    form.value = { title: 'From an alert' };
    expect(form.value).to.include({ title: 'From an alert', description: 'Typed by hand.' });
  });

  it('takes a value that was set before the element was known', async () => {
    const late = document.createElement('late-create-form') as CaseCreateForm;
    late.value = { title: 'Early' };
    CaseCreateForm.define('late-create-form');
    document.body.append(late);
    await late.updateComplete;
    expect(late.value.title).to.equal('Early');
    late.remove();
  });

  it('sends along what the host gave and the form does not show', async () => {
    const form = await shown(memoryAdapter(), { value: { category: 'Intrusion' } });
    fill(form);
    expect((await form.submit())?.category).to.equal('Intrusion');
  });

  it('fires nothing for what the host sets', async () => {
    const form = await shown(memoryAdapter());
    const heard: string[] = [];
    for (const type of ['case-before-create', 'case-created', 'case-cancel', 'change', 'input']) {
      form.addEventListener(type, () => heard.push(type));
    }
    form.value = { title: 'Set' };
    form.reset();
    form.validate();
    await form.updateComplete;
    expect(heard).to.deep.equal([]);
  });

  it('goes back to what the host gave', async () => {
    const form = await shown(memoryAdapter(), { value: { title: 'Given' } });
    write(form, 'Name', 'Typed');
    form.reset();
    expect(form.value.title).to.equal('Given');
  });

  it('moves the focus to the name, whatever stands above it', async () => {
    const form = await shown(memoryAdapter());
    form.validate();
    await form.updateComplete;
    form.focus();
    expect(focused(form) === control(form, 'Name')).to.equal(true);
  });

  it('is not shown before it is known who is there, so that nothing is typed into the void', async () => {
    let answer: (() => void) | undefined;
    const adapter = memoryAdapter();
    const form = await placed(waitingForSession(adapter, new Promise((resolve) => (answer = resolve))));
    expect(form.shadowRoot!.querySelector('input') === null).to.equal(true);
    answer?.();
    await until(form, () => has(form, 'Name'));
  });

  it('still shows what was typed, as text, to somebody who has lost the right', async () => {
    const adapter = memoryAdapter();
    const form = await shown(adapter);
    fill(form, 'Nearly done', 'All of this would be lost.');
    form.adapter = withoutRights(adapter);
    await until(form, () => words(form).includes('You may not create cases here.'));
    expect(words(form)).to.include('Nearly done').and.to.include('All of this would be lost.');
    expect(form.shadowRoot!.querySelector('input') === null).to.equal(true);
    expect(form.matches(':state(readonly)')).to.equal(true);
    await expect(form).to.be.accessible();
  });

  it('shows by states what it is doing', async () => {
    let go: (() => void) | undefined;
    const form = await shown(slow(memoryAdapter(), new Promise((resolve) => (go = resolve))));
    expect(form.matches(':state(empty)')).to.equal(true);
    fill(form);
    await form.updateComplete;
    expect(form.matches(':state(empty)')).to.equal(false);
    const width = control<HTMLElement>(form, 'Create case').offsetWidth;
    const created = form.submit();
    await form.updateComplete;
    expect(form.matches(':state(busy)')).to.equal(true);
    await until(form, () => said(form) === 'Creating…');
    expect(control(form, 'Name').readOnly).to.equal(true);
    const button = form.shadowRoot!.querySelector<HTMLElement>('button[type="submit"]')!;
    expect(button.innerText).to.include('Creating…');
    expect(button.offsetWidth).to.equal(width);
    go?.();
    await created;
    await form.updateComplete;
    expect(form.matches(':state(busy)')).to.equal(false);
  });

  it('can be left without a question while nothing was typed', async () => {
    const form = await shown(memoryAdapter());
    const cancelled = oneEvent(form, 'case-cancel');
    control(form, 'Cancel').click();
    await cancelled;
    expect(form.shadowRoot!.querySelector('dialog') === null).to.equal(true);
  });

  it('asks before what was typed is left, and stays when told to', async () => {
    const form = await shown(memoryAdapter());
    fill(form);
    await form.updateComplete;
    control(form, 'Cancel').focus();
    control(form, 'Cancel').click();
    await until(form, () => has(form, 'Keep writing'));
    await expect(form).to.be.accessible();
    // Without drafts there is nothing to keep it in.
    expect(has(form, 'Keep draft')).to.equal(false);
    control(form, 'Keep writing').click();
    await until(form, () => !has(form, 'Keep writing'));
    expect(focused(form) === control(form, 'Cancel')).to.equal(true);
    expect(form.value.title).to.equal('Phishing');
  });

  it('leaves after what was typed is discarded', async () => {
    const form = await shown(memoryAdapter());
    fill(form);
    await form.updateComplete;
    control(form, 'Cancel').click();
    await until(form, () => has(form, 'Discard'));
    const cancelled = oneEvent(form, 'case-cancel');
    control(form, 'Discard').click();
    await cancelled;
    expect(form.value.title).to.equal('');
  });

  it('says once how much room is left as the limit comes near, and once as it is passed', async () => {
    const form = await shown(memoryAdapter());
    write(form, 'Name', 'x'.repeat(143));
    await form.updateComplete;
    expect(said(form)).to.equal('');
    expect(described(form, 'Name')).to.equal('');
    write(form, 'Name', 'x'.repeat(150));
    await form.updateComplete;
    expect(said(form)).to.equal('10 characters left');
    write(form, 'Name', 'x'.repeat(151));
    await form.updateComplete;
    expect(described(form, 'Name')).to.include('9 characters left');
    expect(said(form)).to.equal('10 characters left');
    write(form, 'Name', 'x'.repeat(161));
    await form.updateComplete;
    expect(said(form)).to.equal('1 character too many');
    expect(control(form, 'Name').value).to.have.length(161);
  });

  it('says the same of the category, and says it once: the problem takes the place of the number', async () => {
    const form = await shown(memoryAdapter());
    write(form, 'Category · optional', 'c'.repeat(45));
    await form.updateComplete;
    expect(described(form, 'Category · optional')).to.equal('5 characters left');
    expect(said(form)).to.include('5 characters left');
    write(form, 'Category · optional', 'c'.repeat(53));
    await form.updateComplete;
    expect(described(form, 'Category · optional')).to.equal('3 characters too many');
    form.validate();
    await form.updateComplete;
    expect(described(form, 'Category · optional')).to.equal('Category is longer than 50 characters (53).');
  });
});

function waitingForSession(adapter: CaseAdapter, wait: Promise<void>): CaseAdapter {
  return {
    ...adapter,
    session: { get: async (query, options) => wait.then(() => adapter.session.get(query, options)) },
  };
}

function withoutRights(adapter: CaseAdapter): CaseAdapter {
  const get: CaseAdapter['session']['get'] = async (query, options) => ({
    ...(await adapter.session.get(query, options)),
    permissions: noPermissions,
  });
  return { ...adapter, session: { get } };
}

function slow(adapter: CaseAdapter, wait: Promise<void>): CaseAdapter {
  const create: CaseAdapter['cases']['create'] = async (input, options) =>
    wait.then(() => adapter.cases.create(input, options));
  return { ...adapter, cases: { ...adapter.cases, create } };
}

function numbering(adapter: CaseAdapter, number: number): CaseAdapter {
  const create: CaseAdapter['cases']['create'] = async (input, options) => ({
    ...(await adapter.cases.create(input, options)),
    number,
  });
  return { ...adapter, cases: { ...adapter.cases, create } };
}
