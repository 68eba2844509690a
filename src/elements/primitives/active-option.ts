import type { ReactiveControllerHost } from 'lit';
import { optionId } from './listbox.js';

interface Valued {
  readonly value: string;
}

/**
 * Which option of a list the keyboard is at, while the focus stays in the input. Remembered by its value: an answer that
 * arrives meanwhile must not put another one under the next Enter.
 */
export class ActiveOption {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #listId: () => string;
  #value: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, listId: () => string) {
    this.#host = host;
    this.#listId = listId;
  }

  /** Where it is among these options; nothing when it is at none of them. */
  in(options: readonly Valued[]): number | undefined {
    const index = options.findIndex(({ value }) => value === this.#value);
    return this.#value === undefined || index < 0 ? undefined : index;
  }

  clear(): void {
    this.#value = undefined;
  }

  /** On or back, around the ends; or to one of the ends. `from` is where it seems to be if nobody moved it. */
  move(to: 1 | -1 | 'first' | 'last', options: readonly Valued[], from = this.in(options)): void {
    const { length } = options;
    if (length === 0) return;
    const index =
      to === 'first' || (to === 1 && from === undefined)
        ? 0
        : to === 'last' || from === undefined
          ? length - 1
          : (from + to + length) % length;
    this.#value = options[index]?.value;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#host.shadowRoot?.getElementById(optionId(this.#listId(), index))?.scrollIntoView({ block: 'nearest' });
    });
  }
}
