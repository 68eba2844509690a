import type { ReactiveController } from 'lit';
import type { ViewHost } from '../view-host.js';
import type { TabName } from './view-tab.js';

/** Which tab is looked at: what the others show is not asked for. */
export class ShownTab implements ReactiveController {
  #name: TabName = 'activity';
  readonly #host: ViewHost;
  #of: string | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostUpdate(): void {
    const { found, entry } = this.#host.scene();
    const subject = `${found?.id ?? ''} ${entry ?? ''}`;
    if (subject === this.#of) return;
    this.#of = subject;
    // Another case begins where one looks first, and whoever was sent to an entry is to see it.
    this.#name = 'activity';
  }

  get name(): TabName {
    return this.#name;
  }

  show(name: TabName): void {
    if (name === this.#name) return;
    this.#name = name;
    this.#host.element.requestUpdate();
  }
}
