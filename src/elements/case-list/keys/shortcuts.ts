import { html, type TemplateResult } from 'lit';
import type { Terms } from '../../../i18n/terms.js';
import type { ListHost } from '../list-host.js';
import type { GridKeys } from './grid-keys.js';
import { isTyping } from '../../primitives/is-typing.js';
import { showShortcuts } from './shortcuts-dialog.js';
import { TypeAhead } from './type-ahead.js';

/** A key that does something while the focus is in the list and nobody types. */
export interface Shortcut {
  /** Those that do the same, as `KeyboardEvent.key` says them. */
  readonly keys: readonly string[];
  readonly words: (terms: Terms) => string;
  /** Whether it was of use here. */
  readonly run: () => boolean;
}

/**
 * Single keys, for whoever works here all day: they work only while the focus is inside of the list, and never while
 * somebody types. Any other letter leads to a name that begins with it; so does one that is a shortcut, with Shift.
 */
export class Shortcuts {
  readonly #host: ListHost;
  readonly #grid: GridKeys;
  readonly #more: () => readonly Shortcut[];
  readonly #typing = new TypeAhead();

  /** `more` are those of other parts. */
  constructor(host: ListHost, grid: GridKeys, more: () => readonly Shortcut[]) {
    this.#host = host;
    this.#grid = grid;
    this.#more = more;
  }

  get all(): readonly Shortcut[] {
    return [
      { keys: ['/'], words: ({ list }) => list.keys.search, run: () => this.#focusSearch() },
      { keys: ['j'], words: ({ list }) => list.keys.next, run: () => this.#step(1) },
      { keys: ['k'], words: ({ list }) => list.keys.previous, run: () => this.#step(-1) },
      { keys: ['o', 'Enter'], words: ({ list }) => list.keys.open, run: () => this.#open() },
      ...this.#more(),
      { keys: ['?'], words: ({ list }) => list.keys.help, run: () => this.#help() },
    ];
  }

  /** The way to them for whoever does not know the key; seen once the keyboard is on it. */
  render(): TemplateResult {
    const { label } = this.#host.scene().terms.list.keys;
    return html`<button class="keys-button" type="button" aria-haspopup="dialog" aria-keyshortcuts="?" @click=${() => this.#help()}>${label}</button>`;
  }

  readonly handleKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // What a host put into a slot has keys of its own.
    if (!(target instanceof Element) || target.getRootNode() !== this.#host.element.renderRoot || isTyping(target))
      return;
    if (!/^\S$/u.test(event.key)) return;
    const inside = target.closest('[role="grid"]') !== null;
    const shortcut = this.all.find(({ keys }) => keys.includes(event.key));
    const done = shortcut && !(inside && this.#typing.going) ? shortcut.run() : inside && this.#type(event.key);
    if (done) event.preventDefault();
  };

  #type(letter: string): boolean {
    const { rows, row } = this.#grid;
    const names = rows.map((each) => each.querySelector('.name')?.textContent ?? '');
    const to = rows[this.#typing.type(letter, names, row ? rows.indexOf(row) : -1) ?? -1];
    if (to) this.#grid.toName(to);
    return true;
  }

  #focusSearch(): boolean {
    const search = this.#host.element.renderRoot.querySelector<HTMLInputElement>('.search-text');
    search?.select();
    search?.focus();
    return Boolean(search);
  }

  #step(by: number): boolean {
    this.#grid.step(by);
    return this.#grid.rows.length > 0;
  }

  #open(): boolean {
    const name = this.#grid.row?.querySelector<HTMLElement>('.name');
    name?.click();
    return Boolean(name);
  }

  #help(): boolean {
    showShortcuts(this.#host.element, this.#host.scene().terms, this.all);
    return true;
  }
}
