import { CaseElement } from './case-element.js';

/** An element that offers some things only where its host listens for them. */
export abstract class ListenedElement extends CaseElement {
  readonly #heard = new Set<string>();

  /** Whether somebody listens, or listened, for events of this type on the element itself. */
  protected isHeard(type: string): boolean {
    return this.#heard.has(type);
  }

  override addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void {
    this.#heard.add(type);
    super.addEventListener(type, listener, options);
  }
}
