import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CaseCreateForm } from '../case-create-form/case-create-form.js';
import { dialogHead } from '../primitives/dialog/dialog-head.js';
import { dialogStyles } from '../primitives/dialog/dialog.styles.js';
import { caseCreateDialogStyles } from './case-create-dialog.styles.js';

/**
 * The form in a dialog, for hosts that open cases from where their people are. Everything the form can be told, the
 * dialog can. It closes once the case is there, or when it is left; what was typed is asked about first.
 *
 * @summary The form that opens a case, in a dialog.
 * @fires {CaseBeforeCreateEvent} case-before-create - A person asked to create. Prevent it, and the adapter is not called.
 * @fires {CaseCreatedEvent} case-created - After the case is stored. Prevent nothing: the dialog closes.
 * @fires {CaseCancelEvent} case-cancel - A person left the form without saving.
 * @fires {CaseOpenEvent} case-open - A person follows the link to the case that was created. Cancelable: then it is not followed.
 * @fires {CaseConnectorAddEvent} case-connector-add - "Add a connector" was pressed, where there is none.
 * @slot header - Above the fields.
 * @slot fields - Fields of the host's own, after the additional ones.
 * @slot footer - Extra actions beside "Create case".
 * @csspart create-dialog - The dialog.
 * @csspart heading - Its heading.
 * @csspart close - The button that leaves it.
 */
export class CaseCreateDialog extends CaseCreateForm {
  static override readonly tag: string = 'case-create-dialog';
  static override styles = [...[CaseCreateForm.styles].flat(), caseCreateDialogStyles, dialogStyles];

  /** Whether it is shown. Setting it opens and closes it; nothing is asked when the host closes it. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Opens it; the focus comes back to where it is now when it closes. */
  show(): void {
    this.open = true;
  }

  /** Closes it without a question. What was typed stays as a draft, where drafts are kept. */
  close(): void {
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ['case-created', 'case-cancel']) this.addEventListener(type, this.#handleDone);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['case-created', 'case-cancel']) this.removeEventListener(type, this.#handleDone);
    this.open = false;
  }

  override focus(options?: FocusOptions): void {
    if (this.open) super.focus(options);
  }

  protected override get isOpen(): boolean {
    return this.open;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('.create-dialog');
    if (!dialog || dialog.open === this.open || !this.isConnected) return;
    if (this.open) {
      dialog.showModal();
      this.#focusWhenReady();
    } else dialog.close();
  }

  override render(): TemplateResult {
    const { terms } = this;
    return html`<dialog class="modal create-dialog" part="create-dialog" aria-labelledby="dialog-title" @cancel=${this.#handleCancel} @close=${this.#handleClose}>
      <div class="root">
        ${dialogHead({ id: 'dialog-title', heading: terms.createForm.heading, terms, onClose: () => void this.leave() })}
        <div class="dialog-body">${this.open ? this.renderForm() : ''}</div>
        ${this.announcer.render()}
        <div class="dialogs"></div>
      </div>
    </dialog>`;
  }

  // A form that is not there yet cannot take the focus.
  #focusWhenReady(): void {
    const title = () => this.renderRoot.querySelector<HTMLElement>('#title');
    const wait = async () => {
      while (this.open && !title()) {
        await this.updateComplete;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      if (this.open && !this.renderRoot.querySelector('.dialog-body :focus')) title()?.focus();
    };
    void wait();
  }

  // Escape leaves it like the button does: nothing closes before what was typed is asked about.
  readonly #handleCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    void this.leave();
  };

  readonly #handleClose = (event: Event): void => {
    if (event.target === event.currentTarget) this.open = false;
  };

  readonly #handleDone = (event: Event): void => {
    if (event.target === this) this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'case-create-dialog': CaseCreateDialog;
  }
}
