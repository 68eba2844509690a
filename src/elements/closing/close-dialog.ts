import '../../i18n/english/closing.js';
import { html, type TemplateResult } from 'lit';
import type { CloseReason } from '../../domain/cases/alert-sync.js';
import type { Words } from '../../i18n/words.js';
import { button } from '../primitives/button.js';
import type { DialogContent } from '../primitives/dialog/action-dialog.js';
import type { OwnCloseReason } from '../provider/own-close-reason.js';
import { reasonChoices } from './reason-choices.js';

export interface CloseDialogOptions {
  readonly words: () => Words;
  readonly ownReasons: () => readonly OwnCloseReason[];
  /** Something was chosen: the host renders anew. */
  readonly renew: () => void;
  readonly onCancel: () => void;
  readonly onClose: (reason: CloseReason | undefined) => void;
}

/** What closes, and which of it closes alerts along. */
export interface Closed {
  readonly cases: number;
  readonly alerts: number;
}

/** Asks for the reason that is written to the alerts that close with their cases. */
export class CloseDialog {
  readonly #options: CloseDialogOptions;
  #reason: CloseReason | undefined;

  constructor(options: CloseDialogOptions) {
    this.#options = options;
  }

  content({ cases, alerts }: Closed): DialogContent {
    const { words, ownReasons, onCancel, onClose } = this.#options;
    const { terms, formats } = words();
    const { closing, common } = terms;
    return {
      heading: closing.heading(cases, formats),
      body: html`<p>${closing.alerts(alerts, cases, formats)}</p>
        <fieldset class="reasons">
          <legend class="field-label">${closing.reason}</legend>
          ${this.#option('', closing.noReason)}
          ${reasonChoices(ownReasons(), terms).map(({ value, label }) => this.#option(value, label))}
        </fieldset>`,
      actions: html`${button({ label: common.cancel, onClick: onCancel })}
      ${button({ label: closing.confirm(cases, formats), kind: 'primary', onClick: () => onClose(this.#reason) })}`,
    };
  }

  #option(value: string, label: string): TemplateResult {
    return html`<label class="reason">
      <input
        type="radio"
        name="close-reason"
        .value=${value}
        .checked=${(this.#reason ?? '') === value}
        @change=${() => this.#choose(value)}
      />
      <bdi>${label}</bdi>
    </label>`;
  }

  #choose(value: string): void {
    this.#reason = value === '' ? undefined : value;
    this.#options.renew();
  }
}
