import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { CaseView } from 'case-elements';
import { caseAdapter, eventfulCase, longCase, plainCase, type StoryCase } from './support/one-case.js';
import { aroundVerbs } from './support/around-verbs.js';
import { pictureFile } from './support/sample-files.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { withRival } from './support/with-rival.js';
import { denied, readOnly } from './support/with-session.js';

interface Args {
  readonly story?: StoryCase;
  /** What is done to the adapter on its way to the view. */
  readonly through?: (adapter: CaseAdapter) => CaseAdapter;
  readonly width?: 'narrow';
  readonly direction?: 'rtl';
  readonly caseId?: string;
}

const meta: Meta<Args> = {
  title: 'case-view',
  component: 'case-view',
  argTypes: {
    story: { control: false },
    through: { control: false },
    width: { table: { disable: true } },
    direction: { table: { disable: true } },
  },
  loaders: [
    async ({ args: { story = plainCase, through = (adapter) => adapter, caseId } }) => {
      const { adapter, id } = await caseAdapter(story);
      return { adapter: through(adapter), id: caseId ?? id };
    },
  ],
  render: ({ width, direction }, { loaded }): TemplateResult => {
    const { adapter, id } = loaded as { adapter: CaseAdapter; id: string };
    return html`<main class=${width ?? 'wide'} dir=${direction ?? 'ltr'}>
      <case-provider .links=${{ case: (row: { id: string }) => `#/cases/${row.id}` }}>
        <case-view .adapter=${adapter} .caseId=${id}></case-view>
      </case-provider>
    </main>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise(requestAnimationFrame);
};

/** The view, once it shows its case. */
async function viewIn(canvasElement: HTMLElement): Promise<CaseView> {
  const view = canvasElement.querySelector('case-view')!;
  await until(() => Boolean(view.shadowRoot?.querySelector('[part="entry"]')));
  return view;
}

function press(view: CaseView, name: string): void {
  view.shadowRoot!.querySelector<HTMLElement>(`[aria-label="${name}"]`)!.click();
}

const pressWord = (view: CaseView, word: string) =>
  [...view.shadowRoot!.querySelectorAll('button')].find((each) => each.innerText.trim() === word)!.click();

function write(view: CaseView, id: string, text: string): void {
  const input = view.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** A case somebody works on. */
export const Default: Story = { args: { story: eventfulCase } };
/** A case nothing has happened to yet. */
export const Fresh: Story = {};
/** On a telephone. */
export const Narrow: Story = { args: { story: eventfulCase, width: 'narrow' } };
/** On a page that is read from right to left. */
export const RightToLeft: Story = { args: { story: eventfulCase, direction: 'rtl' } };
/** Long names, long texts, many tags, much history. */
export const Long: Story = { args: { story: longCase } };
/** The backend takes its time. */
export const Loading: Story = { args: { through: (adapter) => withLatency(adapter, Infinity, 'cases.get') } };
/** The backend cannot be reached. */
export const Failed: Story = {
  args: { through: (adapter) => withFailure(adapter, { verbs: ['cases.get'], code: 'unavailable' }) },
};
/** There is no such case. */
export const Missing: Story = { args: { caseId: 'no-such-case' } };
/** Somebody who may not read it. */
export const Denied: Story = { args: { through: denied } };
/** Somebody who may only read it. */
export const ReadOnly: Story = { args: { story: eventfulCase, through: readOnly } };
/** The history cannot be loaded; the case can be worked on. */
export const ActivityFailed: Story = {
  args: { through: (adapter) => withFailure(adapter, { verbs: ['activity.find'], code: 'unavailable' }) },
};
/** Everything is being edited at once. */
export const Editing: Story = {
  args: { story: eventfulCase },
  play: async ({ canvasElement }) => {
    const view = await viewIn(canvasElement);
    for (const name of ['Edit name', 'Edit description', 'Edit tags']) press(view, name);
    await view.updateComplete;
  },
};
/** An edit that was not stored. */
export const NotSaved: Story = {
  args: { through: (adapter) => withFailure(adapter, { verbs: ['cases.update'], code: 'unavailable' }) },
  play: async ({ canvasElement }) => {
    const view = await viewIn(canvasElement);
    press(view, 'Edit name');
    await view.updateComplete;
    write(view, 'title', 'Another name');
    pressWord(view, 'Save');
    await until(() => Boolean(view.shadowRoot?.querySelector('[part="callout"]')));
  },
};
/** Somebody else changed the same thing meanwhile. */
export const Conflicting: Story = {
  args: { through: (adapter) => withRival(adapter, { description: 'What somebody else wrote.' }) },
  play: async ({ canvasElement }) => {
    const view = await viewIn(canvasElement);
    press(view, 'Edit description');
    await view.updateComplete;
    write(view, 'description', 'What I wrote.');
    pressWord(view, 'Save');
    await until(() => Boolean(view.shadowRoot?.querySelector('[part="callout"]')));
  },
};
/** Why its alerts are closed with the case. */
export const CloseReason: Story = {
  args: { story: eventfulCase },
  play: async ({ canvasElement }) => {
    const view = await viewIn(canvasElement);
    press(view, 'Status: In progress');
    await until(() => Boolean(view.shadowRoot?.querySelector('[role="menuitemradio"]')));
    const items = view.shadowRoot!.querySelectorAll<HTMLElement>('[role="menuitemradio"]');
    items[items.length - 1]!.click();
    await until(() => Boolean(view.shadowRoot?.querySelector('dialog[open]')));
  },
};

/** Pictures on their way into a comment. */
export const PicturesPasted: Story = {
  args: {
    through: (adapter) =>
      aroundVerbs(adapter, ({ verb, args: [file, options], proceed }) => {
        if (verb !== 'files.stage' || (file as File).name === 'step-1.png') return proceed();
        (options as Parameters<CaseAdapter['files']['stage']>[1])?.onProgress?.(
          (file as File).name === 'step-2.png' ? 0.7 : 0.2,
        );
        return new Promise(() => {});
      }),
  },
  play: async ({ canvasElement }) => {
    const view = await viewIn(canvasElement);
    const clipboardData = new DataTransfer();
    for (const index of [1, 2, 3]) clipboardData.items.add(await pictureFile(`step-${String(index)}.png`));
    clipboardData.items.add(new File(['<script>'], 'page.png', { type: 'image/png' }));
    const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    view.shadowRoot!.querySelector('#comment')!.dispatchEvent(event);
    await until(() => view.shadowRoot!.querySelectorAll('[part~="file"]').length === 3);
    await until(() => view.shadowRoot!.querySelector<HTMLTextAreaElement>('#comment')!.value !== '');
  },
};
/** The same, in a narrow place. */
export const PicturesPastedNarrow: Story = {
  args: { ...PicturesPasted.args, width: 'narrow' },
  play: PicturesPasted.play!,
};

/** A task that could not be saved is as it was. */
export const TaskNotSaved: Story = {
  args: {
    story: eventfulCase,
    through: (adapter) => withFailure(adapter, { verbs: ['cases.update'], code: 'unavailable' }),
  },
  play: async ({ canvasElement }) => {
    const view = await viewIn(canvasElement);
    const box = () => view.shadowRoot!.querySelector<HTMLInputElement>('.description input:not(:checked)');
    await until(() => Boolean(box()));
    box()!.click();
    await until(() => Boolean(view.shadowRoot!.querySelector('[part~="toast"]')));
  },
};
