import type { CaseRouter } from '../../provider/context.js';

/** The address of the page one is on now, for hosts without a router. What another page says is not this one's. */
export function pageRouter(): CaseRouter {
  const here = pageOf(location);
  const isHere = () => pageOf(location) === here;
  return {
    read: () => (isHere() ? location.search : ''),
    write(query, { replace }) {
      if (!isHere()) return;
      const address = new URL(location.href);
      address.search = query;
      try {
        // What others keep in the entry stays.
        if (replace) history.replaceState(history.state, '', address);
        else history.pushState(history.state, '', address);
      } catch {
        // Some frames may not change their address, and some browsers only so often: the list goes on without.
      }
    },
    subscribe(listener) {
      // A link to the page itself loads it anew: what is heard here is always a step back or on.
      const heard = () => {
        if (isHere()) listener('history');
      };
      window.addEventListener('popstate', heard);
      return () => window.removeEventListener('popstate', heard);
    },
  };
}

/** Hosts that keep their pages in the fragment have paths there; any other fragment is a place on the page. */
const pageOf = ({ pathname, hash }: Location): string => pathname + (/^#!?\//.exec(hash) ? hash : '');
