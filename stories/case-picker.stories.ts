import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { AttachmentTypes } from 'case-elements';
import type { CaseAdapter } from 'case-elements/contracts';
import type { NewAlert, NewReference } from 'case-elements/domain';
import { chooseCase, picker, says, typeInto } from './support/in-picker.js';
import { sampleAlerts } from './support/sample-alerts.js';
import { newCase, owner, sampleCases } from './support/sample-cases.js';
import { adapterWith, emptyAdapter, filledAdapter, strainedAdapter } from './support/scenarios.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { denied, modest, readOnly } from './support/with-session.js';

interface Args {
  readonly adapter: () => CaseAdapter;
  readonly alerts?: readonly NewAlert[];
  readonly references?: readonly NewReference[];
  readonly open?: boolean;
  readonly noCreate?: boolean;
}

const attachmentTypes: AttachmentTypes = {
  'acme.dashboard': {
    label: (count, { plural }) => plural(count, { one: '{count} dashboard', other: '{count} dashboards' }),
  },
};

const meta: Meta<Args> = {
  title: 'case-picker',
  component: 'case-picker',
  argTypes: { adapter: { control: false }, alerts: { control: 'object' }, references: { control: 'object' } },
  render: ({ adapter, alerts = [], references = [], open = true, noCreate = false }): TemplateResult =>
    html`<main>
      <case-provider
        .drafts=${'none'}
        .attachmentTypes=${attachmentTypes}
        .links=${{ case: ({ id }: { readonly id: string }) => `#/cases/${id}` }}
      >
        <case-picker
          .adapter=${adapter()}
          .owner=${owner}
          .alerts=${alerts}
          .references=${references}
          .noCreate=${noCreate}
          .open=${open}
        ></case-picker>
      </case-provider>
    </main>`,
};
export default meta;

type Story = StoryObj<Args>;

const alerts = sampleAlerts(3);

/** An ordinary day, and cases that have all, some and none of what is to be added. */
const holding = (): CaseAdapter =>
  adapterWith([
    {
      input: newCase({ title: 'Phishing wave against finance', alerts, severity: 'high' }),
      status: 'open',
      minutesAgo: 4,
    },
    {
      input: newCase({ title: 'Unusual sign-ins from two countries', alerts: alerts.slice(0, 1) }),
      status: 'open',
      minutesAgo: 50,
    },
    ...sampleCases(6),
  ]);

const ready: Story['play'] = async ({ canvasElement }) => {
  await picker(canvasElement);
};

/** One case among many, with nothing to add. */
export const Choosing: Story = { args: { adapter: () => filledAdapter() }, play: ready };
/** Alerts to add: one case has all of them, one has some, closed ones take none. */
export const Adding: Story = {
  args: { adapter: holding, alerts },
  play: async ({ canvasElement }) => {
    await says(await picker(canvasElement), 'Already added');
  },
};
/** Things the host registered; closed cases take those. */
export const Registered: Story = {
  args: {
    adapter: () => filledAdapter(),
    references: ['a', 'b'].map((externalId) => ({ type: 'acme.dashboard', externalId, data: null })),
  },
  play: async ({ canvasElement }) => {
    await says(await picker(canvasElement), '2 dashboards');
  },
};
/** More cases than one wants to scroll through. */
export const Many: Story = { args: { adapter: () => filledAdapter(60), alerts }, play: ready };
/** Searched. */
export const Searched: Story = {
  args: { adapter: () => filledAdapter(), alerts },
  play: async ({ canvasElement }) => {
    const shown = await picker(canvasElement);
    await typeInto(shown, 'phish');
    await says(shown, 'Phishing');
  },
};
/** Searched for what is not there. */
export const NothingMatches: Story = {
  args: { adapter: () => filledAdapter(), alerts },
  play: async ({ canvasElement }) => {
    const shown = await picker(canvasElement);
    await typeInto(shown, 'volcano');
    await says(shown, 'No cases match.');
  },
};
/** Nobody has opened a case yet. */
export const Empty: Story = { args: { adapter: () => emptyAdapter(), alerts }, play: ready };
/** The cases are on their way. */
export const Loading: Story = { args: { adapter: () => withLatency(filledAdapter(), Infinity, 'cases.find'), alerts } };
/** The cases cannot be reached. */
export const Failed: Story = {
  args: { adapter: () => withFailure(filledAdapter(), { code: 'unavailable', verbs: ['cases.find'] }), alerts },
  play: ready,
};
/** There is no network. */
export const Offline: Story = {
  args: { adapter: () => withFailure(filledAdapter(), { code: 'offline', verbs: ['cases.find'] }), alerts },
  play: ready,
};
/** Somebody who may see no cases. */
export const Denied: Story = { args: { adapter: () => denied(filledAdapter()), alerts }, play: ready };
/** Somebody who may see cases and add nothing. */
export const ReadOnly: Story = { args: { adapter: () => readOnly(filledAdapter()), alerts }, play: ready };
/** No backend was given. */
export const Unconnected: Story = {
  args: { adapter: () => emptyAdapter() },
  render: () => html`<main><case-picker open></case-picker></main>`,
};
/** Some alerts belong to another solution. */
export const Foreign: Story = {
  args: {
    adapter: () => filledAdapter(),
    alerts: alerts.map((alert, at) => (at === 0 ? { ...alert, owner: 'observability' } : alert)),
  },
  play: async ({ canvasElement }) => {
    await says(await picker(canvasElement), 'is left out');
  },
};
/** All of them do. */
export const ForeignOnly: Story = {
  args: { adapter: () => filledAdapter(), alerts: alerts.map((alert) => ({ ...alert, owner: 'observability' })) },
  play: ready,
};
/** What is being added is on its way. */
export const Busy: Story = {
  args: { adapter: () => withLatency(filledAdapter(), Infinity, 'alerts.attach'), alerts },
  play: async ({ canvasElement }) => {
    const shown = await picker(canvasElement);
    await chooseCase(shown, 'Phishing');
    await says(shown, 'Adding to');
  },
};
/** Adding failed; it can be tried again. */
export const FailedToAdd: Story = {
  args: { adapter: () => withFailure(filledAdapter(), { code: 'unavailable', verbs: ['alerts.attach'] }), alerts },
  play: async ({ canvasElement }) => {
    const shown = await picker(canvasElement);
    await chooseCase(shown, 'Phishing');
    await says(shown, 'Nothing was added');
  },
};
/** Some of it landed, some did not. */
export const AddedInPart: Story = {
  args: {
    adapter: () => withFailure(filledAdapter(), { code: 'unavailable', verbs: ['references.attach'] }),
    alerts,
    references: [{ type: 'acme.dashboard', externalId: 'a', data: null }],
  },
  play: async ({ canvasElement }) => {
    const shown = await picker(canvasElement);
    await chooseCase(shown, 'Phishing');
    await says(shown, 'Not added: 1 dashboard.');
  },
};
/** It is there, and one can go there. */
export const Added: Story = {
  args: { adapter: holding, alerts },
  play: async ({ canvasElement }) => {
    const shown = await picker(canvasElement);
    await says(shown, 'Already added');
    await chooseCase(shown, 'Unusual sign-ins');
    await says(shown, 'already there');
  },
};
/** A backend that can sort little, cannot search and tells of no changes. */
export const ModestBackend: Story = { args: { adapter: () => modest(filledAdapter()) }, play: ready };
/** Names that strain it. */
export const LongText: Story = { args: { adapter: () => strainedAdapter(), alerts }, play: ready };
/** On a phone it takes the whole window. */
export const Narrow: Story = { ...Adding, globals: { viewport: { value: 'mobile1', isRotated: false } } };
/** From right to left. */
export const RightToLeft: Story = { ...Adding, globals: { dir: 'rtl' } };
/** In German. */
export const German: Story = { args: Adding.args!, play: ready, globals: { locale: 'de' } };
/** At night. */
export const Dark: Story = { ...Adding, globals: { theme: 'dark' } };
