import type { ReactiveController } from 'lit';
import type { ListHost } from '../list-host.js';
import type { ShownColumns } from '../rows/shown-columns.js';

/** Which of the usual columns stay away because the list is too narrow for them. Asked for while somebody chooses columns. */
export class ColumnRoom implements ReactiveController {
  readonly #host: ListHost;
  readonly #columns: ShownColumns;
  #sizes: ResizeObserver | undefined;
  #lacking: readonly string[] = [];

  constructor(host: ListHost, columns: ShownColumns) {
    this.#host = host;
    this.#columns = columns;
    host.element.addController(this);
  }

  hostDisconnected(): void {
    this.end();
  }

  /** What is on screen now says it, so it is asked after every update. */
  hostUpdated(): void {
    if (!this.#sizes) return;
    const lacking = this.#columns.chosen ? [] : this.#columns.shown.map(({ key }) => key).filter(this.#isHidden);
    if (lacking.join() === this.#lacking.join()) return;
    this.#lacking = lacking;
    this.#host.element.requestUpdate();
  }

  lacks(key: string): boolean {
    return this.#lacking.includes(key);
  }

  begin(): void {
    this.#sizes = new ResizeObserver(() => this.#host.element.requestUpdate());
    this.#sizes.observe(this.#host.element);
  }

  end(): void {
    this.#sizes?.disconnect();
    this.#sizes = undefined;
    this.#lacking = [];
  }

  readonly #isHidden = (key: string): boolean =>
    this.#host.element.renderRoot.querySelector(`.heading-${key}`)?.checkVisibility() === false;
}
