import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { NewCase } from 'case-elements/domain';
import type { CaseCreateForm } from 'case-elements';
import { newCase, owner as samples, strainedTitles } from './support/sample-cases.js';
import { emptyAdapter, filledAdapter } from './support/scenarios.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { denied, readOnly } from './support/with-session.js';

interface Args {
  readonly adapter?: () => CaseAdapter;
  readonly owner?: string;
  readonly value?: Partial<NewCase>;
  readonly width?: 'narrow';
}

const meta: Meta<Args> = {
  title: 'case-create-form',
  component: 'case-create-form',
  render: ({ adapter, owner, value, width }): TemplateResult =>
    html`<main class=${width ?? 'wide'}>
      <case-provider drafts="none">
        <case-create-form .adapter=${adapter?.()} .owner=${owner} .value=${value ?? {}}></case-create-form>
      </case-provider>
    </main>`,
  args: { owner: samples },
};
export default meta;

type Story = StoryObj<Args>;

const filled = newCase({ severity: 'high', tags: ['phishing', 'finance'] });

/** The form, once the backend has said who is signed in. */
async function ready(canvasElement: HTMLElement): Promise<CaseCreateForm> {
  const form = canvasElement.querySelector('case-create-form')!;
  while (!form.shadowRoot?.querySelector('button[type="submit"]')) await form.updateComplete;
  return form;
}

/** Nothing typed yet. */
export const Default: Story = { args: { adapter: () => filledAdapter(6) } };
/** Started with values of the host's. */
export const Filled: Story = { args: { adapter: () => filledAdapter(6), value: filled } };
/** In a side panel. */
export const Narrow: Story = { args: { adapter: () => filledAdapter(6), value: filled, width: 'narrow' } };
/** Texts that strain the layout. */
export const LongText: Story = {
  args: {
    adapter: () => emptyAdapter(),
    value: newCase({ title: strainedTitles[1], description: strainedTitles.join('\n\n'), tags: strainedTitles }),
  },
};
/** Sent while it says nothing. */
export const Errors: Story = {
  args: { adapter: () => filledAdapter(6) },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    form.validate();
    await form.updateComplete;
    if (!form.shadowRoot?.querySelector('[aria-invalid="true"]')) throw new Error('No field is marked as wrong.');
  },
};
/** Room is getting short, or is used up. */
export const NearLimits: Story = {
  args: { adapter: () => emptyAdapter(), value: newCase({ title: 'x'.repeat(150), description: 'y'.repeat(30_010) }) },
};
/** The backend takes its time to store it. */
export const Saving: Story = {
  args: { adapter: () => withLatency(filledAdapter(6), Infinity, 'cases.create'), value: filled },
  play: async ({ canvasElement }) => {
    void (await ready(canvasElement)).submit();
  },
};
/** Storing it failed; everything is still there. */
export const FailedSave: Story = {
  args: {
    adapter: () => withFailure(filledAdapter(6), { verbs: ['cases.create'], code: 'unavailable' }),
    value: filled,
  },
  play: async ({ canvasElement }) => {
    await (await ready(canvasElement)).submit();
  },
};
/** Somebody without the right to create. */
export const Denied: Story = { args: { adapter: () => denied(emptyAdapter()) } };
/** Somebody who may only read. */
export const ReadOnly: Story = { args: { adapter: () => readOnly(emptyAdapter()) } };
/** Put into a page without a backend. */
export const NoAdapter: Story = { args: {} };
/** Put into a page that does not say whose cases it means. */
export const NoOwner: Story = { args: { adapter: () => emptyAdapter(), owner: undefined } };
/** From right to left. */
export const RightToLeft: Story = { args: { adapter: () => filledAdapter(6), value: filled }, globals: { dir: 'rtl' } };
/** In German. */
export const German: Story = { args: { adapter: () => filledAdapter(6), value: filled }, globals: { locale: 'de' } };
/** At night. */
export const Dark: Story = { args: { adapter: () => filledAdapter(6), value: filled }, globals: { theme: 'dark' } };
