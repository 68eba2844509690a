import { html, nothing, type TemplateResult } from 'lit';
import type { CaseError } from '../../../domain/error.js';
import { errorWords } from '../../../i18n/error-words.js';
import type { Terms } from '../../../i18n/terms.js';
import { callout } from '../../primitives/callout.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import type { ViewTools } from '../view-tools.js';

/** What a tab shows could not be loaded, or not anew. */
export function tabTrouble(
  { words }: ViewTools,
  error: CaseError | undefined,
  { busy, onRetry }: { readonly busy: boolean; readonly onRetry: () => void },
): TemplateResult | typeof nothing {
  if (!error) return nothing;
  const { terms, formats } = words();
  return callout({
    kind: 'danger',
    text: errorWords(error, terms),
    ...(offersRetry(error) && { action: retryButton(error, { terms, formats }, { busy, onClick: onRetry }) }),
  });
}

export const tabWaiting = ({ common }: Terms): TemplateResult =>
  html`<p class="quiet activity-wait" role="status">${common.loading}</p>`;
