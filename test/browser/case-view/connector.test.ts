/** The connector of a case: another one is chosen, and what it wants to know is said, in place. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { ConnectorPort } from '../../../src/contracts/ports/connector.js';
import type { ConnectorField } from '../../../src/domain/connector.js';
import type { CaseConnector } from '../../../src/domain/cases/case.js';
import { sameJson } from '../../../src/domain/json.js';
import { CaseError } from '../../../src/domain/error.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import { ticketSetup, ticketType } from '../../support/ticket-type.js';
import {
  byRole,
  control,
  entries,
  fact,
  focused,
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
  title,
  stores,
  unreliable,
  until,
  write,
} from './scene.js';

const jiraFields: readonly ConnectorField[] = [
  {
    key: 'priority',
    label: 'Priority',
    control: 'select',
    required: true,
    choices: [
      { value: '1', label: 'Urgent' },
      { value: '2', label: 'Later' },
    ],
  },
  { key: 'parent', label: 'Parent <issue>', control: 'text' },
  { key: 'kind', label: 'Issue type', control: 'text', default: 'Task' },
];

const described: Readonly<Record<string, readonly ConnectorField[]>> = { jira: jiraFields, snow: [] };

function connectors(trouble: { fields?: CaseError } = {}): ConnectorPort {
  return {
    list: async () => [
      { id: 'jira', name: 'Our Jira', type: 'jira' },
      { id: 'snow', name: 'ServiceNow', type: 'servicenow' },
    ],
    fields: async (id) => {
      if (trouble.fields) throw trouble.fields;
      return described[id] ?? [];
    },
    choices: async () => [],
    canRepeat: () => true,
    push: async (_id, { case: pushed }) => ({
      id: 'EXT-1',
      title: `EXT for ${pushed.title}`,
      url: 'https://jira.example.test/1',
    }),
  };
}

const label = 'External connector';

async function chooses(view: CaseView, option: string): Promise<void> {
  await until(view, () => has(view, label));
  const input = control(view, label);
  input.focus();
  input.click();
  const found = () => byRole(view, 'option').find((each) => squash(each.textContent).includes(option));
  await until(view, () => found() !== undefined, `${option} can be chosen`);
  found()!.click();
  await view.updateComplete;
}

const connectorIn = async (adapter: CaseAdapter, id: string) => (await adapter.cases.get(id))!.connector;

/** Waits until this is what is stored. */
async function storesIn(adapter: CaseAdapter, id: string, connector: CaseConnector | null): Promise<void> {
  for (let tries = 0; tries < 200 && !sameJson(await connectorIn(adapter, id), connector); tries += 1)
    await new Promise(requestAnimationFrame);
  expect(await connectorIn(adapter, id)).to.deep.equal(connector);
}

