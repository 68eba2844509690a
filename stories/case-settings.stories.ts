import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { FieldDefinition } from 'case-elements/domain';
import { configuredAdapter, everyField } from './support/configured.js';
import { owner } from './support/sample-cases.js';
import { aroundVerbs } from './support/around-verbs.js';
import { button, press, says, settings, write } from './support/in-settings.js';
import { emptyAdapter } from './support/scenarios.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { denied, readOnly, withoutGroups } from './support/with-session.js';

interface Args {
  readonly adapter: () => CaseAdapter;
  readonly sections?: string;
  readonly width?: 'narrow';
  readonly direction?: 'rtl';
}

const meta: Meta<Args> = {
  title: 'case-settings',
  component: 'case-settings',
  argTypes: {
    adapter: { control: false },
    width: { table: { disable: true } },
    direction: { table: { disable: true } },
  },
  // Made once: a story may be rendered again.
  loaders: [({ args: { adapter } }) => Promise.resolve({ adapter: adapter() })],
  render: ({ sections, width, direction }, { loaded }): TemplateResult => {
    const { adapter } = loaded as { adapter: CaseAdapter };
    return html`<main class=${width ?? 'wide'} dir=${direction ?? 'ltr'}>
      <case-provider .drafts=${'none'}>
        <case-settings .adapter=${adapter} .owner=${owner} .sections=${sections}></case-settings>
      </case-provider>
    </main>`;
  },
  args: {
    adapter: () =>
      configuredAdapter({
        configuration: {
          observableTypes: [
            { key: 'vessel', label: 'Vessel' },
            { key: 'berth', label: 'Berth' },
          ],
        },
      }),
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Everything a team has settled. */
export const Settled: Story = { play: ({ canvasElement }) => settings(canvasElement).then(() => undefined) };
/** Before anybody settled anything. */
export const Untouched: Story = { args: { adapter: emptyAdapter } };
/** A dropdown being changed. */
export const ChangingAField: Story = {
  args: { sections: 'fields' },
  play: async ({ canvasElement }) => {
    await press(await settings(canvasElement), 'Edit Site');
    await button(await settings(canvasElement), 'Add an option');
  },
};
/** A field that is shown and required only when another says so. */
export const Conditions: Story = {
  args: { sections: 'fields' },
  play: async ({ canvasElement }) => {
    await press(await settings(canvasElement), 'Edit Reported to the authority');
    await button(await settings(canvasElement), 'Remove condition 1');
  },
};
/** A new field that says nothing yet, and was to be saved. */
export const Problems: Story = {
  args: { sections: 'fields' },
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Add a field');
    await press(shown, 'Save');
    await says(shown, 'Label is missing.');
  },
};
/** What is lost with a field is said before it goes. */
export const RemovingAField: Story = {
  args: { sections: 'fields' },
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Remove Site');
    await says(shown, 'No case says anything in it.');
  },
};
/** It can be taken back for a while. */
export const RemovedField: Story = {
  args: { sections: 'fields' },
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Remove Site');
    await press(shown, 'Remove');
    await says(shown, 'Field Site removed');
  },
};
/** As many as there can be. */
export const FullLibrary: Story = {
  args: {
    sections: 'fields',
    adapter: () =>
      configuredAdapter({
        configuration: {
          fields: Array.from({ length: 200 }, (_, index): FieldDefinition => {
            const { key, ...field } = everyField[index % everyField.length]!;
            const { showWhen: _shown, requiredWhen: _required, ...plain } = field;
            return { ...plain, key: `${key}_${String(index)}` };
          }),
        },
      }),
  },
};
/** Somebody else changed the same field meanwhile. */
export const Conflict: Story = {
  args: { sections: 'fields', adapter: () => withRivalField(configuredAdapter()) },
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Edit Site');
    await write(shown, 'Label', 'Terminal');
    await press(shown, 'Save');
    await says(shown, 'changed by somebody else');
  },
};
/** Nothing can be saved just now. */
export const NotSaved: Story = {
  args: { adapter: () => withFailure(configuredAdapter(), { code: 'unavailable', verbs: ['configuration.save'] }) },
  play: async ({ canvasElement }) => {
    const shown = await settings(canvasElement);
    await press(shown, 'Edit Site');
    await write(shown, 'Label', 'Terminal');
    await press(shown, 'Save');
    await says(shown, 'could not be saved');
  },
};
/** For somebody who may look. */
export const ReadOnly: Story = { args: { adapter: () => readOnly(configuredAdapter()) } };
/** For somebody who may do nothing here. */
export const Denied: Story = { args: { adapter: () => denied(configuredAdapter()) } };
/** A backend whose settings are kept elsewhere. */
export const Fixed: Story = { args: { adapter: () => withoutGroups(configuredAdapter(), 'configuration.edit') } };
/** While the answer is on its way. */
export const Loading: Story = {
  args: { adapter: () => withLatency(configuredAdapter(), Infinity, 'configuration.get') },
};
/** The settings cannot be had. */
export const Failed: Story = {
  args: { adapter: () => withFailure(configuredAdapter(), { code: 'unavailable', verbs: ['configuration.get'] }) },
};
/** In a side panel, from right to left. */
export const Narrow: Story = {
  args: { width: 'narrow', direction: 'rtl', sections: 'fields' },
  play: async ({ canvasElement }) => {
    await press(await settings(canvasElement), 'Edit Site');
    await button(await settings(canvasElement), 'Add an option');
  },
};

/** The same adapter, with somebody who always renames the first of the fields just before anything is saved. */
function withRivalField(adapter: CaseAdapter): CaseAdapter {
  return aroundVerbs(adapter, async ({ verb, proceed }) => {
    if (verb === 'configuration.save') {
      const { version, fields } = await adapter.configuration.get({ owner });
      const renamed = fields.map((field) => (field.key === 'site' ? { ...field, label: 'Basin' } : field));
      await adapter.configuration.save({ owner, version, set: { fields: renamed } });
    }
    return proceed();
  });
}
