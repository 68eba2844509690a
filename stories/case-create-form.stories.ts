import type { Meta } from '@storybook/web-components-vite';
import { emptyAdapter, filledAdapter } from './support/scenarios.js';
import { filled, formMeta, type Args, type FormStory } from './support/form-story.js';
import { ready, says, write } from './support/in-form.js';
import { newCase, strainedTitles } from './support/sample-cases.js';
import { withFailure, withoutNetwork } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { withRival } from './support/with-rival.js';
import { denied, readOnly } from './support/with-session.js';

/** The form as a whole: states of the form itself, of its text and of what becomes of it. */
const meta: Meta<Args> = { ...formMeta, title: 'case-create-form' };
export default meta;

type Story = FormStory;

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
/** It worked; the next one can be written. */
export const Created: Story = {
  args: { adapter: () => filledAdapter(6), value: filled },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await form.submit();
    await says(form, 'Case 7 created');
  },
};
/** An earlier try landed without its answer, and somebody else was faster with the name since. */
export const Conflicting: Story = {
  args: {
    adapter: () =>
      withRival(withFailure(filledAdapter(6), { verbs: ['cases.create'], code: 'timeout', times: 1, lose: 'answer' }), {
        title: 'Renamed by somebody else',
      }),
    value: filled,
  },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await form.submit();
    await write(form, 'Name', 'Phishing wave against finance and sales');
    await form.submit();
    await says(form, 'Case 7 is there already, but not with your last changes.');
  },
};
/** There is no network; nothing typed is lost by that. */
export const Offline: Story = {
  args: { adapter: () => withoutNetwork(filledAdapter(6)), value: filled },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await form.submit();
    await says(form, 'There is no connection.');
  },
};
/** Somebody comes back to what they had begun. */
export const RestoredDraft: Story = {
  args: { adapter: () => filledAdapter(6), owner: 'restored-draft', drafts: 'keep' },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await write(form, 'Name', 'Half a sentence about');
    const place = form.parentElement!;
    form.remove();
    const back = document.createElement('case-create-form');
    Object.assign(back, { adapter: form.adapter, owner: form.owner });
    place.append(back);
    await says(back, 'Draft restored');
  },
};
/** The backend does not say yet who is signed in. */
export const Loading: Story = { args: { adapter: () => withLatency(emptyAdapter(), Infinity, 'session.get') } };
/** The backend cannot say who is signed in. */
export const Unreachable: Story = {
  args: { adapter: () => withFailure(emptyAdapter(), { verbs: ['session.get'], code: 'unavailable' }) },
};
/** The right to create was lost while somebody wrote. */
export const RightLost: Story = {
  args: { adapter: () => emptyAdapter() },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await write(form, 'Name', 'Nearly done');
    await write(form, 'Description', 'Everything that was found out so far.');
    form.adapter = readOnly(emptyAdapter());
    await says(form, 'This is what you typed.');
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
