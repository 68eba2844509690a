import type { CaseId } from '../../domain/ids.js';
import type { CaseList } from '../case-list/case-list.js';
import { scrollBoxOf } from '../primitives/scrolled.js';

/** Whoever comes back to the list finds it where it was left, and the focus on the case that was looked at last. */
export class WayBack {
  readonly #element: Element;
  #scrollTop = 0;
  #cases: readonly CaseId[] = [];
  #waiting = false;

  constructor(element: Element) {
    this.#element = element;
  }

  /** The list is being left. */
  leave(): void {
    this.#scrollTop = scrollBoxOf(this.#element)?.scrollTop ?? 0;
    this.#cases = [];
  }

  /** A case is looked at: the last one on the page of the list is gone back to. */
  look(id: CaseId): void {
    this.#cases = [id, ...this.#cases];
  }

  /** One comes back; the rows may still be on their way. */
  comeBack(): void {
    this.#waiting = true;
  }

  /** Somebody goes on meanwhile. */
  forget(): void {
    this.#waiting = false;
  }

  /** The list has its rows; `isFree`: nobody put the focus elsewhere meanwhile. */
  settle(list: CaseList, isFree: boolean): void {
    if (!this.#waiting) return;
    this.#waiting = false;
    const box = scrollBoxOf(this.#element);
    if (box && this.#cases.length > 0) box.scrollTop = this.#scrollTop;
    if (!isFree || !this.#cases.some((id) => list.focusCase(id, { preventScroll: true }))) return;
    list.shadowRoot?.activeElement?.scrollIntoView({ block: 'nearest' });
  }
}
