import { html, type TemplateResult } from 'lit';
import type { Timestamp } from '../../domain/ids.js';
import type { Formats } from '../../i18n/formats.js';

const minuteMs = 60_000;

/** How long ago something was, with the exact time on hover and for machines. Its words may run the other way than the page. */
export function relativeTime(timestamp: Timestamp, formats: Formats, now: number): TemplateResult {
  return html`<time dir="auto" datetime=${timestamp} title=${formats.exact(timestamp)}>${timeAgo(timestamp, formats, now)}</time>`;
}

/** The same, with the exact time also to the ear: a title is not read. */
export function spokenTime(timestamp: Timestamp, formats: Formats, now: number): TemplateResult {
  const exact = formats.exact(timestamp);
  return html`<time dir="auto" datetime=${timestamp} title=${exact}>${timeAgo(timestamp, formats, now)}<span class="visually-hidden"> (${exact})</span></time>`;
}

/** How long ago, at least a minute: for sentences that have no place for "now". */
export const agoInSentence = (at: number, formats: Formats, now: number): string =>
  formats.relative(new Date(at).toISOString(), Math.max(now, at + minuteMs));

/** To the minute: what ticks twice a minute must not count seconds, nor see a clock that runs ahead as the future. */
export function timeAgo(timestamp: Timestamp, formats: Formats, now: number): string {
  const at = Date.parse(timestamp);
  return formats.relative(timestamp, Math.abs(now - at) < minuteMs ? at : now);
}
