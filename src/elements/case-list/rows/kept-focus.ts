import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The keyboard does not fall out of its host when what it was on goes: it stays at its row, or goes to the first one. */
export class KeptFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #held: Element | undefined;
  #row = -1;
  #cell = -1;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const held = this.#host.shadowRoot?.activeElement ?? undefined;
    this.#held = held;
    const row = held?.closest('tbody > tr');
    this.#row = row ? this.#rows.indexOf(row) : -1;
    const cell = held?.closest('td, th');
    this.#cell = row && cell ? [...row.children].indexOf(cell) : -1;
  }

  hostUpdated(): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held || held.isConnected || this.#host.shadowRoot?.activeElement || !this.#host.isConnected) return;
    const rows = this.#rows;
    const row = rows[Math.min(Math.max(this.#row, 0), rows.length - 1)];
    const place = row?.children[this.#cell]?.querySelector<HTMLElement>('a[href], button, input');
    (place ?? row?.querySelector<HTMLElement>('.name') ?? this.#host).focus();
  }

  get #rows(): readonly Element[] {
    return [...(this.#host.shadowRoot?.querySelectorAll('tbody > tr') ?? [])];
  }
}
