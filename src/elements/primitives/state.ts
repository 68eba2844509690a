import { html, nothing, type TemplateResult } from 'lit';
import type { CaseError } from '../../domain/error.js';
import { errorWords } from '../../i18n/error-words.js';
import { drawing as drawn } from './drawing.js';
import { offersRetry, retryButton, type RetryWords } from './retry.js';

export interface StateOptions {
  /** Named after what it says: `empty`, `denied`, `error`, `unconnected`. */
  readonly kind: 'empty' | 'filtered' | 'denied' | 'error' | 'unconnected';
  readonly text: string;
  /** A second, quieter sentence. */
  readonly hint?: string;
  readonly drawing?: TemplateResult;
  readonly action?: TemplateResult;
}

/** What stands in an element instead of its content: one sentence, one action, a small drawing. */
export function state({ kind, text, hint, drawing, action }: StateOptions): TemplateResult {
  return html`<div class="state ${kind}" part="state">
    ${drawing ?? nothing}
    <p class="state-text">${text}</p>
    ${hint ? html`<p class="state-hint">${hint}</p>` : nothing} ${action ?? nothing}
  </div>`;
}

/** The element lacks something its page has to give. */
export const unconnected = (text: string): TemplateResult =>
  state({ kind: 'unconnected', text, drawing: drawn('unplugged') });

export const failed = (error: CaseError, words: RetryWords, busy: boolean, onRetry: () => void): TemplateResult =>
  state({
    kind: 'error',
    text: errorWords(error, words.terms),
    drawing: drawn('unplugged'),
    ...(offersRetry(error) && { action: retryButton(error, words, { busy, onClick: onRetry }) }),
  });
