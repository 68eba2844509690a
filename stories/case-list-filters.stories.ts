import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseList, ListFilter } from 'case-elements';
import type { CaseAdapter } from 'case-elements/contracts';
import { fieldedAdapter } from './support/narrowed.js';
import { owner } from './support/sample-cases.js';
import { filledAdapter } from './support/scenarios.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';

interface Args {
  readonly adapter?: () => CaseAdapter;
  readonly filter?: ListFilter;
  readonly search?: string;
  readonly width?: 'narrow';
}

/** Narrowing a list down. */
const meta: Meta<Args> = {
  title: 'case-list/filters',
  component: 'case-list',
  argTypes: { adapter: { control: false }, width: { table: { disable: true } } },
  render: ({ adapter, filter = {}, search = '', width }): TemplateResult =>
    html`<main class=${width ?? 'wide'}>
      <case-provider time-zone="UTC">
        <case-list .adapter=${adapter?.()} .owner=${owner} .filter=${filter} .search=${search}></case-list>
      </case-provider>
    </main>`,
  args: { adapter: () => fieldedAdapter() },
};
export default meta;

type Story = StoryObj<Args>;
type Canvas = { canvasElement: HTMLElement };

const all = <Kind extends HTMLElement = HTMLElement>({ canvasElement }: Canvas, selector: string): readonly Kind[] => [
  ...(canvasElement.querySelector<CaseList>('case-list')!.shadowRoot?.querySelectorAll<Kind>(selector) ?? []),
];

/** Waits for the first of these whose words begin so. */
async function found<Kind extends HTMLElement = HTMLElement>(
  canvas: Canvas,
  selector: string,
  words = '',
): Promise<Kind> {
  for (;;) {
    const element = all<Kind>(canvas, selector).find((each) =>
      (each.ariaLabel ?? each.textContent).replace(/\s+/gu, ' ').trim().startsWith(words),
    );
    if (element) return element;
    await new Promise(requestAnimationFrame);
  }
}

/** Opens the editor of a pill, or the menu. */
const opening = (words: string) => async (canvas: Canvas) => {
  (await found(canvas, '[aria-haspopup="dialog"]', words)).click();
  await found(canvas, '[role="dialog"][data-placed]');
};

/** Waits for the pill of a filter. */
const showing = (words: string) => async (canvas: Canvas) => {
  await found(canvas, 'li', words);
};

const everyKind: ListFilter = {
  status: ['open', 'in-progress'],
  severity: ['low', 'medium', 'high', 'critical'],
  tags: ['phishing', 'identity', 'malware', 'triage'],
  category: ['Intrusion', null],
  assignees: ['ana', 'zofia', null],
  createdAt: 'last-30-days',
  updatedAt: { from: '2020-01-01' },
  connectors: [null],
  fields: {
    impact: { contains: 'o' },
    hosts: { from: 0, to: 40 },
    customer_data: { anyOf: [false, true] },
    site: { anyOf: ['north', 'south'] },
  },
};

