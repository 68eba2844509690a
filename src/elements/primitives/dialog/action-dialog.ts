import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Terms } from '../../../i18n/terms.js';
import { icon } from '../icon.js';

export interface DialogContent {
  readonly heading: string;
  readonly body: TemplateResult;
  /** Buttons at the end, the one for what was asked for last. */
  readonly actions: TemplateResult;
}

/**
 * One dialog over its host, whatever is in it. The focus goes to what says `autofocus`, else to the first control of the
 * body, else to the first action. Escape and a press beside it close it; the focus goes back to where it was.
 */
export class ActionDialog implements ReactiveController {
  readonly #host: LitElement;
  readonly #terms: () => Terms;
  #content: (() => DialogContent) | undefined;
  #onClose: (() => void) | undefined;
  #before: Element | null = null;

  constructor(host: LitElement, terms: () => Terms) {
    this.#host = host;
    this.#terms = terms;
    host.addController(this);
  }

  get open(): boolean {
    return this.#content !== undefined;
  }

  /** Opens it. `content` is read whenever the host renders. */
  show(content: () => DialogContent, onClose?: () => void): void {
    this.close();
    this.#before = this.#host.shadowRoot?.activeElement ?? null;
    this.#content = content;
    this.#onClose = onClose;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#dialog?.close();
    this.#closed();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog || dialog.open || !this.#host.isConnected) return;
    dialog.showModal();
    firstPlace(dialog)?.focus();
  }

  hostDisconnected(): void {
    this.#closed();
  }

  /** Goes into the host's template, once. */
  render(): TemplateResult | typeof nothing {
    if (!this.#content) return nothing;
    const { heading, body, actions } = this.#content();
    const close = () => this.close();
    // Pressed inside and let go outside is no press beside it.
    const press = (event: PointerEvent) => event.target === event.currentTarget && this.close();
    return html`<dialog class="action-dialog" part="action-dialog" aria-labelledby="action-heading" @close=${this.#handleClose} @pointerdown=${press}>
      <div class="action-dialog-frame">
        <div class="action-dialog-head">
          <h2 class="action-dialog-heading" id="action-heading"><bdi>${heading}</bdi></h2>
          <button class="icon-button" type="button" aria-label=${this.#terms().common.close} @click=${close}>${icon('close')}</button>
        </div>
        <div class="action-dialog-body">${body}</div>
        <div class="action-dialog-actions">${actions}</div>
      </div>
    </dialog>`;
  }

  // It is told late: by then another one may be shown.
  readonly #handleClose = ({ target }: Event): void => {
    const dialog = this.#dialog;
    if (target === dialog && !dialog?.open) this.#closed();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('.action-dialog');
  }

  #closed(): void {
    if (!this.#content) return;
    this.#content = undefined;
    this.#onClose?.();
    this.#onClose = undefined;
    if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus();
    this.#before = null;
    this.#host.requestUpdate();
  }
}

/** What a person came for, which is never the button that closes it. */
function firstPlace(dialog: HTMLDialogElement): HTMLElement | undefined {
  const [wanted] = dialog.querySelectorAll<HTMLElement>('[autofocus]:enabled');
  return wanted ?? firstControl(dialog, '.action-dialog-body') ?? firstControl(dialog, '.action-dialog-actions');
}

const controls = 'input:not([type="hidden"]), select, textarea, button, a[href], summary, [tabindex="0"]';

function firstControl(dialog: HTMLDialogElement, place: string): HTMLElement | undefined {
  const found = [...dialog.querySelectorAll<HTMLElement>(`${place} :is(${controls}):not(:disabled)`)];
  const [first] = found;
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  return found.find((each) => each instanceof HTMLInputElement && each.name === first.name && each.checked) ?? first;
}
