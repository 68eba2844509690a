import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { CaseView } from 'case-elements';
import { caseAdapter, eventfulCase, plainCase, type StoryCase } from './support/one-case.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';

interface Args {
  readonly story?: StoryCase;
  readonly through?: (adapter: CaseAdapter) => CaseAdapter;
  readonly width?: 'narrow';
  readonly direction?: 'rtl';
}

const meta: Meta<Args> = {
  title: 'case-view/metrics',
  component: 'case-view',
  argTypes: {
    story: { control: false },
    through: { control: false },
    width: { table: { disable: true } },
    direction: { table: { disable: true } },
  },
  loaders: [
    async ({ args: { story = eventfulCase, through = (adapter) => adapter } }) => {
      const { adapter, id } = await caseAdapter(story);
      return { adapter: through(adapter), id };
    },
  ],
  render: ({ width, direction }, { loaded }): TemplateResult => {
    const { adapter, id } = loaded as { adapter: CaseAdapter; id: string };
    return html`<main class=${width ?? 'wide'} dir=${direction ?? 'ltr'}>
      <case-provider drafts="none"><case-view .adapter=${adapter} .caseId=${id}></case-view></case-provider>
    </main>`;
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '[part="metric"]');
  },
};
export default meta;

type Story = StoryObj<Args>;

async function shown(canvasElement: HTMLElement, selector: string): Promise<CaseView> {
  const view = canvasElement.querySelector('case-view')!;
  while (!view.shadowRoot?.querySelector(selector)) await new Promise(requestAnimationFrame);
  return view;
}

/** A case that is worked on. */
export const Default: Story = {};
/** Nothing has happened yet. */
export const Fresh: Story = { args: { story: plainCase } };
/** On a telephone. */
export const Narrow: Story = { args: { width: 'narrow' } };
/** On a page that is read from right to left. */
export const RightToLeft: Story = { args: { direction: 'rtl' } };
/** Folded away. */
export const Folded: Story = {
  play: async ({ canvasElement }) => {
    const view = await shown(canvasElement, '[part="metric"]');
    view.shadowRoot!.querySelector<HTMLElement>('.metrics-toggle')!.click();
  },
};
/** They are on their way; the case is not. */
export const Loading: Story = {
  args: { through: (adapter) => withLatency(adapter, Infinity, 'metrics.ofCase') },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.metric.waiting');
  },
};
/** They cannot be loaded; the case can. */
export const Failed: Story = {
  args: { through: (adapter) => withFailure(adapter, { verbs: ['metrics.ofCase'], code: 'unavailable' }) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.metrics-trouble');
  },
};
