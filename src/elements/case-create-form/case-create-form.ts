import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { FieldProblem } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { sameJson } from '../../domain/json.js';
import { limits } from '../../domain/limits.js';
import { FormController } from '../controllers/form-controller.js';
import { LazyController } from '../controllers/lazy-controller.js';
import { LeaveController } from '../controllers/leave-controller.js';
import { NetworkController } from '../controllers/network-controller.js';
import { PressController } from '../controllers/press-controller.js';
import { draftKey } from '../drafts/draft.js';
import { CaseCancelEvent } from '../events/case-cancel.js';
import { CaseConnectorAddEvent } from '../events/case-connector-add.js';
import { CaseCreatedEvent } from '../events/case-created.js';
import { ListenedElement } from '../listened-element.js';
import { caseCreateFormStyles } from './case-create-form.styles.js';
import { CreateOnce } from './create-once.js';
import { CreatedCase } from './created-case.js';
import { formDraft } from './form-draft.js';
import { FormFocus } from './form-focus.js';
import type { FormParts } from './form-parts.js';
import { FormProblems } from './form-problems.js';
import { FormSources } from './form-sources.js';
import { insteadOfForm } from './form-states.js';
import {
  checkForm,
  emptyForm,
  formValuesOf,
  isEmpty,
  newCaseOf,
  shownIn,
  withoutEmpty,
  type FormValues,
} from './form-values.js';
import type { FormWhole } from './form-whole.js';
import { RoomLeft } from './room-left.js';
import { StagedFiles } from '../attachments/staged-files.js';
import { typedText } from './typed-text.js';

/**
 * Opens a case. What is typed is kept in this browser until it is saved or thrown away, through reload, crash and
 * failed saves; a double click, a lost answer and a retry make one case.
 *
 * @summary The form that opens a case.
 * @fires {CaseBeforeCreateEvent} case-before-create - A person asked to create. Prevent it, and the adapter is not called.
 * @fires {CaseCreatedEvent} case-created - After the case is stored.
 * @fires {CaseCancelEvent} case-cancel - A person left the form without saving.
 * @fires {CaseOpenEvent} case-open - A person follows the link to the case that was created. Cancelable: then it is not followed.
 * @fires {CaseConnectorAddEvent} case-connector-add - "Add a connector" was pressed, where there is none.
 * @slot header - Above the fields.
 * @slot fields - Fields of the host's own, after the additional ones. Put their values into `input` of `case-before-create`.
 * @slot footer - Extra actions beside "Create case".
 * @csspart form - The form.
 * @csspart field - A label with its control and what is said about it.
 * @csspart label - A label.
 * @csspart input - A control to write into or choose from.
 * @csspart problem - What is wrong with a field.
 * @csspart tags - The box of the tags.
 * @csspart tag - One tag.
 * @csspart listbox - A list to choose from.
 * @csspart option - One choice.
 * @csspart editor - The editor of the description, with its tools.
 * @csspart editor-modes - "Write" and "Preview".
 * @csspart editor-toolbar - What can be done with the text.
 * @csspart editor-preview - The description as it will be read.
 * @csspart markdown - A text in the preview.
 * @csspart files - Files that go with the case.
 * @csspart file - One file.
 * @csspart switch - Something that is on or off.
 * @csspart section - A part of the form with a heading of its own.
 * @csspart callout - What went wrong, or is to be known.
 * @csspart actions - The row of actions.
 * @csspart submit - "Create case".
 * @csspart cancel - "Cancel".
 * @csspart dialog - Asks before what was typed is left.
 * @csspart state - What stands instead of the form.
 * @csspart typed - What was typed, where no case can be created any more.
 * @cssstate busy - A case is being stored.
 * @cssstate error - The last try failed.
 * @cssstate dirty - Something was typed.
 * @cssstate empty - The form says nothing yet.
 * @cssstate readonly - The person may not create cases.
 */
export class CaseCreateForm extends ListenedElement {
  static override readonly tag: string = 'case-create-form';
  static readonly formAssociated = true;
  // A press beside the fields must not put the cursor into the first of them.
  static override shadowRootOptions: ShadowRootInit = LitElement.shadowRootOptions;
  static override styles = caseCreateFormStyles;

  /** Keeps the drafts of several forms on one origin apart. */
  @property({ attribute: 'draft-key' }) draftKey = 'case-create-form';

  /** Leaves out "Cancel", for forms that have nowhere to go back to. */
  @property({ type: Boolean, attribute: 'no-cancel' }) noCancel = false;

  /** Offers "Add a connector" where there is none, for hosts that listen to `case-connector-add` further out. */
  @property({ type: Boolean, attribute: 'connector-add' }) connectorAdd = false;

  readonly #adapter = () => this.activeAdapter;
  readonly #say = (text: string): void => this.announcer.say(text);
  readonly #words = () => ({ terms: this.terms, formats: this.formats });

