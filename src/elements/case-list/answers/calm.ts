import type { ReactiveController, ReactiveControllerHost } from 'lit';

// So long nothing must have come; others who work by hand are slower than that.
const calmMs = 3_000;

/** Knows while one change comes after another, and tells once that is over. */
export class Calm implements ReactiveController {
  readonly #onCalm: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, onCalm: () => void) {
    this.#onCalm = onCalm;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  get isBroken(): boolean {
    return this.#timer !== undefined;
  }

  /** Something has come by itself. */
  break(): void {
    this.#end();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#onCalm();
    }, calmMs);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
