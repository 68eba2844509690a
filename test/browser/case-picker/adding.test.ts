/** What adding to a case means, over every storage there is: once, never twice, never where it must not be. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { AttachmentTypes } from '../../../src/elements/provider/attachment-type.js';
import { CaseError } from '../../../src/domain/error.js';
import {
  anAlert,
  backends,
  control,
  has,
  isOpen,
  isRefused,
  limited,
  once,
  option,
  owner,
  said,
  shown,
  someAlerts,
  stores,
  toast,
  turn,
  until,
  words,
} from './scene.js';

for (const backend of backends) {
  describe(`adding to a case, over ${backend.name}`, () => {
    let adapter: CaseAdapter;
    beforeEach(() => {
      adapter = backend.open();
    });
    afterEach(() => backend.end(adapter));

    const alertsOf = async (caseId: string) => (await adapter.alerts.find({ caseId })).total;

    it('adds what it was given to the case that is chosen, closes and tells', async () => {
      const { id, number } = await stores(adapter, 'Phishing');
      const picker = await shown(adapter, {
        alerts: someAlerts(2),
        events: [{ eventId: 'event-1', index: 'events' }],
        references: [{ type: 'acme.dashboard', externalId: 'board-1', data: null }],
      });
      expect(words(picker)).to.include('2 alerts, 1 event, and 1 attachment');
      const attached = once(picker, 'case-attached');
      option(picker, 'Phishing').click();
      const { row, added, alreadyThere } = await attached;
      expect([row.id, added.alerts.length, added.events.length, added.references.length]).to.deep.equal([id, 2, 1, 1]);
      expect(alreadyThere.alerts.length).to.equal(0);
      await until(picker, () => !isOpen(picker) && toast(picker) !== '');
      expect(toast(picker))
        .to.include(`added to case ${String(number)}`)
        .and.to.include('Phishing');
      const { totals } = (await adapter.cases.get(id))!;
      expect([totals.alerts, totals.events, totals.references]).to.deep.equal([2, 1, 1]);
    });

    it('lets no case be chosen that has all of it, and says how much another one has', async () => {
      await stores(adapter, 'Has all', { alerts: someAlerts(2) });
      await stores(adapter, 'Has one', { alerts: someAlerts(1) });
      const picker = await shown(adapter, { alerts: someAlerts(2) });
      await until(picker, () => option(picker, 'Has all').innerText.includes('Already added'));
      expect(isRefused(picker, 'Has all')).to.equal(true);
      expect(option(picker, 'Has one').innerText).to.include('1 of 2 alerts already added');
      option(picker, 'Has all').click();
      await picker.updateComplete;
      expect([isOpen(picker), said(picker)]).to.deep.equal([true, 'Already added']);
    });

    it('changes nothing when it is added twice, and says so', async () => {
      const { id } = await stores(adapter, 'Phishing');
      for (const expected of ['1 event added to case 1', 'Nothing new: all of it is in case 1 already']) {
        const picker = await shown(adapter, { events: [{ eventId: 'event-1', index: 'events' }] });
        option(picker, 'Phishing').click();
        await until(picker, () => toast(picker).includes(expected));
      }
      expect((await adapter.cases.get(id))!.totals.events).to.equal(1);
    });

    it('adds once what it was given twice', async () => {
      const { id } = await stores(adapter, 'Phishing');
      const picker = await shown(adapter, { alerts: [...someAlerts(1), ...someAlerts(1)] });
      expect(words(picker)).to.include('1 alert');
      option(picker, 'Phishing').click();
      await until(picker, () => toast(picker).includes('1 alert added'));
      expect(await alertsOf(id)).to.equal(1);
    });

    it('says what was there already beside what is new', async () => {
      await stores(adapter, 'Phishing', { alerts: someAlerts(1) });
      const picker = await shown(adapter, { alerts: someAlerts(3) });
      option(picker, 'Phishing').click();
      await until(
        picker,
        () => toast(picker).includes('2 alerts added') && toast(picker).includes('1 alert already there'),
      );
    });

    it('refuses alerts and events to a closed case, and nothing else', async () => {
      const closed = await turn(adapter, await stores(adapter, 'Closed'), 'closed');
      const picker = await shown(adapter, { alerts: someAlerts(1) });
      expect([
        isRefused(picker, 'Closed'),
        option(picker, 'Closed').innerText.includes('Closed cases take no alerts'),
      ]).to.deep.equal([true, true]);
      const other = await shown(adapter, {
        references: [{ type: 'acme.dashboard', externalId: 'board-1', data: null }],
      });
      option(other, 'Closed').click();
      await until(other, () => toast(other).includes('1 attachment added'));
      expect((await adapter.cases.get(closed.id))!.totals.references).to.equal(1);
    });

    it('says why when the case was closed in the meantime, and another one can be chosen', async () => {
      const closing = await stores(adapter, 'Closing');
      await stores(adapter, 'Other');
      const picker = await shown(
        { ...adapter, changes: (_filter, _listener, { onStatus }) => onStatus?.('stale') },
        { alerts: someAlerts(1) },
      );
      await turn(adapter, closing, 'closed');
      option(picker, 'Closing').click();
      await until(picker, () => words(picker).includes('Nothing was added to case 1.'));
      expect(words(picker)).to.include('Closed cases take no alerts');
      option(picker, 'Other').click();
      await until(picker, () => toast(picker).includes('added to case 2'));
    });

    it('leaves out alerts of another owner, with the reason, and refuses them alone', async () => {
      const { id } = await stores(adapter, 'Phishing');
      const foreign = anAlert('foreign', { owner: 'observability' });
      const picker = await shown(adapter, { alerts: [anAlert('own', { owner }), foreign] });
      expect(words(picker)).to.include('1 alert belongs to another solution and is left out.');
      option(picker, 'Phishing').click();
      await until(picker, () => toast(picker).includes('1 alert added'));
      const [kept] = (await adapter.alerts.find({ caseId: id })).items;
      expect(kept!.alertId).to.equal('own');
      const alone = await shown(adapter, { alerts: [foreign] });
      expect(words(alone)).to.include('Alerts of another solution cannot be added here.');
    });

    it('says how many fit before too many are chosen', async () => {
      await stores(adapter, 'Nearly full', { alerts: someAlerts(8, 'old') });
      await stores(adapter, 'Roomy');
      const { capabilities } = await adapter.session.get({ owner });
      const limits = { ...capabilities.limits, alertsPerCase: 10 };
      const picker = await shown(limited(adapter, { capabilities: { limits } }), { alerts: someAlerts(3) });
      await until(picker, () => option(picker, 'Nearly full').innerText.includes('Room for 2 alerts'));
      await until(picker, () => isRefused(picker, 'Nearly full'));
      expect(isRefused(picker, 'Roomy')).to.equal(false);
    });

    it('words it well when the backend refuses what is too much', async () => {
      await stores(adapter, 'Full', {
        references: Array.from({ length: 99 }, (_, at) => ({ type: 'a', externalId: `${at}`, data: null })),
      });
      const blind = limited(adapter, { capabilities: { columns: [] } });
      const references = ['x', 'y', 'z'].map((externalId) => ({ type: 'a', externalId, data: null }));
      const picker = await shown(blind, { references });
      option(picker, 'Full').click();
      await until(picker, () => words(picker).includes('A case holds at most 100 attachments. These are 2 too many.'));
    });

    it('puts more than a hundred on a case, in as few calls as can be', async () => {
      const { id } = await stores(adapter, 'Phishing');
      const sizes: number[] = [];
      const counting: CaseAdapter = {
        ...adapter,
        alerts: {
          ...adapter.alerts,
          attach: (to, items, write) => {
            sizes.push(items.length);
            return adapter.alerts.attach(to, items, write);
          },
        },
      };
      const picker = await shown(counting, { alerts: someAlerts(120) });
      option(picker, 'Phishing').click();
      await until(picker, () => toast(picker).includes('120 alerts added'));
      expect([sizes, await alertsOf(id)]).to.deep.equal([[100, 20], 120]);
    });

    it('tells honestly of what landed and what did not, and tries only that again', async () => {
      const { id } = await stores(adapter, 'Phishing');
      const sent: string[] = [];
      let failing = true;
      const half: CaseAdapter = {
        ...adapter,
        events: {
          ...adapter.events,
          attach: (to, items, write) => {
            sent.push(write!.mutationId!);
            return failing ? Promise.reject(new CaseError('unavailable')) : adapter.events.attach(to, items, write);
          },
        },
      };
      const picker = await shown(half, { alerts: someAlerts(2), events: [{ eventId: 'event-1', index: 'events' }] });
      const attached = once(picker, 'case-attached');
      option(picker, 'Phishing').click();
      expect((await attached).added.alerts.length).to.equal(2);
      await until(picker, () => words(picker).includes('2 alerts added to case 1. Not added: 1 event.'));
      failing = false;
      control(picker, 'Try again').click();
      await until(picker, () => toast(picker).includes('1 event added'));
      const { totals } = (await adapter.cases.get(id))!;
      expect([totals.alerts, totals.events, new Set(sent).size]).to.deep.equal([2, 1, 1]);
    });

    it('makes one write of a retry after a lost answer', async () => {
      const { id } = await stores(adapter, 'Phishing');
      let lost = 0;
      const flaky: CaseAdapter = {
        ...adapter,
        alerts: {
          ...adapter.alerts,
          attach: async (to, items, write) => {
            const answer = await adapter.alerts.attach(to, items, write);
            if ((lost += 1) === 1) throw new CaseError('offline');
            return answer;
          },
        },
      };
      const picker = await shown(flaky, { alerts: someAlerts(1) });
      option(picker, 'Phishing').click();
      await until(picker, () => has(picker, 'Try again'));
      control(picker, 'Try again').click();
      // Its first try did it: of a repeated write the first answer is given.
      await until(picker, () => toast(picker).includes('1 alert added'));
      expect(await alertsOf(id)).to.equal(1);
    });

    it('takes a retry also while the list is being read', async () => {
      await stores(adapter, 'Phishing');
      let isOffline = true;
      let held = Promise.resolve();
      let reads = 0;
      const slow: CaseAdapter = {
        ...adapter,
        cases: {
          ...adapter.cases,
          find: async (...given) => {
            reads += 1;
            await held;
            return await adapter.cases.find(...given);
          },
        },
        alerts: {
          ...adapter.alerts,
          attach: (...given) =>
            isOffline ? Promise.reject(new CaseError('offline')) : adapter.alerts.attach(...given),
        },
      };
      const picker = await shown(slow, { alerts: someAlerts(1) });
      option(picker, 'Phishing').click();
      await until(picker, () => has(picker, 'Try again'));
      isOffline = false;
      let release = () => {};
      held = new Promise((resolve) => (release = resolve));
      // Somebody else's case: the list is read anew, and is not there yet.
      const before = reads;
      await stores(adapter, 'Another');
      await until(picker, () => reads > before);
      control(picker, 'Try again').click();
      await until(picker, () => toast(picker).includes('1 alert added'));
      release();
    });

    it('opens a new case with what is to be added, and with what the host says besides', async () => {
      const newCase = { title: 'From alerts', description: 'Seen.' };
      const picker = await shown(adapter, { alerts: someAlerts(2), newCase });
      control(picker, 'Create new case').click();
      const dialog = () => picker.shadowRoot!.querySelector('case-create-dialog');
      await until(picker, () => dialog()?.shadowRoot?.querySelector('#title') != null);
      expect(isOpen(picker)).to.equal(false);
      const created = once(picker, 'case-created');
      await dialog()!.submit();
      const { totals, title } = (await created).case;
      expect([title, totals.alerts]).to.deep.equal(['From alerts', 2]);
      await until(picker, () => toast(picker).includes('Case 1 created'));
      expect(toast(picker)).to.include('With 2 alerts');
      expect(dialog() === null).to.equal(true);
    });
  });
}

describe('what the host registered', () => {
  const attachmentTypes = {
    'acme.dashboard': {
      label: (count: number) => `${String(count)} dashboard`,
      schema: (data: unknown): data is { readonly title: string } =>
        typeof data === 'object' && data !== null && 'title' in data,
    },
  } as unknown as AttachmentTypes;

  it('is not added where its own type refuses it, and says what and that it is the page', async () => {
    const adapter = memoryAdapter();
    const { id } = await stores(adapter, 'Phishing');
    const reference = { type: 'acme.dashboard', externalId: 'board-1' };
    const picker = await shown(adapter, { references: [{ ...reference, data: {} }], provider: { attachmentTypes } });
    option(picker, 'Phishing').click();
    await until(picker, () => words(picker).includes('1 dashboard (board-1) cannot be attached'));
    expect([has(picker, 'Try again'), isOpen(picker)]).to.deep.equal([false, true]);
    expect((await adapter.references.find({ caseId: id })).total).to.equal(0);
    picker.references = [{ ...reference, data: { title: 'Sign-ins' } }];
    await picker.updateComplete;
    option(picker, 'Phishing').click();
    await until(picker, () => toast(picker).includes('1 dashboard added'));
  });
});
