import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { CaseError } from '../../domain/error.js';
import { sameJson } from '../../domain/json.js';
import type { Terms } from '../../i18n/terms.js';
import { CaseCreateIntentEvent } from '../events/case-create-intent.js';
import { followLink } from '../follow-link.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import { badgeStyles } from '../primitives/badge.styles.js';
import { callout } from '../primitives/callout.js';
import { calloutStyles } from '../primitives/callout.styles.js';
import { checkboxStyles } from '../primitives/checkbox.styles.js';
import { fieldStyles } from '../primitives/field.styles.js';
import { failed } from '../primitives/state.js';
import { tagStyles } from '../primitives/tags.styles.js';
import { LazyController } from '../controllers/lazy-controller.js';
import { ListActions } from './actions/list-actions.js';
import { news, newsButton, notice } from './answers/list-notice.js';
import { deleting, empty, filteredEmpty } from './answers/list-states.js';
import { isWaiting, type Shown } from './answers/shown-rows.js';
import { ColumnsButton } from './columns/columns-button.js';
import { ListFilters } from './filters/list-filters.js';
import type { Shortcut } from './keys/shortcuts.js';
import { listBodyStyles } from './list-body.styles.js';
import type { ListHost } from './list-host.js';
import { pager } from './rows/list-pager.js';
import { ListRows } from './rows/list-rows.js';
import { ShownColumns } from './rows/shown-columns.js';
import { skeleton } from './rows/skeleton.js';
import type { SearchWords } from './search/search-words.js';
import { stackedStyles } from './rows/stacked.styles.js';
import { tableStyles } from './rows/table.styles.js';
import { selectionStyles } from './selection/selection.styles.js';
import { layoutSwitch } from './toolbar/layout-switch.js';
import { ListCounts } from './toolbar/list-counts.js';
import { emptyToolbar, toolbar } from './toolbar/list-toolbar.js';
import { PausedText } from '../controllers/paused-text.js';
import { toolbarStyles } from './toolbar/toolbar.styles.js';
import { offeredSorts } from './view/list-sort.js';
import { positionIn } from './view/list-position.js';
import { hasFilters, isNarrowed } from './view/list-view.js';

const styles: CSSResultGroup = [
  fieldStyles,
  badgeStyles,
  tagStyles,
  calloutStyles,
  checkboxStyles,
  toolbarStyles,
  tableStyles,
  listBodyStyles,
  stackedStyles,
  selectionStyles,
];

export interface ListBodyOptions {
  readonly label: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The rows that are asked for are there. */
  readonly isAnswered: () => boolean;
  /** Loads what reads filters. */
  readonly readFilters: () => Promise<void>;
  readonly onRefresh: () => void;
  /** What waited while one was reading is wanted now. */
  readonly onShowWaiting: () => void;
}

/** How the answers stand. */
export interface BodyState {
  /** What is on screen answers what is asked now. */
  readonly current: boolean;
  readonly error: CaseError | undefined;
  /** An answer is on its way. */
  readonly busy: boolean;
  /** The backend should tell of changes and does not. */
  readonly untold: boolean;
  /** When what is shown was answered, in milliseconds since the epoch. */
  readonly answeredAt: number | undefined;
}

/** Everything of the list one works with: its toolbar, its rows and its pages. Loaded beside the question who is there. */
export class ListBody {
  readonly columns: ShownColumns;
  readonly actions: ListActions;
  /** When the pointer last moved over the rows, in milliseconds since the epoch. */
  pointedAt = 0;

  readonly #host: ListHost;
  readonly #options: ListBodyOptions;
  readonly #typing: PausedText;
  readonly #columnsButton: ColumnsButton;
  readonly #counts: ListCounts;
  readonly #rows: ListRows;
  readonly #filters: ListFilters;
  readonly #searchWords: LazyController<SearchWords>;

