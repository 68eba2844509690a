import { copyInView } from '../copy-in-view.js';
import type { ViewTools } from '../view-tools.js';

/** Address of one entry of a case: that of the case, with the entry in its query. */
export function entryHref(caseHref: string, entry: string): string {
  const url = new URL(caseHref, document.baseURI);
  // A page that routes by the part behind # has its query there.
  if (url.hash.startsWith('#/')) {
    const [path = '', query = ''] = url.hash.slice(1).split('?');
    const params = new URLSearchParams(query);
    params.set('entry', entry);
    url.hash = `${path}?${params.toString()}`;
  } else url.searchParams.set('entry', entry);
  return url.href;
}

/** Copies the address of an entry; its id where the host has no addresses. */
export function copyEntryLink(tools: ViewTools, entry: string): Promise<void> {
  const { href } = tools.host.scene();
  const { terms, formats } = tools.words();
  return href === undefined
    ? copyInView(tools, entry, terms.actions.copied('id', 1, formats))
    : copyInView(tools, entryHref(href, entry), terms.activity.linkCopied);
}
