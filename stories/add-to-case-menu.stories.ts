import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { openCasePicker } from 'case-elements';
import type { CaseAdapter } from 'case-elements/contracts';
import type { NewAlert } from 'case-elements/domain';
import { chooseCase, chooseItem, openMenu, picker, says } from './support/in-picker.js';
import { sampleAlerts } from './support/sample-alerts.js';
import { owner } from './support/sample-cases.js';
import { filledAdapter } from './support/scenarios.js';
import { denied, withPermissions } from './support/with-session.js';

interface Args {
  readonly adapter: () => CaseAdapter;
  readonly alerts?: readonly NewAlert[];
  readonly label?: string;
}

const alerts = sampleAlerts(2);

const provider = (adapter: () => CaseAdapter, content: TemplateResult): TemplateResult =>
  html`<main>
    <case-provider
      .adapter=${adapter()}
      .owner=${owner}
      .drafts=${'none'}
      .links=${{ case: ({ id }: { readonly id: string }) => `#/cases/${id}` }}
      >${content}</case-provider
    >
  </main>`;

const meta: Meta<Args> = {
  title: 'add-to-case-menu',
  component: 'add-to-case-menu',
  argTypes: { adapter: { control: false }, alerts: { control: 'object' }, label: { control: 'text' } },
  render: ({ adapter, alerts: given = alerts, label }): TemplateResult =>
    provider(adapter, html`<add-to-case-menu .alerts=${given} .label=${label}></add-to-case-menu>`),
};
export default meta;

type Story = StoryObj<Args>;

const opened: Story['play'] = async ({ canvasElement }) => {
  await openMenu(canvasElement);
};

/** The button alone. */
export const Closed: Story = { args: { adapter: () => filledAdapter() } };
/** What it offers. */
export const Open: Story = { args: { adapter: () => filledAdapter() }, play: opened };
/** Nothing is selected in the table it serves. */
export const NothingSelected: Story = { args: { adapter: () => filledAdapter(), alerts: [] }, play: opened };
/** Alerts of another solution. */
export const Foreign: Story = {
  args: { adapter: () => filledAdapter(), alerts: alerts.map((alert) => ({ ...alert, owner: 'observability' })) },
  play: opened,
};
/** Alerts of several solutions: a case holds those of one, so those of each are offered. */
export const SeveralSolutions: Story = {
  args: { adapter: () => filledAdapter() },
  render: ({ adapter }): TemplateResult =>
    html`<main>
      <case-provider
        .adapter=${adapter()}
        .owners=${[
          { owner, label: 'Security' },
          { owner: 'observability', label: 'Observability' },
        ]}
        .drafts=${'none'}
        ><add-to-case-menu
          .alerts=${sampleAlerts(3).map((alert, index) => ({ ...alert, owner: index === 1 ? 'observability' : owner }))}
        ></add-to-case-menu
      ></case-provider>
    </main>`,
  play: opened,
};
/** Somebody who may add to cases and open none. */
export const NoCreate: Story = {
  args: { adapter: () => withPermissions(filledAdapter(), { create: false }) },
  play: opened,
};
/** Somebody who may do neither: it is not there. */
export const Denied: Story = { args: { adapter: () => denied(filledAdapter()) } };
/** Words of the host's own. */
export const Labelled: Story = { args: { adapter: () => filledAdapter(), label: 'Track in a case' }, play: opened };
/** A drawing of the host's, under a name. */
export const Drawing: Story = {
  args: { adapter: () => filledAdapter(), label: 'Add 2 alerts to a case' },
  render: ({ adapter, label }) =>
    provider(
      adapter,
      html`<add-to-case-menu .alerts=${alerts} .label=${label}
        ><svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
          <path d="M2 5h12v9H2z M5.5 5V2.5h5V5 M8 7.5v4 M6 9.5h4" /></svg
      ></add-to-case-menu>`,
    ),
};
/** Its picker. */
export const Picking: Story = {
  args: { adapter: () => filledAdapter() },
  play: async ({ canvasElement }) => {
    await chooseItem(await openMenu(canvasElement), 'Add to existing case');
    await picker(canvasElement);
  },
};
/** What it tells once it is done. */
export const Added: Story = {
  args: { adapter: () => filledAdapter() },
  play: async ({ canvasElement }) => {
    await chooseItem(await openMenu(canvasElement), 'Add to existing case');
    const shown = await picker(canvasElement);
    await chooseCase(shown, 'Phishing');
    await says(shown, '2 alerts added to');
  },
};
/** Two items inside of a menu of the host's own. */
export const InsideAMenu: Story = {
  args: { adapter: () => filledAdapter() },
  render: ({ adapter }) =>
    provider(
      adapter,
      html`<div role="menu" aria-label="Alert">
        <button role="menuitem" tabindex="0">Investigate in timeline</button>
        <add-to-case-menu bare .alerts=${alerts}></add-to-case-menu>
      </div>`,
    ),
};
/** A button of the host's own. */
export const ByFunction: Story = {
  args: { adapter: () => filledAdapter() },
  render: ({ adapter }) => provider(adapter, html`<button @click=${pick}>Add to a case…</button>`),
  play: async ({ canvasElement }) => {
    canvasElement.querySelector('button')!.click();
    await picker(canvasElement);
  },
};
/** From right to left. */
export const RightToLeft: Story = { ...Open, globals: { dir: 'rtl' } };
/** In German. */
export const German: Story = { ...Open, globals: { locale: 'de' } };
/** At night. */
export const Dark: Story = { ...Open, globals: { theme: 'dark' } };

function pick(event: Event): void {
  const within = (event.currentTarget as HTMLElement).closest('case-provider')!;
  void openCasePicker({ within, alerts });
}
