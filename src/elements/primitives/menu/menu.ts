import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Placement } from '@floating-ui/dom';
import { OverlayController } from '../../controllers/overlay-controller.js';
import { inlineArrows } from '../../controllers/roving-focus-controller.js';
import { itemsOf, type MenuEntry, type MenuItem } from './menu-entry.js';
import { menuItemId, menuItems } from './menu-items.js';
import { placeAfter } from './place-after.js';
import { TypeAhead } from './type-ahead.js';

export interface MenuOptions {
  /** Id of the menu in its host's root. */
  readonly id: string;
  /** What the menu is about; its accessible name. */
  readonly label: () => string;
  /** What is in it, read whenever it is rendered while open. */
  readonly entries: () => readonly MenuEntry[];
  readonly placement?: Placement;
  /** It closed, however. */
  readonly onClose?: () => void;
}

type End = 'first' | 'last';

// A pointer on its way into a submenu crosses other items.
const crossingMs = 240;

/**
 * A menu with the keyboard of the ARIA patterns "menu" and "menu button": arrows, Home, End and letters move, Enter and
 * Space choose, the arrow along the line opens and closes a submenu, Escape closes and gives the focus back, Tab closes
 * and goes on. One of these serves every button of a list: `show` says which one it hangs on.
 */
export class Menu implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: MenuOptions;
  readonly #overlay: OverlayController;
  readonly #branch: OverlayController;
  readonly #typeAhead = new TypeAhead();
  #anchor: HTMLElement | null = null;
  #key: string | undefined;
  /** Id of the item whose submenu is open. */
  #opened: string | undefined;
  #crossing: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer was last: what moves below a pointer that rests does not take the focus. */
  #pointer = { x: Number.NaN, y: Number.NaN };

  constructor(host: ReactiveControllerHost & HTMLElement, options: MenuOptions) {
    this.#host = host;
    this.#options = options;
    this.#overlay = new OverlayController(host, {
      anchor: () => this.#anchor,
      overlay: () => this.#menu(options.id),
      placement: options.placement ?? 'bottom-start',
      onDismiss: () => this.#closed(),
    });
    this.#branch = new OverlayController(host, {
      anchor: () => (this.#opened === undefined ? null : this.#button(this.#opened)),
      overlay: () => this.#menu(this.#branchId),
      placement: () => (this.#isRtl ? 'left-start' : 'right-start'),
      fallbacks: ['left-start', 'right-start', 'bottom-start', 'top-start'],
    });
    host.addController(this);
  }

  get open(): boolean {
    return this.#overlay.open;
  }

  /** Which of several buttons it is open for. */
  get key(): string | undefined {
    return this.open ? this.#key : undefined;
  }

  /** Id of the menu, for `aria-controls`. */
  get id(): string {
    return this.#options.id;
  }

  /** Opens it at this element, with the focus on its first or last item. `key` tells several anchors apart. */
  show(anchor: HTMLElement, { key, at = 'first' }: { readonly key?: string; readonly at?: End } = {}): void {
    this.hide();
    this.#anchor = anchor;
    this.#key = key;
    this.#overlay.show();
    void this.#focusEnd(this.#options.id, at);
  }

  /** Closes it; with `returnFocus` what it hangs on has the focus then. */
  hide({ returnFocus = false }: { readonly returnFocus?: boolean } = {}): void {
    if (!this.#anchor) return;
    this.#overlay.hide({ returnFocus });
    this.#closed();
  }

  hostUpdated(): void {
    // What it hung on was taken away, such as the row of a list.
    if (this.#anchor?.isConnected === false) this.hide();
  }

  hostDisconnected(): void {
    this.hide();
  }

  /** Goes into the host's template, once, after the buttons. */
  render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { id, label, entries } = this.#options;
    return html`<div class="menu" part="menu" id=${id} role="menu" aria-label=${label()} tabindex="-1" popover="manual" @keydown=${this.#handleKey}>
      ${menuItems({
        id,
        entries: entries(),
        open: this.#opened,
        onChoose: this.#handleChoose,
        onPoint: this.#handlePoint,
        submenu: (item) => this.#renderBranch(item),
      })}
    </div>`;
  }

  #renderBranch(item: MenuItem): TemplateResult {
    const id = this.#branchId;
    return html`<div class="menu" part="menu" id=${id} role="menu" aria-label=${item.label} tabindex="-1" popover="manual" @pointerenter=${this.#stay}>
      ${menuItems({
        id,
        entries: item.submenu ?? [],
        onChoose: this.#handleChoose,
        onPoint: this.#handlePointInBranch,
      })}
    </div>`;
  }

  get #branchId(): string {
    return `${menuItemId(this.#options.id, this.#opened ?? '')}-menu`;
  }

  get #isRtl(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }

  #menu(id: string): HTMLElement | null {
    return this.#host.shadowRoot?.getElementById(id) ?? null;
  }

  #button(itemId: string): HTMLElement | null {
    return this.#menu(menuItemId(this.#options.id, itemId));
  }

  #closed(): void {
    clearTimeout(this.#crossing);
    this.#branch.hide();
    this.#opened = undefined;
    this.#anchor = null;
    this.#host.requestUpdate();
    this.#options.onClose?.();
  }

  #openBranch(item: MenuItem): void {
    clearTimeout(this.#crossing);
    if (this.#opened === item.id) return;
    this.#branch.hide();
    this.#opened = item.id;
    this.#branch.show();
    this.#host.requestUpdate();
  }

  #closeBranch({ returnFocus }: { readonly returnFocus: boolean }): void {
    clearTimeout(this.#crossing);
    if (this.#opened === undefined) return;
    this.#branch.hide({ returnFocus });
    this.#opened = undefined;
    this.#host.requestUpdate();
  }

  /** The buttons of the menu, or of the open submenu, in order. */
  #buttons(menuId: string): readonly HTMLElement[] {
    const menu = this.#menu(menuId);
    const buttons = menu?.querySelectorAll<HTMLElement>('.menu-item') ?? [];
    return [...buttons].filter((button) => button.closest('.menu') === menu);
  }

  async #focusEnd(menuId: string, end: End): Promise<void> {
    await this.#host.updateComplete;
    const button = this.#buttons(menuId).at(end === 'first' ? 0 : -1);
    // An empty menu has the focus itself, or its keys would be the page's.
    (button ?? this.#menu(menuId))?.focus({ preventScroll: !button });
  }

  readonly #stay = (): void => clearTimeout(this.#crossing);

  readonly #handleChoose = (item: MenuItem, event: MouseEvent): void => {
    if (item.disabled !== undefined) return;
    if (item.submenu) {
      this.#openBranch(item);
      // A key makes a click of no button pressed; whoever points sees where to go on.
      if (event.detail === 0) void this.#focusEnd(this.#branchId, 'first');
      return;
    }
    this.hide({ returnFocus: true });
    item.onChoose?.();
  };

  readonly #handlePoint = (item: MenuItem, event: PointerEvent): void => {
    if (!this.#moved(event)) return;
    if (item.submenu && item.disabled === undefined) this.#openBranch(item);
    else if (this.#opened !== undefined) {
      clearTimeout(this.#crossing);
      this.#crossing = setTimeout(() => this.#closeBranch({ returnFocus: false }), crossingMs);
    }
    (event.currentTarget as HTMLElement).focus({ preventScroll: true });
  };

  readonly #handlePointInBranch = (_item: MenuItem, event: PointerEvent): void => {
    if (!this.#moved(event)) return;
    this.#stay();
    (event.currentTarget as HTMLElement).focus({ preventScroll: true });
  };

  #moved({ clientX: x, clientY: y, pointerType }: PointerEvent): boolean {
    const { x: fromX, y: fromY } = this.#pointer;
    this.#pointer = { x, y };
    return pointerType === 'mouse' && (x !== fromX || y !== fromY);
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const menu = target.closest<HTMLElement>('.menu');
    if (!menu) return;
    if (event.key === 'Tab') this.hide({ returnFocus: true });
    else if (event.key === 'Escape') this.#escape(event, menu);
    else if (this.#go(event, menu, target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  #escape(event: KeyboardEvent, menu: HTMLElement): void {
    // The dialog around it must not close with the menu.
    event.preventDefault();
    event.stopPropagation();
    if (menu.id === this.#options.id) this.hide({ returnFocus: true });
    else this.#closeBranch({ returnFocus: true });
  }

  /** Answers whether the key was one of the menu's. */
  #go(event: KeyboardEvent, menu: HTMLElement, target: HTMLElement): boolean {
    const buttons = this.#buttons(menu.id);
    const at = buttons.indexOf(target);
    const [back, on] = inlineArrows(this.#host);
    const isBranch = menu.id !== this.#options.id;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plain && isBranch && event.key === back) {
      this.#closeBranch({ returnFocus: true });
      return true;
    }
    if (plain && !isBranch && event.key === on) return this.#enterBranch(target);
    const to = plain
      ? (placeAfter(event.key, at, buttons.length) ?? this.#typeAhead.find(event, labelsOf(buttons), at))
      : undefined;
    if (to === undefined) return false;
    if (!isBranch) this.#closeBranch({ returnFocus: false });
    buttons[to]?.focus();
    return true;
  }

  #enterBranch(target: HTMLElement): boolean {
    const item = itemsOf(this.#options.entries()).find(({ id }) => menuItemId(this.#options.id, id) === target.id);
    if (!item?.submenu || item.disabled !== undefined) return false;
    this.#openBranch(item);
    void this.#focusEnd(this.#branchId, 'first');
    return true;
  }
}

const labelsOf = (buttons: readonly HTMLElement[]): readonly string[] =>
  buttons.map((button) => button.querySelector('.menu-label')?.textContent ?? '');
