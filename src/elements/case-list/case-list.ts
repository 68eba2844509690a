import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CaseError } from '../../domain/error.js';
import type { CasePage, CaseSort } from '../../domain/find/case-query.js';
import { defaultPageSize } from '../../domain/find/select-cases.js';
import { defaultSort } from '../../domain/find/sort-cases.js';
import type { CaseId, Owner } from '../../domain/ids.js';
import { sameJson } from '../../domain/json.js';
import { errorWords } from '../../i18n/error-words.js';
import { CaseElement } from '../case-element.js';
import type { ListFilter } from '../../domain/find/list-filter.js';
import { ClockController } from '../controllers/clock-controller.js';
import type { Query } from '../controllers/query-cache.js';
import { LazyController } from '../controllers/lazy-controller.js';
import { QueryController } from '../controllers/query-controller.js';
import { CaseCreatedEvent } from '../events/case-created.js';
import { CaseListChangeEvent } from '../events/case-list-change.js';
import { CaseListLoadEvent } from '../events/case-list-load.js';
import { ServedOwners } from '../owners/served-owners.js';
import { base } from '../primitives/base.styles.js';
import { buttonStyles } from '../primitives/button.styles.js';
import { denied } from '../primitives/denied.js';
import { drawingStyles } from '../primitives/drawing.styles.js';
import { iconStyles } from '../primitives/icon.styles.js';
import { rootStyles } from '../primitives/root.styles.js';
import { failed, unconnected } from '../primitives/state.js';
import { stateStyles } from '../primitives/state.styles.js';
import { wordsOfAnswer } from './answers/answer-words.js';
import { Calm } from './answers/calm.js';
import { isReading } from './answers/is-reading.js';
import { isScrolledPast } from '../primitives/scrolled.js';
import { ListAnswers } from './answers/list-answers.js';
import type { Shown } from './answers/shown-rows.js';
import { caseListStyles } from './case-list.styles.js';
import type { ListBody } from './list-body.js';
import type { ListHost, ListScene, ListWish } from './list-host.js';
import { skeleton } from './rows/skeleton.js';
import { columnsConverter } from './view/columns-converter.js';
import { FilterReader } from './view/filter-reader.js';
import { KeptView, type KeepingPlaces } from './view/kept-view.js';
import { listQuery } from './view/list-query.js';
import { sortConverter } from './view/list-sort.js';
import { soundView, type Layout, type ListView, type WantedView } from './view/list-view.js';
import { pagesOf } from './view/pages-of.js';
import { UsualView } from './view/usual-view.js';

import '../../i18n/english/list.js';

const unreadable = new CaseError('unavailable', { message: 'The code for filters could not be loaded.' });
const unloaded = new CaseError('unavailable', { message: 'The code of the list could not be loaded.' });

