import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import { CaseError, type FieldProblem } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { sameJson } from '../../domain/json.js';
import { limits } from '../../domain/limits.js';
import { CaseElement } from '../case-element.js';
import { DraftController } from '../controllers/draft-controller.js';
import { FormController } from '../controllers/form-controller.js';
import { LazyController } from '../controllers/lazy-controller.js';
import { LeaveController } from '../controllers/leave-controller.js';
import { NetworkController } from '../controllers/network-controller.js';
import { PressController } from '../controllers/press-controller.js';
import { draftKey } from '../drafts/draft.js';
import { CaseBeforeCreateEvent } from '../events/case-before-create.js';
import { CaseCancelEvent } from '../events/case-cancel.js';
import { CaseConnectorAddEvent } from '../events/case-connector-add.js';
import { CaseCreatedEvent } from '../events/case-created.js';
import { CaseOpenEvent } from '../events/case-open.js';
import { base } from '../primitives/base.styles.js';
import { buttonStyles } from '../primitives/button.styles.js';
import { calloutStyles } from '../primitives/callout.styles.js';
import { drawingStyles } from '../primitives/drawing.styles.js';
import { fieldStyles } from '../primitives/field.styles.js';
import { iconStyles } from '../primitives/icon.styles.js';
import { rootStyles } from '../primitives/root.styles.js';
import { failed, unconnected } from '../primitives/state.js';
import { stateStyles } from '../primitives/state.styles.js';
import { tagStyles } from '../primitives/tags.styles.js';
import { caseCreateFormStyles } from './case-create-form.styles.js';
import { CreateOnce } from './create-once.js';
import type { draftNote } from './draft-note.js';
import type { formActions } from './form-actions.js';
import type { FormBody } from './form-body.js';
import { FormFocus } from './form-focus.js';
import type { FormModel } from './form-model.js';
import type { formNotice, FormNoticeOptions, pushSentence } from './form-notice.js';
import { FormSources } from './form-sources.js';
import { denied, loading } from './form-states.js';
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
import { FormProblems } from './form-problems.js';
import { PushWatch } from '../connectors/push-watch.js';
import { RoomLeft } from './room-left.js';
import type { Sending, SendingOptions } from './sending.js';
import { StagedFiles, type Contents } from './staged-files.js';
import { typedText } from './typed-text.js';

/** What a draft keeps: what was typed, its files, and the name of the write it may already be. */
interface DraftContent {
  /** What the form started with; a draft belongs only into a form that starts alike. */
  readonly initial: FormValues;
  readonly values: FormValues;
  readonly mutationId: string;
  readonly contents?: Contents;
}

// A double click takes no longer.
const secondPressMs = 800;

/** What is loaded once the form is needed. */
interface Parts {
  readonly body: FormBody;
  readonly sending: Sending;
  readonly notice: typeof formNotice;
  readonly pushSentence: typeof pushSentence;
  readonly draftNote: typeof draftNote;
  readonly actions: typeof formActions;
}

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
export class CaseCreateForm extends CaseElement {
  static override readonly tag: string = 'case-create-form';
  static readonly formAssociated = true;
  // A press beside the fields must not put the cursor into the first of them.
  static override shadowRootOptions: ShadowRootInit = LitElement.shadowRootOptions;
  static override styles = [
    base,
    rootStyles,
    iconStyles,
    buttonStyles,
    fieldStyles,
    tagStyles,
    calloutStyles,
    drawingStyles,
    stateStyles,
    caseCreateFormStyles,
  ];

  /** Keeps the drafts of several forms on one origin apart. */
  @property({ attribute: 'draft-key' }) draftKey = 'case-create-form';

  /** Leaves out "Cancel", for forms that have nowhere to go back to. */
  @property({ type: Boolean, attribute: 'no-cancel' }) noCancel = false;

