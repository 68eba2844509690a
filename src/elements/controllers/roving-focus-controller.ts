import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface RovingFocusOptions {
  /** What the focus wanders over, in order, as it is rendered now. */
  readonly items: () => readonly HTMLElement[];
  readonly orientation?: 'horizontal' | 'vertical';
  /** Called instead of staying where an arrow leads beyond the end. */
  readonly onBeyondEnd?: () => void;
}

/** Makes several things one tab stop: arrows, Home and End move inside, Tab leaves. */
export class RovingFocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RovingFocusOptions;
  #current = 0;
  #holder: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RovingFocusOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const items = this.#options.items();
    // What others came before keeps the tab stop; what was taken away leaves it to whoever is in its place.
    const held = this.#holder ? items.indexOf(this.#holder) : -1;
    this.#rove(items, held < 0 ? this.#current : held);
  }

  /** Moves the tab stop and the focus. Beyond the ends it takes the nearest; answers whether there was anything to focus. */
  focus(index: number): boolean {
    const items = this.#options.items();
    this.#rove(items, index);
    this.#holder?.focus();
    return items.length > 0;
  }

  /** The item that holds the tab stop. */
  get current(): number {
    return this.#current;
  }

  readonly handleFocus = (event: FocusEvent): void => {
    const items = this.#options.items();
    const index = items.indexOf(event.target as HTMLElement);
    if (index >= 0) this.#rove(items, index);
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = this.#target(event.key);
    if (to === undefined) return;
    event.preventDefault();
    if (to >= this.#options.items().length && this.#options.onBeyondEnd) this.#options.onBeyondEnd();
    else this.focus(to);
  };

  #rove(items: readonly HTMLElement[], index: number): void {
    this.#current = Math.max(0, Math.min(index, items.length - 1));
    this.#holder = items[this.#current];
    for (const item of items) item.tabIndex = item === this.#holder ? 0 : -1;
  }

  #target(key: string): number | undefined {
    if (key === 'Home') return 0;
    if (key === 'End') return this.#options.items().length - 1;
    const [back, on] = this.#options.orientation === 'vertical' ? ['ArrowUp', 'ArrowDown'] : inlineArrows(this.#host);
    if (key === on) return this.#current + 1;
    return key === back ? this.#current - 1 : undefined;
  }
}

/** The arrow keys that lead back and on along a line of text, as the element is written. */
export function inlineArrows(element: Element): readonly [back: string, on: string] {
  return getComputedStyle(element).direction === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
}
