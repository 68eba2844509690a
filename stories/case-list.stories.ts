import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import { emptyAdapter, filledAdapter, hugeAdapter, strainedAdapter } from './support/scenarios.js';
import { owner as samples } from './support/sample-cases.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { denied, readOnly } from './support/with-session.js';

interface Args {
  readonly adapter?: () => CaseAdapter;
  readonly owner?: string;
  readonly search?: string;
  readonly width?: 'narrow';
}

const meta: Meta<Args> = {
  title: 'case-list',
  component: 'case-list',
  render: ({ adapter, owner, search = '', width }): TemplateResult =>
    html`<main class=${width ?? 'wide'}>
      <case-provider .links=${{ case: ({ id }: { id: string }) => `#/cases/${id}` }}>
        <case-list .adapter=${adapter?.()} .owner=${owner} .search=${search}></case-list>
      </case-provider>
    </main>`,
  args: { owner: samples },
};
export default meta;

type Story = StoryObj<Args>;

/** An ordinary morning. */
export const Default: Story = { args: { adapter: () => filledAdapter(12) } };
/** Nothing has happened yet. */
export const Empty: Story = { args: { adapter: () => emptyAdapter() } };
/** A search that finds nothing. */
export const FilteredEmpty: Story = { args: { adapter: () => filledAdapter(6), search: 'nothing of the kind' } };
/** The backend takes its time. */
export const Loading: Story = { args: { adapter: () => withLatency(filledAdapter(6), Infinity, 'cases.find') } };
/** The backend cannot be reached. */
export const Failed: Story = {
  args: { adapter: () => withFailure(filledAdapter(6), { verbs: ['cases.find'], code: 'unavailable' }) },
};
/** Somebody without the right to see these cases. */
export const Denied: Story = { args: { adapter: () => denied(filledAdapter(6)) } };
/** Somebody who may look and not touch. */
export const ReadOnly: Story = { args: { adapter: () => readOnly(filledAdapter(6)) } };
/** Names and tags that strain the layout. */
export const LongContent: Story = { args: { adapter: () => strainedAdapter() } };
/** More pages than anybody turns. */
export const ManyPages: Story = { args: { adapter: () => hugeAdapter() } };
/** In a side panel. */
export const Narrow: Story = { args: { adapter: () => filledAdapter(6), width: 'narrow' } };
/** From right to left. */
export const RightToLeft: Story = { args: { adapter: () => filledAdapter(6) }, globals: { dir: 'rtl' } };
/** In German. */
export const German: Story = { args: { adapter: () => filledAdapter(6) }, globals: { locale: 'de' } };
/** At night. */
export const Dark: Story = { args: { adapter: () => filledAdapter(12) }, globals: { theme: 'dark' } };
/** On a second screen. */
export const Compact: Story = { args: { adapter: () => filledAdapter(12) }, globals: { density: 'compact' } };
/** Put into a page without a backend. */
export const NoAdapter: Story = { args: {} };
/** Put into a page that does not say whose cases it means. */
export const NoOwner: Story = { args: { adapter: () => emptyAdapter(), owner: undefined } };
