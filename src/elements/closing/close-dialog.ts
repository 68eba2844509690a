import '../../i18n/english/closing.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { CloseReason } from '../../domain/cases/alert-sync.js';
import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import type { FieldValues } from '../../domain/fields/field-value.js';
import { LazyController } from '../controllers/lazy-controller.js';
import { button } from '../primitives/button.js';
import type { ActionDialog, DialogContent } from '../primitives/dialog/action-dialog.js';
import type { OwnCloseReason } from '../provider/own-close-reason.js';
import type { CloseFields, CloseFieldsOptions } from './close-fields.js';
import { reasonChoices } from './reason-choices.js';

export interface CloseDialogOptions extends CloseFieldsOptions {
  readonly dialog: ActionDialog;
  readonly ownReasons: () => readonly OwnCloseReason[];
}

/** What closes, and which of it closes alerts along. */
export interface Closed {
  readonly cases: number;
  readonly alerts: number;
  /** What must be filled in first, and of how many of the cases. */
  readonly missing: { readonly fields: readonly FieldDefinition[]; readonly cases: number };
}

/** What a person said when they closed. */
export interface ClosedSo {
  readonly reason: CloseReason | undefined;
  readonly fields: FieldValues;
}

/** Asks for what is missing first, then for the reason that is written to the alerts that close with their cases. */
export class CloseDialog {
  readonly #host: LitElement;
  readonly #options: CloseDialogOptions;
  readonly #fields: LazyController<CloseFields>;
  #reason: CloseReason | undefined;

  constructor(host: LitElement, options: CloseDialogOptions) {
    this.#host = host;
    this.#options = options;
    this.#fields = new LazyController(host, async () => {
      const { CloseFields } = await import('./close-fields.js');
      return new CloseFields(host, options);
    });
  }

  /** Begins anew, with the reason that was chosen before. What asks for fields is loaded with the first of them. */
  async begin({ cases, missing }: Closed, reason?: CloseReason): Promise<void> {
    this.#reason = reason;
    if (missing.fields.length === 0) return this.end();
    // Where it cannot be loaded nothing is asked for, and the backend says what is missing.
    const fields = await this.#fields.load();
    fields?.ask(missing.fields, missing.cases === cases);
  }

  end(): void {
    this.#fields.value?.end();
  }

  content({ cases, alerts, missing }: Closed, onClose: (so: ClosedSo) => void): DialogContent {
    const { words, ownReasons, dialog } = this.#options;
    const { terms, formats } = words();
    const { closing, common } = terms;
    const fields = missing.fields.length > 0 ? this.#fields.value : undefined;
    const close = () => {
      if (fields?.check() !== false) onClose({ reason: this.#reason, fields: fields?.values ?? {} });
    };
    return {
      heading: closing.heading(cases, formats),
      body: html`${fields ? fields.render(closing.missing(missing.cases, cases, formats)) : nothing}
        ${
          alerts > 0
            ? html`<p>${closing.alerts(alerts, cases, formats)}</p>
                <fieldset class="reasons">
                  <legend class="field-label">${closing.reason}</legend>
                  ${this.#option('', closing.noReason)}
                  ${reasonChoices(ownReasons(), terms).map(({ value, label }) => this.#option(value, label))}
                </fieldset>`
            : nothing
        }`,
      actions: html`${button({ label: common.cancel, onClick: () => dialog.close() })}
      ${button({ label: closing.confirm(cases, formats), kind: 'primary', onClick: close })}`,
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
    this.#host.requestUpdate();
  }
}
