/** The alerts and events on a case. */
import { expect } from '@open-wc/testing';
import type { NewAlert } from '../../../src/domain/attachments.js';
import { press } from '../../support/keys.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import {
  byRole,
  control,
  focused,
  has,
  inToast,
  memoryFor,
  presses,
  rival,
  says,
  shown,
  squash,
  storages,
  stores,
  until,
} from './scene.js';

const alert = (alertId: string, given: Partial<NewAlert> = {}): NewAlert => ({
  alertId,
  index: 'alerts-1',
  rule: { id: 'rule', name: `Rule ${alertId}` },
  document: {
    '@timestamp': '2026-11-20T10:00:00.000Z',
    kibana: { alert: { severity: 'high', workflow_status: 'open' } },
    source: { ip: '10.0.0.7' },
  },
  ...given,
});

const tab = (view: CaseView, name: string): HTMLElement =>
  byRole(view, 'tab').find((each) => squash(each.textContent).startsWith(name))!;

/** The rows of the table that is shown, as they are read. */
const rows = (view: CaseView): readonly string[] =>
  [...view.shadowRoot!.querySelectorAll('tbody th[scope="row"]')].map((each) =>
    [...each.parentElement!.querySelectorAll('th, td')]
      .map((cell) => squash(cell.textContent))
      .filter(Boolean)
      .join(' | '),
  );

describe('the alerts on a case', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`are counted on their tab and shown with rule, severity, time, status and index, the oldest first (${name})`, async () => {
      const adapter = open();
      const stored = await stores(adapter, { alerts: [alert('a')] });
      await adapter.alerts.attach(stored.id, [alert('b')]);
      const view = await shown(adapter, stored);
      expect(squash(tab(view, 'Alerts').textContent)).to.equal('Alerts 2');
      tab(view, 'Alerts').click();
      await until(view, () => rows(view).length === 2);
      expect(rows(view)[0]).to.match(/^Rule a \| High \| .+ \| Open \| alerts-1$/);
      expect(rows(view)[1]).to.match(/^Rule b/);
      await adapter.close();
    });

    it(`are taken off once the time to undo it is over (${name})`, async () => {
      const adapter = open();
      const stored = await stores(adapter, { alerts: [alert('a'), alert('b')] });
      const view = await shown(adapter, stored);
      tab(view, 'Alerts').click();
      await presses(view, 'Remove Rule a');
      await until(view, () => rows(view).length === 1);
      expect((await adapter.alerts.find({ caseId: stored.id })).total).to.equal(2);
      await inToast(view, 'Undo');
      await until(view, () => rows(view).length === 2);
      await presses(view, 'Remove Rule a');
      await inToast(view, 'Dismiss');
      await until(view, () => squash(tab(view, 'Alerts').textContent) === 'Alerts 1');
      expect((await adapter.alerts.find({ caseId: stored.id })).items.map(({ alertId }) => alertId)).to.deep.equal([
        'b',
      ]);
      await adapter.close();
    });
  }

  it('show what is known of them, and the other cases they are on', async () => {
    const adapter = memoryFor();
    const other = await stores(adapter, { title: 'The other one', alerts: [alert('a')] });
    const stored = await stores(adapter, { alerts: [alert('a')] });
    const view = await shown(adapter, stored);
    tab(view, 'Alerts').click();
    await presses(view, 'Details of Rule a');
    await says(view, 'source.ip10.0.0.7');
    await says(view, 'Also in #1 The other one');
    const link = control<HTMLAnchorElement>(view, /The other one/);
    expect(link.getAttribute('href')).to.equal(`#/cases/${other.id}`);
    const told: string[] = [];
    view.addEventListener('case-open', (event) => {
      event.preventDefault();
      told.push(event.row.id);
    });
    link.click();
    expect(told).to.deep.equal([other.id]);
    expect(control(view, 'Details of Rule a').ariaExpanded).to.equal('true');
  });

  it('show their details as the host does, where it says how', async () => {
    const adapter = memoryFor();
    const view = await shown(adapter, await stores(adapter, { alerts: [alert('a')] }));
    view.closest('case-provider')!.attachmentTypes = {
      alert: { label: () => 'alert', view: ({ externalId }) => document.createTextNode(`Ours: ${externalId}`) },
    };
    tab(view, 'Alerts').click();
    await presses(view, 'Details of Rule a');
    await says(view, 'Ours: a');
  });

  it('have the status that goes with that of the case where they follow it', async () => {
    const adapter = memoryFor({}, { alerts: { setStatus: async (alerts) => alerts.length } });
    const stored = await stores(adapter, { alerts: [alert('a')] });
    await rival(adapter, stored, { status: 'in-progress' });
    const view = await shown(adapter, stored);
    tab(view, 'Alerts').click();
    await until(view, () => rows(view)[0]?.includes('Acknowledged') ?? false);
  });

  it('come in pages where there are many', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter, { alerts: Array.from({ length: 60 }, (_, index) => alert(`a${index}`)) });
    const view = await shown(adapter, stored);
    tab(view, 'Alerts').click();
    await until(view, () => rows(view).length === 20);
    await presses(view, 'Show 40 more');
    await until(view, () => rows(view).length === 60);
  });

  it('of a hostile document are text, however deep it is', async () => {
    const adapter = memoryFor();
    let deep: Record<string, unknown> = { end: 'here' };
    for (let depth = 0; depth < 200; depth += 1) deep = { a: deep };
    const document = { message: '<img src=x onerror=alert(1)>', deep } as never;
    const view = await shown(adapter, await stores(adapter, { alerts: [{ alertId: 'a', index: 'i', document }] }));
    tab(view, 'Alerts').click();
    await presses(view, /^Details of <img/);
    await says(view, '<img src=x onerror=alert(1)>');
    expect(view.shadowRoot!.querySelector('[role="tabpanel"] img')).to.equal(null);
  });

  it('say that there are none, and events likewise', async () => {
    const adapter = memoryFor();
    const view = await shown(adapter, await stores(adapter));
    tab(view, 'Alerts').click();
    await says(view, 'No alerts are on this case.');
    tab(view, 'Events').click();
    await says(view, 'No events are on this case.');
  });

  it('cannot be taken off by whoever may not', async () => {
    const writer = memoryFor();
    const reader = memoryFor({ delete: false });
    const stored = await stores(writer, { alerts: [alert('a')] });
    const view = await shown({ ...writer, session: reader.session }, stored);
    tab(view, 'Alerts').click();
    await until(view, () => rows(view).length === 1);
    expect(has(view, 'Remove Rule a')).to.equal(false);
  });
});

