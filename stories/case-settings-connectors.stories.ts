import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memoryAdapter } from 'case-elements/adapters/memory';
import { webhookType } from 'case-elements/adapters/connectors/webhook';
import type { CaseAdapter, ConnectorTypePort } from 'case-elements/contracts';
import { CaseError, type Connector } from 'case-elements/domain';
import { localSession, secretsWithKey } from 'case-elements/workflow';
import { aroundVerbs } from './support/around-verbs.js';
import { button, press, says, settings, write } from './support/in-settings.js';
import { newCase, owner } from './support/sample-cases.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { readOnly } from './support/with-session.js';

interface Args {
  /** How many are set up. */
  readonly count?: number;
  readonly keepsSecrets?: boolean;
  readonly types?: readonly ConnectorTypePort[];
  readonly presets?: readonly Connector[];
  readonly through?: (adapter: CaseAdapter) => CaseAdapter;
  readonly width?: 'narrow';
  readonly direction?: 'rtl';
}

/** A made-up ticket system that answers whoever has a token. */
const tickets: ConnectorTypePort = {
  type: 'tickets',
  name: 'Ticket system',
  description: 'Tickets of the harbour, one for each case.',
  settings: [
    { key: 'url', label: 'Address', control: 'text', format: 'url', required: true },
    {
      key: 'queue',
      label: 'Queue',
      control: 'select',
      choices: [
        { value: 'a', label: 'Security' },
        { value: 'b', label: 'Operations' },
      ],
    },
    { key: 'notify', label: 'Tell the people on call', control: 'toggle', default: false },
  ],
  secrets: [
    { key: 'token', label: 'Token', control: 'text', required: true, help: 'Made in the profile of a technical user.' },
  ],
  mapping: [
    { source: 'title', target: 'summary', action: 'overwrite' },
    { source: 'description', target: 'body', action: 'overwrite' },
    { source: 'comments', target: 'notes', action: 'append' },
  ],
  fields: async () => [],
  canRepeat: true,
  push: async (_setup, { case: pushed }) => ({ id: pushed.id, title: pushed.title, url: null }),
  test: async ({ settings: { url } }) => {
    if (JSON.stringify(url).includes('nowhere'))
      throw new CaseError('unavailable', { message: 'Nothing answers at tickets.nowhere.example.' });
  },
};

const setUp = {
  owner,
  type: 'tickets',
  settings: { url: 'https://tickets.example', queue: 'a' },
  secrets: { token: 'secret' },
};

