import type { LitElement } from 'lit';

/** Drags an item of the list to another place. Until it is let go a line shows where it would stand; nothing moves before. */
export class ListDrag {
  readonly #element: LitElement;
  readonly #onDrop: (key: string, to: number) => void;
  #dragged:
    { readonly key: string; readonly end: AbortController; to: number; over: string; below: boolean } | undefined;

  constructor(element: LitElement, onDrop: (key: string, to: number) => void) {
    this.#element = element;
    this.#onDrop = onDrop;
  }

  start(event: PointerEvent, key: string): void {
    const grip = event.currentTarget as HTMLElement;
    if (event.button !== 0 || !event.isPrimary) return;
    // Neither selects text nor scrolls.
    event.preventDefault();
    this.cancel();
    const end = new AbortController();
    const { signal } = end;
    this.#dragged = { key, end, to: -1, over: '', below: false };
    grip.setPointerCapture(event.pointerId);
    const list = grip.closest('ul');
    grip.addEventListener('pointermove', ({ clientY }) => list && this.#over(list, clientY), { signal });
    grip.addEventListener('pointerup', () => this.#drop(), { signal });
    for (const type of ['pointercancel', 'lostpointercapture'])
      grip.addEventListener(type, () => this.cancel(), { signal });
    this.#element.requestUpdate();
  }

  /** Whether there was anything to cancel. */
  cancel(): boolean {
    const dragged = this.#dragged;
    this.#dragged = undefined;
    dragged?.end.abort();
    if (dragged) this.#element.requestUpdate();
    return dragged !== undefined;
  }

  /** How an item looks meanwhile, as classes. */
  marksOf(key: string): Readonly<Record<string, boolean>> {
    const { key: dragged, over, below } = this.#dragged ?? {};
    return {
      dragged: dragged === key,
      'drop-above': over === key && !below,
      'drop-below': over === key && below === true,
    };
  }

  #drop(): void {
    const dragged = this.#dragged;
    this.cancel();
    if (dragged && dragged.to >= 0) this.#onDrop(dragged.key, dragged.to);
  }

  #over(list: HTMLElement, y: number): void {
    const dragged = this.#dragged;
    if (!dragged) return;
    const items = [...list.querySelectorAll<HTMLElement>('[data-key]')];
    const middles = items.map((item) => item.getBoundingClientRect()).map(({ top, height }) => top + height / 2);
    const place = middles.filter((middle) => middle < y).length;
    const from = items.findIndex((item) => item.dataset['key'] === dragged.key);
    const below = place === items.length;
    dragged.to = place > from ? place - 1 : place;
    dragged.below = below;
    dragged.over = dragged.to === from ? '' : (items[below ? place - 1 : place]?.dataset['key'] ?? '');
    this.#element.requestUpdate();
  }
}
