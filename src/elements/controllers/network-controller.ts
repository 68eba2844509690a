import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the browser has a network at all; renders its host again when that changes. */
export class NetworkController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onReturn: (() => void) | undefined;

  /** `onReturn` is called when the network is back. */
  constructor(host: ReactiveControllerHost, onReturn?: () => void) {
    this.#host = host;
    this.#onReturn = onReturn;
    host.addController(this);
  }

  get offline(): boolean {
    return typeof navigator !== 'undefined' && !navigator.onLine;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#handle);
    window.addEventListener('offline', this.#handle);
    // It may have come or gone while nobody listened.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#handle);
    window.removeEventListener('offline', this.#handle);
  }

  readonly #handle = (event: Event): void => {
    this.#host.requestUpdate();
    if (event.type === 'online') this.#onReturn?.();
  };
}
