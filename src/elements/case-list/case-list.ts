import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state as internal } from 'lit/decorators.js';
import type { CasePage, CaseRow, CaseSort } from '../../domain/find/case-query.js';
import { defaultSort } from '../../domain/find/sort-cases.js';
import { limits } from '../../domain/limits.js';
import { CaseElement } from '../case-element.js';
import { ClockController } from '../controllers/clock-controller.js';
import { NetworkController } from '../controllers/network-controller.js';
import type { Query } from '../controllers/query-cache.js';
import { QueryController } from '../controllers/query-controller.js';
import { CaseCreateIntentEvent } from '../events/case-create-intent.js';
import { CaseListLoadEvent } from '../events/case-list-load.js';
import { CaseOpenEvent } from '../events/case-open.js';
import { badgeStyles } from '../primitives/badge.styles.js';
import { base } from '../primitives/base.styles.js';
import { button } from '../primitives/button.js';
import { buttonStyles } from '../primitives/button.styles.js';
import { callout } from '../primitives/callout.js';
import { calloutStyles } from '../primitives/callout.styles.js';
import { drawing } from '../primitives/drawing.js';
import { drawingStyles } from '../primitives/drawing.styles.js';
import { fieldStyles } from '../primitives/field.styles.js';
import { iconStyles } from '../primitives/icon.styles.js';
import { rootStyles } from '../primitives/root.styles.js';
import { state } from '../primitives/state.js';
import { stateStyles } from '../primitives/state.styles.js';
import { tagStyles } from '../primitives/tags.styles.js';
import { caseListStyles } from './case-list.styles.js';
import { pager, pagesOf } from './list-pager.js';
import { nextSort, offeredSorts, sortConverter } from './list-sort.js';
import { skeleton, table } from './list-table.js';
import { toolbar } from './list-toolbar.js';
import { arrivedIn, showAnswer, type Shown } from './shown-page.js';

// Asks once a person pauses, not at every key.
const searchPauseMs = 200;
const columns = ['tags', 'updatedAt'] as const;

/**
 * Finds the cases of an owner and keeps up with what others do. Names are links where the provider says where they lead.
 *
 * @summary The list of cases.
 * @fires {CaseOpenEvent} case-open - A case was chosen. Prevent it to keep its link from being followed.
 * @fires {CaseCreateIntentEvent} case-create - "Create case" was pressed where there are no cases yet.
 * @fires {CaseListLoadEvent} case-list-load - The list has its answer. Does not bubble.
 * @slot empty - Stands instead of our words where there are no cases yet.
 * @slot toolbar-end - Actions at the end of the toolbar.
 * @csspart toolbar - The line with search, counts and sort.
 * @csspart search - The search input.
 * @csspart counts - How many cases there are, by status.
 * @csspart sort - The choice of a sort.
 * @csspart table - The table.
 * @csspart row - One case.
 * @csspart name - The name of a case.
 * @csspart status - A status; also `status-open`, `status-in-progress`, `status-closed`.
 * @csspart severity - A severity; also `severity-low` to `severity-critical`.
 * @csspart tags - The tags of a case.
 * @csspart tag - One tag.
 * @csspart pager - Page controls.
 * @csspart state - What stands instead of the list.
 * @csspart callout - What is to be known about the list.
 * @cssstate busy - An answer is on its way.
 * @cssstate error - The last try failed.
 * @cssstate empty - No case is shown.
 */
export class CaseList extends CaseElement {
  static override readonly tag: string = 'case-list';
  static override styles = [
    base,
    rootStyles,
    iconStyles,
    buttonStyles,
    fieldStyles,
    badgeStyles,
    tagStyles,
    calloutStyles,
    drawingStyles,
    stateStyles,
    caseListStyles,
  ];

  /** Page shown, from 1. */
  @property({ type: Number }) page = 1;

  /** Rows on a page, 1 to 100. */
  @property({ type: Number }) size = 20;

  /** Text searched for; see `CaseQuery.text` for what it can say. */
  @property() search = '';

  /** Sort, such as `title`, or `-updatedAt` for descending. */
  @property({ converter: sortConverter }) sort: CaseSort = defaultSort;

  /** Accessible name of the list. Absent: "Cases". */
  @property() label?: string;

  @internal() private typed: string | undefined;

