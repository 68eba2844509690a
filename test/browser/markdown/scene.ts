/** A small element with an editor in it, and what a person does with it: by roles, labels and keys. */
import { fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { User } from '../../../src/domain/user.js';
import { AnnounceController } from '../../../src/elements/controllers/announce-controller.js';
import { MarkdownEditor, type MarkdownEditorOptions } from '../../../src/elements/markdown/markdown-editor.js';
import { markdownEditorStyles } from '../../../src/elements/markdown/markdown-editor.styles.js';
import { markdownView, type MarkdownViewOptions } from '../../../src/elements/markdown/markdown-view.js';
import { base } from '../../../src/elements/primitives/base.styles.js';
import { buttonStyles } from '../../../src/elements/primitives/button.styles.js';
import { field } from '../../../src/elements/primitives/field.js';
import { fieldStyles } from '../../../src/elements/primitives/field.styles.js';
import { iconStyles } from '../../../src/elements/primitives/icon.styles.js';
import { listboxStyles } from '../../../src/elements/primitives/listbox.styles.js';
import { formatsFor } from '../../../src/i18n/formats.js';
import { en } from '../../../src/i18n/english.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { until } from '../../support/until.js';

export { until };

const styles = [base, iconStyles, buttonStyles, fieldStyles, listboxStyles, markdownEditorStyles];

/** A form with one field. */
export class MarkdownHost extends LitElement {
  static override styles = styles;
  value = '';
  readonly = false;
  problems: readonly string[] = [];
  left = 0;
  more: Omit<Partial<MarkdownEditorOptions>, 'readonly'> = {};
  readonly words = { terms: en.terms, formats: formatsFor('en') };
  readonly #announcer = new AnnounceController(this);
  readonly editor = new MarkdownEditor(this, {
    id: 'description',
    value: () => this.value,
    readonly: () => this.readonly,
    words: () => this.words,
    onChange: (text) => {
      this.value = text;
      this.requestUpdate();
    },
    onLeave: () => (this.left += 1),
    announce: (text) => this.#announcer.say(text),
    adapter: () => this.more.adapter?.(),
    mentions: (text) => this.more.mentions?.(text),
    files: () => this.more.files?.(),
    hint: () => this.more.hint?.(),
    view: () => this.more.view?.() ?? {},
  });

  override render(): TemplateResult {
    return html`${field({
      id: 'description',
      label: 'Description',
      problems: this.problems,
      control: (attributes) => this.editor.render(attributes),
    })}<button id="after">After</button>${this.#announcer.render()}`;
  }
}
customElements.define('markdown-host', MarkdownHost);

/** A text that is shown. */
export class MarkdownReader extends LitElement {
  static override styles = styles;
  options: Partial<MarkdownViewOptions> & { text: string } = { text: '' };

  override render(): TemplateResult {
    return markdownView({ terms: en.terms, ...this.options });
  }
}
customElements.define('markdown-reader', MarkdownReader);

export async function anEditor(
  value = '',
  {
    readonly = false,
    problems = [],
    ...more
  }: Partial<Pick<MarkdownHost, 'readonly' | 'problems'>> & MarkdownHost['more'] = {},
): Promise<MarkdownHost> {
  const host = document.createElement('markdown-host') as MarkdownHost;
  Object.assign(host, { value, readonly, problems, more });
  (await fixture<HTMLElement>(html`<div></div>`)).append(host);
  await host.editor.load();
  await host.updateComplete;
  return host;
}

/** What a text looks like once it is read. */
export async function aView(text: string, options: Partial<MarkdownViewOptions> = {}): Promise<HTMLElement> {
  const host = document.createElement('markdown-reader') as MarkdownReader;
  host.options = { ...options, text };
  (await fixture<HTMLElement>(html`<div></div>`)).append(host);
  await host.updateComplete;
  const view = host.shadowRoot!.querySelector<HTMLElement>('.markdown')!;
  // What reads it is loaded by the first of them.
  await import('../../../src/elements/markdown/render-markdown.js');
  await until(() => text.trim() === '' || view.firstElementChild !== null);
  await new Promise(requestAnimationFrame);
  return view;
}

export const area = (host: MarkdownHost): HTMLTextAreaElement =>
  host.shadowRoot!.querySelector<HTMLTextAreaElement>('textarea')!;

export function named<Kind extends HTMLElement = HTMLElement>(host: MarkdownHost, role: string, name: string): Kind {
  const found = [...host.shadowRoot!.querySelectorAll<Kind>(`${role}, [role="${role}"]`)].find(
    (each) => (each.ariaLabel ?? each.textContent).trim() === name,
  );
  if (!found) throw new Error(`There is no ${role} ${name}.`);
  return found;
}

/** Puts the focus into the text, with what stands between `‹` and `›` selected, or the caret at `|`. */
export async function select(host: MarkdownHost, marked: string): Promise<void> {
  const start = marked.search(/[‹|]/u);
  const end = marked.includes('›') ? marked.indexOf('›') - 1 : start;
  host.value = marked.replace(/[‹›|]/gu, '');
  host.requestUpdate();
  await host.updateComplete;
  area(host).focus();
  area(host).setSelectionRange(start, end);
}

export function shown(host: MarkdownHost): string {
  const { value, selectionStart: start, selectionEnd: end } = area(host);
  return start === end
    ? `${value.slice(0, start)}|${value.slice(start)}`
    : `${value.slice(0, start)}‹${value.slice(start, end)}›${value.slice(end)}`;
}

export const people: readonly User[] = [
  { id: 'u-1', name: 'Ana Sousa', email: 'ana@example.org' },
  { id: 'u-2', name: 'Andrej ](x) <b>', email: 'andrej@example.org' },
  { id: 'u-3', name: 'Bob' },
];

/** People who are found by the beginning of their name. */
export const withPeople = (adapter: CaseAdapter = memoryAdapter()): MarkdownHost['more'] => ({
  adapter: () => adapter,
  mentions: (text) => ({
    key: `people ${text}`,
    load: async () => people.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase())),
    affectedBy: () => false,
  }),
});

export const said = (host: MarkdownHost): string =>
  (host.shadowRoot!.querySelector('[role="status"]')?.textContent ?? '').replace(/\u00a0/g, '').trim();
