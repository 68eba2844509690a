import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { onPreferences, prefer, preferences } from '../shell/preferences.js';
import { counted, isolated, says } from '../words/words.js';
import type { Alert } from './alert.js';
import { alerts, onArrival } from './feed.js';

export interface ArrivalsOptions {
  /** Whether rows may not move now; what arrives meanwhile waits until it is asked for. */
  readonly isHeld: () => boolean;
  /** Shows what is let in; `asked` when somebody pressed for it. */
  readonly onShow: (fresh: ReadonlySet<string>, asked: boolean) => void;
  readonly signal: AbortSignal;
}

/** Lets new alerts into the table, or keeps them at the door: while it is switched off, and while somebody reads. */
export class Arrivals {
  /** Switches the arriving on and off. */
  readonly control: HTMLElement;
  /** Says how many wait, and lets them in. */
  readonly waiting = h('button', { type: 'button', class: 'button waiting', hidden: true });
  #shown: readonly Alert[] = alerts();
  readonly #box = h('input', { type: 'checkbox', role: 'switch' });
  readonly #options: ArrivalsOptions;

  constructor(options: ArrivalsOptions) {
    this.#options = options;
    this.control = h('label', { class: 'live' }, this.#box, h('span', says('alerts.live')));
    this.#box.checked = preferences().alerts === 'live';
    this.#box.addEventListener('change', () => {
      prefer({ alerts: this.#box.checked ? 'live' : 'paused' });
      this.#look();
    });
    this.waiting.addEventListener('click', () => this.#letIn(true));
    onArrival(() => this.#look(), options.signal);
    onPreferences(() => this.#say(), options.signal);
  }

  /** What is in the table. */
  get shown(): readonly Alert[] {
    return this.#shown;
  }

  #look(): void {
    if (!this.#box.checked) return this.#say();
    // Whoever wants no motion moves the rows themselves.
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isStill || document.hidden || this.#options.isHeld()) this.#say();
    else this.#letIn(false);
  }

  #letIn(asked: boolean): void {
    const fresh = new Set(this.#fresh.map(({ id }) => id));
    this.#shown = alerts();
    this.#say();
    this.#options.onShow(fresh, asked);
  }

  get #fresh(): readonly Alert[] {
    return alerts().slice(0, alerts().length - this.#shown.length);
  }

  /** While it is switched off nothing waits either: that would still be news. */
  #say(): void {
    const { length } = this.#fresh;
    this.waiting.hidden = length === 0 || !this.#box.checked;
    this.waiting.replaceChildren(icon('up'), isolated(counted('alerts.waiting', length)));
  }
}