/** Nothing is set. */
export const Unset: Story = {};
/** One is set by the host. */
export const One: Story = {
  args: { filter: { status: ['open'] } },
  play: showing('Status'),
};
/** Filters of every kind. */
export const EveryKind: Story = {
  args: { filter: everyKind },
  play: showing('Site'),
};
/** Filters of every kind in a side panel. */
export const EveryKindNarrow: Story = { ...EveryKind, args: { filter: everyKind, width: 'narrow' } };
/** Filters of every kind from right to left. */
export const EveryKindRightToLeft: Story = { ...EveryKind, globals: { dir: 'rtl' } };
/** Filters of every kind at night. */
export const EveryKindDark: Story = { ...EveryKind, globals: { theme: 'dark' } };
/** Filters of every kind in German. */
export const EveryKindGerman: Story = { args: { filter: everyKind }, globals: { locale: 'de' } };
/** Filters and a search that nothing matches. */
export const NothingMatches: Story = {
  args: { filter: { severity: ['critical'], tags: ['nothing of the kind'] }, search: 'phishing' },
  play: showing('Tags'),
};
/** The choice of a filter. */
export const Menu: Story = { play: opening('Filter') };
/** The choice of a filter where the fields of the owner could not be loaded. */
export const MenuFailed: Story = {
  args: {
    adapter: () => withFailure(fieldedAdapter(), { verbs: ['configuration.get'], code: 'unavailable' }),
  },
  play: opening('Filter'),
};
/** By status, with how many there are. */
export const Status: Story = { args: { filter: { status: ['open'] } }, play: opening('Status') };
/** By severity, at night. */
export const Severity: Story = {
  args: { filter: { severity: ['high', 'critical'] } },
  play: opening('Severity'),
  globals: { theme: 'dark' },
};
/** By tags, from what is used. */
export const Tags: Story = { args: { filter: { tags: ['phishing'] } }, play: opening('Tags') };
/** By tags of a slow backend. */
export const TagsLoading: Story = {
  args: { adapter: () => withLatency(fieldedAdapter(), Infinity, 'suggest.tags'), filter: { tags: ['phishing'] } },
  play: opening('Tags'),
};
/** By category, or none. */
export const Category: Story = { args: { filter: { category: [null] } }, play: opening('Category') };
/** By people, or nobody. */
export const People: Story = { args: { filter: { assignees: ['zofia', null] } }, play: opening('Assignees') };
/** By people, from right to left. */
export const PeopleRightToLeft: Story = { ...People, globals: { dir: 'rtl' } };
/** By a span that moves on with the calendar. */
export const Dates: Story = { args: { filter: { createdAt: 'last-30-days' } }, play: opening('Created') };
/** By a span in a side panel. */
export const DatesNarrow: Story = {
  args: { filter: { createdAt: { from: '2020-01-01', to: '2099-12-31' } }, width: 'narrow' },
  play: opening('Created'),
};
/** By connector. */
export const Connector: Story = { args: { filter: { connectors: [null] } }, play: opening('Connector') };
/** By the state of the push. */
export const Push: Story = { args: { filter: { pushes: [null] } }, play: opening('Push') };
/** By a text in a field of the owner. */
export const FieldText: Story = {
  args: { filter: { fields: { impact: { contains: 'hour' } } } },
  play: opening('Business'),
};
/** By a number, of which one end is none. */
export const FieldNumber: Story = {
  args: { filter: { fields: { hosts: { from: 3 } } } },
  play: async (canvas) => {
    await opening('Affected')(canvas);
    const input = await found<HTMLInputElement>(canvas, '[role="dialog"] input + input, #filter-to');
    input.value = 'many';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await found(canvas, '[aria-invalid="true"]');
  },
};
/** By yes, no or nothing. */
export const FieldToggle: Story = {
  args: { filter: { fields: { customer_data: { anyOf: [true] } } } },
  play: opening('Customer'),
};
/** How to search. */
export const SearchHelp: Story = { args: { adapter: () => filledAdapter(6) }, play: opening('How to search') };
/** How to search, in German, in a side panel. */
export const SearchHelpNarrow: Story = {
  args: { adapter: () => filledAdapter(6), width: 'narrow' },
  play: opening('So wird gesucht'),
  globals: { locale: 'de' },
};
/** A search by a name that is no field's, where nothing is found. */
export const UnknownName: Story = { args: { search: 'prio:high' }, play: (canvas) => hinted(canvas, '.state-hint') };
/** The same in German, in a side panel, at night. */
export const UnknownNameNarrow: Story = {
  args: { search: 'prio:high', width: 'narrow' },
  play: (canvas) => hinted(canvas, '.state-hint'),
  globals: { locale: 'de', theme: 'dark' },
};
/** Leaving out what no field is called leaves out nothing. */
export const UnknownNameExcluded: Story = {
  args: { search: '-prio:low' },
  play: (canvas) => hinted(canvas, '.callout-text'),
};
/** A value there is none of. */
export const UnknownValue: Story = {
  args: { search: 'status:waiting' },
  play: (canvas) => hinted(canvas, '.state-hint'),
};
/** A filter of a field nobody defines, as an old link may hold. */
export const UnknownField: Story = {
  args: { filter: { fields: { gone: { anyOf: ['x'] } } } },
  play: (canvas) => hinted(canvas, '.state-hint'),
};

/** Waits for the reason why nothing is found. */
async function hinted(canvas: Canvas, selector: string): Promise<void> {
  await found(canvas, selector);
}
