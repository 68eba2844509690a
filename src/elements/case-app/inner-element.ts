import { CaseError } from '../../domain/error.js';
import { LazyController } from '../controllers/lazy-controller.js';
import { make } from '../register.js';
import { exportedParts, type Inner } from './exported-parts.js';
import type { ReactiveControllerHost } from 'lit';

export const unloaded = new CaseError('unavailable', { message: 'The code of the page could not be loaded.' });

type Class<Made extends HTMLElement> = (new () => Made) & { readonly tag: string; define(tag?: string): void };

/** An element on one of the pages, loaded when that page is first shown; what the host put into the app goes into it. */
export class InnerElement<Made extends HTMLElement> {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #inner: Inner;
  readonly #slots: readonly string[];
  readonly #onMade: (made: Made) => void;
  readonly #class: LazyController<Class<Made>>;
  #made: Made | undefined;

  /** `slots` are those of the element, which the app has under the same names. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    inner: Inner,
    slots: readonly string[],
    load: () => Promise<Class<Made>>,
    onMade: (made: Made) => void,
  ) {
    this.#onMade = onMade;
    this.#host = host;
    this.#inner = inner;
    this.#slots = slots;
    this.#class = new LazyController(host, load);
  }

  get failed(): boolean {
    return this.#class.failed;
  }

  retry(): void {
    this.#class.retry();
  }

  /** The element, once its code is there. */
  get(): Made | undefined {
    const known = this.#class.get();
    if (known) this.#made ??= this.#make(known);
    return this.#made;
  }

  /** The element, if it is there. */
  get value(): Made | undefined {
    return this.#made;
  }

  /** The next one is made anew. */
  drop(): void {
    this.#made = undefined;
  }

  #make(known: Class<Made>): Made {
    const made = make(known);
    made.setAttribute('exportparts', exportedParts(this.#inner));
    made.append(...this.#slots.filter((name) => this.#isFilled(name)).map(slotFor));
    this.#onMade(made);
    return made;
  }

  /** A slot that is handed on stands in the place of what the element says itself, also while nothing is in it. */
  #isFilled(name: string): boolean {
    return name !== 'empty' || [...this.#host.children].some((each) => each.slot === name);
  }
}

function slotFor(name: string): HTMLSlotElement {
  const slot = document.createElement('slot');
  slot.name = name;
  slot.slot = name;
  return slot;
}
