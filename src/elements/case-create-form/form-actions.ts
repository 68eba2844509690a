import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/terms.js';
import { button } from '../primitives/button.js';

export interface FormActionsOptions {
  readonly canCancel: boolean;
  readonly busy: boolean;
  readonly disabled: boolean;
  /** It waits for files. */
  readonly waiting: boolean;
  readonly terms: Terms;
  readonly onCancel: () => void;
}

/** The row at the end of the form. */
export function formActions(options: FormActionsOptions): TemplateResult {
  const { canCancel, busy, disabled, waiting, terms, onCancel } = options;
  const { create, createForm, common } = terms;
  return html`<div class="actions" part="actions">
    <slot name="footer"></slot>
    ${
      canCancel
        ? button({ label: common.cancel, kind: 'quiet', part: 'cancel', disabled: busy, onClick: onCancel })
        : nothing
    }
    ${button({
      label: createForm.submit,
      busyLabel: waiting ? create.waitingForFiles : createForm.submitting,
      kind: 'primary',
      type: 'submit',
      part: 'submit',
      busy,
      disabled,
    })}
  </div>`;
}