  constructor(host: ListHost, options: ListBodyOptions) {
    this.#host = host;
    this.#options = options;
    adoptStyles(host.element, styles);
    this.#typing = new PausedText(host.element, (search) => host.ask({ search }));
    this.columns = new ShownColumns(host);
    this.#columnsButton = new ColumnsButton(host, this.columns);
    this.#counts = new ListCounts(host, () => this.#rows.tools?.meanTime);
    this.#rows = new ListRows(host, this.columns, {
      label: options.label,
      now: options.now,
      extras: () => this.actions.extras,
      onOpen: (row, event) => followLink(this.#host.element, row, event, positionIn(host.scene())),
      onPoint: () => (this.pointedAt = Date.now()),
      shortcuts: () => this.#ownShortcuts,
      ready: options.isAnswered,
    });
    this.actions = new ListActions(host);
    this.#filters = new ListFilters(host, options.readFilters);
    this.#searchWords = new LazyController(host.element, async () => {
      const { SearchWords } = await import('./search/search-words.js');
      return new SearchWords(host);
    });
  }

  readonly handleKey = (event: KeyboardEvent): void => this.#rows.handleKey(event);

  /** What is being typed into the search does not count any more. */
  forgetTyping(): void {
    this.#typing.forget();
  }

  /** What is searched for, in the words the backend knows. */
  askedText(text: string, terms: Terms): string {
    // A name is told by its colon; nothing else needs other words.
    return text.includes(':') ? (this.#searchWords.get()?.asked(text, terms) ?? text) : text;
  }

  /** What waits to be shown, in words. */
  news(shown: Shown | undefined): string {
    const { terms, formats } = this.#host.scene();
    return shown && isWaiting(shown) ? news(shown, terms, formats) : '';
  }

  render(state: BodyState): TemplateResult {
    const { session, shown, terms, view } = this.#host.scene();
    const { current, error, busy } = state;
    if (shown && shown.latest.total === 0 && current && !isNarrowed(view) && !error) {
      const bar = emptyToolbar({ terms, busy, onRefresh: this.#onRefresh });
      return html`${this.actions.renderBar(bar)} ${this.#notice({ ...state, error: undefined })}
        ${empty(terms, session?.permissions.create ? () => void this.#create() : undefined)}`;
    }
    // Only where there are any, in as many lines as they need: filters, and nothing above them moves.
    return html`<div class="head">
        ${this.actions.renderBar(this.#toolbar(busy))} ${this.#filters.renderSet()} ${this.#counts.render()}
      </div>
      ${this.#answer(state, shown)}`;
  }

  #toolbar(busy: boolean): TemplateResult {
    const { session, search, terms, view } = this.#host.scene();
    const { capabilities } = session ?? {};
    return toolbar({
      filter: this.#filters.renderAdd(),
      help: this.#filters.renderHelp(),
      search: capabilities?.search.length ? (this.#typing.typed ?? search) : undefined,
      sort: view?.sort,
      sorts: offeredSorts(
        capabilities?.sorts ?? [],
        view?.sort,
        this.columns.shown.map((column) => column.sort),
      ),
      labelOf: (key) => this.columns.labelOf(key),
      looks: html`${this.#columnsButton.render()} ${layoutSwitch(this.#host)}`,
      terms,
      onType: (text) => this.#typing.type(text),
      onSearch: () => this.#typing.tellNow(),
      onClear: this.#clearSearch,
      onSort: (chosen) => this.#host.ask({ sort: chosen }),
      busy,
      onRefresh: this.#onRefresh,
    });
  }

  #answer(state: BodyState, shown: Shown | undefined): TemplateResult {
    const { terms, formats } = this.#host.scene();
    const { current, error, busy } = state;
    // Rows of another question would pass for the answer to this one.
    const answers = shown !== undefined && current && shown.rows.length > 0;
    const hasRows = shown !== undefined && (shown.rows.length > 0 || shown.latest.total > 0);
    const content =
      error !== undefined && !answers
        ? failed(error, { terms, formats }, busy, this.#options.onRefresh)
        : html`${this.#notice(state)} ${this.#listed(shown, current)}`;
    return html`${content} ${hasRows ? this.#pager(shown) : nothing}`;
  }

  #listed(shown: Shown | undefined, current: boolean): TemplateResult {
    const { view, terms, formats } = this.#host.scene();
    if (!shown) return skeleton(6, terms);
    if (shown.rows.length === 0 && shown.latest.total > 0) return deleting(terms);
    if (shown.rows.length === 0)
      return filteredEmpty(terms, { filtered: hasFilters(view), hint: this.#hint, onClear: this.#clearAll });
    return html`${this.#hint ? callout({ kind: 'info', text: this.#hint }) : nothing}
      <div class="rows">
      ${newsButton(shown, terms, formats, this.#options.onShowWaiting)} ${this.#rows.render(shown, !current)}
    </div>`;
  }

  /** Why so much or so little was found. */
  get #hint(): string {
    const isNone = this.#host.scene().shown?.latest.total === 0;
    return [this.#searchWords.value?.hint, isNone ? this.#filters.hint : ''].filter(Boolean).join(' ');
  }

  #notice({ error, untold, busy, answeredAt }: BodyState): TemplateResult | typeof nothing {
    const { terms, formats } = this.#host.scene();
    const { now, onRefresh } = this.#options;
    return notice({ error, untold, busy, answeredAt: answeredAt ?? now(), now: now(), terms, formats, onRefresh });
  }

  #pager(shown: Shown): TemplateResult | typeof nothing {
    const { session, view, terms, formats } = this.#host.scene();
    if (!view) return nothing;
    const { page, size } = view;
    return pager({
      page,
      size,
      answer: shown.latest,
      most: session?.capabilities.limits.pageSize ?? size,
      terms,
      formats,
      onPage: (wanted) => this.#host.ask({ page: wanted }),
      // The first of the cases one sees stays in sight.
      onSize: (wanted) => this.#host.ask({ size: wanted, page: Math.floor(((page - 1) * size) / wanted) + 1 }),
    });
  }

  /** There where nobody tells of changes. */
  get #onRefresh(): (() => void) | undefined {
    const { session } = this.#host.scene();
    return session && !session.capabilities.groups.includes('changes') ? this.#options.onRefresh : undefined;
  }

  /** Keys of what only the page can do. */
  get #ownShortcuts(): readonly Shortcut[] {
    if (!this.#host.scene().session?.permissions.create) return [];
    return [{ keys: ['c'], words: ({ list }) => list.keys.create, run: () => this.#create() }];
  }

  #create(): boolean {
    return this.#host.element.dispatchEvent(new CaseCreateIntentEvent());
  }

  readonly #clearSearch = (): void => {
    const { element } = this.#host;
    this.#typing.forget();
    this.#host.ask({ search: '' });
    element.requestUpdate();
    // The button that was pressed goes; whoever pressed it goes on typing.
    element.renderRoot.querySelector('input')?.focus();
  };

  /** Back to what the host set; from there, to everything. */
  readonly #clearAll = (): void => {
    const { view, usualFilter } = this.#host.scene();
    this.#typing.forget();
    this.#host.ask({ search: '', filter: sameJson(view?.filter, usualFilter) && !view?.text ? {} : usualFilter });
    this.#host.element.requestUpdate();
    this.#host.element.focus();
  };
}
