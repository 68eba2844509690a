import type { Meta } from '@storybook/web-components-vite';
import { configuredAdapter, deskConnectors, noConnectors, sampleAlerts } from './support/configured.js';
import { filled, formMeta, type Args, type FormStory } from './support/form-story.js';
import { choose, control, drop, pick, press, ready, says, until, write } from './support/in-form.js';
import { manyUsers, newCase, owner as samples } from './support/sample-cases.js';
import { csvFile, emptyFile, hugePicture, logFile, pictureFile } from './support/sample-files.js';
import { filledAdapter } from './support/scenarios.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { withAlertSync } from './support/with-session.js';
import { withSteps } from './support/with-steps.js';

/** The parts of the form, for a team that has configured them. */
const meta: Meta<Args> = { ...formMeta, title: 'case-create-form/parts' };
export default meta;

type Story = FormStory;

const complete = newCase({
  severity: 'high',
  category: 'Intrusion',
  assignees: ['ana', 'mei'],
  tags: ['phishing', 'finance'],
  fields: { impact: 'Payments stopped for an hour', customer_data: true, hosts: 12, site: 'north' },
  connector: { id: 'desk', fields: {} },
  alerts: sampleAlerts,
});

/** A team with templates, fields of every kind and connectors. */
export const Configured: Story = { args: { adapter: () => configuredAdapter() } };
/** All of it said. */
export const Complete: Story = {
  args: { adapter: () => withAlertSync(configuredAdapter()), value: complete },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await choose(form, 'Subcategory', 'Malware');
    await control(form, 'Reported to the authority');
  },
};
/** All of it in a side panel. */
export const CompleteNarrow: Story = { ...Complete, args: { ...Complete.args, width: 'narrow' } };
/** All of it from right to left. */
export const CompleteRightToLeft: Story = { ...Complete, globals: { dir: 'rtl' } };
/** All of it at night. */
export const CompleteDark: Story = { ...Complete, globals: { theme: 'dark' } };
/** All of it in German; what the team named itself stays as it is. */
export const CompleteGerman: Story = { ...Complete, globals: { locale: 'de' } };

/** The list of templates, searched. */
export const TemplateSearch: Story = {
  args: { adapter: () => configuredAdapter() },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    (await control(form, 'Template')).focus();
    await write(form, 'Template', 'm');
    await says(form, 'A message that asks for credentials');
  },
};
/** A template over what was typed: it says what it filled in and what it kept. */
export const TemplateApplied: Story = {
  args: { adapter: () => configuredAdapter() },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await write(form, 'Name', 'Mail in the name of the harbour master');
    await pick(form, 'Template', 'Phishing');
    await says(form, 'Kept as you wrote it: name.');
    await says(form, 'Incident lead');
  },
};
/** The template is taken back; what was typed is still there. */
export const TemplateCleared: Story = {
  args: { adapter: () => configuredAdapter() },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await write(form, 'Name', 'Mail in the name of the harbour master');
    await pick(form, 'Template', 'Phishing');
    await press(form, 'Clear Template');
    await says(form, 'The template is taken back.');
  },
};
/** The template of a draft was deleted meanwhile. */
export const TemplateGone: Story = {
  args: { adapter: () => configuredAdapter(), value: newCase({ templateId: 'retired' }) },
  play: async ({ canvasElement }) => says(await ready(canvasElement), 'The template of this draft is no longer there.'),
};

/** One answer asks for another, and that one must be given. */
export const AdditionalFields: Story = {
  args: { adapter: () => configuredAdapter(), value: filled },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await press(form, 'Customer data involved');
    await control(form, 'Reported to the authority');
    await form.submit();
    await says(form, 'Reported to the authority is missing.');
  },
};
/** The configuration cannot be had: the case can be created without it. */
export const FieldsUnavailable: Story = {
  args: {
    adapter: () => withFailure(configuredAdapter(), { verbs: ['configuration.get'], code: 'unavailable' }),
    value: filled,
  },
  play: async ({ canvasElement }) => says(await ready(canvasElement), 'This part could not be loaded.'),
};

