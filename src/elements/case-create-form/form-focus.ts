import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The keyboard does not fall out of the form when what it was on goes: it comes to what took its place among the news
 * of the form, else to the name.
 */
export class FormFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #held: Element | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#held = this.#host.shadowRoot?.activeElement ?? undefined;
  }

  hostUpdated(): void {
    const held = this.#held;
    this.#held = undefined;
    const root = this.#host.shadowRoot;
    if (!root || !held || held.isConnected || root.activeElement || !this.#host.isConnected) return;
    const next = root.querySelector<HTMLElement>('.callout :is(button, a)') ?? root.getElementById('title');
    next?.focus();
  }
}
