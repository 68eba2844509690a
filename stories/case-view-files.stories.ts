import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { CaseView } from 'case-elements';
import { aroundVerbs } from './support/around-verbs.js';
import { caseAdapter, plainCase } from './support/one-case.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { readOnly } from './support/with-session.js';

interface Args {
  readonly files?: readonly File[];
  /** What is done to the adapter on its way to the view. */
  readonly through?: (adapter: CaseAdapter) => CaseAdapter;
  /** What is added once the files are shown. */
  readonly adds?: readonly File[];
  /** What is pressed then, by its accessible name. */
  readonly presses?: readonly string[];
  readonly width?: 'narrow';
  readonly direction?: 'rtl';
}

const text = (name: string, content: string, type = 'text/plain'): File => new File([content], name, { type });

/** A picture of a window, drawn here so that a story needs no file. */
const picture = (name: string): File =>
  text(
    name,
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360">
      <rect width="640" height="360" fill="#20304a" /><rect x="90" y="60" width="460" height="240" rx="8" fill="#fff" />
      <rect x="90" y="60" width="460" height="36" rx="8" fill="#c9d4e5" /><rect x="120" y="130" width="300" height="16" fill="#8fa3c0" />
      <rect x="120" y="165" width="380" height="16" fill="#c9d4e5" /><rect x="120" y="230" width="140" height="40" rx="6" fill="#c0392b" />
    </svg>`,
    'image/svg+xml',
  );

const log = Array.from(
  { length: 60 },
  (_, index) =>
    `2026-03-02T07:${String(index).padStart(2, '0')}:12Z ws-0412 beacon to 203.0.113.7:443 (${String(index)})`,
).join('\n');

const some: readonly File[] = [
  text('mail-headers.eml', 'From: payroll@examp1e.org\nTo: ana@example.org\nSubject: New account', 'message/rfc822'),
  text('proxy.log', log),
  text('sign-ins.csv', 'time;user;country\n07:00;kofi;SE', 'text/csv'),
  new File([Uint8Array.of(0x50, 0x4b, 3, 4), new Uint8Array(4_000_000)], 'memory-dump-ws-0412.zip', {
    type: 'application/zip',
  }),
  picture('fake-sign-in-page.svg'),
];

/** The same adapter, on a line that stops with each file in the middle. */
const onTheWay = (adapter: CaseAdapter): CaseAdapter =>
  aroundVerbs(adapter, ({ verb, args: [file, options], proceed }) => {
    if (verb !== 'files.stage') return proceed();
    (options as Parameters<CaseAdapter['files']['stage']>[1])?.onProgress?.((file as File).name.length / 12);
    return new Promise(() => {});
  });

const meta: Meta<Args> = {
  title: 'case-view-files',
  component: 'case-view',
  argTypes: {
    files: { control: false },
    through: { control: false },
    adds: { control: false },
    presses: { control: false },
    width: { table: { disable: true } },
    direction: { table: { disable: true } },
  },
  args: { files: some },
  loaders: [
    async ({ args: { files = [], through = (adapter) => adapter } }) => {
      const { adapter, id } = await caseAdapter(plainCase);
      for (const file of files) await adapter.files.attach(id, [await adapter.files.stage(file)]);
      return { adapter: through(adapter), id };
    },
  ],
  render: ({ width, direction }, { loaded }): TemplateResult => {
    const { adapter, id } = loaded as { adapter: CaseAdapter; id: string };
    return html`<main class=${width ?? 'wide'} dir=${direction ?? 'ltr'}>
      <case-provider>
        <case-view .adapter=${adapter} .caseId=${id}></case-view>
      </case-provider>
    </main>`;
  },
  play: async ({ canvasElement, args: { adds = [], presses = [] } }) => {
    const view = canvasElement.querySelector('case-view')!;
    await presser(view, () => view.shadowRoot!.querySelector<HTMLElement>('[data-tab="files"]'));
    await until(() => Boolean(view.shadowRoot!.querySelector('.files-panel')));
    if (adds.length > 0) drop(view, adds);
    for (const name of presses) await presser(view, () => named(view, name));
  },
};
export default meta;

type Story = StoryObj<Args>;

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise(requestAnimationFrame);
};

async function presser(view: CaseView, find: () => HTMLElement | null | undefined): Promise<void> {
  await until(() => Boolean(view.shadowRoot && find()));
  find()!.click();
  await view.updateComplete;
}

const named = (view: CaseView, name: string): HTMLElement | undefined =>
  [...view.shadowRoot!.querySelectorAll<HTMLElement>('button, [role="menuitem"]')].find(
    (each) => (each.ariaLabel ?? each.innerText.trim()) === name,
  );

function drop(view: CaseView, files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const panel = view.shadowRoot!.querySelector('.files-panel')!;
  panel.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer }));
}

/** Files somebody works with. */
export const Default: Story = {};
/** On a telephone. */
export const Narrow: Story = { args: { width: 'narrow' } };
/** On a page that is read from right to left. */
export const RightToLeft: Story = { args: { direction: 'rtl' } };
/** A case without any. */
export const Empty: Story = { args: { files: [] } };
/** More than one looks at at once. */
export const Many: Story = {
  args: {
    files: Array.from({ length: 30 }, (_, index) => text(`host-${String(index + 1)}.log`, `${log}${String(index)}`)),
  },
};
/** The backend takes its time. */
export const Loading: Story = { args: { through: (adapter) => withLatency(adapter, Infinity, 'files.find') } };
/** They cannot be loaded; the case can be worked on. */
export const Failed: Story = {
  args: { through: (adapter) => withFailure(adapter, { verbs: ['files.find'], code: 'unavailable' }) },
};
/** Somebody who may only read. */
export const ReadOnly: Story = { args: { through: readOnly } };
/** Nobody who may add any has. */
export const ReadOnlyEmpty: Story = { args: { files: [], through: readOnly } };
/** Several at once, on a slow line. */
export const Uploading: Story = {
  args: {
    through: onTheWay,
    adds: [picture('one.svg'), text('two.log', 'Two.'), text('three.csv', 'a;b'), text('four.txt', 'Four.')],
  },
};
/** What cannot be added says why, and what did not arrive can be sent again. */
export const NotAdded: Story = {
  args: {
    through: (adapter) => withFailure(adapter, { verbs: ['files.stage'], code: 'unavailable' }),
    adds: [
      text('notes.txt', 'Notes.'),
      text('nothing.txt', ''),
      new File([Uint8Array.of(0x4d, 0x5a, 0x90, 0)], 'setup.exe'),
      text('invoice.pdf', '<html>', 'application/pdf'),
    ],
  },
};
/** The case has the same already. */
export const Doubles: Story = { args: { adds: [text('proxy.log', 'Another one.'), text('proxy-copy.log', log)] } };
/** A picture over the view. */
export const Picture: Story = { args: { presses: ['Preview fake-sign-in-page.svg'] } };
/** A text over the view. */
export const Text: Story = { args: { presses: ['Preview proxy.log'] } };
/** Its content is not there any more. */
export const Gone: Story = {
  args: {
    through: (adapter) => withFailure(adapter, { verbs: ['files.read'], code: 'not_found' }),
    presses: ['Preview proxy.log'],
  },
};
/** What a file is known by elsewhere. */
export const Checksums: Story = {
  args: { presses: ['Actions for proxy.log', 'Checksums …', 'Calculate SHA-1 and MD5'] },
};
