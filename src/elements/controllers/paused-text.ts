import type { ReactiveController, ReactiveControllerHost } from 'lit';

// Asks once a person pauses, not at every key.
const pauseMs = 200;

/** Text somebody is typing, told once they pause. Nothing typed is lost when its host leaves the page. */
export class PausedText implements ReactiveController {
  /** What stands in the input while it was not told yet. */
  typed: string | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #tell: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, tell: (text: string) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.tellNow();
  }

  type(text: string): void {
    this.forget();
    this.typed = text;
    this.#timer = setTimeout(() => this.tellNow(), pauseMs);
    this.#host.requestUpdate();
  }

  tellNow(): void {
    const { typed } = this;
    this.forget();
    if (typed !== undefined) this.#tell(typed);
  }

  /** What was typed does not count any more. */
  forget(): void {
    clearTimeout(this.#timer);
    this.typed = undefined;
  }
}
