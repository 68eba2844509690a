import { html, nothing, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseApp, CasePages } from 'case-elements';
import type { CaseAdapter } from 'case-elements/contracts';
import { owner } from './support/sample-cases.js';
import { emptyAdapter, filledAdapter, strainedAdapter } from './support/scenarios.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { denied, readOnly } from './support/with-session.js';

interface Args {
  readonly adapter: () => CaseAdapter;
  /** The page it begins with. */
  readonly path?: string;
  readonly width?: 'narrow';
  readonly direction?: 'rtl';
  /** What the host puts into it. */
  readonly content?: () => TemplateResult;
}

/** Pages a story keeps to itself: the address is that of Storybook. */
function storyPages(path: string): CasePages {
  let shown = path;
  const listeners = new Set<() => void>();
  return {
    read: () => shown,
    href: (to) => `#/${to}`,
    write(to) {
      shown = to;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const meta: Meta<Args> = {
  title: 'case-app',
  component: 'case-app',
  argTypes: {
    adapter: { control: false },
    content: { table: { disable: true } },
    width: { table: { disable: true } },
    direction: { table: { disable: true } },
  },
  // Made once: a story may be rendered again.
  loaders: [({ args: { adapter, path = '' } }) => Promise.resolve({ adapter: adapter(), pages: storyPages(path) })],
  render: ({ width, direction, content }, { loaded }): TemplateResult => {
    const { adapter, pages } = loaded as { adapter: CaseAdapter; pages: CasePages };
    return html`<main class=${width ?? 'wide'} dir=${direction ?? 'ltr'}>
      <case-app .adapter=${adapter} .owner=${owner} .pages=${pages}>${content?.() ?? nothing}</case-app>
    </main>`;
  },
  args: { adapter: () => filledAdapter(30) },
};
export default meta;

type Story = StoryObj<Args>;

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise(requestAnimationFrame);
};

/** Opens one of the cases of the list. */
async function openCase(canvasElement: HTMLElement, index: number): Promise<CaseApp> {
  const app = canvasElement.querySelector('case-app')!;
  const names = () => app.shadowRoot!.querySelector('case-list')?.shadowRoot?.querySelectorAll<HTMLElement>('.name');
  await until(() => (names()?.length ?? 0) > index);
  names()![index]!.click();
  await until(() =>
    Boolean(app.shadowRoot!.querySelector('case-view')?.shadowRoot?.querySelector('[part="neighbours"]')),
  );
  return app;
}

/** The list, as one comes in. */
export const Default: Story = {};
/** Nobody has opened a case yet. */
export const Empty: Story = { args: { adapter: () => emptyAdapter() } };
/** A case that was opened from the list, in the middle of it. */
export const OneCase: Story = {
  play: async ({ canvasElement }) => {
    await openCase(canvasElement, 4);
  },
};
/** The first case of the list: there is none before it. */
export const FirstCase: Story = {
  play: async ({ canvasElement }) => {
    await openCase(canvasElement, 0);
  },
};
/** The form. */
export const NewCase: Story = { args: { path: 'new' } };
/** Nothing is at this address. */
export const UnknownAddress: Story = { args: { path: 'no/such/page' } };
/** The case of this address is gone. */
export const MissingCase: Story = { args: { path: 'case/no-such-case' } };
/** Somebody who may read, and not create. */
export const ReadOnly: Story = { args: { adapter: () => readOnly(filledAdapter(6)) } };
/** The same, sent to the form. */
export const MayNotCreate: Story = { args: { adapter: () => readOnly(filledAdapter(6)), path: 'new' } };
/** Somebody who may do nothing here. */
export const Denied: Story = { args: { adapter: () => denied(filledAdapter(6)) } };
/** The backend takes its time. */
export const Loading: Story = { args: { adapter: () => withLatency(filledAdapter(6), Infinity, 'cases.find') } };
/** The backend cannot be reached. */
export const Failed: Story = {
  args: { adapter: () => withFailure(filledAdapter(6), { verbs: ['cases.find'], code: 'unavailable' }) },
};
/** Actions of the host's. */
export const WithActions: Story = {
  args: {
    content: () => html`<button slot="page-actions" type="button">Import</button>
      <button slot="toolbar-end" type="button">Report</button>`,
  },
};
/** On a telephone. */
export const Narrow: Story = { args: { width: 'narrow' } };
/** One case there, between two others. */
export const NarrowCase: Story = {
  args: { width: 'narrow', adapter: () => strainedAdapter() },
  play: async ({ canvasElement }) => {
    await openCase(canvasElement, 1);
  },
};
/** On a page that is read from right to left. */
export const RightToLeft: Story = {
  args: { direction: 'rtl' },
  play: async ({ canvasElement }) => {
    await openCase(canvasElement, 2);
  },
};
/** A case was just created. */
export const Created: Story = {
  args: { path: 'new', adapter: () => emptyAdapter() },
  play: async ({ canvasElement }) => {
    const app = canvasElement.querySelector('case-app')!;
    const form = () => app.shadowRoot!.querySelector('case-create-form');
    await until(() => Boolean(form()?.shadowRoot?.querySelector('#title')));
    form()!.value = { title: 'Phishing wave', description: 'Mails that ask for a new bank account.' };
    await form()!.updateComplete;
    await form()!.submit();
    await until(() => Boolean(app.shadowRoot!.querySelector('[part="toast"]')));
  },
};
