import type { CaseAdapter, CaseOfAlert, ChangeEvent } from 'case-elements/contracts';
import { owners } from '../cases/owners.js';
import { caseHref } from '../cases/links.js';
import { h } from '../dom/h.js';
import { soon } from '../dom/soon.js';
import { isolated, word } from '../words/words.js';

/** Milliseconds in which many changes make one question. */
const pause = 300;

interface Badge {
  readonly alertId: string;
  readonly place: HTMLElement;
  found: readonly CaseOfAlert[];
  /** Whether something may have changed since it was asked. */
  stale: boolean;
  /** Ends the question under way; there is one only while the row is on screen. */
  asking?: AbortController;
}

/**
 * Which cases the alerts of a table are in. Only what is on screen, or about to be, is asked for; a row that leaves the
 * screen is asked for no longer.
 */
export class CaseBadges {
  readonly #adapter: CaseAdapter;
  readonly #badges = new Map<Element, Badge>();
  readonly #onScreen = new Set<Badge>();
  readonly #observer = new IntersectionObserver((seen) => this.#see(seen), { rootMargin: '25% 0px' });
  readonly #askSoon: () => void;

  constructor(adapter: CaseAdapter, signal: AbortSignal) {
    this.#adapter = adapter;
    this.#askSoon = soon(() => this.#askAll(), pause, signal);
    adapter.changes({ owner: owners, entities: ['case', 'alert'] }, (event) => this.#hear(event), {
      signal,
      // What landed before the first `live` may never be told.
      onStatus: (status) => status === 'live' && this.#hear({ type: 'resync' }),
    });
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** Shows in `place` the cases an alert is in, whenever the row is on screen. */
  watch(row: Element, alertId: string, place: HTMLElement): void {
    this.#badges.set(row, { alertId, place, found: [], stale: true });
    this.#observer.observe(row);
  }

  /** Lets go of rows that are no more. */
  forget(rows: Iterable<Element>): void {
    for (const row of rows) {
      const badge = this.#badges.get(row);
      this.#observer.unobserve(row);
      this.#badges.delete(row);
      if (badge) this.#leave(badge);
    }
  }

  #see(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      const badge = this.#badges.get(target);
      if (!badge) continue;
      if (!isIntersecting) this.#leave(badge);
      else {
        this.#onScreen.add(badge);
        void this.#ask(badge);
      }
    }
  }

  #leave(badge: Badge): void {
    this.#onScreen.delete(badge);
    badge.asking?.abort();
  }

  #hear(event: ChangeEvent): void {
    const isShown = ({ found }: Badge) => event.type === 'resync' || found.some(({ id }) => id === event.id);
    // Of an alert's attachment only its own id is told, so any of them may be meant.
    const isAnybody = event.type === 'resync' || event.entity === 'alert';
    for (const badge of this.#badges.values()) badge.stale ||= isAnybody || isShown(badge);
    this.#askSoon();
  }

  #askAll(): void {
    for (const badge of this.#onScreen) void this.#ask(badge);
  }

  async #ask(badge: Badge): Promise<void> {
    if (!badge.stale || badge.asking) return;
    const asking = (badge.asking = new AbortController());
    badge.stale = false;
    try {
      badge.found = await this.#adapter.alerts.casesOf(badge.alertId, { signal: asking.signal });
      show(badge);
    } catch {
      // What it says stays; it is asked again when it comes back on screen, or something changes.
      badge.stale = true;
    } finally {
      badge.asking = undefined;
    }
  }

  #end(): void {
    this.#observer.disconnect();
    for (const badge of this.#badges.values()) badge.asking?.abort();
    this.#badges.clear();
    this.#onScreen.clear();
  }
}

function show({ found, place }: Badge): void {
  const focused = place.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  const links = found.map(({ id, number, title, status }) => {
    const said = number === null ? title : `#${String(number)}`;
    const label = word('alerts.inCase', said, title, word(`status.${status}`));
    return h(
      'a',
      { class: `badge ${status}`, href: caseHref({ id }), title: label, 'aria-label': label },
      isolated(said),
    );
  });
  place.replaceChildren(...links);
  if (focused) links.find((link) => link.getAttribute('href') === focused)?.focus();
}
