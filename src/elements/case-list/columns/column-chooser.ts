import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { OverlayController } from '../../controllers/overlay-controller.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { icon } from '../../primitives/icon.js';
import { ListDrag } from '../../primitives/list-drag.js';
import { listDragStyles } from '../../primitives/list-drag.styles.js';
import { wholeOrder, withMoved } from '../../primitives/list-order.js';
import { listboxStyles } from '../../primitives/listbox.styles.js';
import type { ListHost } from '../list-host.js';
import type { ListColumn } from '../rows/list-columns.js';
import type { ShownColumns } from '../rows/shown-columns.js';
import { columnChooserStyles } from './column-chooser.styles.js';
import { ColumnRoom } from './column-room.js';

/**
 * Which columns there are, and in which order. Nothing moves by being chosen: it stays where one looks for it. Ticked is
 * what one sees: of the usual ones those without room are not, and come, to be scrolled to, when they are.
 */
export class ColumnChooser {
  readonly #host: ListHost;
  readonly #columns: ShownColumns;
  readonly #overlay: OverlayController;
  readonly #drag: ListDrag;
  readonly #room: ColumnRoom;
  #order: readonly string[] = [];
  #search = '';

  constructor(host: ListHost, columns: ShownColumns, anchor: () => HTMLElement | null) {
    this.#host = host;
    this.#columns = columns;
    adoptStyles(host.element, [listboxStyles, listDragStyles, columnChooserStyles]);
    this.#room = new ColumnRoom(host, columns);
    this.#drag = new ListDrag(host.element, (key, to) => this.#move(key, to));
    this.#overlay = new OverlayController(host.element, {
      anchor,
      overlay: () => host.element.renderRoot.querySelector<HTMLElement>('.columns-popup'),
      placement: 'bottom-end',
      onDismiss: () => this.#closed(),
    });
  }

  get open(): boolean {
    return this.#overlay.open;
  }

  toggle(): void {
    if (this.open) {
      this.#close();
      return;
    }
    this.#columns.choosing = true;
    this.#room.begin();
    const { library } = this.#columns;
    if (library?.state === 'failed') void library.refresh();
    this.#search = '';
    this.#order = [];
    this.#overlay.show();
    void this.#focusWhenShown();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { terms } = this.#host.scene();
    const { chooser } = terms.list;
    const columns = this.#listed;
    const found = columns.filter((column) => fold(column.heading(terms)).includes(fold(this.#search)));
    return html`<div class="popup columns-popup" part="columns-popup" popover="manual" role="dialog" aria-label=${chooser.label} @keydown=${this.#handleKey}>
      <div class="columns-head">
        <input
          class="input columns-search"
          type="text"
          role="searchbox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${chooser.search}
          placeholder=${chooser.search}
          .value=${live(this.#search)}
          @input=${this.#handleInput}
        />
        <span class="columns-sets">
          ${this.#set(chooser.all, () => ['name', ...columns.map(({ key }) => key)])}
          ${this.#set(chooser.clear, () => ['name'])} ${this.#set(chooser.usual, () => undefined)}
        </span>
      </div>
      <ul class="columns-list">
        ${this.#search === '' ? this.#nameItem() : nothing}
        ${repeat(
          found,
          ({ key }) => key,
          (column) => this.#item(column, columns),
        )}
      </ul>
      ${found.length === 0 ? html`<p class="columns-words">${chooser.none}</p>` : nothing}
      ${this.#state()}
      <p class="columns-words columns-hint">${chooser.hint}</p>
    </div>`;
  }

  /** The name is always there, and always first. */
  #nameItem(): TemplateResult {
    const { common } = this.#host.scene().terms;
    return html`<li class="column-item fixed">
      <label class="column-label"><input type="checkbox" checked disabled /><bdi>${common.name}</bdi></label>
    </li>`;
  }

  #item(column: ListColumn, columns: readonly ListColumn[]): TemplateResult {
    const { terms } = this.#host.scene();
    const { chooser } = terms.list;
    const { key } = column;
    const words = column.heading(terms);
    const at = columns.findIndex((each) => each.key === key);
    // Among what was searched for there is no order to be seen.
    const movable = this.#search === '';
    const note = this.#room.lacks(key) ? `no-room-${key}` : undefined;
    const step = (label: string, mark: 'up' | 'down', to: number) =>
      html`<button class="icon-button column-step" type="button" tabindex="-1" aria-label=${label} title=${label} ?disabled=${to < 0 || to >= columns.length} @click=${() => this.#move(key, to)}>${icon(mark)}</button>`;
    return html`<li class=${classMap({ 'column-item': true, movable: true, ...this.#drag.marksOf(key) })} data-key=${key}>
      <label class="column-label"
        ><input
          type="checkbox"
          aria-keyshortcuts=${movable ? 'Alt+ArrowUp Alt+ArrowDown' : nothing}
          aria-describedby=${note ?? nothing}
          .checked=${live(this.#isOn(key))}
          @change=${() => this.#toggle(key)}
        /><bdi>${words}</bdi></label
      >
      ${note ? html`<span class="column-note" id=${note} title=${chooser.noRoomHint}>${chooser.noRoom}</span>` : nothing}
      ${
        movable
          ? html`${step(chooser.up(words), 'up', at - 1)}${step(chooser.down(words), 'down', at + 1)}<span
                class="column-grip grip"
                aria-hidden="true"
                @pointerdown=${(event: PointerEvent) => this.#drag.start(event, key)}
                >${icon('grip')}</span
              >`
          : nothing
      }
    </li>`;
  }

  #state(): TemplateResult | typeof nothing {
    const { terms } = this.#host.scene();
    const { state } = this.#columns.library ?? {};
    if (!state) return nothing;
    return html`<p class="columns-words">${state === 'waiting' ? terms.common.loading : terms.list.chooser.failed}</p>`;
  }

  #set(label: string, keys: () => readonly string[] | undefined): TemplateResult {
    const choose = () => {
      // The usual ones stand as they usually do.
      if (keys() === undefined) this.#order = [];
      this.#host.ask({ columns: keys() });
    };
    return html`<button class="columns-set" type="button" @click=${choose}>${label}</button>`;
  }

  /** All but the name, in an order that stays while one chooses. */
  get #listed(): readonly ListColumn[] {
    const all = this.#columns.all.filter(({ key }) => key !== 'name');
    const shown = this.#columns.shown.map(({ key }) => key);
    const known = this.#order.length > 0 ? this.#order : shown;
    this.#order = wholeOrder(
      known,
      all.map(({ key }) => key),
    );
    return this.#order.flatMap((key) => all.find((column) => column.key === key) ?? []);
  }

  #isOn(key: string): boolean {
    return this.#columns.shown.some((column) => column.key === key) && !this.#room.lacks(key);
  }

  #toggle(key: string): void {
    const on = this.#order.filter((each) => this.#isOn(each) !== (each === key));
    this.#host.ask({ columns: ['name', ...on] });
  }

  #move(key: string, to: number): void {
    const { terms, formats } = this.#host.scene();
    if (to < 0 || to >= this.#order.length || this.#order[to] === key) return;
    const held = this.#host.element.shadowRoot?.activeElement;
    this.#order = withMoved(this.#order, key, to);
    const words = this.#columns.all.find((column) => column.key === key)?.heading(terms) ?? key;
    this.#host.say(terms.list.chooser.moved(words, to + 1, this.#order.length, formats));
    if (this.#isOn(key)) this.#host.ask({ columns: ['name', ...this.#order.filter((each) => this.#isOn(each))] });
    else this.#host.element.requestUpdate();
    // What is moved in the tree lets go of the focus.
    void this.#host.element.updateComplete.then(() => {
      if (held instanceof HTMLElement && held.isConnected && this.open) held.focus();
    });
  }

  readonly #handleInput = (event: Event): void => {
    this.#search = (event.target as HTMLInputElement).value;
    this.#host.element.requestUpdate();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (!this.#drag.cancel()) this.#close();
      return;
    }
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const item = (event.target as Element).closest<HTMLElement>('[data-key]');
    if (by === undefined) return;
    if (event.altKey && item?.dataset['key'] !== undefined && this.#search === '') {
      event.preventDefault();
      this.#move(item.dataset['key'], this.#order.indexOf(item.dataset['key']) + by);
    } else if (!event.altKey && !event.ctrlKey && !event.metaKey) {
      const boxes = [...(this.#popup?.querySelectorAll<HTMLElement>('[data-key] input') ?? [])];
      const at = boxes.indexOf(event.target as HTMLElement);
      const to = boxes[at + by];
      if (!to || (at < 0 && by < 0)) return;
      event.preventDefault();
      to.focus();
    }
  };

  #close(): void {
    this.#overlay.hide({ returnFocus: true });
    this.#closed();
  }

  #closed(): void {
    this.#drag.cancel();
    this.#room.end();
    this.#columns.choosing = false;
    this.#host.element.requestUpdate();
  }

  get #popup(): HTMLElement | null {
    return this.#host.element.renderRoot.querySelector('.columns-popup');
  }

  async #focusWhenShown(): Promise<void> {
    // The code that renders it may just have come.
    while (this.open && !this.#popup?.matches(':popover-open')) {
      await this.#host.element.updateComplete;
      await new Promise(requestAnimationFrame);
    }
    this.#popup?.querySelector('input')?.focus();
  }
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
