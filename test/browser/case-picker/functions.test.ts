/** What hosts with buttons of their own call. */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CasePicker } from '../../../src/elements/case-picker/case-picker.js';
import type { CaseProvider } from '../../../src/elements/provider/case-provider.js';
import { openCasePicker, openCreateCase, type AddToCaseOptions } from '../../../src/index.js';
import { until } from '../../support/until.js';
import { isOpen, option, options, owner, someAlerts, stores, toast } from './scene.js';

const pickerIn = (place: ParentNode): CasePicker | null => place.querySelector('case-picker');

async function picking(place: ParentNode = document.body): Promise<CasePicker> {
  await until(() => pickerIn(place) !== null && isOpen(pickerIn(place)!) && options(pickerIn(place)!).length > 0);
  return pickerIn(place)!;
}

const creating = async (place: ParentNode) => {
  const dialog = () => pickerIn(place)?.shadowRoot?.querySelector('case-create-dialog');
  await until(() => dialog()?.shadowRoot?.querySelector('#title') != null);
  return dialog()!;
};

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return undefined;
  } catch (thrown) {
    return thrown;
  }
}

describe('openCasePicker', () => {
  afterEach(() => {
    for (const picker of document.querySelectorAll('case-picker')) picker.remove();
  });

  it('works with a backend and an owner alone, and gives the focus back to the button', async () => {
    const place = await fixture(html`<div><button>Add</button></div>`);
    const opener = place.querySelector('button')!;
    const adapter = memoryAdapter();
    const { id } = await stores(adapter, 'Phishing');
    opener.focus();
    const chosen = openCasePicker({ adapter, owner, alerts: someAlerts(1) });
    const picker = await picking();
    option(picker, 'Phishing').click();
    expect((await chosen)?.id).to.equal(id);
    await until(() => document.activeElement === opener && toast(picker).includes('1 alert added'));
    expect((await adapter.cases.get(id))!.totals.alerts).to.equal(1);
  });

  it('takes everything else from a provider, and is gone when there is nothing more to tell', async () => {
    const provider = await fixture<CaseProvider>(
      html`<case-provider drafts="none" owner=${owner} locale="en"></case-provider>`,
    );
    provider.adapter = memoryAdapter();
    await stores(provider.adapter, 'Phishing');
    const chosen = openCasePicker({ within: provider });
    const picker = await picking(provider);
    option(picker, 'Phishing').click();
    expect((await chosen)?.title).to.equal('Phishing');
    await until(() => pickerIn(provider) === null);
  });

  it('resolves with nothing when it is left', async () => {
    const adapter = memoryAdapter();
    await stores(adapter, 'Phishing');
    const chosen = openCasePicker({ adapter, owner });
    (await picking()).close();
    expect(await chosen).to.equal(undefined);
    await until(() => pickerIn(document) === null);
  });

  it('resolves with the case that is created from within it', async () => {
    const provider = await fixture<CaseProvider>(html`<case-provider drafts="none" owner=${owner}></case-provider>`);
    provider.adapter = memoryAdapter();
    await stores(provider.adapter, 'Phishing');
    const chosen = openCasePicker({
      within: provider,
      alerts: someAlerts(1),
      newCase: { title: 'New', description: 'Seen.' },
    });
    const picker = await picking(provider);
    picker.shadowRoot!.querySelector<HTMLElement>('[part="create"]')!.click();
    await (await creating(provider)).submit();
    expect((await chosen)?.title).to.equal('New');
  });

  it('closes when the signal says so, and rejects', async () => {
    const adapter = memoryAdapter();
    await stores(adapter, 'Phishing');
    const abort = new AbortController();
    const chosen = rejection(openCasePicker({ adapter, owner, signal: abort.signal }));
    await picking();
    abort.abort();
    expect(await chosen).to.include({ code: 'aborted' });
    await until(() => pickerIn(document) === null);
    expect(await rejection(openCasePicker({ adapter, owner, signal: abort.signal }))).to.include({ code: 'aborted' });
    expect(pickerIn(document) === null).to.equal(true);
  });

  it('says what is missing where nothing tells which cases are meant', async () => {
    for (const options of [
      {},
      { adapter: memoryAdapter() },
      { owner },
      { within: document.createElement('div') },
    ] as AddToCaseOptions[])
      expect((await rejection(openCasePicker(options))) instanceof TypeError).to.equal(true);
  });
});

describe('openCreateCase', () => {
  it('resolves with the case that was created with what was given', async () => {
    const provider = await fixture<CaseProvider>(html`<case-provider drafts="none" owner=${owner}></case-provider>`);
    provider.adapter = memoryAdapter();
    const created = openCreateCase({
      within: provider,
      alerts: someAlerts(2),
      newCase: { title: 'New', description: 'Seen.' },
    });
    await (await creating(provider)).submit();
    const row = await created;
    expect([row?.title, row?.totals?.alerts]).to.deep.equal(['New', 2]);
    await until(() => toast(pickerIn(provider)!).includes('With 2 alerts'));
  });

  it('resolves with nothing when the form is left', async () => {
    const provider = await fixture<CaseProvider>(html`<case-provider drafts="none" owner=${owner}></case-provider>`);
    provider.adapter = memoryAdapter();
    const created = openCreateCase({ within: provider, alerts: someAlerts(1) });
    const dialog = await creating(provider);
    dialog.shadowRoot!.querySelector<HTMLElement>('[part="cancel"]')!.click();
    expect(await created).to.equal(undefined);
    await until(() => pickerIn(provider) === null);
  });

  it('closes the form when the signal says so', async () => {
    const provider = await fixture<CaseProvider>(html`<case-provider drafts="none" owner=${owner}></case-provider>`);
    provider.adapter = memoryAdapter();
    const abort = new AbortController();
    const created = rejection(openCreateCase({ within: provider, signal: abort.signal }));
    await creating(provider);
    abort.abort();
    expect(await created).to.include({ code: 'aborted' });
    await until(() => pickerIn(provider) === null);
  });
});
