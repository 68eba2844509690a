import { html, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/terms.js';
import { button } from '../primitives/button.js';
import { callout } from '../primitives/callout.js';

/** A part of the form that could not be had; the rest can be used without it. */
export const partFailed = ({ create, common }: Terms, onRetry: () => void): TemplateResult =>
  callout({
    kind: 'warning',
    text: create.partFailed,
    action: button({ label: common.retry, onClick: onRetry }),
  });

export const partLoading = ({ create }: Terms): TemplateResult =>
  html`<p class="field-hint part-loading">${create.partLoading}</p>`;
