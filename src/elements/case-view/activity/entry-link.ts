import { copyText } from '../../primitives/copy-text.js';
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
export async function copyEntryLink({ host, toasts, words }: ViewTools, entry: string): Promise<void> {
  const { href } = host.scene();
  const { activity, actions } = words().terms;
  const copied = await copyText(
    href === undefined ? entry : entryHref(href, entry),
    host.element.renderRoot.querySelector('.view') ?? host.element,
  );
  if (copied)
    toasts.show({ text: href === undefined ? actions.copied('id', 1, words().formats) : activity.linkCopied });
  else toasts.show({ kind: 'warning', text: actions.copyFailed });
}
