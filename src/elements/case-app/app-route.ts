import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Arrival, CasePages, CaseRouter } from '../provider/context.js';
import { pathOf, placeOf, samePage, type Place } from './place.js';

export interface AppRouteOptions {
  /** Where the pages are: the host's, or behind the `#` of the address. */
  readonly pages: () => CasePages;
  /** Another page is to be shown; `byPerson`: somebody went there. */
  readonly onArrive: (before: Place, byPerson: boolean) => void;
}

/** Follows the address from page to page, and leads to others. */
export class AppRoute implements ReactiveController {
  place: Place = { page: 'list', query: '' };
  /** How the list is set, or was when it was left. */
  listQuery = '';

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: AppRouteOptions;
  readonly #listeners = new Set<(how?: Arrival) => void>();
  /** Paths of the addresses that were handed out: links that stand on the page lead there whoever made them. */
  readonly #paths = new Map<string, string>();
  #pages: CasePages | undefined;
  /** What the list writes it need not be told. */
  #writing = false;
  #endListening: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: AppRouteOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What the list keeps in the address, on its own page. */
  readonly listRouter: CaseRouter = {
    read: () => this.listQuery,
    write: (query, options) => {
      if (this.place.page !== 'list') return;
      this.place = { page: 'list', query };
      this.listQuery = query;
      this.#writing = true;
      this.#pages?.write(pathOf(this.place), options);
      this.#writing = false;
      this.#host.requestUpdate();
    },
    subscribe: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const pages = this.#host.isConnected ? this.#options.pages() : undefined;
    if (pages === this.#pages) return;
    const isFirst = !this.#pages;
    this.hostDisconnected();
    this.#pages = pages;
    if (!pages) return;
    this.#endListening = pages.subscribe((how) => this.#follow(how));
    if (isFirst) this.#begin();
    else this.#follow(undefined, false);
  }

  hostDisconnected(): void {
    this.#endListening?.();
    this.#endListening = undefined;
    this.#pages = undefined;
  }

  /** Address of a page. */
  href(place: Place): string {
    const path = pathOf(place);
    const href = this.#options.pages().href(path);
    this.#paths.set(href, path);
    return href;
  }

  /** The page a link of ours leads to. */
  pathOf(href: string | null): string | undefined {
    return href === null ? undefined : this.#paths.get(href);
  }

  /** Leads to a page; where a host has to do it, once it did. */
  go(place: Place, options: { readonly replace: boolean } = { replace: false }): void {
    this.goTo(pathOf(place), options);
  }

  goTo(path: string, options: { readonly replace: boolean } = { replace: false }): void {
    const pages = this.#options.pages();
    if (pages.read() !== path) pages.write(path, options);
    this.#follow('link');
  }

  get list(): Place {
    return { page: 'list', query: this.listQuery };
  }

  /** Where one is when the app comes into a page: nobody went there. */
  #begin(): void {
    const path = this.#pages?.read();
    if (path === undefined) return;
    this.place = placeOf(path);
    if (this.place.page === 'list') this.listQuery = this.place.query;
  }

  #follow(how?: Arrival, byPerson = true): void {
    const path = this.#pages?.read();
    if (path === undefined || this.#writing) return;
    const before = this.place;
    const place = placeOf(path);
    this.place = place;
    if (place.page === 'list') this.listQuery = place.query;
    if (!samePage(before, place)) this.#options.onArrive(before, byPerson);
    // Whoever stays on the list is told; whoever comes to it finds it by its address.
    else if (place.page === 'list') for (const listener of this.#listeners) listener(how);
    this.#host.requestUpdate();
  }
}
