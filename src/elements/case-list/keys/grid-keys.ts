import type { ReactiveController } from 'lit';
import { inlineArrows } from '../../controllers/roving-focus-controller.js';
import type { ListHost } from '../list-host.js';
import { isTyping } from '../../primitives/is-typing.js';
import { stopAt, stopsIn } from './grid-stops.js';
import { hasFocus } from '../../primitives/has-focus.js';

// About as many as one sees at once.
const pageOfRows = 10;

/**
 * Makes the grid one tab stop with arrows inside: what can be used in a cell is a stop, else the cell itself. Where the
 * headings are not to be seen one does not get to them; in cards, up and down follow the eye.
 */
export class GridKeys implements ReactiveController {
  readonly #host: ListHost;
  #stop: HTMLElement | undefined;
  #box: HTMLElement | undefined;
  #sizes: ResizeObserver | undefined;
  #frame = 0;

  constructor(host: ListHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostConnected(): void {
    // In a frame of its own: what is set then may change sizes, and the observer would complain to the page.
    this.#sizes = new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#measure());
    });
    this.#box = undefined;
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  hostUpdated(): void {
    const grid = this.#grid;
    const box = grid?.parentElement ?? undefined;
    if (box !== this.#box) {
      this.#sizes?.disconnect();
      for (const each of box && grid ? [box, grid] : []) this.#sizes?.observe(each);
      this.#box = box;
    }
    this.#rove();
  }

  /** Where the focus is, or would be. */
  get row(): HTMLElement | undefined {
    return this.#stop?.closest<HTMLElement>('tbody [role="row"]') ?? undefined;
  }

  get rows(): readonly HTMLElement[] {
    return [...(this.#grid?.querySelectorAll<HTMLElement>('tbody [role="row"]') ?? [])];
  }

  /** To the name in the row so many further on; from elsewhere to that of the row one was at. */
  step(by: number): void {
    const { rows, row } = this;
    const inside = hasFocus(this.#grid);
    const at = row ? rows.indexOf(row) : 0;
    const to = rows[inside ? Math.max(0, Math.min(at + by, rows.length - 1)) : at];
    if (to) this.toName(to);
  }

  toName(row: HTMLElement): void {
    row.querySelector<HTMLElement>('.name')?.focus();
  }

  readonly handleFocus = (event: FocusEvent): void => {
    const stop = stopAt(event.target as Element);
    if (stop) this.#take(stop);
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, target } = event;
    const stop = stopAt(target as Element);
    if (!stop || event.defaultPrevented || event.altKey || event.metaKey || event.shiftKey) return;
    if (isTyping(target as Element) || (ctrlKey && key !== 'Home' && key !== 'End')) return;
    if (key === 'Enter') {
      // What can be used is pressed by the browser; from anywhere else in its row a case is opened.
      if (stop.matches('td')) this.row?.querySelector<HTMLElement>('.name')?.click();
      return;
    }
    const to = this.#target(stop, key, ctrlKey);
    if (to === undefined) return;
    event.preventDefault();
    to?.focus();
    // Browsers are content with half of a cell.
    to?.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  /** Nothing for a key that means nothing here, `null` where it leads nowhere. */
  #target(stop: HTMLElement, key: string, far: boolean): HTMLElement | null | undefined {
    const row = stop.closest<HTMLElement>('[role="row"]');
    if (!row) return undefined;
    const stops = stopsIn(row);
    const at = stops.indexOf(stop);
    const [back, on] = inlineArrows(row);
    switch (key) {
      case on:
        return stops[at + 1] ?? null;
      case back:
        return stops[at - 1] ?? null;
      case 'Home':
        return stopsIn(far ? this.rows[0] : row)[0] ?? null;
      case 'End':
        return stopsIn(far ? this.rows.at(-1) : row).at(-1) ?? null;
      case 'ArrowDown':
        return this.#inRow(this.#rowFrom(row, 1), stop);
      case 'ArrowUp':
        return this.#inRow(this.#rowFrom(row, -1), stop);
      case 'PageDown':
        return this.#inRow(this.#rowFrom(row, pageOfRows), stop);
      case 'PageUp':
        return this.#inRow(this.#rowFrom(row, -pageOfRows), stop);
      default:
        return undefined;
    }
  }

  /** The same column of another row, or the nearest before it that is there. */
  #inRow(row: HTMLElement | undefined, stop: HTMLElement): HTMLElement | null {
    if (!row) return null;
    const cell = stop.closest('td, th');
    const index = cell?.parentElement ? [...cell.parentElement.children].indexOf(cell) : 0;
    const stops = stopsIn(row);
    const before = stops.filter((each) => {
      const its = each.closest('td, th');
      return its !== null && [...row.children].indexOf(its) <= index;
    });
    const same = before.find((each) => each.closest('td, th') === row.children[index]);
    return same ?? before.at(-1) ?? stops[0] ?? null;
  }

  #rowFrom(row: HTMLElement, by: number): HTMLElement | undefined {
    const rows = [...this.#headings, ...this.rows];
    const at = rows.indexOf(row);
    if (Math.abs(by) === 1 && this.#grid?.matches('.cards')) return nearestBeyond(rows, row, by);
    const first = Math.abs(by) > 1 ? this.#headings.length : 0;
    return rows[Math.max(first, Math.min(at + by, rows.length - 1))];
  }

  /** None where they are only there for the ear. */
  get #headings(): readonly HTMLElement[] {
    const head = this.#grid?.querySelector<HTMLElement>('thead');
    const row = head && head.offsetWidth > 1 ? head.querySelector<HTMLElement>('[role="row"]') : undefined;
    return row ? [row] : [];
  }

  get #grid(): HTMLElement | undefined {
    return this.#host.element.renderRoot.querySelector<HTMLElement>('[role="grid"]') ?? undefined;
  }

