import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.js';
import { icon } from '../../primitives/icon.js';
import type { ListHost } from '../list-host.js';
import { hasFilters } from '../view/list-view.js';
import type { FilterBar } from './filter-bar.js';
import type { SearchHelp } from './search-help.js';
import { hasFocus } from '../../primitives/has-focus.js';

/**
 * Filters of a list: those that are set as pills, and the way to more. Until one is set or wanted there is nothing but a
 * button; the rest is loaded then.
 */
export class ListFilters implements ReactiveController {
  readonly #list: ListHost;
  readonly #parts: LazyController<{ readonly bar: FilterBar; readonly help: SearchHelp }>;
  /** Pressed while its code was on its way. */
  #wanted: 'bar' | 'help' | undefined;

  /** `canRead` resolves once the list can read filters: what is chosen here must be there at once. */
  constructor(list: ListHost, canRead: () => Promise<void>) {
    this.#list = list;
    this.#parts = new LazyController(list.element, async () => {
      const [{ FilterBar, SearchHelp }] = await Promise.all([import('./filter-parts.js'), canRead()]);
      return { bar: new FilterBar(list), help: new SearchHelp(list) };
    });
    list.element.addController(this);
  }

  hostUpdated(): void {
    const wanted = this.#wanted;
    const parts = this.#parts.value;
    if (!wanted || !(parts || this.#parts.failed)) return;
    this.#wanted = undefined;
    // Whoever went on meanwhile must not be called back.
    if (parts && hasFocus(this.#button(wanted))) this.#open(wanted, parts);
    else if (!parts) this.#list.say(this.#list.scene().terms.errors.unavailable);
  }

  /** Why filters find nothing, where that can be told. */
  get hint(): string {
    return this.#parts.value?.bar.hint ?? '';
  }

  /** The button that adds one, and what opens to set one; nothing where the backend filters by nothing. */
  renderAdd(): TemplateResult | typeof nothing {
    if (!this.#canFilter) return nothing;
    const bar = this.#parts.value?.bar;
    return html`<button
        class="tool-button filter-add"
        part="filter-add"
        type="button"
        id="filter-add"
        aria-haspopup="dialog"
        aria-expanded=${bar?.isMenuOpen ? 'true' : 'false'}
        @click=${this.#add}
      >
        ${icon('filter')}<span class="tool-text">${this.#list.scene().terms.list.addFilter}</span>
      </button>
      ${bar?.renderEditor()}`;
  }

  /** The filters that are set; nothing where there are none, and none to go back to. Their place is kept until they come. */
  renderSet(): TemplateResult | typeof nothing {
    if (!this.#canFilter) return nothing;
    const isSet = hasFilters(this.#list.scene().view);
    const bar = (isSet ? this.#parts.get() : this.#parts.value)?.bar;
    return bar?.render() ?? (isSet ? html`<div class="filters"></div>` : nothing);
  }

  /** Tells what can be searched for, beside the search. */
  renderHelp(): TemplateResult {
    const { terms } = this.#list.scene();
    const { help } = this.#parts.value ?? {};
    return html`<button
        class="icon-button search-help"
        type="button"
        id="search-help"
        aria-label=${terms.list.searchHelp}
        title=${terms.list.searchHelp}
        aria-haspopup="dialog"
        aria-expanded=${help?.isOpen ? 'true' : 'false'}
        @click=${this.#explain}
      >
        ${icon('help')}
      </button>
      ${help?.render()}`;
  }

  get #canFilter(): boolean {
    return Boolean(this.#list.scene().session?.capabilities.filters.length);
  }

  readonly #add = (): void => this.#want('bar');

  readonly #explain = (): void => this.#want('help');

  #want(what: 'bar' | 'help'): void {
    const parts = this.#parts.value;
    if (parts) return this.#open(what, parts);
    this.#wanted = what;
    // Not every press brings the focus along.
    this.#button(what)?.focus();
    void this.#parts.load();
  }

  #button(of: 'bar' | 'help'): HTMLElement | null {
    return this.#list.element.shadowRoot?.getElementById(of === 'bar' ? 'filter-add' : 'search-help') ?? null;
  }

  #open(what: 'bar' | 'help', { bar, help }: { readonly bar: FilterBar; readonly help: SearchHelp }): void {
    if (what === 'bar') bar.toggleMenu();
    else help.toggle();
  }
}
