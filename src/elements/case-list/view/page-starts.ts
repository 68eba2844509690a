import type { Cursor } from '../../../domain/ids.js';
import type { ListView } from './list-view.js';

/** Where pages begin, for backends that cannot be asked for a page by its number: one learns it on the way there. */
export class PageStarts {
  #view = '';
  #starts = new Map<number, Cursor>();

  /** Takes down where the page behind this view's begins. */
  learn(view: ListView, next: Cursor | undefined): void {
    this.#turnTo(view);
    if (next === undefined) this.#starts.delete(view.page + 1);
    else this.#starts.set(view.page + 1, next);
  }

  /** Nothing for the first page, and for one whose beginning is not known. */
  of(view: ListView): { after: Cursor } | undefined {
    this.#turnTo(view);
    const after = this.#starts.get(view.page);
    return after === undefined ? undefined : { after };
  }

  #turnTo({ size, askedText, sort, asked }: ListView): void {
    const view = JSON.stringify([size, askedText, sort, asked]);
    if (view !== this.#view) this.#starts = new Map();
    this.#view = view;
  }
}
