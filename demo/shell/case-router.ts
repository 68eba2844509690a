import type { Arrival, CaseRouter } from 'case-elements';
import { deskHref } from '../cases/links.js';

const listeners = new Set<(how: Arrival) => void>();

/** This host keeps its pages in the hash, and so what a list is set to, `#/cases?status=open`, and those of the case desk. */
export const caseRouter: CaseRouter = {
  read: query,
  write(wanted, { replace }) {
    const address = wanted === '' ? path() : `${path()}?${wanted}`;
    if (replace) history.replaceState(seen(), '', address);
    else history.pushState(seen(), '', address);
  },
  subscribe(listener) {
    const here = path();
    // From now on it is an entry one can come back to.
    history.replaceState(seen(), '');
    const heard = (how: Arrival) => {
      if (path() === here) listener(how);
    };
    listeners.add(heard);
    return () => listeners.delete(heard);
  },
  pages: {
    read: () => /^#\/desk\/?(.*)$/.exec(location.hash)?.[1],
    href: deskHref,
    write(wanted, { replace }) {
      if (replace) history.replaceState(seen(), '', deskHref(wanted));
      else history.pushState(seen(), '', deskHref(wanted));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  },
};

// One listener for all: what the page and its list make of a new address they make of it in one turn.
window.addEventListener('popstate', () => {
  const how = isSeen() ? 'history' : 'link';
  history.replaceState(seen(), '');
  for (const listener of listeners) listener(how);
});

/** What an entry holds once it was shown; a link makes one that holds nothing. */
const seen = (): object => ({ ...(history.state as object | null), seen: true });
const isSeen = (): boolean => (history.state as { seen?: true } | null)?.seen === true;

function path(): string {
  const [path = ''] = location.hash.split('?');
  return path === '' ? '#/' : path;
}

function query(): string {
  return location.hash.split('?').slice(1).join('?');
}
