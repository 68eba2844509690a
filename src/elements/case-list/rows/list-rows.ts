import { html, nothing, type TemplateResult } from 'lit';
import type { CaseRow } from '../../../domain/find/case-query.js';
import type { Terms } from '../../../i18n/terms.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import type { ListHost, ListScene } from '../list-host.js';
import type { Shown } from '../answers/shown-rows.js';
import { nextSort } from '../view/list-sort.js';
import { fieldPrefix } from './field-column.js';
import { KeptFocus } from './kept-focus.js';
import type { ListRow } from './list-columns.js';
import { table, type RowExtras } from './list-table.js';
import { skeleton } from './skeleton.js';
import type { RowTools, RowToolsOptions } from './row-tools.js';
import type { ShownColumns } from './shown-columns.js';

export interface ListRowsOptions extends RowToolsOptions {
  readonly label: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** What other parts put into each row. */
  readonly extras: () => RowExtras;
  readonly onOpen: (row: CaseRow, event: MouseEvent) => void;
  /** The pointer moves over the rows. */
  readonly onPoint: () => void;
}

/** The rows, as a table or as cards. */
export class ListRows {
  readonly #host: ListHost;
  readonly #columns: ShownColumns;
  readonly #options: ListRowsOptions;
  readonly #tools: LazyController<RowTools>;

  constructor(host: ListHost, columns: ShownColumns, options: ListRowsOptions) {
    this.#host = host;
    this.#columns = columns;
    this.#options = options;
    new KeptFocus(host.element);
    this.#tools = new LazyController(host.element, async () => {
      const module = await import('./row-tools.js');
      return new module.RowTools(host, columns, options);
    });
  }

  /** What one does with rows; nothing before its code is loaded. */
  get tools(): RowTools | undefined {
    return this.#tools.value;
  }

  readonly handleKey = (event: KeyboardEvent): void => this.tools?.shortcuts.handleKey(event);

  /** `busy`: other rows are on their way. */
  render(shown: Shown, busy: boolean): TemplateResult | typeof nothing {
    const scene = this.#host.scene();
    const { session, view, terms, formats } = scene;
    if (!session || !view) return nothing;
    const { label, now, extras, onOpen, onPoint } = this.#options;
    const { sorts } = session.capabilities;
    const columns = this.#columns.shown;
    const tools = this.#tools.get();
    // The looks of cards come with it; without them rows still are rows.
    if (view.layout === 'cards' && !tools && !this.#tools.failed) return skeleton(shown.rows.length, terms);
    const { sort, size, layout } = view;
    return html`${table({
      rows: shown.rows.map((row) => this.#rowOf(row, scene)),
      columns,
      usual: !this.#columns.chosen,
      layout,
      label: label(),
      sort,
      canSortBy: (by) => sorts.includes(by.startsWith(fieldPrefix) ? 'field' : by),
      before: (shown.question.page - 1) * size,
      total: shown.latest.totalIsLowerBound ? undefined : shown.latest.total,
      busy,
      now: now(),
      more: tools?.cells,
      terms,
      formats,
      onOpen,
      onSort: (by) => this.#host.ask({ sort: nextSort(sort, by) }),
      onPoint,
      onKey: (event) => tools?.keys.handleKey(event),
      onFocus: (event) => tools?.keys.handleFocus(event),
      ...extras(),
    })}${tools?.cells.render()}${tools?.shortcuts.render()}`;
  }

  #rowOf(row: CaseRow, { hrefOf, view, terms }: ListScene): ListRow {
    return { ...row, href: hrefOf(row), foundIn: view?.text ? this.#placesIn(row, terms) : [] };
  }

  /** Where the search found it but in its name, which is there to be seen. */
  #placesIn({ matched = [] }: CaseRow, { list: { places } }: Terms): readonly string[] {
    const named = matched
      .filter((place) => place !== 'title')
      .map((place) =>
        place.startsWith(fieldPrefix)
          ? this.#columns.labelOf(place.slice(fieldPrefix.length))
          : Object.hasOwn(places, place)
            ? places[place as keyof typeof places]
            : place,
      );
    return [...new Set(named)];
  }
}
