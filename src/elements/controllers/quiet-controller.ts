import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when its host has nothing to do and nothing to say any more: then it may be taken away. */
export class QuietController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #isQuiet: () => boolean;
  readonly #waiting = new Set<() => void>();

  constructor(host: ReactiveControllerHost, isQuiet: () => boolean) {
    this.#host = host;
    this.#isQuiet = isQuiet;
    host.addController(this);
  }

  /** Resolves once it is, after an update at the earliest. */
  wait(): Promise<void> {
    this.#host.requestUpdate();
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  hostUpdated(): void {
    if (this.#waiting.size === 0 || !this.#isQuiet()) return;
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