const meta: Meta<Args> = {
  title: 'case-settings/connectors',
  component: 'case-settings',
  argTypes: {
    through: { control: false },
    types: { control: false },
    presets: { control: false },
    width: { table: { disable: true } },
    direction: { table: { disable: true } },
  },
  loaders: [
    async ({
      args: {
        count = 2,
        keepsSecrets = true,
        types = [tickets, webhookType()],
        presets,
        through = (adapter) => adapter,
      },
    }) => {
      const adapter = memoryAdapter({
        session: localSession(),
        connectorTypes: types,
        ...(keepsSecrets && { secrets: await secretsWithKey(new Uint8Array(32)) }),
        ...(presets && { connectors: presetPort(presets) }),
      });
      for (let each = 1; each <= count; each += 1) {
        const name =
          each === 1
            ? 'Tickets of the harbour, which everybody can see who has to do with ships'
            : `Tickets ${String(each)}`;
        const { id } = await adapter.connectors.save({ ...setUp, name });
        if (each === 1) await adapter.cases.create(newCase({ title: 'Crane stuck', connector: { id, fields: {} } }));
      }
      return { adapter: through(adapter) };
    },
  ],
  render: ({ width, direction }, { loaded }): TemplateResult => {
    const { adapter } = loaded as { adapter: CaseAdapter };
    return html`<main class=${width ?? 'wide'} dir=${direction ?? 'ltr'}>
      <case-provider drafts="none">
        <case-settings .adapter=${adapter} .owner=${owner} sections="connectors"></case-settings>
      </case-provider>
    </main>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Some, one of which is used. */
export const SetUp: Story = {
  play: async ({ canvasElement }) => says(await settings(canvasElement), 'Used by 1 case'),
};
/** Before anybody set one up. */
export const None: Story = {
  args: { count: 0 },
  play: async ({ canvasElement }) => says(await settings(canvasElement), 'No connectors are set up yet.'),
};
/** Where nothing is secret, only kinds that need no secret can be set up. */
export const InTheBrowser: Story = {
  args: { count: 0, keepsSecrets: false },
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await says(shown, 'Connectors are kept in this browser');
    await press(shown, 'Add a connector');
    await says(shown, 'URL to create');
  },
};
/** A new one that says nothing yet, and was to be saved. */
export const Problems: Story = {
  args: { types: [tickets] },
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Add a connector');
    await press(shown, 'Save');
    await says(shown, 'Token is missing.');
  },
};
/** Which secrets there are can be seen, and what they say cannot. */
export const Editing: Story = {
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Edit Tickets 2');
    await button(shown, 'Replace Token');
  },
};
/** With another address the secrets are typed again. */
export const AddressChanged: Story = {
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Edit Tickets 2');
    await write(shown, 'Address', 'https://elsewhere.example');
    await says(shown, 'Type the secrets again');
  },
};
/** Tried, and it works. */
export const Tested: Story = {
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Edit Tickets 2');
    await press(shown, 'Test');
    await says(shown, 'The system answers.');
  },
};
/** Tried, and nobody answers. */
export const TestFailed: Story = {
  args: { through: (adapter) => withFailure(adapter, { code: 'unavailable', verbs: ['connectors.test'] }) },
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Edit Tickets 2');
    await press(shown, 'Test');
    await says(shown, 'The test failed.');
  },
};
/** What becomes of the cases that use it is said before it goes. */
export const Removing: Story = {
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Remove Tickets of the harbour, which everybody can see who has to do with ships');
    await says(shown, '1 case uses it.');
  },
};
/** Somebody else changed it meanwhile. */
export const Conflict: Story = {
  args: { through: withRival },
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Edit Tickets 2');
    await write(shown, 'Name', 'Mine');
    await press(shown, 'Save');
    await says(shown, 'changed by somebody else');
  },
};
/** It cannot be saved just now. */
export const NotSaved: Story = {
  args: { through: (adapter) => withFailure(adapter, { code: 'unavailable', verbs: ['connectors.save'] }) },
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Edit Tickets 2');
    await write(shown, 'Name', 'Mine');
    await press(shown, 'Save');
    await says(shown, 'The connector could not be saved.');
  },
};
/** The host brings its own along: they are looked at. */
export const Presets: Story = {
  args: {
    count: 1,
    presets: [
      { id: 'desk', name: 'Service desk', type: 'desk' },
      { id: 'old', name: 'Former service desk', type: 'desk', deprecated: true },
    ],
  },
  play: async ({ canvasElement }) => says(await settings(canvasElement), 'Comes with this application'),
};
/** For somebody who may look. */
export const ReadOnly: Story = { args: { through: readOnly } };
/** While the answer is on its way. */
export const Loading: Story = { args: { through: (adapter) => withLatency(adapter, Infinity, 'connectors.list') } };
/** The connectors cannot be had. */
export const Failed: Story = {
  args: { through: (adapter) => withFailure(adapter, { code: 'unavailable', verbs: ['connectors.list'] }) },
};
/** In a side panel, from right to left. */
export const Narrow: Story = {
  args: { width: 'narrow', direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Edit Tickets 2');
    await button(shown, 'Replace Token');
  },
};

/** The same adapter, with somebody who always renames a connector just before it is saved. */
function withRival(adapter: CaseAdapter): CaseAdapter {
  return aroundVerbs(adapter, async ({ verb, proceed }) => {
    if (verb === 'connectors.save') {
      const [found] = (await adapter.connectors.list({ owner })).filter(({ name }) => name === 'Tickets 2');
      const setup = found && (await adapter.connectors.get(found.id));
      if (setup) {
        const { secretsSet: _set, ...rest } = setup;
        await adapter.connectors.save({ ...rest, name: 'Theirs' });
      }
    }
    return proceed();
  });
}

function presetPort(presets: readonly Connector[]) {
  const gone = async () => Promise.reject(new CaseError('not_found'));
  return {
    list: async () => presets,
    fields: async () => [],
    choices: async () => [],
    push: gone,
    canRepeat: () => true,
  };
}
