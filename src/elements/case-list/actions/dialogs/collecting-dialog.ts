import { html } from 'lit';
import type { CaseError } from '../../../../domain/error.js';
import { errorWords } from '../../../../i18n/error-words.js';
import type { Words } from '../../../../i18n/words.js';
import { button } from '../../../primitives/button.js';
import { callout } from '../../../primitives/callout.js';
import type { DialogContent } from '../../../primitives/dialog/action-dialog.js';

export interface CollectingDialogOptions {
  readonly words: Words;
  readonly heading: string;
  /** How many cases are found so far. */
  readonly found: number;
  /** Why not all of them could be. */
  readonly error: CaseError | undefined;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
}

/** Stands while the cases a dialog is about are looked for. */
export const collectingDialog = ({
  words: { terms, formats },
  heading,
  found,
  error,
  onRetry,
  onCancel,
}: CollectingDialogOptions): DialogContent => ({
  heading,
  body: error
    ? callout({
        kind: 'danger',
        text: errorWords(error, terms),
        action: button({ label: terms.common.retry, onClick: onRetry }),
      })
    : html`<p class="dialog-waiting" role="status">${terms.actions.finding(found, formats)}</p>`,
  actions: html`${button({ label: terms.common.cancel, autofocus: true, onClick: onCancel })}`,
});
