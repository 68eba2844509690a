import type { CaseRouter } from 'case-elements';

/** This host keeps its pages in the hash, and so what a list is set to: `#/cases?status=open`. */
export const caseRouter: CaseRouter = {
  read: () => parts()[1],
  write(query, { replace }) {
    const [path] = parts();
    const address = query === '' ? path : `${path}?${query}`;
    if (replace) history.replaceState(history.state, '', address);
    else history.pushState(history.state, '', address);
  },
  subscribe(listener) {
    const [here] = parts();
    // The address of another page says nothing of a list that is about to go.
    const heard = () => {
      if (parts()[0] === here) listener();
    };
    window.addEventListener('popstate', heard);
    return () => window.removeEventListener('popstate', heard);
  },
};

function parts(): [path: string, query: string] {
  const [path = '', ...query] = location.hash.split('?');
  return [path === '' ? '#/' : path, query.join('?')];
}
