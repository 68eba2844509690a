import { html } from 'lit';
import { closeReasons, type CloseReason } from '../../../domain/cases/alert-sync.js';
import { button } from '../../primitives/button.js';
import type { ViewTools } from '../view-tools.js';

export interface CloseDialogOptions {
  /** How many alerts close with the case. */
  readonly alerts: number;
  readonly onClose: (reason: CloseReason | undefined) => void;
}

/** Asks for the reason that is written to the alerts that close with the case. */
export function closeDialog({ dialog, host, words }: ViewTools, { alerts, onClose }: CloseDialogOptions): void {
  let reason: CloseReason | undefined;
  const choose = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    reason = value === '' ? undefined : value;
    host.element.requestUpdate();
  };
  const option = (value: string, label: string) =>
    html`<label class="reason">
      <input type="radio" name="close-reason" .value=${value} .checked=${(reason ?? '') === value} @change=${choose} />
      <bdi>${label}</bdi>
    </label>`;
  dialog.show(() => {
    const { terms, formats } = words();
    const { close } = terms.view;
    return {
      heading: close.heading,
      body: html`<p>${close.alerts(alerts, formats)}</p>
        <fieldset class="reasons">
          <legend class="field-label">${close.reason}</legend>
          ${option('', close.noReason)} ${closeReasons.map((each) => option(each, close.reasons[each]))}
        </fieldset>`,
      actions: html`${button({ label: terms.common.cancel, onClick: () => dialog.close() })}
      ${button({
        label: close.confirm,
        kind: 'primary',
        onClick: () => {
          dialog.close();
          onClose(reason);
        },
      })}`,
    };
  });
}
