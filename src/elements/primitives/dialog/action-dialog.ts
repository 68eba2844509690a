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
 * One dialog over its host, whatever is in it. Escape and a press beside it close it; the focus goes back to where it
 * was.
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
    if (dialog && !dialog.open && this.#host.isConnected) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#closed();
  }

  /** Goes into the host's template, once. */
  render(): TemplateResult | typeof nothing {
    if (!this.#content) return nothing;
    const { heading, body, actions } = this.#content();
    const close = () => this.close();
    // A dialog that was closed tells of it a moment later, when another one may be shown.
    const closed = ({ target }: Event) =>
      target === this.#dialog && !(target as HTMLDialogElement).open && this.#closed();
    // Pressed inside and let go outside is no press beside it.
    const press = (event: PointerEvent) => event.target === event.currentTarget && this.close();
    return html`<dialog class="action-dialog" part="action-dialog" aria-labelledby="action-heading" @close=${closed} @pointerdown=${press}>
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
