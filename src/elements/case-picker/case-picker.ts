import '../../i18n/english/add-to-case.js';
import '../../i18n/english/create.js';
import '../../i18n/english/list.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { NewAlert, NewEvent, NewReference } from '../../domain/attachments.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { CaseRow } from '../../domain/find/case-query.js';
import type { Owner } from '../../domain/ids.js';
import {
  belongingTo,
  declaredOf,
  eachOnce,
  isNothing,
  keyOf,
  ownerMeant,
  type Attachables,
  type Countable,
} from '../attachments/attachables.js';
import { attachableWords } from '../attachments/attachable-words.js';
import { refuseUnreadable } from '../attachments/refuse-unreadable.js';
import type { StepsTaken } from '../attachments/attach-steps.js';
import { CaseElement } from '../case-element.js';
import { ClockController } from '../controllers/clock-controller.js';
import { QuietController } from '../controllers/quiet-controller.js';
import { CaseAttachedEvent } from '../events/case-attached.js';
import { CaseBeforeAttachEvent } from '../events/case-before-attach.js';
import { CaseCancelEvent } from '../events/case-cancel.js';
import { CasePickEvent } from '../events/case-pick.js';
import { followLink } from '../follow-link.js';
import { button } from '../primitives/button.js';
import { ServedOwners } from '../owners/served-owners.js';
import { dialogHead } from '../primitives/dialog/dialog-head.js';
import type { Toast } from '../primitives/toast/toast.js';
import { Toasts } from '../primitives/toast/toasts.js';
import { AttachOnce } from './attach-once.js';
import { CaseChoice } from './case-choice.js';
import { casePickerStyles } from './case-picker.styles.js';
import { createInDialog } from './new-case.js';
import { failureWords, pickerNotices } from './picker-notices.js';
import { attachedToast, createdToast, refusalWords } from './picker-words.js';
import { insteadOfPicker } from './picker-states.js';
import { rowOf } from './row-of.js';

/**
 * Chooses a case in a dialog, and adds to it what it was given; or opens a new one with that. Adding what is there
 * changes nothing and says so. What an alert is on is known beforehand; of events and of what the host registered it is
 * known once it is tried.
 *
 * @summary Finds the case something is to be added to.
 * @fires {CaseBeforeAttachEvent} case-before-attach - A case was chosen. Prevent it, and nothing is added.
 * @fires {CaseAttachedEvent} case-attached - Something was added, or was found to be there.
 * @fires {CasePickEvent} case-pick - A case was chosen by a picker that has nothing to add.
 * @fires {CaseCancelEvent} case-cancel - The picker was left, and so was the form of a new case.
 * @fires {CaseBeforeCreateEvent} case-before-create - A person asked for a new case. Prevent it, and the adapter is not called.
 * @fires {CaseCreatedEvent} case-created - After a new case is stored, with what was to be added.
 * @fires {CaseOpenEvent} case-open - A person follows the link to the case. Cancelable: then it is not followed.
 * @fires {CaseConnectorAddEvent} case-connector-add - "Add a connector" was pressed in the form, where there is none.
 * @csspart picker-dialog - The dialog.
 * @csspart heading - Its heading.
 * @csspart close - The button that leaves it.
 * @csspart solution - The choice between the solutions a page serves.
 * @csspart input - What it is chosen in.
 * @csspart search - The search input.
 * @csspart create - "Create new case".
 * @csspart cases - The list of cases.
 * @csspart case - One case.
 * @csspart name - The name of a case.
 * @csspart number - The number of a case.
 * @csspart status - A status; also `status-open`, `status-in-progress`, `status-closed`.
 * @csspart severity - A severity; also `severity-low` to `severity-critical`.
 * @csspart state - What stands instead of the list.
 * @csspart callout - What went wrong, or is to be known.
 * @csspart toasts - Where what happened is told.
 * @csspart toast - One piece of it.
 * @csspart toast-action - Its link.
 * @csspart toast-undo - "Undo", where there is one.
 * @csspart toast-dismiss - The button that takes it away.
 * @cssstate busy - Something is being added.
 * @cssstate error - The last try to add something failed.
 */
