import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Session } from '../../contracts/groups/session.js';
import type { CaseError } from '../../domain/error.js';
import type { CaseRow } from '../../domain/find/case-query.js';
import { foldText } from '../../domain/find/fold-text.js';
import { isClosed } from '../../domain/cases/status.js';
import type { Owner } from '../../domain/ids.js';
import type { Words } from '../../i18n/words.js';
import { countsOf, hasEvidence, type Attachables } from '../attachments/attachables.js';
import { QueryController } from '../controllers/query-controller.js';
import { ActiveOption } from '../primitives/active-option.js';
import { button } from '../primitives/button.js';
import { drawing } from '../primitives/drawing.js';
import { icon } from '../primitives/icon.js';
import { optionId } from '../primitives/listbox.js';
import { failed, state } from '../primitives/state.js';
import { heldAlertsQuery, type HeldAlerts } from './held-alerts.js';
import { pickableOf } from './pickable.js';
import { pickerOptions, pickerSkeleton, type PickerOption } from './picker-options.js';
import { pickerQuery, type PickerAnswer } from './picker-query.js';
import { pickableWords } from './picker-words.js';
import { inKeptOrder } from './shown-cases.js';

/** The host as it is now; read whenever it is needed. */
export interface CaseChoiceOptions {
  readonly adapter: () => CaseAdapter | undefined;
  readonly owner: () => Owner | undefined;
  readonly session: () => Session | undefined;
  /** Whether anybody looks; nothing is asked before. */
  readonly open: () => boolean;
  /** What is to be added. */
  readonly given: () => Attachables;
  /** Id of the case something is being added to. */
  readonly busy: () => string | undefined;
  readonly words: () => Words;
  readonly now: () => number;
  readonly onChoose: (row: CaseRow) => void;
  readonly announce: (text: string) => void;
}

// Asks once a person pauses, not at every key.
const pauseMs = 150;
const pageRows = 20;
const listId = 'cases';

/**
 * Chooses a case by search and list, as a combobox whose list is always open: the focus stays in the search, arrows go
 * through the cases, Enter chooses. At the end of the list the arrow brings more.
 */
