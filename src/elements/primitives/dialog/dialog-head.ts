import { html, type TemplateResult } from 'lit';
import type { Terms } from '../../../i18n/terms.js';
import { icon } from '../icon.js';

export interface DialogHeadOptions {
  /** Id of the heading, which names the dialog. */
  readonly id: string;
  readonly heading: string | TemplateResult;
  readonly terms: Terms;
  readonly onClose: () => void;
}

/** What a dialog is called, and the button that leaves it. */
export const dialogHead = ({ id, heading, terms, onClose }: DialogHeadOptions): TemplateResult =>
  html`<div class="dialog-head">
    <h2 class="dialog-title" part="heading" id=${id}>${heading}</h2>
    <button class="icon-button" part="close" type="button" aria-label=${terms.common.close} @click=${onClose}>${icon('close')}</button>
  </div>`;