  /** Offers "Add a connector" where there is none, for hosts that listen to `case-connector-add` further out. */
  @property({ type: Boolean, attribute: 'connector-add' }) connectorAdd = false;

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
    adapter: () => this.activeAdapter,
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
    words: () => this.#words,
    announce: (text) => this.announcer.say(text),
  });
  readonly #creating = new CreateOnce(this, () => this.activeAdapter);
  readonly #files = new StagedFiles(this, {
    files: () => this.#form.values.files,
    adapter: () => this.activeAdapter,
    onChange: (files) => this.#form.edit({ files }),
  });
  readonly #drafts = new DraftController<DraftContent>(this, {
    form: () => this.#draftForm(),
    kept: () => this.context.drafts === 'keep',
    content: () =>
      this.#form.dirty
        ? {
            initial: this.#initial,
            values: this.#form.values,
            mutationId: this.#creating.mutationId,
            ...(this.#files.contents.size > 0 && { contents: new Map(this.#files.contents) }),
          }
        : undefined,
    fits: ({ initial }) => sameJson({ ...emptyForm, ...initial }, this.#initial),
    restore: ({ values, mutationId, contents = new Map() }) => {
      this.#form.restore({ ...emptyForm, ...values });
      this.#files.restore(contents);
      this.#creating.mutationId = mutationId;
    },
    // Files are no text. Those the draft had stored are still there.
    plain: ({ contents: _contents, ...plain }) => plain,
    complete: (plain, { contents }) => ({ ...plain, ...(contents && { contents }) }),
    onMoved: () => this.#startOver(this.#given),
    onNote: (note) => this.announcer.say(this.terms.drafts[note]),
  });
  readonly #network = new NetworkController(this);
  readonly #press = new PressController(this);
  readonly #push = new PushWatch(
    this,
    () => this.activeAdapter,
    (push) => {
      const sentence = this.#parts.value?.pushSentence(push, this.terms);
      if (sentence) this.announcer.say(sentence);
    },
  );
  readonly #room = new RoomLeft({ words: () => this.#words, announce: (text) => this.announcer.say(text) });
  // Everything one writes into, and what sends it, is loaded beside the first question to the backend.
  readonly #parts = new LazyController<Parts>(this, async () => {
    const [{ FormBody }, { Sending }, { formNotice, pushSentence }, { draftNote }, { formActions }] = await Promise.all(
      [
        import('./form-body.js'),
        import('./sending.js'),
        import('./form-notice.js'),
        import('./draft-note.js'),
        import('./form-actions.js'),
      ],
    );
    return {
      body: new FormBody(this, this.#model),
      sending: new Sending(this.#sendingOptions),
      notice: formNotice,
      pushSentence,
      draftNote,
      actions: formActions,
    };
  });

  /** What the host wants the form to start with. */
  #given = emptyForm;
  /** What it did start with. */
  #initial = emptyForm;
  #created: Case | undefined;
  /** In milliseconds since the epoch. */
  #createdAt = 0;
  #sending: Promise<Case | undefined> | undefined;
  #disabled = false;
  #heardFor = false;
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

  /** Whoever listens to `case-connector-add` on the form itself can set connectors up. */
  override addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void {
    if (type === CaseConnectorAddEvent.type) this.#heardFor = true;
    super.addEventListener(type, listener, options);
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
    if (!instead && parts) return this.#fields(parts);
    return html`${instead ?? nothing} ${this.#form.dirty ? typedText(this.#shown, this.#words) : nothing}`;
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

  get #readonly(): boolean {
    return this.#busy || this.#disabled;
  }

  get #words() {
    return { terms: this.terms, formats: this.formats };
  }

  get #shown() {
    return shownIn(this.#form.values, this.#sources.beneath);
  }

  get #input(): NewCase {
    const { beneath, offered } = this.#sources;
    return newCaseOf(this.activeOwner ?? '', this.#form.values, { beneath, offered, given: this.#initial });
  }

  /** What the parts of the form see of it. */
  get #model(): FormModel {
    const form = this.#form;
    const read = <T>(value: () => T) => ({ get: value, enumerable: true });
    return Object.defineProperties(
      {
        sources: this.#sources,
        files: this.#files,
        sentences: (path: string) => this.#problems.sentences(path),
        sentence: (problem: FieldProblem) => this.#problems.sentence(problem),
        edit: (change: Partial<FormValues>) => form.edit(change),
        restore: (values: FormValues) => this.#handleRestore(values),
        leave: (path: string) => this.#press.after(() => form.leave(path)),
        announce: (text: string) => this.announcer.say(text),
        addConnector: () => this.dispatchEvent(new CaseConnectorAddEvent()),
        counter: (text: string, limit: number) => this.#room.counter(text, limit),
      },
      {
        adapter: read(() => this.activeAdapter),
        owner: read(() => this.activeOwner),
        owners: read(() => this.#owners && this.#sources.owners.value),
        user: read(() => this.session.value?.user),
        words: read(() => this.#words),
        timeZone: read(() => this.context.timeZone),
        attachmentTypes: read(() => this.context.attachmentTypes),
        busy: read(() => this.#readonly),
        values: read(() => form.values),
        shown: read(() => this.#shown),
        beneath: read(() => this.#sources.beneath),
        offered: read(() => this.#sources.offered),
        problems: read(() => form.problems),
        canAddConnector: read(() => this.connectorAdd || this.#heardFor || this.#sources.offered.newConnector),
      },
    ) as unknown as FormModel;
  }

  get #sendingOptions(): SendingOptions {
    return {
      creating: this.#creating,
      files: this.#files,
      words: () => this.#words,
      offered: () => this.#sources.offered,
      announce: (text) => this.announcer.say(text),
      settle: async () => {
        this.#form.forgive();
        this.#parts.value?.body.commit();
        await this.#sources.ready();
        return this.validate().length > 0;
      },
      request: () => {
        // At a retry too: fields of the host's own may say something else by then.
        const request = new CaseBeforeCreateEvent(this.#input);
        return this.dispatchEvent(request) ? request.input : undefined;
      },
      keep: () => this.#drafts.flush(),
      showProblems: () => this.#problems.announce(),
      focus: (path) => this.#problems.goLaterTo(path),
      refuse: ({ fields }) => {
        this.#form.refuse(fields);
        this.#problems.announce();
      },
      describe: (description) => this.#form.edit({ description }),
    };
  }

  #draftForm(): string | undefined {
    const owner = this.#owners ? this.#owners.map((each) => each.owner).join(' ') : this.activeOwner;
    const user = this.session.value?.user.id;
    return owner && user && this.isOpen ? draftKey('case-create', { user, owner, name: this.draftKey }) : undefined;
  }

  /** What stands where the form cannot: nothing is to be typed into the void. */
  #instead(): TemplateResult | undefined {
    const { terms, session } = this;
    if (!this.activeAdapter) return unconnected(terms.states.noAdapter);
    if (!this.activeOwner) return unconnected(terms.states.noOwner);
    if (session.value && !session.value.permissions.create) return denied(terms);
    if (!session.value && session.error)
      return failed(session.error, this.#words, session.pending, () => void session.refresh());
    if (this.#parts.failed) return failed(new CaseError('unavailable'), this.#words, false, () => this.#parts.retry());
    if (!this.#parts.get()) return loading(terms);
    // Whoever has just chosen another owner is not to lose the place.
    this.#wasReady ||= session.value !== undefined;
    return session.value || (this.#owners && this.#wasReady) ? undefined : loading(terms);
  }

  #fields({ body, notice, draftNote, actions }: Parts): TemplateResult {
    const { terms } = this;
    return html`<form part="form" novalidate aria-label=${terms.createForm.heading} @submit=${this.#handleSubmit} @keydown=${this.#handleKey}>
      <slot name="header"></slot>
      ${notice(this.#noticeOptions)}
      ${this.#problems.render()}
      ${draftNote({
        note: this.#drafts.note,
        terms,
        onDiscard: () => this.#drafts.discard(() => this.#startOver(this.#given)),
        onUndo: () => this.#drafts.undo(),
      })}
      ${body.render()}
      ${actions({
        canCancel: !this.noCancel,
        busy: this.#busy,
        disabled: this.#disabled,
        waiting: this.#busy && this.#files.unfinished.length > 0,
        terms,
        onCancel: () => void this.leave(),
      })}
    </form>`;
  }

  get #noticeOptions(): FormNoticeOptions {
    const { landed, left, error } = this.#creating;
    return {
      created: this.#created,
      push: this.#push.push,
      pushBusy: this.#push.busy,
      pushError: this.#push.error,
      landed,
      left,
      error,
      templateGone: this.#sources.isTemplateGone,
      offline: this.#network.offline && this.session.value?.capabilities.needsNetwork !== false,
      drafts: this.context.drafts === 'none' ? 'unwanted' : this.#drafts.failed ? 'failed' : 'kept',
      busy: this.#busy,
      ...this.#words,
      linkTo: (stored) => this.context.links?.case?.(stored) || undefined,
      onOpen: (stored, event) => this.#handleOpen(stored, event),
      onRetry: () => void this.submit(),
      onFinish: () => void this.#finishWithout(),
      onPush: () => void this.#push.again(),
    };
  }

  #startOver(initial: FormValues): void {
    this.#initial = initial;
    this.#created = undefined;
    this.#push.follow(undefined);
    this.#files.clear();
    this.#form.reset(initial);
    this.#creating.forget();
  }

  async #send(): Promise<Case | undefined> {
    const session = await this.#currentSession();
    const parts = await this.#parts.load();
    if (!session?.permissions.create || this.#disabled || !parts) return undefined;
    this.#created = undefined;
    this.#push.follow(undefined);
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
    this.#created = created;
    this.#createdAt = Date.now();
    this.#push.follow(created);
    this.announcer.say(this.terms.createForm.created(created.number));
    this.dispatchEvent(new CaseCreatedEvent(created));
    // A host that stays on the form most likely wants the next case.
    if (this.isConnected && this.shadowRoot?.activeElement) this.#problems.focus('title');
  }

  /** The case stays as it is there; what is missing is not wanted any more. */
  async #finishWithout(): Promise<void> {
    const { landed } = this.#creating;
    if (landed) await this.#handleCreated(landed);
  }

  #handleOpen(stored: Case, event: MouseEvent): void {
    // A link opened elsewhere is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const totals = { ...stored.totals, observables: stored.observables.length };
    if (!this.dispatchEvent(new CaseOpenEvent({ ...stored, totals }))) event.preventDefault();
  }

  #handleEdit(change: Partial<FormValues>): void {
    this.#created = undefined;
    this.#push.follow(undefined);
    this.#drafts.changed();
    for (const field of ['title', 'description', 'category'] as const) {
      const text = change[field];
      if (text !== undefined) this.#room.typed(field, text ?? '', limits[field]);
    }
  }

  #handleRestore(values: FormValues): void {
    this.#form.restore(values);
    this.#drafts.changed();
  }

  /** Whoever pressed twice meant one case: the second press must not judge the form that has started over since. */
  #submitOnce(): void {
    if (Date.now() - this.#createdAt > secondPressMs || this.#form.dirty) void this.submit();
  }

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#submitOnce();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#submitOnce();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'case-create-form': CaseCreateForm;
  }
}
