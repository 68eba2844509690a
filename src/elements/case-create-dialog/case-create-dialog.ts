import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Case } from '../../domain/cases/case.js';
import { CaseCreateForm } from '../case-create-form/case-create-form.js';
import { LazyController } from '../controllers/lazy-controller.js';
import { QuietController } from '../controllers/quiet-controller.js';
import { CaseCreatedEvent } from '../events/case-created.js';
import { dialogHead } from '../primitives/dialog/dialog-head.js';
import { dialogStyles } from '../primitives/dialog/dialog.styles.js';
import { caseCreateDialogStyles } from './case-create-dialog.styles.js';
import type { PushToasts } from './push-toasts.js';

/**
 * The form in a dialog, for hosts that open cases from where their people are. Everything the form can be told, the
 * dialog can. It closes once the case is there, or when it is left; what was typed is asked about first. A push of the
 * case that fails afterwards is told in a toast, which stays until it is dismissed and offers to push again.
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
 * @csspart toasts - Where it is told that a push failed.
 * @csspart toast - One that did.
 * @csspart toast-action - "Push again".
 * @csspart toast-dismiss - The button that takes it away.
 */
export class CaseCreateDialog extends CaseCreateForm {
  static override readonly tag: string = 'case-create-dialog';
  static override styles = [...[CaseCreateForm.styles].flat(), caseCreateDialogStyles, dialogStyles];

  /** Whether it is shown. Setting it opens and closes it; nothing is asked when the host closes it. */
  @property({ type: Boolean, reflect: true }) open = false;

  // Needed only where cases are pushed, and then once one is there.
  readonly #pushes = new LazyController<PushToasts>(this, async () => {
    const { PushToasts } = await import('./push-toasts.js');
    return new PushToasts(this, {
      adapter: () => this.activeAdapter,
      terms: () => this.terms,
      covered: () => this.open,
    });
  });
  readonly #wording = new LazyController(this, () => import('../attachments/attachable-words.js'));
  #loadingPushes = 0;
  readonly #quiet = new QuietController(
    this,
    () => !this.open && this.#loadingPushes === 0 && !this.#pushes.value?.busy,
  );

  /** Opens it; the focus comes back to where it is now when it closes. */
  show(): void {
    this.open = true;
  }

  /** Closes it without a question. What was typed stays as a draft, where drafts are kept. */
  close(): void {
    this.open = false;
  }

  /** Resolves once it is closed and has nothing to tell of its cases any more: then it may be taken away. */
  quiet(): Promise<void> {
    return this.#quiet.wait();
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
        ${dialogHead({ id: 'dialog-title', heading: this.#heading, terms, onClose: () => void this.leave() })}
        <div class="dialog-body">${this.open ? this.renderForm() : ''}</div>
        ${this.announcer.render()}
        <div class="dialogs"></div>
      </div>
    </dialog>
    <div class="root">${this.#pushes.value?.render() ?? nothing}</div>`;
  }

  /** Says what goes with the case, once the code that words it is there. */
  get #heading(): string {
    const { createForm, create } = this.terms;
    const { alerts = [], events = [], references = [] } = this.value;
    const attached = { alerts, events, references };
    if (!this.open || Object.values(attached).every(({ length }) => length === 0)) return createForm.heading;
    const words = { terms: this.terms, formats: this.formats };
    const what = this.#wording.get()?.attachableWords(attached, words, this.context.attachmentTypes);
    return what ? create.headingFrom(what) : createForm.heading;
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

  // Told a moment later: it may have been opened again since.
  readonly #handleClose = (event: Event): void => {
    const { target, currentTarget } = event;
    if (target === currentTarget && !(target as HTMLDialogElement).open) this.open = false;
  };

  readonly #handleDone = (event: Event): void => {
    if (event.target !== this) return;
    this.open = false;
    if (event instanceof CaseCreatedEvent && event.case.connector) void this.#followPush(event.case);
  };

  /** Where what tells of it cannot be loaded, the case still does. */
  async #followPush(created: Case): Promise<void> {
    this.#loadingPushes += 1;
    const pushes = await this.#pushes.load();
    // Rendered before it says anything: a live region is heard only if it stood there before.
    await this.updateComplete;
    this.#loadingPushes -= 1;
    pushes?.follow(created);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-create-dialog': CaseCreateDialog;
  }
}
