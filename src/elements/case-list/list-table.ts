import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseRow, CaseSort, SortKey } from '../../domain/find/case-query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import { icon } from '../primitives/icon.js';
import { relativeTime } from '../primitives/relative-time.js';
import { severityBadge } from '../primitives/severity.js';
import { statusBadge } from '../primitives/status.js';
import { tagList } from '../primitives/tags.js';

type Column = 'title' | 'status' | 'severity' | 'tags' | 'updatedAt';

export interface TableOptions {
  readonly rows: readonly CaseRow[];
  readonly label: string;
  readonly sort: CaseSort;
  readonly sorts: readonly (SortKey | 'field')[];
  readonly busy: boolean;
  readonly now: number;
  readonly terms: Terms;
  readonly formats: Formats;
  readonly hrefOf: (row: CaseRow) => string | undefined;
  readonly onOpen: (row: CaseRow, event: MouseEvent) => void;
  readonly onSort: (by: Exclude<Column, 'tags'>) => void;
}

/** Cases as a table; where there is little room the same rows become two lines each. Roles are said, since looks change. */
export function table(options: TableOptions): TemplateResult {
  const { common } = options.terms;
  return html`<table class="table" part="table" role="table" aria-label=${options.label} aria-busy=${options.busy ? 'true' : 'false'}>
    <thead role="rowgroup">
      <tr class="head" role="row">
        ${heading('title', common.name, options)} ${heading('status', common.status, options)}
        ${heading('severity', common.severity, options)} ${heading('tags', common.tags, options)}
        ${heading('updatedAt', common.updated, options)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        options.rows,
        ({ id }) => id,
        (row) => tableRow(row, options),
      )}
    </tbody>
  </table>`;
}

function heading(column: Column, label: string, { sort, sorts, onSort }: TableOptions): TemplateResult {
  const isSorted = sort.by === column;
  const sortable = column !== 'tags' && sorts.includes(column);
  return html`<th class="heading heading-${column}" role="columnheader" scope="col" aria-sort=${isSorted ? sort.direction : nothing}>
    ${
      sortable
        ? html`<button class="sorter" type="button" @click=${() => onSort(column)}>
          ${label}${icon(isSorted ? (sort.direction === 'ascending' ? 'up' : 'down') : 'upDown')}
        </button>`
        : label
    }
  </th>`;
}

function tableRow(row: CaseRow, { terms, formats, now, hrefOf, onOpen }: TableOptions): TemplateResult {
  const href = hrefOf(row);
  const name = html`<bdi>${row.title}</bdi>`;
  const open = (event: MouseEvent) => onOpen(row, event);
  return html`<tr class="row" part="row" role="row">
    <th class="cell title" role="rowheader" scope="row">
      ${
        href === undefined
          ? html`<button class="name" part="name" type="button" title=${row.title} @click=${open}>${name}</button>`
          : html`<a class="name" part="name" href=${href} title=${row.title} @click=${open}>${name}</a>`
      }
      ${row.number === null ? nothing : html`<span class="number">#${row.number}</span>`}
    </th>
    <td class="cell status" role="cell">${statusBadge(row.status, terms)}</td>
    <td class="cell severity" role="cell">${severityBadge(row.severity, terms)}</td>
    <td class="cell tags-cell" role="cell">${row.tags?.length ? tagList(row.tags, { terms, formats }) : nothing}</td>
    <td class="cell updated" role="cell">${row.updatedAt ? relativeTime(row.updatedAt, formats, now) : nothing}</td>
  </tr>`;
}

/** Rows of the real height, while nothing is known yet. */
export function skeleton(count: number, label: string): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">${Array.from({ length: count }, () => html`<div class="skeleton-row"><span></span><span></span></div>`)}</div>
    <p class="visually-hidden">${label}</p>`;
}
