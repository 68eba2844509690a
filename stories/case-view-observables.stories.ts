import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { NewObservable } from 'case-elements/domain';
import type { CaseView } from 'case-elements';
import { caseAdapter, eventfulCase } from './support/one-case.js';
import { owner } from './support/sample-cases.js';
import { aroundVerbs } from './support/around-verbs.js';
import { withFailure } from './support/with-failure.js';
import { readOnly } from './support/with-session.js';

interface Args {
  readonly observables?: readonly NewObservable[];
  /** How many other cases share the first observable. */
  readonly similar?: number;
  readonly tab?: 'observables' | 'similar';
  readonly through?: (adapter: CaseAdapter) => CaseAdapter;
  readonly width?: 'narrow';
  readonly direction?: 'rtl';
}

const some: readonly NewObservable[] = [
  { type: 'domain', value: 'updates.evil-cdn.example', description: 'Registered the day before.' },
  { type: 'url', value: 'https://updates.evil-cdn.example/a/very/long/path?with=a&query=that-goes-on-and-on-and-on' },
  { type: 'ipv4', value: '203.0.113.7' },
  { type: 'ipv6', value: '2001:db8::7' },
  { type: 'file-hash', value: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  { type: 'user', value: 'CORP\\j.doe', description: '<b>Not</b> markup.' },
];

const meta: Meta<Args> = {
  title: 'case-view/observables',
  component: 'case-view',
  argTypes: {
    through: { control: false },
    width: { table: { disable: true } },
    direction: { table: { disable: true } },
  },
  loaders: [
    async ({ args: { observables = some, similar = 0, through = (adapter) => adapter } }) => {
      const { adapter, id } = await caseAdapter(eventfulCase);
      if (observables.length > 0) await adapter.observables.add(id, observables);
      for (let index = 1; index <= similar; index += 1) {
        const other = await adapter.cases.create({
          owner,
          title: `Beaconing, host ${index}`,
          description: 'The same address again.',
          severity: index === 1 ? 'critical' : 'medium',
          ...(index === 1 && { alerts: eventfulCase.opened.alerts ?? [] }),
        });
        await adapter.observables.add(other.id, observables.slice(0, index === 1 ? 3 : 1));
      }
      return { adapter: through(adapter), id };
    },
  ],
  render: ({ width, direction }, { loaded }): TemplateResult => {
    const { adapter, id } = loaded as { adapter: CaseAdapter; id: string };
    return html`<main class=${width ?? 'wide'} dir=${direction ?? 'ltr'}>
      <case-provider .links=${{ case: (row: { id: string }) => `#/cases/${row.id}` }} drafts="none">
        <case-view .adapter=${adapter} .caseId=${id}></case-view>
      </case-provider>
    </main>`;
  },
  play: async ({ canvasElement, args: { tab = 'observables' } }) => {
    await open(canvasElement, tab);
  },
};
export default meta;

type Story = StoryObj<Args>;

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise(requestAnimationFrame);
};

/** The view with one tab open. */
async function open(canvasElement: HTMLElement, tab: 'observables' | 'similar'): Promise<CaseView> {
  const view = canvasElement.querySelector('case-view')!;
  const find = (selector: string) => view.shadowRoot?.querySelector<HTMLElement>(selector);
  await until(() => Boolean(find(`[data-tab="${tab}"]`)));
  find(`[data-tab="${tab}"]`)!.click();
  await until(() =>
    Boolean(find(`#panel-${tab} :is([part~="state"], [part="observable"], [part="similar"], [part="callout"])`)),
  );
  return view;
}

const press = async (view: CaseView, name: string) => {
  const named = (each: HTMLElement) => (each.ariaLabel ?? each.innerText.trim()) === name;
  [...view.shadowRoot!.querySelectorAll('button')].find(named)!.click();
  await view.updateComplete;
};

/** What was seen. */
export const Default: Story = {};
/** Nothing was seen yet. */
export const Empty: Story = { args: { observables: [] } };
/** On a telephone. */
export const Narrow: Story = { args: { width: 'narrow' } };
/** On a page that is read from right to left. */
export const RightToLeft: Story = { args: { direction: 'rtl' } };
/** Somebody who may only read. */
export const ReadOnly: Story = { args: { through: readOnly } };
/** There is no room for another. */
export const Full: Story = {
  args: { observables: Array.from({ length: 50 }, (_, index) => ({ type: 'ipv4', value: `198.51.100.${index}` })) },
};
/** Several, pasted, before they are saved. */
export const Pasting: Story = {
  play: async ({ canvasElement }) => {
    const view = await open(canvasElement, 'observables');
    await press(view, 'Paste several');
    const box = view.shadowRoot!.querySelector<HTMLTextAreaElement>('#observables-text')!;
    box.value = 'hxxps://evil[.]example/login\n203[.]0[.]113[.]7\nwhatever\nann[at]evil[.]example\tThe sender';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => Boolean(view.shadowRoot!.querySelector('tbody tr')));
  },
};
/** The same on a telephone. */
export const PastingNarrow: Story = { args: { width: 'narrow' }, play: Pasting.play! };
/** One is being edited. */
export const Editing: Story = {
  play: async ({ canvasElement }) => {
    const view = await open(canvasElement, 'observables');
    await press(view, 'Edit 203.0.113.7');
  },
};
/** Somebody else changed the same one meanwhile. */
export const Conflicting: Story = {
  args: {
    through: (adapter) =>
      aroundVerbs(adapter, async ({ verb, args: [caseId, edit], proceed }) => {
        const { id } = edit as { readonly id: string };
        if (verb === 'observables.edit')
          await adapter.observables.edit(caseId as string, { id, value: '198.51.100.9', description: 'Seen again.' });
        return proceed();
      }),
  },
  play: async ({ canvasElement }) => {
    const view = await open(canvasElement, 'observables');
    await press(view, 'Edit 203.0.113.7');
    const input = view.shadowRoot!.querySelector<HTMLInputElement>('#edited-value')!;
    input.value = '203.0.113.70';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await press(view, 'Save');
    await until(() => Boolean(view.shadowRoot!.querySelector('[part="callout"]')));
  },
};
/** One was not saved. */
export const NotSaved: Story = {
  args: { through: (adapter) => withFailure(adapter, { verbs: ['observables.add'], code: 'unavailable' }) },
  play: async (context) => {
    await Pasting.play!(context);
    const view = context.canvasElement.querySelector('case-view')!;
    await press(view, 'Add 2 observables');
    await until(() => Boolean(view.shadowRoot!.querySelector('[part="callout"]')));
  },
};
/** Cases that share something. */
export const Similar: Story = { args: { tab: 'similar', similar: 24 } };
/** The same on a telephone. */
export const SimilarNarrow: Story = { args: { tab: 'similar', similar: 3, width: 'narrow' } };
/** None does. */
export const SimilarNone: Story = { args: { tab: 'similar' } };
/** They cannot be loaded. */
export const SimilarFailed: Story = {
  args: {
    tab: 'similar',
    through: (adapter) => withFailure(adapter, { verbs: ['similar.find'], code: 'unavailable' }),
  },
};
