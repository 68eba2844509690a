import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { LinkBuilder, Nouns, TermsOverride } from 'case-elements';
import { owner as samples } from './support/sample-cases.js';
import { emptyAdapter, filledAdapter } from './support/scenarios.js';

interface Args {
  readonly adapter?: () => CaseAdapter;
  readonly owner?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly theme?: 'light' | 'dark';
  readonly drafts?: 'keep' | 'none';
  readonly links?: LinkBuilder;
  readonly nouns?: Nouns;
  readonly terms?: TermsOverride;
  readonly content?: () => TemplateResult;
}

const links: LinkBuilder = { case: ({ id }) => `#/cases/${id}` };

const meta: Meta<Args> = {
  title: 'case-provider',
  component: 'case-provider',
  argTypes: {
    adapter: { control: false },
    content: { table: { disable: true } },
  },
  // A provider has no surface of its own: the host's stands behind it, in the scheme the provider asks for.
  render: ({ adapter, owner, locale, timeZone, theme, drafts = 'none', nouns, terms, content }): TemplateResult =>
    html`<main class="surface" data-theme=${theme ?? 'page'}>
      <case-provider
        .adapter=${adapter?.()}
        .owner=${owner}
        .locale=${locale}
        .timeZone=${timeZone}
        .theme=${theme}
        .drafts=${drafts}
        .links=${links}
        .nouns=${nouns}
        .terms=${terms}
        >${content?.() ?? html`<case-list></case-list>`}</case-provider
      >
    </main>`,
  args: { adapter: () => filledAdapter(6), owner: samples },
};
export default meta;

type Story = StoryObj<Args>;

/** Waits until this element says this. */
async function says(element: Element | null, text: string): Promise<void> {
  while (!element?.shadowRoot?.textContent.includes(text)) await new Promise(requestAnimationFrame);
}

/** The text of an element, once it shows cases. */
async function shown(list: Element | null): Promise<string> {
  while (!list?.shadowRoot?.querySelector('[role="rowheader"] :is(a, button)'))
    await new Promise(requestAnimationFrame);
  return list.shadowRoot.textContent;
}

/** One backend for the list inside it. */
export const Default: Story = {};

/** Several elements, one backend: what one of them stores, the others show. */
export const SeveralElements: Story = {
  args: {
    content: () =>
      html`<div class="stack">
        <case-create-form no-cancel .value=${{ title: 'Alarm in the server room', description: 'Heard at the gate.' }}>
        </case-create-form>
        <case-list label="Newest" .size=${3}></case-list>
      </div>`,
  },
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('case-create-form')!;
    const list = canvasElement.querySelector('case-list');
    while (!form.shadowRoot?.querySelector('button[type="submit"]')) await new Promise(requestAnimationFrame);
    await shown(list);
    await form.submit();
    await says(list, 'Alarm in the server room');
  },
};

/** A provider inside another: what it does not say, it takes from the outer one. Here it says another backend. */
export const Nested: Story = {
  args: {
    content: () =>
      html`<div class="stack">
        <case-list id="outer" label="Of the outer provider" .size=${3}></case-list>
        <case-provider .adapter=${emptyAdapter()}>
          <case-list id="inner" label="Of the inner provider"></case-list>
        </case-provider>
      </div>`,
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement.querySelector('#outer'));
    await says(canvasElement.querySelector('#inner'), 'There are no cases yet.');
  },
};

/** Dark, on a page that is what it is. */
export const DarkTheme: Story = { args: { theme: 'dark' } };

/** Light, on a page that is what it is. */
export const LightTheme: Story = { args: { theme: 'light' } };

/** In a language of its own, whatever the page speaks. */
export const OwnLocale: Story = {
  args: { locale: 'de', timeZone: 'Europe/Lisbon' },
  play: ({ canvasElement }) => says(canvasElement.querySelector('case-list'), 'Offen'),
};

/** Some words of the host's own; all others stay. */
export const OwnTerms: Story = {
  args: {
    terms: { createForm: { submit: 'Open ticket' } },
    content: () => html`<case-create-form no-cancel></case-create-form>`,
  },
  play: ({ canvasElement }) => says(canvasElement.querySelector('case-create-form'), 'Open ticket'),
};

/** Cases are called otherwise here, and every sentence follows. */
export const OtherWords: Story = {
  args: {
    nouns: {
      case: {
        en: { one: 'incident', other: 'incidents' },
        de: { gender: 'f', one: 'Störung', other: 'Störungen' },
      },
    },
    content: () =>
      html`<div class="stack">
        <case-list .size=${3}></case-list>
        <case-create-form no-cancel></case-create-form>
        <case-settings></case-settings>
      </div>`,
  },
  play: async ({ canvasElement }) => {
    const said = (english: string, german: string) => (document.documentElement.lang === 'de' ? german : english);
    await says(canvasElement.querySelector('case-list'), said('6 incidents', '6 Störungen'));
    await says(canvasElement.querySelector('case-create-form'), said('Create incident', 'Störung anlegen'));
    await says(canvasElement.querySelector('case-settings'), said('What an incident starts with', 'Neue Störungen'));
  },
};

/** Nothing says yet where the cases are. */
export const WithoutAdapter: Story = { args: { adapter: undefined } };