export class CasePicker extends CaseElement {
  static override readonly tag: string = 'case-picker';
  // A press beside the list must not put the cursor into the search.
  static override shadowRootOptions: ShadowRootInit = LitElement.shadowRootOptions;
  static override styles = casePickerStyles;

  /** Whether it is shown. Setting it opens and closes it. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Alerts to add. */
  @property({ attribute: false }) alerts: readonly NewAlert[] = [];

  /** Events to add. */
  @property({ attribute: false }) events: readonly NewEvent[] = [];

  /** What else of the host's is to be added, by its registered types. */
  @property({ attribute: false }) references: readonly NewReference[] = [];

  /** What a new case starts with besides. */
  @property({ attribute: false }) newCase: Partial<NewCase> = {};

  /** Leaves out "Create new case". */
  @property({ type: Boolean, attribute: 'no-create' }) noCreate = false;

  readonly #clock = new ClockController(this);
  readonly #toasts = new Toasts(this, { terms: () => this.terms });
  /** Alerts say whose case they can be put on; all else can be put on one of any. */
  readonly #served = new ServedOwners(this, {
    bound: () => ownerMeant(this, this.context),
    context: () => this.context,
    adapter: () => this.activeAdapter,
    terms: () => this.terms,
  });
  readonly #attaching = new AttachOnce(
    this,
    () => this.activeAdapter,
    ({ references = [] }) => refuseUnreadable(references, this.#words, this.context.attachmentTypes),
  );
  readonly #choice = new CaseChoice(this, {
    adapter: () => this.activeAdapter,
    owner: () => this.activeOwner,
    session: () => this.session.value,
    open: () => this.open,
    given: () => this.#given,
    busy: () => (this.#attaching.pending ? this.#attaching.row?.id : undefined),
    words: () => this.#words,
    now: () => this.#clock.now,
    onChoose: (row) => void this.#choose(row),
    announce: (text) => this.announcer.say(text),
  });
  readonly #quiet = new QuietController(this, () => {
    const isTelling = this.#toasts.showing || this.renderRoot.querySelector('.new-case')?.firstElementChild;
    return !(this.open || this.#creating || this.#attaching.pending || isTelling);
  });
  /** What is left of what was given, once some of it landed. */
  #remaining: Attachables | undefined;
  #key = '';
  /** What an earlier try put on the case. */
  #landed: Countable = {};
  #creating: AbortController | undefined;
  /** The case some of it landed on, though not all did. */
  #partly: CaseRow | undefined;
  #settle: ((row: CaseRow | undefined) => void) | undefined;

  /** Opens it; the focus comes back to where it is now when it closes. */
  show(): void {
    this.open = true;
  }

  /** Opens it. Resolves with the case that was picked, added to or created, or with nothing when it was left. */
  choose(): Promise<CaseRow | undefined> {
    this.#end(undefined);
    this.show();
    return new Promise((resolve) => (this.#settle = resolve));
  }

  /** Closes it. What is being added already is still added, and told of. */
  close(): void {
    this.open = false;
    this.#creating?.abort();
    if (!this.#attaching.pending) this.#end(this.#partly);
  }

  /** Closes it and gives up waiting. What landed stays. */
  abort(): void {
    this.#attaching.abort();
    this.close();
  }

  /** Opens the form of a new case, with what is to be added. Resolves with the case, or with nothing when it was left. */
  async create(): Promise<CaseRow | undefined> {
    this.open = false;
    await this.updateComplete;
    const place = this.renderRoot.querySelector('.new-case');
    if (!place || this.#creating) return undefined;
    this.#creating = new AbortController();
    const given = this.#given;
    try {
      const stored = await createInDialog({
        place,
        adapter: this.adapter,
        // Who chose here is not asked again.
        owner: ownerMeant(this, this.context) ?? this.#served.chosen,
        value: { ...this.newCase, ...given },
        signal: this.#creating.signal,
        onGone: () => this.requestUpdate(),
      });
      const row = stored && rowOf(stored);
      this.#end(row);
      if (!row) return undefined;
      this.#tell(createdToast(stored, given, this.#words, this.context.attachmentTypes), row);
      return row;
    } finally {
      this.#creating = undefined;
      this.requestUpdate();
    }
  }

  override focus(): void {
    if (this.open) this.#choice.focus();
  }

  /** Resolves once it has nothing to do and nothing to say any more: then it may be taken away. */
  quiet(): Promise<void> {
    return this.#quiet.wait();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  protected override get activeOwner(): Owner | undefined {
    return this.#served.owner;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // The same again, in another list, ends nothing that is under way.
    const key = keyOf(this);
    if (key !== this.#key) this.#startOver();
    this.#key = key;
    this.setState('busy', this.#attaching.pending);
    this.setState('error', this.#attaching.error !== undefined);
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('.picker-dialog');
    if (!dialog || dialog.open === this.open || !this.isConnected) return;
    if (this.open) {
      dialog.showModal();
      this.#choice.focus();
    } else {
      dialog.close();
      this.#choice.reset();
      if (!this.#attaching.pending) this.#startOver();
    }
  }

  override render(): TemplateResult {
    const { terms } = this;
    return html`<dialog class="modal picker-dialog" part="picker-dialog" aria-labelledby="picker-heading" @cancel=${this.#handleCancel} @close=${this.#handleClose}>
        <div class="root">
          ${dialogHead({ id: 'picker-heading', heading: this.#heading(), terms, onClose: this.#leave })}
          ${this.open ? this.#content() : nothing} ${this.announcer.render()}
        </div>
      </dialog>
      <div class="new-case"></div>
      <div class="root">${this.#toasts.render()}</div>`;
  }

  get #words() {
    return { terms: this.terms, formats: this.formats };
  }

  /** What is to be added: each once, what the backend can take, and nothing of another owner. */
  get #given(): Required<Attachables> {
    return belongingTo(this.#declared, this.activeOwner);
  }

  get #declared(): Required<Attachables> {
    const all = eachOnce(this.#remaining ?? this);
    const { capabilities } = this.session.value ?? {};
    return capabilities ? declaredOf(all, capabilities.groups) : all;
  }

  get #hasItems(): boolean {
    return !isNothing(this);
  }

  #heading(): TemplateResult {
    const { addToCase } = this.terms;
    const what = attachableWords(this.#given, this.#words, this.context.attachmentTypes);
    return html`<bdi>${this.#hasItems ? addToCase.existing : addToCase.choose}</bdi>${what === '' ? nothing : html`<bdi class="picker-what">${what}</bdi>`}`;
  }

  #content(): TemplateResult {
    const instead = this.#instead();
    if (instead) return html`<div class="picker-body">${instead}</div>`;
    const { session } = this;
    const { addToCase } = this.terms;
    const { permissions } = session.value ?? {};
    const canCreate = !this.noCreate && permissions?.create && (!this.#hasItems || permissions.createComment);
    return html`${this.#served.render()}
      <div class="picker-search">
        ${this.#choice.renderSearch()}
        ${canCreate ? button({ label: addToCase.create, part: 'create', onClick: () => void this.create() }) : nothing}
      </div>
      ${this.#notices()}
      <div class="picker-body">${this.#choice.renderList()}</div>`;
  }

  #notices(): TemplateResult {
    return pickerNotices({
      foreign: this.#declared.alerts.length - this.#given.alerts.length,
      failure: this.#failure,
      listError: this.#choice.error,
      adding: this.#attaching.pending,
      reading: this.#choice.pending,
      words: this.#words,
      types: this.context.attachmentTypes,
      onRetry: () => void this.#retry(),
      onRefresh: () => void this.#choice.refresh(),
    });
  }

  get #failure() {
    const { error, row, remaining } = this.#attaching;
    return error && row ? { error, row, landed: this.#landed, left: remaining } : undefined;
  }

  #instead(): TemplateResult | undefined {
    return insteadOfPicker({
      connected: this.activeAdapter !== undefined,
      owned: Boolean(this.activeOwner),
      session: this.session,
      toAdd: this.#hasItems ? { asked: this.#declared, taken: this.#given } : undefined,
      words: this.#words,
    });
  }

  #startOver(): void {
    this.#remaining = undefined;
    this.#landed = {};
    if (!this.#attaching.pending) this.#attaching.forget();
  }

  async #choose(row: CaseRow): Promise<void> {
    if (!this.#hasItems) {
      this.open = false;
      this.#end(row);
      this.dispatchEvent(new CasePickEvent(row));
      return;
    }
    const intent = new CaseBeforeAttachEvent(row, this.#given);
    if (!this.dispatchEvent(intent)) return;
    this.#landed = {};
    this.announcer.say(this.terms.addToCase.adding(this.#nameOf(row)));
    this.#took(row, await this.#attaching.run(row, intent.attachments));
  }

  async #retry(): Promise<void> {
    const { row } = this.#attaching;
    if (row) this.#took(row, await this.#attaching.retry());
  }

  #took(row: CaseRow, taken: StepsTaken | undefined): void {
    if (!taken) return;
    const { added, alreadyThere, left } = taken;
    if (!isNothing(added) || !isNothing(alreadyThere))
      this.dispatchEvent(new CaseAttachedEvent({ row, added, alreadyThere }));
    if (left.length === 0) {
      this.open = false;
      this.#startOver();
      this.#end(row);
      this.#tell(attachedToast(taken, row, this.#words, this.context.attachmentTypes), row);
      return;
    }
    // What landed is not asked for again; what is left may go to another case.
    if (!isNothing(added) || !isNothing(alreadyThere)) {
      this.#landed = added;
      this.#partly = row;
      this.#remaining = this.#attaching.remaining;
    }
    this.#sayFailure();
    if (!this.open) this.#end(this.#partly);
  }

  /** Whoever waits for a choice has it. */
  #end(row: CaseRow | undefined): void {
    this.#settle?.(row);
    this.#settle = undefined;
    this.#partly = undefined;
  }

  /** To whoever still looks at the list; else in a toast, which stays. */
  #sayFailure(): void {
    const failure = this.#failure;
    if (!failure || failure.error.code === 'aborted') return;
    const text = failureWords(failure, this.#words, this.context.attachmentTypes);
    const detail = refusalWords(failure.error, this.#words);
    if (this.open) this.announcer.say(`${text} ${detail}`);
    else this.#toasts.show({ kind: 'danger', text, detail });
  }

  #tell(toast: Pick<Toast, 'kind' | 'text' | 'detail'>, row: CaseRow): void {
    const href = this.context.links?.case?.(row);
    this.#toasts.show({
      ...toast,
      action: { label: this.terms.createForm.view, href, onClick: (event) => followLink(this, row, event) },
    });
  }

  #nameOf({ number, title }: CaseRow): string {
    return this.terms.addToCase.named(number, title);
  }

  readonly #leave = (): void => {
    const { pending } = this.#attaching;
    this.close();
    if (!pending) this.dispatchEvent(new CaseCancelEvent());
  };

  readonly #handleCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#leave();
  };

  // Told a moment later: it may have been opened again since.
  readonly #handleClose = (event: Event): void => {
    const { target, currentTarget } = event;
    if (target === currentTarget && !(target as HTMLDialogElement).open) this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'case-picker': CasePicker;
  }
}
