import type { CaseRouter } from '../../provider/context.js';

/** The address of the page itself, for hosts without a router. */
export const pageRouter: CaseRouter = {
  read: () => location.search,
  write(query, { replace }) {
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
    window.addEventListener('popstate', listener);
    return () => window.removeEventListener('popstate', listener);
  },
};