describe('the connector of a case', () => {
  it('is said to be gone once somebody took it away, and the case stays editable', async () => {
    const tickets = ticketType();
    const adapter = memoryFor({}, { connectorTypes: [tickets.type] });
    const { id, name } = await adapter.connectors.save({ owner, ...ticketSetup });
    const stored = await stores(adapter, { connector: { id, fields: {} } });
    const view = await shown(adapter, stored);
    await until(view, () => fact(view, label).includes(name) && has(view, 'Push'));
    await adapter.connectors.remove(id);
    await until(view, () => fact(view, label).includes('This connector is not there any more'));
    expect(has(view, 'Push')).to.equal(false);
    await presses(view, 'Edit external connector');
    await until(view, () => has(view, label));
    await presses(view, 'Done');
    expect(await connectorIn(adapter, stored.id)).to.deep.equal({ id, fields: {} });
  });

  for (const [name, open] of Object.entries(storages)) {
    it(`is chosen in place, stored at once with what it begins with (${name})`, async () => {
      const adapter = open({ connectors: connectors() });
      const stored = await stores(adapter);
      const view = await shown(adapter, stored);
      expect(fact(view, label)).to.equal('No connector');
      await presses(view, 'Edit external connector');
      await chooses(view, 'Our Jira');
      await until(view, () => has(view, /^Issue type/));
      await idle(view);
      expect(await connectorIn(adapter, stored.id)).to.deep.equal({ id: 'jira', fields: { kind: 'Task' } });
      await presses(view, 'Done');
      await until(view, () => focused(view)?.ariaLabel === 'Edit external connector');
      expect(fact(view, label)).to.include('Our Jira');
      expect(fact(view, label)).to.include('Issue typeTask');
      await until(view, () => entries(view).filter((each) => each.includes('connector')).length === 1);
      await expect(view).to.be.accessible();
      await adapter.close();
    });
  }

  it('says what a push still needs, and offers it once that is there', async () => {
    const adapter = memoryFor({}, { connectors: connectors() });
    const stored = await stores(adapter, { connector: { id: 'jira', fields: {} } });
    const view = await shown(adapter, stored);
    await says(view, 'To push the case, fill in Priority.');
    expect(has(view, 'Push')).to.equal(false);
    await presses(view, 'Edit external connector');
    await until(view, () => has(view, /^Priority/));
    await expect(view).to.be.accessible();
    const select = control<HTMLSelectElement>(view, /^Priority/);
    select.selectedIndex = [...select.options].findIndex(({ text }) => text === 'Urgent');
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await storesIn(adapter, stored.id, { id: 'jira', fields: { priority: '1' } });
    await presses(view, 'Done');
    await until(view, () => has(view, 'Push'));
    expect(fact(view, label)).to.include('PriorityUrgent');
  });

  it('takes what is typed when one leaves it, and at the end', async () => {
    const adapter = memoryFor({}, { connectors: connectors() });
    const stored = await stores(adapter, { connector: { id: 'jira', fields: { priority: '1' } } });
    const view = await shown(adapter, stored);
    await presses(view, 'Edit external connector');
    await until(view, () => has(view, /^Parent/));
    write(view, /^Parent/, 'SEC');
    write(view, /^Parent/, 'SEC-7');
    expect((await connectorIn(adapter, stored.id))?.fields).to.deep.equal({ priority: '1' });
    await presses(view, 'Done');
    await until(view, () => fact(view, label).includes('Parent <issue>SEC-7'));
    await storesIn(adapter, stored.id, { id: 'jira', fields: { priority: '1', parent: 'SEC-7' } });
    await until(view, () => entries(view).filter((each) => each.includes('connector')).length === 1);
  });

  it('may be another one, or none: what was pushed with the one before stays', async () => {
    const adapter = memoryFor({}, { connectors: connectors() });
    const stored = await stores(adapter, { connector: { id: 'jira', fields: { priority: '1' } } });
    const view = await shown(adapter, stored);
    await presses(view, 'Push');
    await says(view, 'EXT for Phishing');
    await presses(view, 'Edit external connector');
    await chooses(view, 'ServiceNow');
    await idle(view);
    await presses(view, 'Done');
    await until(view, () => fact(view, label).includes('ServiceNow · Not pushed yet'));
    expect(fact(view, label)).to.include('Our Jira EXT for Phishing');
    await presses(view, 'Edit external connector');
    await until(view, () => has(view, /^Remove ServiceNow|^Clear/));
    control(view, /^Remove ServiceNow|^Clear/).click();
    await idle(view);
    await presses(view, 'Done');
    await until(view, () => !fact(view, label).includes('ServiceNow'));
    await storesIn(adapter, stored.id, null);
    expect(fact(view, label)).to.include('EXT for Phishing');
  });

  it('is said to be unsaved where it is, and is tried again', async () => {
    const { adapter, trouble } = unreliable(
      memoryFor({}, { connectors: connectors() }),
      'cases',
      'update',
      'unavailable',
    );
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await presses(view, 'Edit external connector');
    await chooses(view, 'Our Jira');
    await says(view, 'External connector could not be saved.');
    trouble.isOn = false;
    await presses(view, 'Try again');
    await storesIn(adapter, stored.id, { id: 'jira', fields: { kind: 'Task' } });
  });

  it('is shown beside that of somebody else who chose another meanwhile', async () => {
    const adapter = memoryFor({}, { connectors: connectors() });
    const stored = await stores(adapter);
    let first = true;
    const raced: CaseAdapter = {
      ...adapter,
      cases: {
        ...adapter.cases,
        async update(patches, options) {
          if (first) {
            first = false;
            await rival(adapter, stored, { connector: { id: 'snow', fields: {} } });
          }
          return adapter.cases.update(patches, options);
        },
      },
    };
    const view = await shown(raced, stored);
    await presses(view, 'Edit external connector');
    await chooses(view, 'Our Jira');
    await says(view, 'External connector was changed by somebody else meanwhile.');
    await presses(view, 'Save yours');
    await storesIn(adapter, stored.id, { id: 'jira', fields: { kind: 'Task' } });
  });

  it('is stored also where the system behind it does not answer', async () => {
    const trouble = { fields: new CaseError('unavailable') };
    const adapter = memoryFor({}, { connectors: connectors(trouble) });
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await presses(view, 'Edit external connector');
    await chooses(view, 'Our Jira');
    await says(view, 'The connector could not be reached.');
    await storesIn(adapter, stored.id, { id: 'jira', fields: {} });
  });

  it('keeps what is typed for one case away from another', async () => {
    const adapter = memoryFor({}, { connectors: connectors() });
    const connector = { id: 'jira', fields: { priority: '1' } };
    const [one, two] = [await stores(adapter, { connector }), await stores(adapter, { connector, title: 'Two' })];
    const view = await shown(adapter, one);
    await presses(view, 'Edit external connector');
    await until(view, () => has(view, /^Parent/));
    write(view, /^Parent/, 'Of the first');
    view.caseId = two.id;
    await until(view, () => title(view).includes('Two'));
    await presses(view, 'Edit external connector');
    await until(view, () => has(view, /^Parent/));
    expect(control<HTMLInputElement>(view, /^Parent/).value).to.equal('');
    await presses(view, 'Done');
    await storesIn(adapter, two.id, connector);
  });

  it('is only read without the right to change the case', async () => {
    const adapter = memoryFor({ update: false }, { connectors: connectors() });
    const whole = await stores(adapter, { connector: { id: 'jira', fields: { priority: '2' } } });
    const view = await shown(adapter, whole);
    await until(view, () => fact(view, label).includes('Our Jira'));
    expect(has(view, 'Edit external connector')).to.equal(false);
    expect(has(view, 'Push')).to.equal(true);
  });
});
