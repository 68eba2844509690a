import { html, type TemplateResult } from 'lit';
import type { Terms } from '../../../i18n/terms.js';

/** The outline of a case, shown when an answer takes longer than one notices. */
export const outline = ({ common }: Terms): TemplateResult =>
  html`<div class="outline" aria-hidden="true">
      <span class="outline-title"></span><span class="outline-line"></span><span class="outline-area"></span>
    </div>
    <p class="visually-hidden">${common.loading}</p>`;
