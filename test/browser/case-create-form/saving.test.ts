/** What happens between "Create case" and the case: refusals, lost answers, and what was typed meanwhile. */
import { expect } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import { configuredAdapter } from '../../../stories/support/configured.js';
import { control, described, fill, focused, has, owner, click, said, shown, until, words, write } from './scene.js';

describe('case-create-form, saving', () => {
  it('puts what the server refuses beside the same fields, until they are changed', async () => {
    const refusal = new CaseError('validation', { fields: [{ path: 'title', rule: 'duplicate' }] });
    const form = await shown(creating(memoryAdapter(), () => Promise.reject(refusal)));
    fill(form);
    expect(await form.submit()).to.equal(undefined);
    await form.updateComplete;
    expect(described(form, 'Name')).to.include('Name has an entry twice.');
    expect(focused(form) === control(form, 'Name')).to.equal(true);
    write(form, 'Name', 'Another');
    await form.updateComplete;
    expect(described(form, 'Name')).to.equal('');
  });

  it('says what failed and what to do, and tries again with the same content', async () => {
    const adapter = memoryAdapter();
    let fails = true;
    const form = await shown(
      creating(adapter, (create) => (fails ? Promise.reject(new CaseError('unavailable')) : create())),
    );
    fill(form);
    await form.submit();
    await form.updateComplete;
    expect(words(form)).to.include('The case was not created.');
    expect(said(form)).to.include('The data cannot be reached right now.');
    fails = false;
    click(form, 'Try again');
    await form.submit();
    expect((await adapter.cases.find({ owner })).rows.map(({ title }) => title)).to.deep.equal(['Phishing']);
  });

  it('says how to make room where the browser has none left, not the name of a reason', async () => {
    const form = await shown(
      creating(memoryAdapter(), () => Promise.reject(new CaseError('too_large', { reason: 'no-room' }))),
    );
    fill(form);
    await form.submit();
    await form.updateComplete;
    expect(words(form)).to.include('This browser has no room left for this site, so nothing was stored.');
    expect(said(form)).to.include('Free disk space');
    expect(has(form, 'Try again')).to.equal(false);
    expect(words(form)).not.to.include('no-room');
  });

  it('keeps the keyboard in the form when the button that was pressed goes', async () => {
    const answers = [new CaseError('unavailable'), new CaseError('unavailable')];
    const form = await shown(
      creating(memoryAdapter(), (create) => {
        const refusal = answers.shift();
        return refusal ? Promise.reject(refusal) : create();
      }),
    );
    fill(form);
    await form.submit();
    for (const outcome of ['The case was not created.', 'Case 1 created']) {
      await until(form, () => has(form, 'Try again'));
      control(form, 'Try again').focus();
      click(form, 'Try again');
      await form.submit();
      await until(form, () => words(form).includes(outcome));
      expect(focused(form) === null).to.equal(false);
    }
  });

  it('says to the ear how a push came out', async () => {
    const form = await shown(configuredAdapter({ configuration: { connectorId: 'desk' } }));
    await until(form, () => form.value.connector?.id === 'desk' && has(form, 'Subcategory · optional'));
    fill(form);
    await form.submit();
    await until(form, () => said(form).includes('INC0001'));
  });

  it('says that nobody knows where no answer came, since the case may be there', async () => {
    const form = await shown(creating(memoryAdapter(), () => Promise.reject(new TypeError('Failed to fetch'))));
    fill(form);
    await form.submit();
    await form.updateComplete;
    expect(words(form)).to.include('It is not known whether the case was created.');
  });

  it('says only what holds for the last try', async () => {
    const answers = [
      new CaseError('validation', { fields: [{ path: 'title', rule: 'duplicate' }] }),
      new CaseError('rate_limited'),
    ];
    const form = await shown(
      creating(memoryAdapter(), (create) => {
        const refusal = answers.shift();
        return refusal ? Promise.reject(refusal) : create();
      }),
    );
    fill(form);
    await form.submit();
    await form.submit();
    await form.updateComplete;
    expect(words(form)).to.include('Too much at once.').and.not.to.include('has an entry twice');
    await form.submit();
    await form.updateComplete;
    expect(words(form)).to.include('Case 1 created');
    await form.submit();
    await form.updateComplete;
    expect(words(form)).to.include('2 things need a change:').and.not.to.include('Case 1 created');
  });

  it('says in its value also the tag that is still being typed', async () => {
    const form = await shown(memoryAdapter());
    write(form, 'Tags · optional', 'half');
    expect(form.value.tags).to.deep.equal(['half']);
  });

  it('offers no retry to somebody who may not create', async () => {
    const form = await shown(
      creating(memoryAdapter(), () => Promise.reject(new CaseError('forbidden', { reason: 'The shift is over.' }))),
    );
    fill(form);
    await form.submit();
    await form.updateComplete;
    expect(words(form)).to.include('The shift is over.');
    expect(has(form, 'Try again')).to.equal(false);
    expect(form.value.title).to.equal('Phishing');
  });

  it('says that the case is there when only the last changes could not be written, and makes no second one', async () => {
    const adapter = memoryAdapter();
    let refuse = true;
    let lost = false;
    const form = await shown({
      ...adapter,
      cases: {
        ...adapter.cases,
        async create(input, options) {
          const stored = await adapter.cases.create(input, options);
          if (lost) return stored;
          lost = true;
          throw new CaseError('timeout');
        },
        update: (patches, options) =>
          refuse ? Promise.reject(new CaseError('conflict')) : adapter.cases.update(patches, options),
      },
    });
    fill(form);
    await form.submit();
    write(form, 'Name', 'Phishing, changed');
    expect(await form.submit()).to.equal(undefined);
    await form.updateComplete;
    expect(words(form)).to.include('Case 1 is there already, but not with your last changes.');
    refuse = false;
    expect((await form.submit())?.title).to.equal('Phishing, changed');
    expect((await adapter.cases.find({ owner })).total).to.equal(1);
  });

  it('asks the host once, however often the button is pressed', async () => {
    const adapter = memoryAdapter();
    const form = await shown(adapter);
    fill(form);
    let asked = 0;
    form.addEventListener('case-before-create', () => (asked += 1));
    const tries = [form.submit(), form.submit(), form.submit()];
    await Promise.all(tries);
    expect(asked).to.equal(1);
    expect((await adapter.cases.find({ owner })).total).to.equal(1);
  });

  it('creates by Ctrl+Enter from any field', async () => {
    const adapter = memoryAdapter();
    const form = await shown(adapter);
    fill(form);
    const created = new Promise((resolve) => form.addEventListener('case-created', resolve, { once: true }));
    control(form, 'Description').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
    );
    await created;
    expect((await adapter.cases.find({ owner })).total).to.equal(1);
  });

  it('does not send what is still being composed', async () => {
    const adapter = memoryAdapter();
    const form = await shown(adapter);
    fill(form);
    control(form, 'Description').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true, composed: true }),
    );
    await form.updateComplete;
    expect(form.matches(':state(busy)')).to.equal(false);
  });

  it('says that there is no network, and what becomes of what is typed', async () => {
    const form = await shown(overNetwork(memoryAdapter()));
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      window.dispatchEvent(new Event('offline'));
      await form.updateComplete;
      expect(words(form)).to.include('You are offline. What you type is there as long as this page stays open.');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
      window.dispatchEvent(new Event('online'));
    }
    await form.updateComplete;
    expect(words(form)).not.to.include('You are offline.');
  });

  it('does not speak of a network to somebody whose cases need none', async () => {
    const form = await shown(memoryAdapter());
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      window.dispatchEvent(new Event('offline'));
      await form.updateComplete;
      expect(words(form)).not.to.include('You are offline.');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
      window.dispatchEvent(new Event('online'));
    }
  });
});

/** The same adapter, as if its cases were elsewhere. */
const overNetwork = (adapter: CaseAdapter): CaseAdapter => ({
  ...adapter,
  session: {
    async get(query, options) {
      const session = await adapter.session.get(query, options);
      return { ...session, capabilities: { ...session.capabilities, needsNetwork: true } };
    },
  },
});

function creating(
  adapter: CaseAdapter,
  around: (create: () => ReturnType<CaseAdapter['cases']['create']>) => ReturnType<CaseAdapter['cases']['create']>,
): CaseAdapter {
  const create: CaseAdapter['cases']['create'] = (input, options) => around(() => adapter.cases.create(input, options));
  return { ...adapter, cases: { ...adapter.cases, create } };
}
