import { copyText } from '../primitives/copy-text.js';
import type { ViewTools } from './view-tools.js';

/** Copies a text from the view, and says whether that worked. */
export async function copyInView(
  { host, toasts, words }: Pick<ViewTools, 'host' | 'toasts' | 'words'>,
  text: string,
  /** Said once it is copied. */
  done: string,
): Promise<void> {
  const root = host.element.renderRoot;
  // Inside of the dialog where one is open: what is outside cannot be selected then.
  const place = root.querySelector('dialog[open] > *') ?? root.querySelector('.view') ?? host.element;
  if (await copyText(text, place)) toasts.show({ text: done });
  else toasts.show({ kind: 'warning', text: words().terms.actions.copyFailed });
}