/**
 * Finds the cases of an owner and keeps up with what others do. Names are links where the provider says where they lead.
 *
 * @summary The list of cases.
 * @fires {CaseOpenEvent} case-open - A case was chosen. Prevent it to keep its link from being followed.
 * @fires {CaseCreateIntentEvent} case-create - "Create case" was pressed where there are no cases yet, or `c` in the list.
 * @fires {CaseListChangeEvent} case-list-change - A person turned a page, sorted, searched, filtered, went back, or chose columns or a layout. Does not bubble.
 * @fires {CaseListLoadEvent} case-list-load - The list has its answer. Does not bubble.
 * @fires {CaseUpdatedEvent} case-updated - Cases were changed from the list.
 * @fires {CaseRemovedEvent} case-removed - Cases were deleted from the list, once the time to undo was over.
 * @slot empty - Stands instead of our words where there are no cases yet.
 * @slot toolbar-end - Actions at the end of the toolbar.
 * @csspart solution - The choice between the solutions a page serves.
 * @csspart toolbar - The line with search and sort.
 * @csspart search - The search input.
 * @csspart filters - The filters that are set, below the toolbar.
 * @csspart filter - One filter that is set.
 * @csspart filter-add - The button that adds a filter.
 * @csspart filter-clear - The button that clears the filters.
 * @csspart filter-editor - What opens to choose or set a filter.
 * @csspart option - One choice in it.
 * @csspart input - One input in it.
 * @csspart counts - How many cases there are, by status.
 * @csspart mean-time - How long cases took to be closed.
 * @csspart sort - The choice of a sort.
 * @csspart columns - Opens the choice of columns.
 * @csspart columns-popup - The choice of columns.
 * @csspart layouts - The choice between table and cards.
 * @csspart table - The table.
 * @csspart heading - The heading of a column.
 * @csspart row - One case.
 * @csspart name - The name of a case.
 * @csspart number - The number of a case.
 * @csspart status - A status; also `status-open`, `status-in-progress`, `status-closed`.
 * @csspart severity - A severity; also `severity-low` to `severity-critical`.
 * @csspart tags - The tags of a case.
 * @csspart tag - One tag.
 * @csspart row-menu - Opens the actions of one case.
 * @csspart bulk-bar - What can be done with the selected cases; stands in the place of the toolbar.
 * @csspart action-dialog - Tags, assignees, what goes with a deletion, or what failed.
 * @csspart pager - Page controls.
 * @csspart page-size - The choice of how many cases a page has.
 * @csspart dialog - The list of keyboard shortcuts.
 * @csspart state - What stands instead of the list.
 * @csspart callout - What is to be known about the list.
 * @csspart news - The offer to show what came while one was reading.
 * @cssstate busy - An answer is on its way.
 * @cssstate error - The last try failed.
 * @cssstate empty - No case is shown.
 */
export class CaseList extends CaseElement {
  static override readonly tag: string = 'case-list';
  // A click on the text of a row must not put the cursor into the search.
  static override shadowRootOptions: ShadowRootInit = LitElement.shadowRootOptions;
  static override styles = [base, rootStyles, iconStyles, buttonStyles, drawingStyles, stateStyles, caseListStyles];

  /** Page shown, from 1. */
  @property({ type: Number }) page = 1;

  /** Rows on a page, 1 to 100. */
  @property({ type: Number }) size = defaultPageSize;

  /** Text searched for; see `CaseQuery.text` for what it can say. */
  @property() search = '';

  /** Sort; as an attribute `title`, or `-updatedAt` for descending. Newest first when absent. */
  @property({ converter: sortConverter }) sort: CaseSort = defaultSort;

  /** Accessible name of the list. Absent: "Cases". */
  @property() label?: string;

  /** What cases must be, beside the search; see `ListFilter`. Keys the backend does not declare are passed over. */
  @property({ attribute: false }) filter: ListFilter = {};

  /** Keys of the columns shown, in their order; as an attribute with blanks between. Absent: the usual ones. */
  @property({ converter: columnsConverter }) columns: readonly string[] | undefined;

  /** `table` or `cards`. */
  @property() layout: Layout = 'table';

  /**
   * Keeps how the list is set in the query of the address, so that it can be shared and one can go back. What is set is
   * put before the names of its parameters, with a dot; empty: nothing. Absent: the address is left alone.
   */
  @property({ attribute: 'url-state' }) urlState?: string;

  /** Name under which sort, size, filter, columns and layout are remembered in this browser, by owner. Absent: not at all. */
  @property() remember?: string;

