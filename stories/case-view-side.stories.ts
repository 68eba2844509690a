import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { NewCase } from 'case-elements/domain';
import type { CaseView, OwnCloseReason } from 'case-elements';
import { memoryAdapter } from 'case-elements/adapters/memory';
import { localSession } from 'case-elements/workflow';
import { configuredAdapter } from './support/configured.js';
import { owner } from './support/sample-cases.js';
import { readOnly } from './support/with-session.js';

interface Args {
  readonly opened?: Partial<NewCase>;
  readonly adapter?: () => CaseAdapter;
  readonly through?: (adapter: CaseAdapter) => CaseAdapter;
  readonly closeReasons?: readonly OwnCloseReason[];
  readonly width?: 'narrow';
}

/** The host has its own say about every case. */
const held = (): CaseAdapter =>
  configuredAdapter({
    over: (options) =>
      memoryAdapter({
        ...options,
        session: localSession({
          user: { id: 'ana', name: 'Ana Sousa' },
          can: async (action, { id }) =>
            id !== undefined && ['update', 'delete', 'assign'].includes(action)
              ? { allowed: false, reason: 'It is under legal hold until the audit of March is over.' }
              : { allowed: true },
        }),
      }),
  });

const alertsSynced = (): CaseAdapter =>
  configuredAdapter({
    over: (options) => memoryAdapter({ ...options, alerts: { setStatus: async (alerts) => alerts.length } }),
  });

const meta: Meta<Args> = {
  title: 'case-view/side',
  component: 'case-view',
  argTypes: {
    opened: { control: false },
    adapter: { control: false },
    through: { control: false },
    closeReasons: { control: false },
    width: { table: { disable: true } },
  },
  loaders: [
    async ({ args: { adapter = configuredAdapter, opened, through = (whole) => whole } }) => {
      const whole = adapter();
      const { id } = await whole.cases.create({
        owner,
        title: 'Phishing wave against the finance team',
        description: 'Mails that ask for a new bank account.',
        ...opened,
      });
      return { adapter: through(whole), id };
    },
  ],
  render: ({ closeReasons, width }, { loaded }): TemplateResult => {
    const { adapter, id } = loaded as { adapter: CaseAdapter; id: string };
    return html`<main class=${width ?? 'wide'}>
      <case-provider .closeReasons=${closeReasons}><case-view .adapter=${adapter} .caseId=${id}></case-view></case-provider>
    </main>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise(requestAnimationFrame);
};

async function viewIn(canvasElement: HTMLElement): Promise<CaseView> {
  const view = canvasElement.querySelector('case-view')!;
  await until(() => Boolean(view.shadowRoot?.querySelector('[part="entry"]')));
  return view;
}

async function press(view: CaseView, selector: string): Promise<void> {
  await until(() => Boolean(view.shadowRoot?.querySelector(selector)));
  view.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
  await view.updateComplete;
}

/** A connector that was never pushed to, and what it wants to know. */
export const WithConnector: Story = {
  args: { opened: { connector: { id: 'desk', fields: { category: 'network' } } } },
};
/** Another connector is chosen in place. */
export const ChoosingConnector: Story = {
  ...WithConnector,
  play: async ({ canvasElement }) => {
    const view = await viewIn(canvasElement);
    await press(view, '[aria-label="Edit external connector"]');
    await until(() => Boolean(view.shadowRoot?.querySelector('.connector-fields')));
  },
};
/** What a template would change is shown before anything does. */
export const ApplyingTemplate: Story = {
  args: { opened: { tags: ['vip'], severity: 'low', category: 'Fraud' } },
  play: async ({ canvasElement }) => {
    const view = await viewIn(canvasElement);
    await press(view, '[aria-label="Edit template"]');
    await press(view, '#case-template');
    await press(view, '[role="option"]');
    await until(() => Boolean(view.shadowRoot?.querySelector('dialog[open]')));
  },
};
/** The same on a telephone. */
export const ApplyingTemplateNarrow: Story = {
  ...ApplyingTemplate,
  args: { ...ApplyingTemplate.args, width: 'narrow' },
};
/** The host refuses edits of this case, and says why. */
export const Held: Story = {
  args: { adapter: held, opened: { connector: { id: 'desk', fields: {} }, tags: ['vip'] } },
};
/** Somebody who may only read. */
export const ReadOnly: Story = { ...WithConnector, args: { ...WithConnector.args, through: readOnly } };
/** Reasons of the host's own beside the usual ones. */
export const OwnReasons: Story = {
  args: {
    adapter: alertsSynced,
    opened: { alerts: [{ alertId: 'alert-1', index: 'alerts' }] },
    closeReasons: [{ value: 'red_team', label: 'Red team exercise' }],
  },
  play: async ({ canvasElement }) => {
    const view = await viewIn(canvasElement);
    await press(view, '[aria-label="Status: Open"]');
    await until(() => Boolean(view.shadowRoot?.querySelector('[role="menuitemradio"]')));
    const items = view.shadowRoot!.querySelectorAll<HTMLElement>('[role="menuitemradio"]');
    items[items.length - 1]!.click();
    await until(() => Boolean(view.shadowRoot?.querySelector('dialog[open]')));
  },
};
