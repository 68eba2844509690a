import { html, nothing, type TemplateResult } from 'lit';
import type { CaseError } from '../../../domain/error.js';
import type { Formats } from '../../../i18n/formats.js';
import type { Terms } from '../../../i18n/terms.js';
import { errorWords } from '../../../i18n/error-words.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { agoInSentence } from '../../primitives/relative-time.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import { arrivedIn, isWaiting, type Shown } from './shown-rows.js';

export interface NoticeOptions {
  readonly error: CaseError | undefined;
  /** The backend should tell of changes and does not. */
  readonly untold: boolean;
  readonly busy: boolean;
  /** When what is shown was answered, in milliseconds since the epoch. */
  readonly answeredAt: number;
  readonly now: number;
  readonly terms: Terms;
  readonly formats: Formats;
  readonly onRefresh: () => void;
}

/** How old what is shown is, where it may be old. */
export function notice(options: NoticeOptions): TemplateResult | typeof nothing {
  const { error, untold, busy, answeredAt, now, terms, formats, onRefresh } = options;
  const { list, states } = terms;
  if (error) {
    const since = agoInSentence(answeredAt, formats, now);
    const words =
      error.code === 'offline'
        ? { text: list.offline(since) }
        : { text: errorWords(error, terms), hint: list.asOf(since) };
    return callout({
      kind: 'warning',
      ...words,
      ...(offersRetry(error) && { action: retryButton(error, options, { busy, onClick: onRefresh }) }),
    });
  }
  if (untold)
    return callout({
      kind: 'info',
      text: states.stale,
      action: button({ label: list.refresh, busy, onClick: onRefresh }),
    });
  return nothing;
}

/** Offers what waits to be shown. It lies over the edge of the rows, so that they stay where they are. */
export function newsButton(
  shown: Shown,
  terms: Terms,
  formats: Formats,
  onShow: () => void,
): TemplateResult | typeof nothing {
  if (!isWaiting(shown)) return nothing;
  return html`<div class="news">
    <button class="news-button" type="button" part="news" @click=${onShow}>
      <bdi>${news(shown, terms, formats)}</bdi><span class="news-action">${terms.list.showArrived}</span>
    </button>
  </div>`;
}

/** What waits to be shown, in words. */
export function news(shown: Shown, { list }: Terms, formats: Formats): string {
  const arrived = arrivedIn(shown);
  return arrived > 0 ? list.arrived(arrived, formats) : list.changed;
}
