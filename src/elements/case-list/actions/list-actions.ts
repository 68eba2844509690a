import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseRow } from '../../../domain/find/case-query.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { icon } from '../../primitives/icon.js';
import type { Shown } from '../answers/shown-rows.js';
import type { ListHost } from '../list-host.js';
import type { RowExtras } from '../rows/list-table.js';
import type { CaseActions } from './case-actions.js';
import type { Matches } from './gone-cases.js';
import { isRowKey, rowOf, selectsBySpace } from './row-keys.js';

/**
 * Cases are selected, and something is done with them: with one from a menu in its row, with several from a bar that
 * takes the place of the toolbar. Here are the boxes and buttons; what they do is loaded once somebody comes near the
 * rows. Whoever may read cases can select them, also where nothing can be changed: what was read can be exported and
 * copied.
 */
export class ListActions implements ReactiveController {
  readonly #host: ListHost;
  readonly #loaded: LazyController<CaseActions>;
  #end: AbortController | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    host.element.addController(this);
    this.#loaded = new LazyController(host.element, async () => {
      const { CaseActions } = await import('./case-actions.js');
      return new CaseActions(host);
    });
  }

  hostConnected(): void {
    this.#end = new AbortController();
    const { signal } = this.#end;
    const { renderRoot } = this.#host.element;
    for (const type of ['pointerover', 'focusin'])
      renderRoot.addEventListener(type, this.#handleNear, { signal, passive: true });
    renderRoot.addEventListener('keydown', (event) => this.#handleKey(event as KeyboardEvent), { signal });
    // Some browsers press a button as Space comes up.
    renderRoot.addEventListener('keyup', (event) => this.#handleKeyUp(event as KeyboardEvent), { signal });
  }

  hostDisconnected(): void {
    this.#end?.abort();
  }

  /** What is on screen without what is being deleted. */
  shownOf(shown: Shown | undefined, matches: Matches): Shown | undefined {
    return shown && (this.#loaded.value?.without(shown, matches) ?? shown);
  }

  /** What every row has before and behind what it shows. */
  get extras(): RowExtras {
    const selection = this.#loaded.value?.selection;
    return {
      lead: { heading: this.#heading(), cell: (row) => this.#box(row) },
      trail: (row) => this.#menuButton(row),
      rowState: (row) => ({
        selected: selection?.has(row.id) ?? false,
        busy: this.#loaded.value?.isBusy(row.id) ?? false,
      }),
    };
  }

  /** The toolbar, or what stands in its place and takes no more room. */
  renderBar(toolbar: TemplateResult): TemplateResult {
    const bar = this.#loaded.value?.renderBar() ?? nothing;
    return html`<div class="bars">
      <div class="bars-toolbar" ?inert=${bar !== nothing}>${toolbar}</div>
      ${bar}
    </div>`;
  }

  /** Menus, dialogs and toasts; outside of everything that comes and goes. */
  renderOverlays(): TemplateResult | typeof nothing {
    return this.#loaded.value?.renderOverlays() ?? nothing;
  }

  #heading(): TemplateResult {
    const share = this.#loaded.value?.selection.shareOfPage ?? 'none';
    return html`<label class="pick">
      <input
        type="checkbox"
        aria-label=${this.#host.scene().terms.list.selectPage}
        .checked=${live(share === 'all')}
        .indeterminate=${live(share === 'some')}
        @click=${() => this.#with(({ selection }) => selection.togglePage())}
      />
    </label>`;
  }

  #box({ id, title }: CaseRow): TemplateResult {
    const click = ({ shiftKey }: MouseEvent) =>
      this.#with(({ selection }) => selection.toggle(id, { range: shiftKey }));
    return html`<label class="pick" @mousedown=${keepText}>
      <input
        type="checkbox"
        data-case=${id}
        aria-label=${this.#host.scene().terms.list.select(title)}
        .checked=${live(this.#loaded.value?.selection.has(id) ?? false)}
        @click=${click}
      />
    </label>`;
  }

  #menuButton(row: CaseRow): TemplateResult {
    const open = ({ currentTarget }: Event) =>
      this.#with((actions) => actions.openMenu(row, currentTarget as HTMLElement));
    return html`<button
      class="icon-button row-menu"
      part="row-menu"
      type="button"
      aria-label=${this.#host.scene().terms.list.actionsOf(row.title)}
      aria-haspopup="menu"
      aria-expanded=${this.#loaded.value?.menuOf === row.id ? 'true' : 'false'}
      @click=${open}
    >
      ${icon('more')}
    </button>`;
  }

  #with(use: (actions: CaseActions) => void): void {
    if (this.#loaded.value) use(this.#loaded.value);
    else void this.#loadFor(use);
  }

  async #loadFor(use: (actions: CaseActions) => void): Promise<void> {
    const loaded = await this.#loaded.load();
    if (loaded) use(loaded);
    else this.#host.say(this.#host.scene().terms.list.actionsUnloaded);
  }

  readonly #handleNear = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('table')) void this.#loaded.get();
  };

  /** What is pressed before there is anybody to do it is done once there is. */
  #handleKey(event: KeyboardEvent): void {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof HTMLElement)) return;
    const loaded = this.#loaded.value;
    if (loaded ? !loaded.takeKey(event, target) : !isRowKey(event, target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!loaded) this.#with((actions) => actions.takeKey(event, target));
  }

  #handleKeyUp(event: KeyboardEvent): void {
    const { key, target } = event;
    if (key === ' ' && target instanceof Element && rowOf(target) && selectsBySpace(target)) event.preventDefault();
  }
}

/** A range is drawn with Shift, which would select the text between as well. */
const keepText = (event: MouseEvent): void => {
  if (event.shiftKey) event.preventDefault();
};
