import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { NewCase } from 'case-elements/domain';
import type { CaseCreateDialog } from 'case-elements';
import { configuredAdapter, deskConnectors, sampleAlerts } from './support/configured.js';
import { control, press, ready, says, write } from './support/in-form.js';
import { newCase, owner, strainedTitles } from './support/sample-cases.js';
import { emptyAdapter } from './support/scenarios.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { denied } from './support/with-session.js';

interface Args {
  readonly adapter: () => CaseAdapter;
  readonly value?: Partial<NewCase>;
  readonly open?: boolean;
}

const show = (event: Event): void => {
  (event.currentTarget as HTMLElement).parentElement!.querySelector<CaseCreateDialog>('case-create-dialog')!.show();
};

const meta: Meta<Args> = {
  title: 'case-create-dialog',
  component: 'case-create-dialog',
  argTypes: { adapter: { control: false }, value: { control: 'object' }, open: { control: 'boolean' } },
  render: ({ adapter, value = {}, open = true }): TemplateResult =>
    html`<main>
      <case-provider .drafts=${'none'}>
        <button @click=${show}>New case</button>
        <case-create-dialog .adapter=${adapter()} .owner=${owner} .value=${value} .open=${open}></case-create-dialog>
      </case-provider>
    </main>`,
};
export default meta;

type Story = StoryObj<Args>;

const filled = newCase({ severity: 'high', tags: ['phishing', 'finance'] });
const alerted = newCase({ ...filled, alerts: sampleAlerts, connector: { id: 'desk', fields: {} } });

/** Waits until it can be written into. */
const opened: Story['play'] = async ({ canvasElement }) => {
  await control(await ready(canvasElement), 'Name');
};

/** Only the host's button is there. */
export const Closed: Story = { args: { adapter: () => emptyAdapter(), open: false } };
/** Opened over the page. */
export const Open: Story = { args: { adapter: () => emptyAdapter() }, play: opened };
/** Longer than the window: the head and the actions stay where they are. */
export const Long: Story = {
  args: { adapter: () => configuredAdapter(), value: alerted },
  play: async ({ canvasElement }) => {
    await control(await ready(canvasElement), 'Subcategory');
  },
};
/** Texts that strain it. */
export const LongText: Story = {
  args: {
    adapter: () => configuredAdapter(),
    value: newCase({ title: strainedTitles[0], description: strainedTitles.join('\n\n'), tags: strainedTitles }),
  },
  play: opened,
};
/** Sent while it says nothing. */
export const Errors: Story = {
  args: { adapter: () => emptyAdapter() },
  play: async ({ canvasElement }) => {
    const dialog = await ready(canvasElement);
    await dialog.submit();
    await says(dialog, 'things');
  },
};
/** The case is being stored. */
export const Saving: Story = {
  args: { adapter: () => withLatency(emptyAdapter(), Infinity, 'cases.create'), value: filled },
  play: async ({ canvasElement }) => {
    const dialog = await ready(canvasElement);
    void dialog.submit();
    await says(dialog, 'Creating…');
  },
};
/** Storing it failed: it stays open with everything in it. */
export const FailedSave: Story = {
  args: {
    adapter: () => withFailure(emptyAdapter(), { verbs: ['cases.create'], code: 'unavailable' }),
    value: filled,
  },
  play: async ({ canvasElement }) => {
    const dialog = await ready(canvasElement);
    await dialog.submit();
    await control(dialog, 'Try again');
  },
};
/** The case is there and the dialog gone, but its push failed. */
export const FailedPush: Story = {
  args: {
    adapter: () => configuredAdapter({ ports: deskConnectors({ failing: true }) }),
    value: newCase({ ...filled, connector: { id: 'desk', fields: { category: 'security' } } }),
  },
  play: async ({ canvasElement }) => {
    const dialog = await ready(canvasElement);
    await control(dialog, 'Subcategory');
    await dialog.submit();
    await control(dialog, 'Push again');
  },
};
/** Pushed again from there: it is under way. */
export const PushingAgain: Story = {
  args: {
    ...FailedPush.args,
    adapter: () => withLatency(configuredAdapter({ ports: deskConnectors({ failing: true }) }), Infinity, 'cases.push'),
  },
  play: async ({ canvasElement }) => {
    const dialog = await ready(canvasElement);
    await control(dialog, 'Subcategory');
    await dialog.submit();
    await press(dialog, 'Push again');
    await says(dialog, 'is being pushed');
  },
};
/** Left with something typed: it asks. */
export const Leaving: Story = {
  args: { adapter: () => emptyAdapter() },
  play: async ({ canvasElement }) => {
    const dialog = await ready(canvasElement);
    await write(dialog, 'Name', 'Half a sentence about');
    await press(dialog, 'Cancel');
    await control(dialog, 'Keep writing');
  },
};
/** The backend does not say yet who is signed in. */
export const Loading: Story = { args: { adapter: () => withLatency(emptyAdapter(), Infinity, 'session.get') } };
/** Somebody without the right to create. */
export const Denied: Story = { args: { adapter: () => denied(emptyAdapter()) } };
/** On a phone it takes the whole window. */
export const Narrow: Story = { ...Long, globals: { viewport: { value: 'mobile1', isRotated: false } } };
/** From right to left. */
export const RightToLeft: Story = { ...Long, globals: { dir: 'rtl' } };
/** In German. */
export const German: Story = { ...Long, globals: { locale: 'de' } };
/** At night. */
export const Dark: Story = { ...Long, globals: { theme: 'dark' } };