describe('the tabs of a case', () => {
  it('are walked with the arrows, and show what they come to', async () => {
    const adapter = memoryFor();
    const view = await shown(adapter, await stores(adapter));
    tab(view, 'Activity').focus();
    await press('ArrowRight');
    await says(view, 'No alerts are on this case.');
    expect(squash(focused(view)?.textContent)).to.equal('Alerts 0');
    expect(byRole(view, 'tabpanel')).to.have.length(1);
    await press('Home');
    await until(view, () => has(view, 'Add a comment'));
  });

  it('keep a comment that is being written while one looks at another', async () => {
    const adapter = memoryFor();
    const view = await shown(adapter, await stores(adapter));
    const area = () => control<HTMLTextAreaElement>(view, 'Add a comment');
    area().value = 'Half';
    area().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    tab(view, 'Alerts').click();
    await says(view, 'No alerts');
    tab(view, 'Activity').click();
    await until(view, () => has(view, 'Add a comment') && area().value === 'Half');
  });

  it('are those the backend has', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const view = await shown(
      {
        ...adapter,
        session: {
          get: async (query, options) => {
            const session = await adapter.session.get(query, options);
            return { ...session, capabilities: { ...session.capabilities, groups: ['activity'] } };
          },
        },
      },
      stored,
    );
    expect(byRole(view, 'tab').map((each) => squash(each.textContent))).not.to.include.members(['Alerts 0']);
    expect(tab(view, 'Activity').ariaSelected).to.equal('true');
  });
});
