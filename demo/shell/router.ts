import type { WordKey } from '../words/en.js';
import { onPreferences } from './preferences.js';
import { speak, word } from '../words/words.js';

/** One look at a page: until its signal is aborted, the page owns its view. */
export interface Visit {
  readonly view: HTMLElement;
  /** What the pattern's `:name` parts and the query say. */
  readonly params: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  /** Names the page in the title of the window, instead of the route's own title. */
  entitle(title: string): void;
}

/** Fills the view at once; what takes longer comes later into what is there. */
export type Page = (visit: Visit) => void;

export interface Route {
  /** Such as `cases/:id`. */
  readonly pattern: string;
  readonly title: WordKey;
  readonly page: Page;
  /** It is not shown anew when nothing but the query changed, as when somebody goes back over what a list was set to. */
  readonly followsQuery?: boolean;
  /** It has pages of its own below its pattern, and follows the address from one of them to the next. */
  readonly isWhole?: boolean;
}

/** Shows the page the address names, now and after every change of it. The first route stands in for unknown addresses. */
export function startRouter(view: HTMLElement, routes: readonly [Route, ...Route[]]): void {
  let leaving = new AbortController();
  let shown = '';
  let current: Route | undefined;
  window.addEventListener('hashchange', () => show(true));
  show(false);

  function show(moveFocus: boolean): void {
    const { route, params } = find(location.hash, routes);
    const path = location.hash.split('?')[0] ?? '';
    if ((route.followsQuery && path === shown) || (route.isWhole && route === current)) return;
    shown = path;
    current = route;
    leaving.abort();
    leaving = new AbortController();
    let title: string | undefined;
    const entitle = (given?: string) => {
      title = given ?? title;
      document.title = `${title ?? word(route.title)} · Quayside`;
    };
    view.replaceChildren();
    entitle();
    onPreferences(() => entitle(), leaving.signal);
    route.page({ view, params, signal: leaving.signal, entitle });
    speak(view);
    markCurrent(route);
    if (!moveFocus) return;
    window.scrollTo(0, 0);
    view.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}

function find(hash: string, routes: readonly [Route, ...Route[]]): { route: Route; params: Map<string, string> } {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parts = path.split('/').filter(Boolean);
  for (const route of routes) {
    const pattern = route.pattern.split('/');
    const params = match(pattern, route.isWhole ? parts.slice(0, pattern.length) : parts);
    if (!params) continue;
    for (const [name, value] of new URLSearchParams(query)) params.set(name, value);
    return { route, params };
  }
  return { route: routes[0], params: new Map() };
}

function match(pattern: readonly string[], parts: readonly string[]): Map<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (wanted.startsWith(':')) params.set(wanted.slice(1), decoded(part));
    else if (wanted !== part) return undefined;
  }
  return params;
}

/** A half-typed `%` in an address is no reason to show nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function markCurrent({ pattern }: Route): void {
  // A case belongs to the list it was opened from.
  const place = pattern === 'cases/:id' ? 'cases' : pattern;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#navigation a')) {
    if (link.getAttribute('href') === `#/${place}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
