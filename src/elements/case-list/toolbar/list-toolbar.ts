import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseSort } from '../../../domain/find/case-query.js';
import type { Terms } from '../../../i18n/terms.js';
import { icon } from '../../primitives/icon.js';
import { nameOfSort, sameSort } from '../view/list-sort.js';

export interface ToolbarOptions {
  /** What stands in the search; nothing where the backend cannot search. */
  readonly search: string | undefined;
  /** The way to a further filter. */
  readonly filter: unknown;
  /** What can be searched for, beside the search. */
  readonly help: unknown;
  readonly sort: CaseSort | undefined;
  readonly sorts: readonly CaseSort[];
  /** What an additional field is called. */
  readonly labelOf: (key: string) => string;
  /** How the rows are shown. */
  readonly looks: TemplateResult;
  readonly terms: Terms;
  readonly onType: (text: string) => void;
  /** Enter: what was typed is wanted now. */
  readonly onSearch: () => void;
  readonly onClear: () => void;
  readonly onSort: (sort: CaseSort) => void;
  /** An answer is on its way. */
  readonly busy: boolean;
  /** There where nobody tells of changes. */
  readonly onRefresh: (() => void) | undefined;
}

/** In one line what one works with: search grows, then the way to filters, how cases are shown, what the host adds. */
export function toolbar(options: ToolbarOptions): TemplateResult {
  const { search, filter, sorts, looks } = options;
  return html`<div class="toolbar" part="toolbar">
    ${search === undefined ? nothing : searchField(search, options)}
    ${filter}
    <div class="toolbar-end">${sorts.length > 0 ? sortChoice(options) : nothing} ${looks} ${end(options)}</div>
  </div>`;
}

/** Where there is nothing to search or sort. */
export const emptyToolbar = (options: Pick<ToolbarOptions, 'terms' | 'busy' | 'onRefresh'>): TemplateResult =>
  html`<div class="toolbar" part="toolbar"><div class="toolbar-end">${end(options)}</div></div>`;

const end = ({ terms, busy, onRefresh }: Pick<ToolbarOptions, 'terms' | 'busy' | 'onRefresh'>): TemplateResult =>
  html`${onRefresh ? refreshButton(terms, busy, onRefresh) : nothing}<slot name="toolbar-end"></slot>`;

const refreshButton = ({ list }: Terms, busy: boolean, onRefresh: () => void): TemplateResult =>
  html`<button
    class="icon-button"
    type="button"
    aria-label=${list.refresh}
    title=${list.refresh}
    aria-disabled=${busy ? 'true' : nothing}
    @click=${() => !busy && onRefresh()}
  >
    ${icon('refresh')}
  </button>`;

function searchField(text: string, { terms, help, onType, onSearch, onClear }: ToolbarOptions): TemplateResult {
  const keydown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') onSearch();
    if (event.key !== 'Escape' || text === '') return;
    // What is around the list must not close with the search.
    event.preventDefault();
    event.stopPropagation();
    onClear();
  };
  // Not of type search: WebKit would keep every Escape to itself, and a dialog around could not be closed.
  return html`<search class=${text === '' ? 'search' : 'search filled'} role="search">
    ${icon('search')}
    <input
      class="input search-text"
      part="search"
      type="text"
      role="searchbox"
      inputmode="search"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      aria-label=${terms.list.search}
      aria-keyshortcuts="/"
      placeholder=${terms.list.search}
      .value=${live(text)}
      @input=${(event: InputEvent) => onType((event.target as HTMLInputElement).value)}
      @keydown=${keydown}
    />
    ${help}
    ${
      text === ''
        ? nothing
        : html`<button class="icon-button search-clear" type="button" aria-label=${terms.list.clearSearch} @click=${onClear}>
          ${icon('close')}
        </button>`
    }
  </search>`;
}

function sortChoice({ sorts, sort, terms, labelOf, onSort }: ToolbarOptions): TemplateResult {
  const change = (event: Event) => {
    const chosen = sorts[(event.target as HTMLSelectElement).selectedIndex];
    if (chosen) onSort(chosen);
  };
  return html`<span class="select sort">
    <select class="input sort-choice" part="sort" aria-label=${terms.list.sort} @change=${change}>
      ${sorts.map((each) => html`<option .selected=${live(sameSort(each, sort))}>${nameOfSort(each, terms, labelOf)}</option>`)}
    </select>
    ${icon('chevron')}
  </span>`;
}
