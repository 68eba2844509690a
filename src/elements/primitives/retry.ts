import { html, noChange, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { CaseError } from '../../domain/error.js';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import { button, type ButtonOptions } from './button.js';

export interface RetryWords {
  readonly terms: Terms;
  readonly formats: Formats;
}

type Press = Required<Pick<ButtonOptions, 'busy' | 'onClick'>>;

/**
 * Whether trying again is a way on. Where a session ended it is, once one has signed in elsewhere; where nobody knows
 * what happened or somebody gave up waiting, the same write is asked for again.
 */
export const offersRetry = ({ retryable, code }: CaseError): boolean =>
  retryable || code === 'unauthenticated' || code === 'unknown' || code === 'aborted';

/** "Try again". As long as the backend does not want to be asked it says when, and does nothing. */
export const retryButton = (error: CaseError, words: RetryWords, press: Press): TemplateResult =>
  html`${countingDown(retryAt(error), words, press)}`;

const heardAt = new WeakMap<CaseError, number>();

/** Counted from when it was first shown, however often it is rendered. */
function retryAt(error: CaseError): number {
  const heard = heardAt.get(error) ?? Date.now();
  heardAt.set(error, heard);
  return heard + (error.retryAfterMs ?? 0);
}

class CountingDown extends AsyncDirective {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: readonly [at: number, words: RetryWords, press: Press] | undefined;

  override render(at: number, words: RetryWords, press: Press): TemplateResult {
    this.#last = [at, words, press];
    clearTimeout(this.#timer);
    const { common } = words.terms;
    const left = at - Date.now();
    if (left <= 0) return button({ ...press, label: common.retry });
    // When the number that is shown changes.
    if (this.isConnected) this.#timer = setTimeout(() => this.#tick(), left % 1_000 || 1_000);
    const when = words.formats.relative(new Date(at).toISOString(), Date.now());
    return button({ label: common.retryLater(when), busy: press.busy, inactive: true });
  }

  override disconnected(): void {
    clearTimeout(this.#timer);
  }

  override reconnected(): void {
    this.#tick();
  }

  #tick(): void {
    this.setValue(this.#last ? this.render(...this.#last) : noChange);
  }
}

const countingDown = directive(CountingDown);
