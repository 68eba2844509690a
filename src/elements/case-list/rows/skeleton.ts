import { html, type TemplateResult } from 'lit';
import type { Terms } from '../../../i18n/terms.js';

/** Rows of the real height, shown when an answer takes longer than one notices. */
export function skeleton(rows: number, terms: Terms): TemplateResult {
  const row = html`<div class="skeleton-row"><span></span><span></span><span></span></div>`;
  return html`<div class="skeleton" aria-hidden="true">
      <div class="skeleton-head"></div>
      ${Array.from({ length: rows }, () => row)}
    </div>
    <p class="visually-hidden">${terms.common.loading}</p>`;
}
