import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { NewReference } from 'case-elements/domain';
import type { CaseView } from 'case-elements';
import { attachmentTypes, dashboardOf, someReferences } from './support/attachment-types.js';
import { caseAdapter, eventfulCase } from './support/one-case.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { readOnly } from './support/with-session.js';

interface Args {
  readonly references?: readonly NewReference[];
  readonly through?: (adapter: CaseAdapter) => CaseAdapter;
  readonly width?: 'narrow';
  readonly direction?: 'rtl';
}

const meta: Meta<Args> = {
  title: 'case-view/attachments',
  component: 'case-view',
  argTypes: {
    references: { control: 'object' },
    through: { control: false },
    width: { table: { disable: true } },
    direction: { table: { disable: true } },
  },
  loaders: [
    async ({ args: { references = someReferences, through = (adapter) => adapter } }) => {
      const { adapter, id } = await caseAdapter(eventfulCase);
      if (references.length > 0) await adapter.references.attach(id, references);
      return { adapter: through(adapter), id };
    },
  ],
  render: ({ width, direction }, { loaded }): TemplateResult => {
    const { adapter, id } = loaded as { adapter: CaseAdapter; id: string };
    return html`<main class=${width ?? 'wide'} dir=${direction ?? 'ltr'}>
      <case-provider .attachmentTypes=${attachmentTypes} drafts="none">
        <case-view .adapter=${adapter} .caseId=${id}></case-view>
      </case-provider>
    </main>`;
  },
  play: async ({ canvasElement }) => {
    await opened(canvasElement, '[part~="reference"], [part="state"], [part="callout"]');
  },
};
export default meta;

type Story = StoryObj<Args>;

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise(requestAnimationFrame);
};

/** The view with the tab open, once it shows this. */
async function opened(canvasElement: HTMLElement, selector: string): Promise<CaseView> {
  const view = canvasElement.querySelector('case-view')!;
  const find = (wanted: string) => view.shadowRoot?.querySelector<HTMLElement>(wanted);
  await until(() => Boolean(find('[data-tab="references"]')));
  find('[data-tab="references"]')!.click();
  await until(() => Boolean(find(`#panel-references :is(${selector})`)));
  return view;
}

async function press(view: CaseView, name: string): Promise<void> {
  const named = (each: HTMLElement) => (each.ariaLabel ?? each.innerText.trim()) === name;
  [...view.shadowRoot!.querySelectorAll('button')].find(named)!.click();
  await view.updateComplete;
}

/** By type, with what this page does not know at the end. */
export const Default: Story = {};
/** Nothing is attached. */
export const Empty: Story = { args: { references: [] } };
/** On a telephone. */
export const Narrow: Story = { args: { width: 'narrow' } };
/** On a page that is read from right to left. */
export const RightToLeft: Story = { args: { direction: 'rtl' } };
/** Somebody who may only read. */
export const ReadOnly: Story = { args: { through: readOnly } };
/** More of a type than is shown at once, with long names. */
export const Many: Story = {
  args: {
    references: Array.from({ length: 34 }, (_, index) =>
      dashboardOf(
        `Sign-ins of the department of general affairs and everything else, floor ${index + 1}`,
        `board-${index}`,
      ),
    ),
  },
};
/** What the host shows, unfolded, and what it fails to show. */
export const Unfolded: Story = {
  parameters: { test: { expectedErrors: ['view of the attachment type acme.broken failed'] } },
  play: async ({ canvasElement }) => {
    const view = await opened(canvasElement, '[part~="reference"]');
    await press(view, 'Mail gateway');
    await press(view, 'broken-1');
  },
};
/** What can be done with one of them. */
export const Actions: Story = {
  play: async ({ canvasElement }) => {
    const view = await opened(canvasElement, '[part~="reference"]');
    await press(view, 'Actions for Mail gateway');
    await until(() => Boolean(view.shadowRoot!.querySelector('[role="menu"]')));
  },
};
/** They are on their way. */
export const Loading: Story = {
  args: { through: (adapter) => withLatency(adapter, Infinity, 'references.find') },
  play: async ({ canvasElement }) => {
    await opened(canvasElement, '[role="status"]');
  },
};
/** They cannot be loaded. */
export const Failed: Story = {
  args: { through: (adapter) => withFailure(adapter, { verbs: ['references.find'], code: 'unavailable' }) },
};
/** The activity says what was attached, and shows what the host wants shown there. */
export const InTheActivity: Story = {
  play: async ({ canvasElement }) => {
    const view = canvasElement.querySelector('case-view')!;
    await until(() => Boolean(view.shadowRoot?.querySelector('.entry-references')));
  },
};
