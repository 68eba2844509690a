import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Puts things off while a pointer is down: words that appear in the middle of a press would push a button away from
 * under the pointer, and its click would hit nothing.
 */
export class PressController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #released: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#handle);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#handle);
  }

  /** Does it now, or once the pointer is up again and its click is over. */
  after(work: () => void): void {
    if (this.#released) void this.#released.then(work);
    else work();
  }

  readonly #handle = (): void => {
    this.#released = new Promise<void>((resolve) => {
      const over = new AbortController();
      const release = () => {
        over.abort();
        setTimeout(resolve);
      };
      for (const type of ['pointerup', 'pointercancel']) {
        window.addEventListener(type, release, { signal: over.signal });
      }
    }).then(() => {
      this.#released = undefined;
    });
  };
}