  readonly #clock = new ClockController(this);
  readonly #network = new NetworkController(this, () => void this.refresh());
  readonly #found = new QueryController<CasePage>(
    this,
    () => this.activeAdapter,
    () => this.#query(),
  );
  #shown: Shown | undefined;
  #told: CasePage | undefined;
  #answeredAt = 0;
  #asked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks the adapter again. */
  async refresh(): Promise<void> {
    await Promise.all([this.session.error ? this.session.refresh() : undefined, this.#found.refresh()]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if ((changed as Map<string, unknown>).has('adapter')) this.#shown = undefined;
    const answer = this.#found.value;
    const key = this.#query()?.key;
    if (answer && key !== undefined && answer !== this.#told) this.#take(answer, key);
    this.setState('busy', this.#found.pending);
    this.setState('error', this.#error !== undefined);
    this.setState('empty', this.#shown?.page.total === 0);
  }

  override render(): TemplateResult {
    return html`<section class="root list" aria-label=${this.label ?? this.terms.common.cases}>
      ${this.#content()} ${this.announcer.render()}
    </section>`;
  }

  get #error() {
    return this.session.error ?? this.#found.error;
  }

  get #size(): number {
    return Math.min(limits.pageSize, Math.max(1, Math.floor(this.size) || 20));
  }

  get #page(): number {
    return Math.max(1, Math.floor(this.page) || 1);
  }

  #query(): Query<CasePage> | undefined {
    const owner = this.activeOwner;
    const session = this.session.value;
    if (!owner || !session?.permissions.read) return undefined;
    const text = session.capabilities.search.length > 0 ? this.search.trim() : '';
    const query = { owner, text, sort: this.sort, size: this.#size, at: { page: this.#page }, columns } as const;
    return {
      key: `cases ${JSON.stringify(query)}`,
      load: (adapter, options) => adapter.cases.find(query, options),
      affectedBy: (event) => event.type === 'resync' || (event.entity === 'case' && event.owner === owner),
    };
  }

  #take(answer: CasePage, key: string): void {
    this.#told = answer;
    this.#answeredAt = Date.now();
    const last = pagesOf(answer.total, this.#size);
    // What was on the last page may have gone; nobody should look at an empty one.
    if (answer.rows.length === 0 && this.#page > last) this.page = last;
    this.#shown = showAnswer(this.#shown, key, answer, this.#isReading());
    if (this.#asked) this.announcer.say(this.terms.list.found(answer.total, this.formats));
    else if (this.#shown.waiting) this.announcer.say(this.#news(this.#shown));
    this.#asked = false;
    queueMicrotask(() => this.dispatchEvent(new CaseListLoadEvent(answer)));
  }

  /** Whether rows must not move: the keyboard is among them, or they were scrolled to. */
  #isReading(): boolean {
    const focused = this.shadowRoot?.activeElement;
    return Boolean(focused?.closest('tbody')) || this.getBoundingClientRect().top < 0;
  }

  #content(): TemplateResult {
    const { states } = this.terms;
    if (!this.activeAdapter)
      return state({ kind: 'unconnected', text: states.noAdapter, drawing: drawing('unplugged') });
    if (!this.activeOwner) return state({ kind: 'unconnected', text: states.noOwner, drawing: drawing('unplugged') });
    const { value: session } = this.session;
    const denied = session ? !session.permissions.read : this.#error?.code === 'forbidden';
    if (denied)
      return state({ kind: 'denied', text: states.deniedRead, hint: states.whoCanGrant, drawing: drawing('lock') });
    if (!this.#shown && this.#error) return this.#failure();
    return html`${this.#toolbar()} ${this.#notice()} ${this.#rows()} ${this.#pager()}`;
  }

  #failure(): TemplateResult {
    const { errors, common } = this.terms;
    return state({
      kind: 'error',
      text: errors[this.#error?.code ?? 'unknown'],
      drawing: drawing('unplugged'),
      action: button({
        label: common.retry,
        busy: this.#found.pending || this.session.pending,
        onClick: () => void this.refresh(),
      }),
    });
  }

  #toolbar(): TemplateResult {
    const capabilities = this.session.value?.capabilities;
    return toolbar({
      page: this.#shown?.page,
      search: capabilities?.search.length ? (this.typed ?? this.search) : undefined,
      sort: this.sort,
      sorts: offeredSorts(capabilities?.sorts ?? []),
      terms: this.terms,
      formats: this.formats,
      onSearch: (text, now) => this.#handleSearch(text, now),
      onSort: (sort) => this.#ask({ sort }),
    });
  }

  /** What is to be known about what is shown: how old it is, or that there is more. */
  #notice(): TemplateResult | typeof nothing {
    const { list, errors, common, states } = this.terms;
    const since = this.formats.relative(new Date(this.#answeredAt).toISOString(), this.#clock.now);
    if (this.#network.offline && this.#shown) return callout({ kind: 'info', text: list.offline(since) });
    if (this.#error && this.#shown)
      return callout({
        kind: 'warning',
        text: errors[this.#error.code],
        hint: list.asOf(since),
        action: button({ label: common.retry, busy: this.#found.pending, onClick: () => void this.refresh() }),
      });
    if (this.#shown?.waiting)
      return callout({
        kind: 'info',
        text: this.#news(this.#shown),
        action: button({ label: list.showArrived, onClick: () => this.#showWaiting() }),
      });
    if (this.#found.stale)
      return callout({
        kind: 'info',
        text: states.stale,
        action: button({ label: list.refresh, onClick: () => void this.refresh() }),
      });
    return nothing;
  }

  #news(shown: Shown): string {
    const arrived = arrivedIn(shown);
    return arrived > 0 ? this.terms.list.arrived(arrived, this.formats) : this.terms.list.changed;
  }

  #rows(): TemplateResult {
    const { terms, formats } = this;
    if (!this.#shown) return skeleton(5, terms.common.loading);
    const { page, key } = this.#shown;
    if (page.total === 0) return this.#empty();
    return table({
      rows: page.rows,
      label: this.label ?? terms.common.cases,
      sort: this.sort,
      sorts: this.session.value?.capabilities.sorts ?? [],
      busy: key !== this.#query()?.key,
      now: this.#clock.now,
      terms,
      formats,
      hrefOf: (row) => this.context.links?.case?.(row),
      onOpen: (row, event) => this.#handleOpen(row, event),
      onSort: (by) => this.#ask({ sort: nextSort(this.sort, by) }),
    });
  }

  #empty(): TemplateResult {
    const { list } = this.terms;
    if (this.search.trim() !== '')
      return state({
        kind: 'filtered',
        text: list.filteredEmpty,
        drawing: drawing('glass'),
        action: button({ label: list.clearSearch, onClick: () => this.#handleSearch('', true) }),
      });
    const action = this.session.value?.permissions.create
      ? button({
          label: list.emptyAction,
          kind: 'primary',
          onClick: () => this.dispatchEvent(new CaseCreateIntentEvent()),
        })
      : undefined;
    return html`<slot name="empty">${state({ kind: 'empty', text: list.empty, drawing: drawing('folder'), action })}</slot>`;
  }

  #pager(): TemplateResult | typeof nothing {
    if (!this.#shown) return nothing;
    const { terms, formats } = this;
    return pager({
      page: this.#page,
      size: this.#size,
      total: this.#shown.page.total,
      terms,
      formats,
      onPage: (page) => this.#ask({ page }),
    });
  }

  /** A person asked for something else: the first page of it, unless it is a page they asked for. */
  #ask({
    page = 1,
    sort = this.sort,
    search = this.search,
  }: {
    page?: number;
    sort?: CaseSort;
    search?: string;
  }): void {
    this.#asked = page !== this.page || search !== this.search;
    this.page = page;
    this.sort = sort;
    this.search = search;
  }

  #handleSearch(text: string, now: boolean): void {
    clearTimeout(this.#timer);
    this.typed = text;
    const ask = () => {
      this.typed = undefined;
      if (text.trim() !== this.search.trim()) this.#ask({ search: text });
    };
    if (now) ask();
    else this.#timer = setTimeout(ask, searchPauseMs);
  }

  #handleOpen(row: CaseRow, event: MouseEvent): void {
    // A link opened elsewhere is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!this.dispatchEvent(new CaseOpenEvent(row))) event.preventDefault();
  }

  #showWaiting(): void {
    const { waiting, key } = this.#shown ?? {};
    if (waiting && key !== undefined) this.#shown = { key, page: waiting, waiting: undefined };
    this.requestUpdate();
    this.shadowRoot?.querySelector<HTMLElement>('tbody .name')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-list': CaseList;
  }
}
