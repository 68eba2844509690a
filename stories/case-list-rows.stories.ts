import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseList } from 'case-elements';
import type { CaseAdapter } from 'case-elements/contracts';
import { busyTeam, countingTo, everyColumn, owner, sayingWhere } from './support/busy-team.js';
import { filledAdapter, hugeAdapter, strainedAdapter } from './support/scenarios.js';

interface Args {
  readonly adapter: () => CaseAdapter;
  readonly columns?: readonly string[];
  readonly layout?: CaseList['layout'];
  readonly search?: string;
  readonly size?: number;
  readonly width?: 'narrow';
}

/** Rows of the list, as a team that uses all there is sees them. */
const meta: Meta<Args> = {
  title: 'case-list/rows',
  component: 'case-list',
  argTypes: {
    adapter: { control: false },
    width: { table: { disable: true } },
  },
  render: ({ adapter, columns, layout = 'table', search = '', size = 20, width }): TemplateResult =>
    html`<main class=${width ?? 'wide'}>
      <case-provider .links=${{ case: ({ id }: { id: string }) => `#/cases/${id}` }}>
        <case-list
          owner=${owner}
          .adapter=${adapter()}
          .columns=${columns}
          .layout=${layout}
          .search=${search}
          .size=${size}
        ></case-list>
      </case-provider>
    </main>`,
  args: { adapter: () => busyTeam() },
};
export default meta;

type Story = StoryObj<Args>;

async function until<T>(find: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

const inList = (canvas: HTMLElement, selector: string) =>
  until(() => canvas.querySelector('case-list')?.shadowRoot?.querySelector<HTMLElement>(selector));

const shown = (canvas: HTMLElement) => inList(canvas, '[role="rowheader"] :is(a, button)');

/** Once it takes keys: all but one name have left the order of tabs. */
const working = async (canvas: HTMLElement) => {
  await inList(canvas, '[role="grid"] a[tabindex="-1"]');
  return shown(canvas);
};

const press = async (canvas: HTMLElement, key: string) =>
  (await working(canvas)).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

const openChooser = async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  await shown(canvasElement);
  (await inList(canvasElement, '[aria-haspopup="dialog"][part="columns"]')).click();
  await inList(canvasElement, '[role="dialog"][data-placed]');
};

/** Before anybody chose columns. */
export const Usual: Story = {};
/** All of them: the name stays in sight, the rest is scrolled to. */
export const EveryColumn: Story = { args: { columns: everyColumn } };
/** All of them in a side panel: each says what it is. */
export const EveryColumnNarrow: Story = { args: { columns: everyColumn, width: 'narrow' } };
/** The few somebody wanted, in their order. */
export const FewColumns: Story = { args: { columns: ['name', 'updated', 'external', 'assignees'] } };
/** The same rows with room for what is long. */
export const Cards: Story = { args: { layout: 'cards' } };
/** All that can be known of a case, in cards. */
export const CardsEveryColumn: Story = { args: { layout: 'cards', columns: everyColumn } };
/** Cards in a side panel. */
export const CardsNarrow: Story = { args: { layout: 'cards', width: 'narrow' } };
/** Names and tags that strain a card. */
export const CardsLongContent: Story = { args: { layout: 'cards', adapter: () => strainedAdapter() } };
/** Somebody chooses columns. */
export const Choosing: Story = { play: openChooser };
/** Somebody chooses columns on a telephone. */
export const ChoosingNarrow: Story = { args: { width: 'narrow' }, play: openChooser };
/** Which keys there are. */
export const Keys: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '?');
    await inList(canvasElement, 'dialog[open]');
  },
};
/** The backend says where it found what was searched for. */
export const FoundIn: Story = { args: { adapter: () => sayingWhere(busyTeam()), search: 'i' } };
/** The backend stopped counting. */
export const AtLeast: Story = { args: { adapter: () => countingTo(hugeAdapter(), 1_000), size: 10 } };
/** Numbers nobody expected. */
export const HugeNumbers: Story = { args: { adapter: () => busyTeam({ busy: 98_765 }), columns: everyColumn } };
/** A page of ten. */
export const Paged: Story = { args: { adapter: () => filledAdapter(45), size: 10 } };
/** From right to left. */
export const RightToLeft: Story = { args: { columns: everyColumn }, globals: { dir: 'rtl' } };
/** In German. */
export const German: Story = { globals: { locale: 'de' } };
/** Cards at night. */
export const CardsDark: Story = { args: { layout: 'cards' }, globals: { theme: 'dark' } };