  #take(stop: HTMLElement): void {
    if (this.#stop && this.#stop !== stop) this.#stop.tabIndex = -1;
    stop.tabIndex = 0;
    this.#stop = stop;
  }

  /**
   * One tab stop: where one was, else the first name. What other parts put in has none of its own. Whether one sees it is
   * only asked when sizes changed: the answer takes a layout, and this runs at every key somebody types.
   */
  #rove(seen = (_stop: HTMLElement): boolean => true): void {
    const grid = this.#grid;
    if (!grid) return;
    const held = this.#stop && grid.contains(this.#stop) && seen(this.#stop) ? this.#stop : undefined;
    const stop = held ?? grid.querySelector<HTMLElement>('tbody .name') ?? undefined;
    for (const each of grid.querySelectorAll<HTMLElement>('a[href], button, input, select'))
      if (each.tabIndex === 0 && each !== stop && stopAt(each)) each.tabIndex = -1;
    if (stop) this.#take(stop);
  }

  #measure(): void {
    const box = this.#box;
    const { scrollWidth = 0, clientWidth = 0 } = box ?? {};
    box?.toggleAttribute('data-overflows', scrollWidth > clientWidth + 1);
    // The name sticks beside what stands before it.
    const { offsetWidth = 0 } = box?.querySelector<HTMLElement>('.heading-lead') ?? {};
    box?.style.setProperty('--_lead', `${offsetWidth}px`);
    this.#rove((stop) => stop.checkVisibility());
  }
}

/** The row above or below, as the eye sees it: the nearest line, and in it what stands nearest. */
function nearestBeyond(rows: readonly HTMLElement[], from: HTMLElement, by: number): HTMLElement | undefined {
  const start = from.getBoundingClientRect();
  const away = (row: HTMLElement): readonly [number, number] => {
    const { top, left } = row.getBoundingClientRect();
    return [(top - start.top) * by, Math.abs(left - start.left)];
  };
  const beyond = rows.map((row) => ({ row, at: away(row) })).filter(({ at: [line] }) => line > 1);
  return beyond.sort(({ at: [a, x] }, { at: [b, y] }) => a - b || x - y)[0]?.row;
}