  readonly #host: ListHost = {
    element: this,
    scene: () => this.#scene,
    ask: (wish) => this.#ask(wish),
    say: (words) => this.announcer.say(words),
    changed: () => {
      this.#answers.expectChange();
      void this.refresh();
    },
  };
  readonly #clock = new ClockController(this);
  readonly #served = new ServedOwners(this, {
    bound: () => this.owner,
    context: () => this.context,
    adapter: () => this.activeAdapter,
    terms: () => this.terms,
  });
  readonly #found = new QueryController<CasePage>(
    this,
    () => this.activeAdapter,
    () => this.#query(),
  );
  readonly #answers = new ListAnswers(new Calm(this, () => this.#settle()));
  readonly #usual = new UsualView();
  readonly #reader = new FilterReader(this);
  readonly #kept = new KeptView(this, {
    places: () => this.#places,
    view: () => this.#view,
    usual: () => this.#usual.view,
    sound: (view) => this.#soundView(view),
    show: (view, byPerson) => this.#show(view, byPerson),
  });
  // Everything one works with is loaded beside the question who is there.
  readonly #body = new LazyController<ListBody>(this, async () => {
    const { ListBody } = await import('./list-body.js');
    return new ListBody(this.#host, {
      label: () => this.#label,
      now: () => this.#clock.now,
      isAnswered: () => this.#found.current && !this.#found.pending,
      readFilters: () => this.#reader.load(),
      onRefresh: this.#refreshNow,
      onShowWaiting: () => {
        this.#answers.showWaiting();
        this.requestUpdate();
      },
    });
  });
  #loaded: CasePage | undefined;
  #saidError: CaseError | undefined;
  #saidNews = '';
  #subject: readonly unknown[] = [];
  /** The page an address asked for. */
  #addressed: unknown;

  /** Asks the adapter again. */
  async refresh(): Promise<void> {
    this.#reader.retry();
    await Promise.all([this.session.error ? this.session.refresh() : undefined, this.#found.refresh()]);
  }

  /** To the search, or where there is none to the first thing that can be used. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input, select, a, button')?.focus(options);
  }

  /** To the name of a case, where it is on the page that is shown; whether it is. */
  focusCase(id: CaseId, options?: FocusOptions): boolean {
    const index = this.#shown?.rows.findIndex((row) => row.id === id) ?? -1;
    const name = this.renderRoot.querySelectorAll('tbody > tr')[index]?.querySelector<HTMLElement>('.name');
    name?.focus(options);
    return Boolean(name);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.documentElement.addEventListener(CaseCreatedEvent.type, this.#handleCreated);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.documentElement.removeEventListener(CaseCreatedEvent.type, this.#handleCreated);
  }

  /** A person asks for something else. */
  #ask(wish: ListWish): void {
    if ('filter' in wish && !this.#reader.knows(wish.filter)) return void this.#askLater(wish);
    const before = this.#query()?.key;
    const { columns, layout, filter } = this;
    this.#usual.see(this);
    // Other columns, or another layout, show the same cases.
    if (!Object.keys(wish).every((member) => member === 'columns' || member === 'layout')) this.page = 1;
    Object.assign(this, wish);
    this.#usual.leave(this);
    const isSame = columns === this.columns && layout === this.layout && sameJson(filter, this.filter);
    if (this.#query()?.key === before && isSame) return;
    this.#answers.wished =
      'page' in wish ? 'page' : 'search' in wish ? 'search' : 'filter' in wish ? 'filter' : undefined;
    this.#kept.choose();
    this.dispatchEvent(new CaseListChangeEvent(this));
  }

  /** What is shown stays until the code that reads filters is there. */
  async #askLater(wish: ListWish): Promise<void> {
    await this.#reader.load();
    if (this.#reader.failed) this.announcer.say(this.terms.errors.unavailable);
    else this.#ask(wish);
  }

  /** An address or a memory says how the list is to be; `byPerson`: one went back to it. */
  #show(view: Partial<WantedView>, byPerson: boolean): void {
    this.#usual.see(this);
    Object.assign(this, view);
    this.#usual.leave(this);
    this.#addressed = view.page;
    if (!byPerson) return;
    this.#answers.wished = 'filter';
    this.dispatchEvent(new CaseListChangeEvent(this));
  }

  protected override get activeOwner(): Owner | undefined {
    return this.#served.owner;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#usual.see(this);
    this.#turnToSubject(changed);
    this.#kept.prepare();
    if (changed.has('search')) this.#body.value?.forgetTyping();
    const answer = this.#found.value;
    if (!answer) this.#answers.shown = undefined;
    else if (this.#found.current && this.#answers.isNews(answer, this.#found.pending)) this.#take(answer);
    this.#sayError();
    this.setState('busy', this.#found.pending);
    this.setState('error', this.#error !== undefined);
    this.setState('empty', this.#answers.shown?.rows.length === 0);
  }

  protected override updated(): void {
    this.#kept.settle();
    if (!this.#loaded) return;
    const loaded = this.#loaded;
    this.#loaded = undefined;
    // Whoever turned the page at its end wants to read the next one from its beginning.
    if (this.#answers.wished === 'page' && isScrolledPast(this)) this.scrollIntoView({ block: 'start' });
    this.#answers.wished = undefined;
    this.dispatchEvent(new CaseListLoadEvent(loaded));
  }

  override render(): TemplateResult {
    return html`<section class="root" aria-label=${this.#label}>
      ${this.#served.render()}
      <div class=${this.#news ? 'list has-news' : 'list'} @keydown=${this.#handleKey}>${this.#content()}</div>
      ${this.announcer.render()} ${this.#body.value?.actions.renderOverlays() ?? nothing}
      <div class="dialogs"></div>
    </section>`;
  }

  get #scene(): ListScene {
    return {
      adapter: this.activeAdapter,
      owner: this.activeOwner,
      session: this.session.value,
      view: this.#view,
      search: this.search,
      usualFilter: this.#soundView(this.#usual.view)?.filter ?? {},
      timeZone: this.context.timeZone,
      closeReasons: this.context.closeReasons ?? [],
      shown: this.#shown,
      terms: this.terms,
      formats: this.formats,
      hrefOf: (row) => this.context.links?.case?.(row) || undefined,
    };
  }

  /** What is on screen, without what is being deleted. */
  get #shown(): Shown | undefined {
    const { shown } = this.#answers;
    const scope = { owner: this.activeOwner, view: this.#view };
    return this.#body.value?.actions.shownOf(shown, scope) ?? shown;
  }

  get #label(): string {
    return this.label || this.terms.common.cases;
  }

  get #error(): CaseError | undefined {
    return this.session.error ?? this.#found.error ?? (this.#reader.failed ? unreadable : undefined);
  }

  /** What is really asked for; nothing before it is known what may be asked. */
  get #view(): ListView | undefined {
    const sound = this.#kept.ready ? this.#soundView(this) : undefined;
    if (!sound) return undefined;
    const view = { ...sound, askedText: this.#body.value?.askedText(sound.text, this.terms) ?? sound.text };
    const reachable =
      this.session.value?.capabilities.paging.includes('page') || this.#answers.startOf(view) !== undefined;
    return reachable ? view : { ...view, page: 1 };
  }

  #soundView(wanted: WantedView): ListView | undefined {
    const capabilities = this.session.value?.capabilities;
    const { timeZone } = this.context;
    const filter = capabilities && this.#reader.read(wanted.filter, capabilities, { now: this.#clock.now, timeZone });
    return filter && soundView(wanted, filter, capabilities);
  }

  get #places(): KeepingPlaces | undefined {
    const { urlState: address, context, activeOwner: owner } = this;
    const memory = context.drafts === 'keep' ? this.remember || undefined : undefined;
    if (!this.activeAdapter || !owner || (address ?? memory) === undefined) return undefined;
    return { address: address ?? undefined, router: context.router, memory, owner };
  }

  #query(): Query<CasePage> | undefined {
    const owner = this.activeOwner;
    const session = this.session.value;
    const view = this.#view;
    // Nobody can see an answer before there is anything to show it with, and columns are asked for by name.
    const body = this.#body.value;
    if (!owner || !session?.permissions.read || !view || !body) return undefined;
    const at = session.capabilities.paging.includes('page') ? { page: view.page } : this.#answers.startOf(view);
    return listQuery(owner, view, body.columns.shown, at, session.capabilities);
  }

  /** Another owner or backend is another list: it begins at its first page, unless the host says otherwise. */
  #turnToSubject(changed: PropertyValues<this>): void {
    const before = this.#subject;
    this.#subject = [this.activeAdapter ?? before[0], this.activeOwner ?? before[1]];
    const [sameBackend, sameOwner] = this.#subject.map(
      (now, index) => before[index] === undefined || before[index] === now,
    );
    if (sameBackend && sameOwner) return;
    if (!changed.has('page')) this.page = 1;
    if (!changed.has('filter')) {
      this.filter = this.#reader.carried(this.filter, this.#usual.view.filter, sameBackend === true);
    }
    this.#usual.leave(this);
    this.#answers.forget();
  }

  #take(answer: CasePage): void {
    const view = this.#view;
    const key = this.#query()?.key;
    if (!view || key === undefined) return;
    const last = pagesOf(answer.total, view.size);
    if (answer.rows.length === 0 && view.page > last) {
      // What was on the last page may have gone; nobody should look at an empty one.
      this.#answers.pass(answer);
      this.page = last;
      // The host did not set that.
      this.#usual.leave(this);
      if (view.page === this.#addressed) {
        this.announcer.say(this.terms.list.page(last, last, this.formats, answer.totalIsLowerBound));
      }
      return;
    }
    this.#loaded = answer;
    const waited = Boolean(this.#news);
    this.#answers.take(answer, { key, page: view.page }, view, this.#isReading);
    const words = wordsOfAnswer(this.#answers.wished, answer, view, this.#scene);
    if (words) this.announcer.say(words);
    else if (!waited && this.#news) this.#sayNews();
    else if (this.#answers.wished === 'refresh')
      this.announcer.say(this.terms.list.total(answer.total, this.formats, answer.totalIsLowerBound));
  }

  /** One change after another has come, and no more do. */
  #settle(): void {
    if (!this.#news) return;
    if (this.#isReading) {
      if (this.#news !== this.#saidNews) this.#sayNews();
      return;
    }
    this.#answers.showWaiting();
    this.requestUpdate();
  }

  #sayNews(): void {
    this.#saidNews = this.#news;
    this.announcer.say(this.#saidNews);
  }

  #sayError(): void {
    const error = this.#error;
    if (error && error !== this.#saidError) this.announcer.say(errorWords(error, this.terms));
    this.#saidError = error;
  }

  get #isReading(): boolean {
    return isReading(this, this.#body.value?.pointedAt ?? 0);
  }

  get #news(): string {
    return this.#body.value?.news(this.#shown) ?? '';
  }

  #content(): TemplateResult {
    const { terms } = this;
    if (!this.activeAdapter) return unconnected(terms.states.noAdapter);
    if (!this.activeOwner) return unconnected(terms.states.noOwner);
    const session = this.session.value;
    const error = this.#error;
    if (session ? !session.permissions.read : error?.code === 'forbidden') return denied(terms, error);
    if (this.#found.error?.code === 'forbidden') return denied(terms, error);
    if (this.#body.failed) return failed(unloaded, { terms, formats: this.formats }, false, () => this.#body.retry());
    return (
      this.#body.get()?.render({
        current: this.#answers.shown?.question.key === this.#query()?.key,
        error,
        busy: this.#busy,
        untold: this.#found.stale && this.#isTold,
        answeredAt: this.#found.answeredAt,
      }) ?? skeleton(6, terms)
    );
  }

  get #busy(): boolean {
    return this.#found.pending || this.session.pending;
  }

  get #isTold(): boolean {
    return this.session.value?.capabilities.groups.includes('changes') ?? false;
  }

  readonly #handleKey = (event: KeyboardEvent): void => this.#body.value?.handleKey(event);

  readonly #refreshNow = (): void => {
    this.#answers.wished ??= 'refresh';
    void this.refresh();
  };

  readonly #handleCreated = ({ case: { id, owner } }: CaseCreatedEvent): void => {
    if (owner !== this.activeOwner) return;
    if (this.#answers.expectOwn(id) && !this.#found.live) void this.refresh();
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'case-list': CaseList;
  }
}
