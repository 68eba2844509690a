import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Template } from '../../../../domain/template.js';
import { icon } from '../../../primitives/icon.js';
import type { TemplateTools } from '../template-tools.js';

/** What one looks over without help. */
const few = 10;

/** Narrows a long list down: by what names, descriptions and tags hold, and by one tag. */
export class TemplateFilter {
  readonly #tools: TemplateTools;
  #text = '';
  #tag = '';

  constructor(tools: TemplateTools) {
    this.#tools = tools;
  }

  apply(all: readonly Template[]): readonly Template[] {
    if (all.length <= few) return all;
    const { locale } = this.#tools.words().formats;
    const plain = (text: string) =>
      text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLocaleLowerCase(locale);
    const parts = plain(this.#text).split(/\s+/u).filter(Boolean);
    return all.filter(({ name, description = '', tags = [] }) => {
      const text = plain([name, description, ...tags].join('\n'));
      return parts.every((part) => text.includes(part)) && (this.#tag === '' || tags.includes(this.#tag));
    });
  }

  render(all: readonly Template[], found: number): TemplateResult | typeof nothing {
    if (all.length <= few) return nothing;
    const { terms, formats } = this.#tools.words();
    const said = terms.templates;
    const tags = [...new Set(all.flatMap((template) => template.tags ?? []))].sort(
      new Intl.Collator(formats.locale).compare,
    );
    const isNarrowed = this.#text.trim() !== '' || this.#tag !== '';
    return html`<div class="template-filter" role="search">
      <label class="visually-hidden" for="template-search">${said.search}</label>
      <input class="input" part="input" id="template-search" type="search" dir="auto" autocomplete="off" placeholder=${said.search} .value=${live(this.#text)} @input=${(event: Event) => this.#change({ text: (event.target as HTMLInputElement).value })} />
      ${
        tags.length === 0
          ? nothing
          : html`<label class="visually-hidden" for="template-tag">${said.tagFilter}</label>
              <span class="select">
                <select class="input" part="input" id="template-tag" @change=${(event: Event) => this.#change({ tag: (event.target as HTMLSelectElement).value })}>
                  <option value="" ?selected=${this.#tag === ''}>${said.anyTag}</option>
                  ${tags.map((tag) => html`<option value=${tag} ?selected=${tag === this.#tag}>${tag}</option>`)}
                </select>
                ${icon('chevron')}
              </span>`
      }
      <p class="visually-hidden" role="status">${isNarrowed ? said.found(found, formats) : ''}</p>
    </div>`;
  }

  #change({ text = this.#text, tag = this.#tag }: { readonly text?: string; readonly tag?: string }): void {
    this.#text = text;
    this.#tag = tag;
    this.#tools.host.element.requestUpdate();
  }
}
