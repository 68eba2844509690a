import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import { emptyAdapter, filledAdapter, hugeAdapter, strainedAdapter } from './support/scenarios.js';
import type { CaseList } from 'case-elements';
import { newId } from 'case-elements/domain';
import { newCase, owner as samples } from './support/sample-cases.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { withLostFeed } from './support/with-lost-feed.js';
import { denied, modest, readOnly } from './support/with-session.js';

interface Args {
  readonly adapter?: () => CaseAdapter;
  readonly owner?: string;
  readonly search?: string;
  readonly page?: number;
  readonly size?: number;
  readonly label?: string;
  readonly width?: 'narrow';
}

const meta: Meta<Args> = {
  title: 'case-list',
  component: 'case-list',
  argTypes: {
    adapter: { control: false },
    width: { table: { disable: true } },
  },
  render: ({ adapter, owner, search = '', page = 1, size = 20, label, width }): TemplateResult =>
    html`<main class=${width ?? 'wide'}>
      <case-provider .links=${{ case: ({ id }: { id: string }) => `#/cases/${id}` }}>
        <case-list
          .adapter=${adapter?.()}
          .owner=${owner}
          .search=${search}
          .page=${page}
          .size=${size}
          .label=${label}
        ></case-list>
      </case-provider>
    </main>`,
  args: { owner: samples },
};
export default meta;

type Story = StoryObj<Args>;

/** The list, once it shows cases. */
async function filled(canvasElement: HTMLElement): Promise<CaseList> {
  const list = canvasElement.querySelector('case-list')!;
  while (!firstName(list)) await new Promise(requestAnimationFrame);
  return list;
}

const firstName = (list: CaseList) => list.shadowRoot?.querySelector<HTMLElement>('[role="rowheader"] :is(a, button)');

/** Waits until the list says this. */
async function says(list: CaseList, text: string): Promise<void> {
  while (!list.shadowRoot?.textContent.includes(text)) await new Promise(requestAnimationFrame);
}

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
/** The backend can be reached, but not every time: what was there stays. */
export const FailedRefresh: Story = {
  args: {
    adapter: () => withFailure(filledAdapter(6), { verbs: ['cases.find'], code: 'unavailable', after: 1 }),
  },
  play: async ({ canvasElement }) => {
    const list = await filled(canvasElement);
    await list.refresh();
    await says(list, 'Try again');
  },
};
/** The network went away; what was read last is still there. */
export const Offline: Story = {
  args: { adapter: () => withFailure(filledAdapter(6), { verbs: ['cases.find'], code: 'offline', after: 1 }) },
  play: async ({ canvasElement }) => {
    const list = await filled(canvasElement);
    await list.refresh();
    await says(list, 'You are offline.');
  },
};
/** Nobody tells of changes any more. */
export const Stale: Story = {
  args: { adapter: () => withLostFeed(filledAdapter(6)) },
  play: async ({ canvasElement }) => says(await filled(canvasElement), 'This may be out of date.'),
};
/** A line that takes a second for everything. */
export const Slow: Story = { args: { adapter: () => withLatency(filledAdapter(45), 1_000) } };
/** A backend that can do little: no search, two sorts, and nobody tells of changes. */
export const Modest: Story = { args: { adapter: () => modest(filledAdapter(6)) } };
/** Cases came while somebody reads. */
export const Arrived: Story = {
  args: { adapter: () => filledAdapter(12) },
  play: async ({ canvasElement }) => {
    const list = await filled(canvasElement);
    firstName(list)?.focus();
    for (const title of ['Alarm in the server room', 'Login from a new device'])
      await list.adapter?.cases.create(newCase({ title }), { mutationId: newId() });
    await says(list, '2 new cases');
  },
};
/** Somebody else deleted the case that is read, and closed the next one. */
export const ChangedMeanwhile: Story = {
  args: { adapter: () => filledAdapter(6) },
  play: async ({ canvasElement }) => {
    const list = await filled(canvasElement);
    firstName(list)?.focus();
    const { rows = [] } = (await list.adapter?.cases.find({ owner: samples, size: 2 })) ?? {};
    const [read, next] = rows;
    await list.adapter?.cases.update([{ id: next!.id, version: next!.version, set: { status: 'closed' } }], {
      mutationId: newId(),
    });
    await list.adapter?.cases.remove([read!.id], { mutationId: newId() });
    await says(list, 'The list has changed');
  },
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
/** Names and tags that strain a side panel. */
export const NarrowLongContent: Story = { args: { adapter: () => strainedAdapter(), width: 'narrow' } };
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
