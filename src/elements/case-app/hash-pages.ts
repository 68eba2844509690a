import type { Arrival, CasePages } from '../provider/context.js';

/**
 * Pages in the part of the address behind `#`, for hosts without a router: `#/`, or `#/<base>` where others have pages
 * there as well. What does not begin so is another's.
 */
export function hashPages(base: string): CasePages {
  const root = base.replace(/^[#/]+|\/+$/g, '');
  const entry = markOf(root);
  return {
    read: () => pathIn(location.hash, root),
    href: (path) => addressOf(path, root),
    write(path, { replace }) {
      try {
        // What others keep in the entry stays.
        if (replace) history.replaceState(entry.marked(), '', addressOf(path, root));
        else history.pushState(entry.marked(), '', addressOf(path, root));
      } catch {
        // Some frames may not change their address, and some browsers only so often.
      }
    },
    subscribe(listener) {
      entry.put();
      const heard = () => {
        const how: Arrival = entry.isThere() ? 'history' : 'link';
        entry.put();
        listener(how);
      };
      window.addEventListener('popstate', heard);
      return () => window.removeEventListener('popstate', heard);
    },
  };
}

function pathIn(hash: string, root: string): string | undefined {
  // An address that says nothing is that of the first page.
  if (hash === '' || hash === '#') return '';
  if (!hash.startsWith(`#/${root}`)) return undefined;
  const path = hash.slice(`#/${root}`.length);
  return root === '' || path === '' || /^[/?]/.test(path) ? path.replace(/^\//, '') : undefined;
}

function addressOf(path: string, root: string): string {
  const between = root === '' || path === '' || path.startsWith('?') ? '' : '/';
  const hash = `#/${root}${between}${path}`;
  // Where the page says another base for its links, a hash alone would lead there.
  const [page = ''] = location.href.split('#');
  return document.baseURI.split('#')[0] === page ? hash : page + hash;
}

/** What an entry of the history holds once it was shown: a link makes one that holds nothing. */
function markOf(root: string) {
  const name = `case-elements #/${root}`;
  const marked = (): object => ({ ...(history.state as object | null), [name]: true });
  const isThere = (): boolean => (history.state as Record<string, unknown> | null)?.[name] === true;
  return {
    marked,
    isThere,
    put(): void {
      if (isThere()) return;
      try {
        history.replaceState(marked(), '');
      } catch {
        // Then every arrival is taken for one by a link.
      }
    },
  };
}
