import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Lets the browser ask before a page is left, but only while something would be lost by it. */
export class LeaveController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #wouldLose: () => boolean;
  #asking = false;

  constructor(host: ReactiveControllerHost & Node, wouldLose: () => boolean) {
    this.#host = host;
    this.#wouldLose = wouldLose;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.look();
  }

  /** Something else is or would be lost now, and the host is not updated for it. */
  look(): void {
    // A form that was taken out of the page still finishes its last update.
    this.#ask(this.#host.isConnected && this.#wouldLose());
  }

  hostDisconnected(): void {
    this.#ask(false);
  }

  // A page that listens is kept out of the back-forward cache by some browsers, so it listens only when it must.
  #ask(wanted: boolean): void {
    if (wanted === this.#asking) return;
    this.#asking = wanted;
    if (wanted) window.addEventListener('beforeunload', this.#handle);
    else window.removeEventListener('beforeunload', this.#handle);
  }

  readonly #handle = (event: BeforeUnloadEvent): void => event.preventDefault();
}
