import { html, type TemplateResult } from 'lit';
import type { Timestamp } from '../../domain/ids.js';
import type { Formats } from '../../i18n/formats.js';

const minuteMs = 60_000;

/** How long ago something was, with the exact time on hover and for machines. */
export function relativeTime(timestamp: Timestamp, formats: Formats, now: number): TemplateResult {
  return html`<time datetime=${timestamp} title=${formats.exact(timestamp)}>${inWords(timestamp, formats, now)}</time>`;
}

/** To the minute: what ticks twice a minute must not count seconds, nor see a clock that runs ahead as the future. */
function inWords(timestamp: Timestamp, formats: Formats, now: number): string {
  const at = Date.parse(timestamp);
  return formats.relative(timestamp, Math.abs(now - at) < minuteMs ? at : now);
}
