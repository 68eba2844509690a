import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { caseStatuses } from '../../domain/cases/status.js';
import type { CasePage, CaseSort } from '../../domain/find/case-query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import { icon } from '../primitives/icon.js';
import { statusMark } from '../primitives/status.js';
import { sameSort } from './list-sort.js';

export interface ToolbarOptions {
  readonly page: CasePage | undefined;
  /** What stands in the search; nothing where the backend cannot search. */
  readonly search: string | undefined;
  readonly sort: CaseSort;
  readonly sorts: readonly CaseSort[];
  readonly terms: Terms;
  readonly formats: Formats;
  readonly onSearch: (text: string, now: boolean) => void;
  readonly onSort: (sort: CaseSort) => void;
}

/** One line: search grows, then how many there are, then the sort. */
export function toolbar(options: ToolbarOptions): TemplateResult {
  const { page, terms, formats } = options;
  return html`<div class="toolbar" part="toolbar">
    ${options.search === undefined ? nothing : search(options.search, options)}
    ${
      page
        ? html`<div class="counts" part="counts">
          <strong class="total">${terms.list.total(page.total, formats)}</strong>
          ${caseStatuses.map(
            (status) => html`<span class="count status ${status}">
              ${statusMark(status)}${terms.list.statusCount(terms.common.statuses[status], page.counts[status], formats)}
            </span>`,
          )}
        </div>`
        : nothing
    }
    ${options.sorts.length > 0 ? sortChoice(options) : nothing}
    <slot name="toolbar-end"></slot>
  </div>`;
}

function search(text: string, { terms, onSearch }: ToolbarOptions): TemplateResult {
  const keydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onSearch((event.target as HTMLInputElement).value, true);
    if (event.key !== 'Escape' || text === '') return;
    // What is around the list must not close with the search.
    event.preventDefault();
    event.stopPropagation();
    onSearch('', true);
  };
  return html`<search class="search">
    ${icon('search')}
    <input
      class="input search-text"
      part="search"
      type="search"
      dir="auto"
      autocomplete="off"
      enterkeyhint="search"
      aria-label=${terms.list.search}
      placeholder=${terms.list.search}
      .value=${live(text)}
      @input=${(event: InputEvent) => onSearch((event.target as HTMLInputElement).value, false)}
      @keydown=${keydown}
    />
    ${
      text === ''
        ? nothing
        : html`<button class="search-clear" type="button" aria-label=${terms.list.clearSearch} @click=${() => onSearch('', true)}>
          ${icon('close')}
        </button>`
    }
  </search>`;
}

function sortChoice({ sorts, sort, terms, onSort }: ToolbarOptions): TemplateResult {
  const change = (event: Event) => {
    const chosen = sorts[(event.target as HTMLSelectElement).selectedIndex];
    if (chosen) onSort(chosen);
  };
  return html`<label class="sort">
    <span class="visually-hidden">${terms.list.sort}</span>
    <select class="input sort-choice" part="sort" @change=${change}>
      ${sorts.map((each) => html`<option ?selected=${sameSort(each, sort)}>${nameOf(each, terms)}</option>`)}
    </select>
  </label>`;
}

const nameOf = ({ by, direction }: CaseSort, { list }: Terms): string =>
  (by in list.sorts ? list.sorts[by as keyof typeof list.sorts] : list.fieldSorts(by.replace(/^field:/, '')))[
    direction
  ];