export class CaseChoice implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CaseChoiceOptions;
  readonly #found: QueryController<PickerAnswer>;
  readonly #held: QueryController<HeldAlerts>;
  readonly #active: ActiveOption;
  /** What is in the search, and what of it is asked for. */
  #text = '';
  #asked = '';
  #wanted = pageRows;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rows: readonly CaseRow[] = [];
  #answer: PickerAnswer | undefined;
  /** What the rows answer. */
  #answered: string | undefined;
  /** A person searched, and has not been told what was found. */
  #untold = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CaseChoiceOptions) {
    this.#host = host;
    this.#options = options;
    this.#active = new ActiveOption(host, () => listId);
    host.addController(this);
    this.#found = new QueryController(host, options.adapter, () => {
      const [owner, session] = [options.owner(), options.session()];
      if (!options.open() || !owner || !session?.permissions.read) return undefined;
      return pickerQuery({ owner, text: this.#asked, wanted: this.#wanted }, session.capabilities);
    });
    this.#held = new QueryController(host, options.adapter, () => {
      const { capabilities } = options.session() ?? {};
      if (!options.open() || !capabilities?.groups.includes('alerts')) return undefined;
      return heldAlertsQuery(options.given().alerts ?? []);
    });
  }

  /** Why what is shown may be old; a list that is not there at all says so in its place. */
  get error(): CaseError | undefined {
    return this.#rows.length > 0 ? this.#found.error : undefined;
  }

  get pending(): boolean {
    return this.#found.pending;
  }

  /** As it was before anybody searched. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#text = this.#asked = '';
    this.#wanted = pageRows;
    this.#rows = [];
    this.#answer = this.#answered = undefined;
    this.#active.clear();
  }

  refresh = async (): Promise<void> => {
    await Promise.all([this.#found.refresh(), this.#held.refresh()]);
  };

  focus(): void {
    this.#host.shadowRoot?.getElementById('search')?.focus();
  }

  hostConnected(): void {
    // Part of the interface; what is asked is asked by the queries.
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    const answer = this.#found.value;
    if (!answer) {
      this.#rows = [];
      this.#answer = undefined;
      return;
    }
    if (answer === this.#answer || !this.#found.current) return;
    this.#rows = this.#answered === this.#asked ? inKeptOrder(this.#rows, answer.rows) : answer.rows;
    this.#answer = answer;
    this.#answered = this.#asked;
    if (!this.#untold) return;
    this.#untold = false;
    const { terms, formats } = this.#options.words();
    const { length } = this.#offered;
    this.#options.announce(
      answer.more ? terms.addToCase.foundMore(length, formats) : terms.list.found(length, formats),
    );
  }

  /** The search, as a control of its own. */
  renderSearch(): TemplateResult {
    const { terms } = this.#options.words();
    const offered = this.#offered;
    const active = this.#active.in(offered);
    return html`<div class="search-box">
      ${icon('search')}
      <input
        class="input"
        part="search"
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-label=${terms.list.search}
        aria-expanded=${offered.length > 0 ? 'true' : 'false'}
        aria-autocomplete="list"
        aria-controls=${listId}
        aria-activedescendant=${active === undefined ? nothing : optionId(listId, active)}
        placeholder=${terms.list.search}
        .value=${live(this.#text)}
        @input=${this.#handleInput}
        @keydown=${this.#handleKey}
      />
    </div>`;
  }

  /** The list, or what stands instead of it. */
  renderList(): TemplateResult {
    const words = this.#options.words();
    const { terms, formats } = words;
    const offered = this.#offered;
    const { error, pending } = this.#found;
    if (!this.#answer) {
      if (!error) return html`${this.#list([])}${pickerSkeleton(words)}`;
      return html`${this.#list([])}${failed(error, { terms, formats }, pending, () => void this.refresh())}`;
    }
    const more = this.#answer.more
      ? html`<div class="picker-more">${button({ label: terms.addToCase.more, busy: pending, onClick: this.#showMore })}</div>`
      : nothing;
    if (offered.length > 0) return html`${this.#list(offered)}${more}`;
    return html`${this.#list([])}${this.#text.trim() === '' ? state({ kind: 'empty', text: terms.list.empty, drawing: drawing('folder') }) : this.#nothingMatches()}${more}`;
  }

  #nothingMatches(): TemplateResult {
    const { list } = this.#options.words().terms;
    return state({
      kind: 'filtered',
      text: list.filteredEmpty,
      drawing: drawing('glass'),
      action: button({ label: list.clearSearch, onClick: this.#clear }),
    });
  }

  // Also without options: the search says that it controls a list, which must be there then.
  #list(options: readonly PickerOption[]): TemplateResult {
    return pickerOptions({
      id: listId,
      options,
      active: this.#active.in(options),
      alerts: countsOf(this.#options.given()).alerts,
      busy: this.#options.busy(),
      stale: this.#answered !== this.#asked,
      words: this.#options.words(),
      now: this.#options.now(),
      onChoose: (option) => this.#choose(option),
    });
  }

  get #offered(): readonly PickerOption[] {
    const limits = this.#options.session()?.capabilities.limits;
    if (!limits) return [];
    const given = this.#options.given();
    // Closed ones come last also where the backend cannot be asked for them apart.
    const rows = hasEvidence(given) ? [...open(this.#rows), ...closed(this.#rows)] : this.#rows;
    return rows
      .filter((row) => this.#isWanted(row))
      .map((row) => ({
        value: row.id,
        row,
        pickable: pickableOf(row, { given, held: this.#held.value, limits }),
      }));
  }

  /** Where the backend cannot search, what is shown is looked through here. */
  #isWanted({ title, number }: CaseRow): boolean {
    if (this.#text === '' || this.#canSearch) return true;
    return foldText(`${number ?? ''} ${title}`).includes(foldText(this.#text.replace(/^#/u, '')).trimEnd());
  }

  get #canSearch(): boolean {
    return (this.#options.session()?.capabilities.search.length ?? 0) > 0;
  }

  #choose({ row, pickable }: PickerOption): void {
    if (this.#options.busy() !== undefined) return;
    const words = this.#options.words();
    if (pickable.refused)
      this.#options.announce(pickableWords(pickable, countsOf(this.#options.given()).alerts, words) ?? '');
    else this.#options.onChoose(row);
  }

  #ask(text: string): void {
    this.#untold = true;
    if (text === this.#asked || !this.#canSearch) return;
    this.#asked = text;
    this.#wanted = pageRows;
    this.#host.requestUpdate();
  }

  readonly #showMore = (): void => {
    if (this.#found.pending) return;
    this.#wanted = this.#rows.length + pageRows;
    this.#untold = true;
    this.#host.requestUpdate();
  };

  readonly #clear = (): void => {
    clearTimeout(this.#timer);
    this.#text = '';
    this.#ask('');
    this.#host.requestUpdate();
    this.focus();
  };

  readonly #handleInput = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.#active.clear();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(this.#text.trim()), pauseMs);
    this.#host.requestUpdate();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const offered = this.#offered;
    const at = this.#active.in(offered);
    if (event.key === 'Enter') {
      event.preventDefault();
      const option = at === undefined ? undefined : offered[at];
      if (option) this.#choose(option);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (event.key === 'ArrowDown' && at === offered.length - 1 && this.#answer?.more) this.#showMore();
      else this.#active.move(event.key === 'ArrowDown' ? 1 : -1, offered);
    } else if ((event.key === 'Home' || event.key === 'End') && at !== undefined) {
      event.preventDefault();
      this.#active.move(event.key === 'Home' ? 'first' : 'last', offered);
    } else if (event.key === 'Escape' && this.#text !== '') {
      // First what was typed, then the dialog.
      event.preventDefault();
      event.stopPropagation();
      this.#clear();
    }
  };
}

const open = (rows: readonly CaseRow[]): readonly CaseRow[] => rows.filter(({ status }) => !isClosed(status));
const closed = (rows: readonly CaseRow[]): readonly CaseRow[] => rows.filter(({ status }) => isClosed(status));