  readonly #form: FormController<FormValues> = new FormController<FormValues>(this, {
    initial: emptyForm,
    plain: ({ owner: _owner, ...values }) => withoutEmpty(values),
    check: (values): readonly FieldProblem[] => [
      ...checkForm(values, this.#sources.beneath, this.#sources.offered),
      ...(this.#parts.value?.body.check() ?? []),
    ],
    onEdit: (change) => this.#handleEdit(change),
  });
  readonly #sources: FormSources = new FormSources(this, {
    adapter: this.#adapter,
    owner: () => this.activeOwner,
    owners: () => this.#owners,
    session: () => this.session.value,
    values: () => this.#form.values,
  });
  readonly #problems = new FormProblems({
    host: this,
    form: this.#form,
    body: () => this.#parts.value?.body,
    beneath: () => this.#sources.beneath,
    words: this.#words,
    announce: this.#say,
  });
  readonly #creating = new CreateOnce(this, this.#adapter);
  readonly #files = new StagedFiles(this, {
    files: () => this.#form.values.files,
    adapter: this.#adapter,
    onChange: (files) => this.#form.edit({ files }),
  });
  readonly #drafts = formDraft(this, {
    name: () => this.#draftName(),
    kept: () => this.context.drafts === 'keep',
    form: this.#form,
    files: this.#files,
    creating: this.#creating,
    initial: () => this.#initial,
    startOver: () => this.#startOver(this.#given),
    onNote: (note) => this.#say(this.terms.drafts[note]),
  });
  readonly #network = new NetworkController(this);
  readonly #press = new PressController(this);
  readonly #created = new CreatedCase(this, this.#adapter, (push) => {
    const sentence = this.#parts.value?.pushSentence(push, this.terms);
    if (sentence) this.#say(sentence);
  });
  readonly #room = new RoomLeft({ words: this.#words, announce: this.#say });
  readonly #parts = new LazyController<FormParts>(this, async () => {
    const { FormParts } = await import('./form-parts.js');
    return new FormParts(this, this.#whole);
  });

  /** What the host wants the form to start with. */
  #given = emptyForm;
  /** What it did start with. */
  #initial = emptyForm;
  #sending: Promise<Case | undefined> | undefined;
  #disabled = false;
  #wasReady = false;

  constructor() {
    super();
    new FormFocus(this);
    new LeaveController(
      this,
      () => this.#busy || (this.#form.dirty && (this.#drafts.pending || this.context.drafts === 'none')),
    );
  }

  /**
   * What the form says. Setting it gives initial values, so that the form counts as untouched; it fires no event. The
   * same values again change nothing, and what was typed over others stays as their draft.
   */
  @property({ attribute: false })
  get value(): Partial<NewCase> {
    return this.#input;
  }
  set value(initial: Partial<NewCase>) {
    const given = formValuesOf(initial);
    if (sameJson(given, this.#given)) return;
    this.#given = given;
    this.#drafts.turn(() => this.#startOver(given));
  }

  /** Starts over with what the host gave. A draft of it is thrown away. */
  reset(): void {
    this.#startOver(this.#given);
    void this.#drafts.remove();
  }

  /** Every broken rule; shown beside the fields from now on. */
  validate(): readonly FieldProblem[] {
    return this.#form.validate();
  }

  /** Does what "Create case" does. Resolves with the case, or with nothing when it was not stored. */
  submit(): Promise<Case | undefined> {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
      this.requestUpdate();
      void this.#problems.go();
    });
    this.requestUpdate();
    return this.#sending;
  }

  /** To the name, whatever stands above it. */
  override focus(options?: FocusOptions): void {
    const first = ['#title', 'button, a'].map((each) => this.renderRoot.querySelector<HTMLElement>(each)).find(Boolean);
    first?.focus(options);
  }

  /** A form of the host's around it was reset. */
  formResetCallback(): void {
    this.reset();
  }

  /** A form or fieldset of the host's around it was disabled: everything can be read and nothing changed. */
  formDisabledCallback(disabled: boolean): void {
    this.#disabled = disabled;
    this.requestUpdate();
  }

  protected override get activeOwner(): Owner | undefined {
    return this.owner ?? this.#form.values.owner ?? super.activeOwner ?? this.#owners?.[0]?.owner;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.setState('busy', this.#busy);
    this.setState('error', this.#creating.error !== undefined);
    this.setState('dirty', this.#form.dirty);
    this.setState('empty', isEmpty(this.#form.values));
    this.setState('readonly', this.#disabled || this.session.value?.permissions.create === false);
  }

  override render(): TemplateResult {
    return html`<div class="root">${this.renderForm()}${this.announcer.render()}<div class="dialogs"></div></div>`;
  }

  /** The form, or what stands instead of it. */
  protected renderForm(): TemplateResult {
    const instead = this.#instead();
    const parts = this.#parts.value;
    if (!instead && parts) return parts.view.render();
    const typed = () => typedText(shownIn(this.#form.values, this.#sources.beneath), this.#words());
    return html`${instead ?? nothing} ${this.#form.dirty ? typed() : nothing}`;
  }

  /** Whether somebody may be writing in it; a draft is looked for only then. */
  protected get isOpen(): boolean {
    return true;
  }

  protected get dirty(): boolean {
    return this.#form.dirty;
  }

  /** Leaves the form, after asking where something was typed. */
  protected async leave(): Promise<boolean> {
    if (this.#form.dirty) {
      const place = this.shadowRoot?.querySelector<HTMLElement>('.dialogs');
      if (!place) return false;
      const { askBeforeLeaving } = await import('./leave-dialog.js');
      const canKeep = this.context.drafts === 'keep' && !this.#drafts.failed;
      const choice = await askBeforeLeaving(place, this.terms, canKeep);
      if (choice === 'stay') return false;
      if (choice === 'keep') await this.#drafts.flush();
      else this.reset();
    }
    this.dispatchEvent(new CaseCancelEvent());
    return true;
  }

  get #owners() {
    const { owners } = this.context;
    return this.owner === undefined && owners && owners.length > 1 ? owners : undefined;
  }

  get #busy(): boolean {
    return this.#sending !== undefined;
  }

  get #input(): NewCase {
    const { beneath, offered } = this.#sources;
    return newCaseOf(this.activeOwner ?? '', this.#form.values, { beneath, offered, given: this.#initial });
  }

  /** What the parts of the form that are loaded later know of it. */
  get #whole(): FormWhole {
    return {
      form: this.#form,
      sources: this.#sources,
      problems: this.#problems,
      files: this.#files,
      drafts: this.#drafts,
      creating: this.#creating,
      created: this.#created,
      network: this.#network,
      press: this.#press,
      room: this.#room,
      adapter: this.#adapter,
      owner: () => this.activeOwner,
      owners: () => this.#owners,
      session: () => this.session.value,
      context: () => this.context,
      words: this.#words,
      busy: () => this.#busy,
      disabled: () => this.#disabled,
      canCancel: () => !this.noCancel,
      canAddConnector: () =>
        this.connectorAdd || this.isHeard(CaseConnectorAddEvent.type) || this.#sources.offered.newConnector,
      input: () => this.#input,
      announce: this.#say,
      dispatch: (event) => this.dispatchEvent(event),
      submit: () => void this.submit(),
      startOver: () => this.#startOver(this.#given),
      leave: () => void this.leave(),
      finish: (stored) => void this.#handleCreated(stored),
    };
  }

  #draftName(): string | undefined {
    const owner = this.#owners ? this.#owners.map((each) => each.owner).join(' ') : this.activeOwner;
    const user = this.session.value?.user.id;
    return owner && user && this.isOpen ? draftKey('case-create', { user, owner, name: this.draftKey }) : undefined;
  }

  #instead(): TemplateResult | undefined {
    const { session } = this;
    this.#wasReady ||= session.value?.permissions.create === true && this.#parts.value !== undefined;
    return insteadOfForm({
      connected: this.activeAdapter !== undefined,
      owned: Boolean(this.activeOwner),
      session,
      parts: this.#parts,
      keepsPlace: this.#owners !== undefined && this.#wasReady,
      words: this.#words(),
    });
  }

  #startOver(initial: FormValues): void {
    this.#initial = initial;
    this.#created.forget();
    this.#files.clear();
    this.#form.reset(initial);
    this.#creating.forget();
  }

  async #send(): Promise<Case | undefined> {
    const session = await this.#currentSession();
    const parts = await this.#parts.load();
    if (!session?.permissions.create || this.#disabled || !parts) return undefined;
    this.#created.forget();
    const created = await parts.sending.run(session);
    if (created) await this.#handleCreated(created);
    return created;
  }

  /** Of the owner the case is for: another one may just have been chosen. */
  async #currentSession() {
    if (this.session.value?.owner === this.activeOwner) return this.session.value;
    await this.updateComplete;
    if (this.session.pending) await this.session.refresh();
    return this.session.value?.owner === this.activeOwner ? this.session.value : undefined;
  }

  async #handleCreated(created: Case): Promise<void> {
    await this.#drafts.remove();
    this.#given = emptyForm;
    this.#startOver(emptyForm);
    this.#created.take(created);
    this.announcer.say(this.terms.createForm.created(created.number));
    this.dispatchEvent(new CaseCreatedEvent(created));
    // A host that stays on the form most likely wants the next case.
    if (this.isConnected && this.shadowRoot?.activeElement) this.#problems.focus('title');
  }

  #handleEdit(change: Partial<FormValues>): void {
    this.#created.forget();
    this.#drafts.changed();
    for (const field of ['title', 'description', 'category'] as const) {
      const text = change[field];
      if (text !== undefined) this.#room.typed(field, text ?? '', limits[field]);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-create-form': CaseCreateForm;
  }
}