/** Somebody who left is still assigned. */
export const UnknownAssignee: Story = {
  args: { adapter: () => configuredAdapter(), value: newCase({ assignees: ['ana', 'zofia', 'former-colleague'] }) },
  play: async ({ canvasElement }) => says(await ready(canvasElement), 'former-colleague (unknown)'),
};
/** As many as a case may be assigned to. */
export const TenAssignees: Story = {
  args: {
    adapter: () => configuredAdapter({ people: manyUsers }),
    value: newCase({ assignees: manyUsers.slice(0, 10).map(({ id }) => id) }),
  },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    (await control(form, 'Assignees')).focus();
    await write(form, 'Assignees', 'n');
    await says(form, 'At most 10 can be chosen.');
  },
};

/** Dropped and under way. */
export const FilesStaging: Story = {
  args: { adapter: () => withLatency(filledAdapter(6), Infinity, 'files.stage'), value: filled },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await drop(form, await pictureFile(), logFile());
    await control(form, 'Cancel the upload of sensor-7.log');
  },
};
/** A picture in the text, and a table beside it. */
export const FilesStaged: Story = {
  args: { adapter: () => filledAdapter(6), value: filled },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await drop(form, await pictureFile(), csvFile());
    await until(form, () => form.value.files?.length === 2, 'The files are not staged.');
    await press(form, 'Preview');
    await until(form, () => form.shadowRoot?.querySelector('img') !== null, 'The picture is not shown.');
  },
};
/** One upload failed. */
export const FileFailed: Story = {
  args: {
    adapter: () => withFailure(filledAdapter(6), { verbs: ['files.stage'], code: 'unavailable', after: 1 }),
    value: filled,
  },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await drop(form, logFile(), csvFile());
    await says(form, 'The upload failed.');
  },
};
/** Some were not taken; the others were. */
export const FilesRefused: Story = {
  args: { adapter: () => filledAdapter(6), value: filled },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await drop(form, emptyFile(), hugePicture(), logFile());
    await says(form, 'is empty.');
    await until(form, () => form.value.files?.length === 1, 'The good one is not staged.');
  },
};
/** Sent while a file is still on its way. */
export const WaitingForFiles: Story = {
  args: FilesStaging.args!,
  play: async (context) => {
    await FilesStaging.play!(context);
    const form = await ready(context.canvasElement);
    void form.submit();
    await says(form, 'Waiting for the files…');
  },
};

/** Opened from three alerts: what will be taken from them is shown, each once. */
export const FromAlerts: Story = {
  args: { adapter: () => withAlertSync(configuredAdapter()), value: newCase({ alerts: sampleAlerts }) },
  play: async ({ canvasElement }) => says(await ready(canvasElement), '3 observables will be added from this:'),
};
/** One of them is left out. */
export const ObservableLeftOut: Story = {
  args: FromAlerts.args!,
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await press(form, 'Leave out Domain cdn.example.net');
    await says(form, 'Left out 1 observable');
  },
};
/** Opened from an alert there is nothing in. */
export const FromBareAlert: Story = {
  args: {
    adapter: () => configuredAdapter(),
    value: newCase({ alerts: [{ alertId: 'alert-1', index: 'alerts', owner: samples }] }),
  },
  play: async ({ canvasElement }) => says(await ready(canvasElement), 'There are no observables in this.'),
};

/** Where it goes, and what is asked there: the subcategory goes by the category. */
export const ConnectorChosen: Story = {
  args: { adapter: () => configuredAdapter(), value: filled },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await pick(form, 'External connector', 'Service desk');
    await choose(form, 'Category', 'Network');
    await choose(form, 'Subcategory', 'VPN');
  },
};
/** It still works, but is on its way out. */
export const ConnectorDeprecated: Story = {
  args: { adapter: () => configuredAdapter(), value: newCase({ connector: { id: 'old-desk', fields: {} } }) },
  play: async ({ canvasElement }) => says(await ready(canvasElement), 'This connector is deprecated.'),
};
/** It is not there any more. */
export const ConnectorMissing: Story = {
  args: { adapter: () => configuredAdapter(), value: newCase({ connector: { id: 'gone', fields: {} } }) },
  play: async ({ canvasElement }) => says(await ready(canvasElement), 'This connector is not there any more'),
};
/** Nobody has set one up yet, and the host says how. */
export const NoConnectors: Story = {
  args: { adapter: () => configuredAdapter({ ports: noConnectors() }), value: filled, connectorAdd: true },
  play: async ({ canvasElement }) => {
    await control(await ready(canvasElement), 'Add a connector');
  },
};
/** What is asked there cannot be loaded; it can be tried again. */
export const ConnectorFieldsFailed: Story = {
  args: {
    adapter: () => withFailure(configuredAdapter(), { verbs: ['connectors.fields'], code: 'unavailable' }),
    value: newCase({ connector: { id: 'desk', fields: {} } }),
  },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await says(form, 'The connector could not be reached.');
    await control(form, 'Try again');
  },
};
/** Only the choices of one field cannot be loaded. */
export const ConnectorChoicesFailed: Story = {
  args: {
    adapter: () => withFailure(configuredAdapter(), { verbs: ['connectors.choices'], code: 'unavailable' }),
    value: newCase({ connector: { id: 'desk', fields: {} } }),
  },
  play: async ({ canvasElement }) => says(await ready(canvasElement), 'The choices could not be loaded.'),
};

