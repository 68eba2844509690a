import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseSort, SortKey } from '../../../domain/find/case-query.js';
import { icon } from '../../primitives/icon.js';
import type { Layout } from '../view/list-view.js';
import type { CellContext, ListColumn, ListRow } from './list-columns.js';

/** How a row stands, beside what it shows. */
export interface RowState {
  /** Absent where rows cannot be selected. */
  readonly selected?: boolean;
  /** Something is done to it just now. */
  readonly busy?: boolean;
  /** It is as good as deleted. */
  readonly gone?: boolean;
}

/** What other parts put into each row; tables and cards have the same places for it. */
export interface RowExtras {
  /** Before the name: a column of controls. */
  readonly lead?: { readonly heading: TemplateResult; readonly cell: (row: ListRow) => TemplateResult };
  /** At the end. */
  readonly trail?: (row: ListRow) => TemplateResult;
  readonly rowState?: (row: ListRow) => RowState;
}

export interface TableOptions extends Omit<CellContext, 'roomy'>, RowExtras {
  readonly rows: readonly ListRow[];
  readonly columns: readonly ListColumn[];
  /** Nobody chose columns: those that find no room may stay away. */
  readonly usual: boolean;
  readonly layout: Layout;
  readonly label: string;
  readonly sort: CaseSort | undefined;
  readonly canSortBy: (by: SortKey) => boolean;
  /** Rows there are on the pages before. */
  readonly before: number;
  /** Rows on all pages; nothing where nobody counted them to the end. */
  readonly total: number | undefined;
  /** Other rows are on their way. */
  readonly busy: boolean;
  readonly onSort: (by: SortKey) => void;
  /** The pointer moves over the rows. */
  readonly onPoint: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Cases as a grid of cells, one tab stop in all. Where there is little room its rows become two lines each, and as cards
 * they are boxes: looks of the same rows, so that keys, names for the ear and what other parts put in are the same.
 * Roles are said, since a table that does not look like one would lose them.
 */
export function table(options: TableOptions): TemplateResult {
  const { rows, columns, label, layout, usual, busy, lead, trail, total, before } = options;
  const context: CellContext = { ...options, roomy: layout === 'cards' };
  return html`<div class="table-box">
    <table
      class=${classMap({ table: true, cards: layout === 'cards', usual })}
      part="table"
      role="grid"
      aria-label=${label}
      aria-rowcount=${total === undefined ? -1 : total + 1}
      aria-multiselectable=${lead ? 'true' : nothing}
      aria-busy=${busy ? 'true' : 'false'}
      @keydown=${options.onKey}
      @focusin=${options.onFocus}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${lead ? html`<th class="heading heading-lead" role="columnheader" scope="col" tabindex="-1">${lead.heading}</th>` : nothing}
          ${columns.map((column) => heading(column, options))}
          ${
            trail
              ? html`<th class="heading heading-trail" role="columnheader" scope="col" tabindex="-1">
                <span class="visually-hidden">${options.terms.list.actions}</span>
              </th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody role="rowgroup" @pointermove=${options.onPoint}>
        ${repeat(
          rows,
          ({ id }) => id,
          (row, index) => tableRow(row, before + index + 2, options, context),
        )}
      </tbody>
    </table>
  </div>`;
}

function tableRow(row: ListRow, place: number, options: TableOptions, context: CellContext): TemplateResult {
  const { columns, lead, trail, rowState } = options;
  const { selected, busy = false, gone = false } = rowState?.(row) ?? {};
  return html`<tr
    class=${classMap({ row: true, selected: selected ?? false, busy, gone })}
    part="row"
    role="row"
    aria-rowindex=${place}
    aria-selected=${selected === undefined ? nothing : String(selected)}
    aria-busy=${busy ? 'true' : nothing}
  >
    ${lead ? html`<td class="cell lead-cell" role="gridcell" tabindex="-1">${lead.cell(row)}</td>` : nothing}
    ${columns.map((column) => cell(column, row, context))}
    ${trail ? html`<td class="cell trail-cell" role="gridcell" tabindex="-1">${trail(row)}</td>` : nothing}
  </tr>`;
}

function heading(column: ListColumn, options: TableOptions): TemplateResult {
  const { heading: words, sort: by } = column;
  const { sort, terms, canSortBy, onSort } = options;
  const direction = by !== undefined && sort?.by === by ? sort.direction : undefined;
  const mark = direction === undefined ? 'upDown' : direction === 'ascending' ? 'up' : 'down';
  // Named by itself, so that the name of its button is not read with it.
  return html`<th
    class="heading heading-${nameOf(column)} ${looksOf(column)}"
    part="heading"
    role="columnheader"
    scope="col"
    tabindex="-1"
    aria-label=${words(terms)}
    aria-sort=${direction ?? nothing}
  >
    <span class="heading-line">
      <span class="heading-text" dir="auto">${words(terms)}</span>
      ${
        by !== undefined && canSortBy(by)
          ? html`<button class="sorter" type="button" aria-label=${words(terms)} @click=${() => onSort(by)}>${icon(mark)}</button>`
          : nothing
      }
    </span>
  </th>`;
}

function cell(column: ListColumn, row: ListRow, context: CellContext): TemplateResult {
  const content = column.cell(row, context);
  if (column.key === 'name')
    return html`<th class="cell name-cell" role="rowheader" scope="row" tabindex="-1">${content}</th>`;
  const idle = column.isIdle?.(row) ?? false;
  // Its heading goes along where the headings cannot be seen; to the ear they are always there.
  return html`<td
    class="cell ${nameOf(column)}-cell ${looksOf(column)} ${idle ? 'idle blank' : content === nothing ? 'blank' : ''}"
    role="gridcell"
    tabindex="-1"
  >${column.labelled ? html`<span class="cell-label" aria-hidden="true">${column.heading(context.terms)}</span>` : nothing}${content}</td>`;
}

/** A field's key could be the name of another column. */
const nameOf = ({ key }: ListColumn): string => (key.startsWith('field:') ? 'field' : key);

const looksOf = ({ atEnd = false, usual }: ListColumn): string => `usual-${usual ?? 'not'}${atEnd ? ' end' : ''}`;