/** One page for several solutions. */
export const SeveralSolutions: Story = {
  args: {
    adapter: () => configuredAdapter(),
    owners: [
      { owner: samples, label: 'Security' },
      { owner: 'observability', label: 'Observability' },
    ],
    value: filled,
  },
  play: async ({ canvasElement }) => {
    await control(await ready(canvasElement), 'Solution');
  },
};
/** What the chosen one does not take is set aside, and said. */
export const SetAside: Story = {
  args: { ...SeveralSolutions.args, value: { ...complete, alerts: sampleAlerts, templateId: 'phishing' } },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await control(form, 'Business impact');
    await choose(form, 'Solution', 'Observability');
    await says(form, 'a case of Observability does not take it');
  },
};

/** The case is there, but its alerts could not be attached to it. */
export const NotAllAttached: Story = {
  args: {
    adapter: () => withFailure(withSteps(configuredAdapter()), { verbs: ['alerts.attach'], code: 'unavailable' }),
    value: newCase({ alerts: sampleAlerts, fields: { impact: 'None' } }),
  },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await form.submit();
    await says(form, '3 alerts are missing.');
    await control(form, 'Leave them out');
  },
};

const pushed = newCase({ connector: { id: 'desk', fields: { category: 'security' } } });
const creating = (words: string): Story['play'] =>
  async function play({ canvasElement }) {
    const form = await ready(canvasElement);
    await control(form, 'Subcategory');
    await form.submit();
    await says(form, words);
  };
/** Created, and on its way to the service desk. */
export const PushPending: Story = {
  args: { adapter: () => configuredAdapter({ ports: deskConnectors({ slow: true }) }), value: pushed },
  play: creating('It is being pushed to Service desk…'),
};
/** Created, and taken there. */
export const PushDone: Story = {
  args: { adapter: () => configuredAdapter(), value: pushed },
  play: creating('Pushed to Service desk as INC0001.'),
};
/** Created, but refused there; the case is safe. */
export const PushFailed: Story = {
  args: { adapter: () => configuredAdapter({ ports: deskConnectors({ failing: true }) }), value: pushed },
  play: creating('The push to Service desk failed. The case is safe.'),
};

/** A fieldset of the host's around it is disabled: everything can be read and nothing changed. */
export const Disabled: Story = {
  args: { adapter: () => configuredAdapter(), value: complete, disabled: true },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await until(
      form,
      () => form.shadowRoot!.querySelector<HTMLInputElement>('[name="title"]')!.readOnly,
      'It can be written into.',
    );
  },
};
/** Sent with everything wrong that can be. */
export const EverythingWrong: Story = {
  args: {
    adapter: () => configuredAdapter(),
    value: newCase({
      title: 'x'.repeat(172),
      description: '',
      category: 'A category with a name that is longer than any category may be',
      tags: ['fine', 'y'.repeat(260)],
      assignees: Array.from({ length: 11 }, (_, index) => `person-${String(index + 1)}`),
      fields: { impact: 'No', hosts: 2.5, customer_data: true },
    }),
  },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await control(form, 'Reported to the authority');
    await form.submit();
    await says(form, 'things');
  },
};
/** All of it wrong in a side panel. */
export const EverythingWrongNarrow: Story = {
  ...EverythingWrong,
  args: { ...EverythingWrong.args, width: 'narrow' },
};
