import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { FieldProblem } from '../../domain/error.js';
import { sameJson } from '../../domain/json.js';
import { limits } from '../../domain/limits.js';
import { CaseElement } from '../case-element.js';
import { ActionController } from '../controllers/action-controller.js';
import { DraftController } from '../controllers/draft-controller.js';
import { fieldOf, FormController } from '../controllers/form-controller.js';
import { LeaveController } from '../controllers/leave-controller.js';
import { NetworkController } from '../controllers/network-controller.js';
import { draftKey } from '../drafts/draft.js';
import { CaseBeforeCreateEvent } from '../events/case-before-create.js';
import { CaseCancelEvent } from '../events/case-cancel.js';
import { CaseCreatedEvent } from '../events/case-created.js';
import { badgeStyles } from '../primitives/badge.styles.js';
import { base } from '../primitives/base.styles.js';
import { button } from '../primitives/button.js';
import { buttonStyles } from '../primitives/button.styles.js';
import { callout } from '../primitives/callout.js';
import { calloutStyles } from '../primitives/callout.styles.js';
import { drawing } from '../primitives/drawing.js';
import { drawingStyles } from '../primitives/drawing.styles.js';
import { field } from '../primitives/field.js';
import { fieldStyles } from '../primitives/field.styles.js';
import { iconStyles } from '../primitives/icon.styles.js';
import { listboxStyles } from '../primitives/listbox.styles.js';
import { rootStyles } from '../primitives/root.styles.js';
import { state } from '../primitives/state.js';
import { stateStyles } from '../primitives/state.styles.js';
import { TagInput } from '../primitives/tag-input.js';
import { tagInputStyles } from '../primitives/tag-input.styles.js';
import { caseCreateFormStyles } from './case-create-form.styles.js';
import { severityField } from './fields/severity-field.js';
import { textField } from './fields/text-field.js';
import { checkForm, emptyForm, formValuesOf, missedBy, newCaseOf, type FormValues } from './form-values.js';
import { problemSummary, sentenceOf } from './problem-summary.js';

/** What a draft keeps: what was typed, and the name of the write it may already be. */
interface DraftContent {
  /** What the form started with; a draft belongs only into a form that starts alike. */
  readonly initial: FormValues;
  readonly values: FormValues;
  readonly mutationId: string;
}

// Room is said to be short when a tenth of it is left.
const nearShare = 0.9;

/**
 * Opens a case. What is typed is kept in this browser until it is saved or thrown away, through reload, crash and
 * failed saves; a double click, a lost answer and a retry make one case.
 *
 * @summary The form that opens a case.
 * @fires {CaseBeforeCreateEvent} case-before-create - A person asked to create. Prevent it, and the adapter is not called.
 * @fires {CaseCreatedEvent} case-created - After the case is stored.
 * @fires {CaseCancelEvent} case-cancel - A person left the form without saving.
 * @slot header - Above the fields.
 * @slot footer - Extra actions beside "Create case".
 * @csspart form - The form.
 * @csspart field - A label with its control and what is said about it.
 * @csspart label - A label.
 * @csspart input - A control to write into or choose from.
 * @csspart problem - What is wrong with a field.
 * @csspart tags - The box of the tags.
 * @csspart tag - One tag.
 * @csspart listbox - Suggested tags.
 * @csspart option - One suggestion.
 * @csspart callout - What went wrong, or is to be known.
 * @csspart actions - The row of actions.
 * @csspart submit - "Create case".
 * @csspart cancel - "Cancel".
 * @csspart dialog - Asks before what was typed is left.
 * @csspart state - What stands instead of the form.
 * @cssstate busy - A case is being stored.
 * @cssstate error - The last try failed.
 * @cssstate dirty - Something was typed.
 */
export class CaseCreateForm extends CaseElement {
  static override readonly tag: string = 'case-create-form';
  static override styles = [
    base,
    rootStyles,
    iconStyles,
    buttonStyles,
    fieldStyles,
    badgeStyles,
    listboxStyles,
    tagInputStyles,
    calloutStyles,
    drawingStyles,
    stateStyles,
    caseCreateFormStyles,
  ];

  /** Keeps the drafts of several forms on one origin apart. */
  @property({ attribute: 'draft-key' }) draftKey = 'case-create-form';

  /** Leaves out "Cancel", for forms that have nowhere to go back to. */
  @property({ type: Boolean, attribute: 'no-cancel' }) noCancel = false;

  readonly #form = new FormController<FormValues>(this, {
    initial: emptyForm,
    check: checkForm,
    onEdit: () => this.#drafts.changed(),
  });
  readonly #creating = new ActionController<NewCase, Case>(
    this,
    () => this.activeAdapter,
    async (adapter, input, options) => {
      const stored = await adapter.cases.create(input, options);
      // An earlier try may have landed without its answer: what was typed since must not be lost.
      const missed = missedBy(stored, input);
      if (!missed) return stored;
      const [updated = stored] = await adapter.cases.update([missed], { signal: options.signal });
      return updated;
    },
  );
  readonly #drafts = new DraftController<DraftContent>(this, {
    form: () => this.#draftForm(),
    kept: () => this.context.drafts === 'keep',
    content: () =>
      this.#form.dirty
        ? { initial: this.#initial, values: this.#form.values, mutationId: this.#creating.mutationId }
        : undefined,
    fits: ({ initial }) => sameJson(initial, this.#initial),
    restore: ({ values, mutationId }) => {
      this.#form.restore({ ...emptyForm, ...values });
      this.#creating.mutationId = mutationId;
    },
    onMoved: () => this.reset(),
    onNote: (note) => this.announcer.say(this.terms.drafts[note]),
  });
  readonly #network = new NetworkController(this);
  readonly #tags = new TagInput(this, {
    id: 'tags',
    tags: () => this.#form.values.tags,
    text: () => this.#form.values.tagText,
    readonly: () => this.#busy,
    words: () => ({ terms: this.terms, formats: this.formats }),
    adapter: () => this.activeAdapter,
    suggestions: (text) => this.#suggestions(text),
    onChange: ({ tags, text }) => this.#form.edit({ tagText: text, ...(tags && { tags }) }),
    onRefused: () => this.#form.leave('tags'),
    announce: (text) => this.announcer.say(text),
  });

  #initial = emptyForm;
  /** Settled once the pointer that is down is up again and its click is over. */
  #pressed: Promise<void> | undefined;

  constructor() {
    super();
    new LeaveController(
      this,
      () => this.#busy || (this.#form.dirty && (this.#drafts.failed || this.context.drafts === 'none')),
    );
  }

  /** What the form says. Setting it gives initial values, so that the form counts as untouched; it fires no event. */
  get value(): Partial<NewCase> {
    const owner = this.activeOwner ?? '';
    return newCaseOf(owner, this.#form.values);
  }
  set value(initial: Partial<NewCase>) {
    this.#initial = formValuesOf(initial);
    this.#form.reset(this.#initial);
  }

  /** Starts over with an empty form. A draft of it is thrown away. */
  reset(): void {
    this.#initial = emptyForm;
    this.#form.reset(emptyForm);
    this.#creating.forget();
  }

  /** Every broken rule; shown beside the fields from now on. */
  validate(): readonly FieldProblem[] {
    return this.#form.validate();
  }

  /** Does what "Create case" does. Resolves with the case, or with nothing when it was not stored. */
  async submit(): Promise<Case | undefined> {
    const owner = this.activeOwner;
    if (this.#busy || !owner || !this.session.value?.permissions.create) return undefined;
    this.#tags.commit();
    if (this.validate().length > 0) {
      this.#showProblems();
      return undefined;
    }
    const input = newCaseOf(owner, this.#form.values);
    if (!this.dispatchEvent(new CaseBeforeCreateEvent(input))) return undefined;
    // Kept before it is sent: a page that dies now comes back with the name of this very write.
    await this.#drafts.flush();
    const created = await this.#creating.run(input);
    if (created) await this.#handleCreated(created);
    else this.#handleFailed();
    return created;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.setState('busy', this.#busy);
    this.setState('error', this.#creating.error !== undefined);
    this.setState('dirty', this.#form.dirty);
  }

  override render(): TemplateResult {
    return html`<div class="root">${this.#content()} ${this.announcer.render()}<div class="dialogs"></div></div>`;
  }

  get #busy(): boolean {
    return this.#creating.pending;
  }

  #draftForm(): string | undefined {
    const owner = this.activeOwner;
    const user = this.session.value?.user.id;
    return owner && user ? draftKey('case-create', { user, owner, name: this.draftKey }) : undefined;
  }

  #content(): TemplateResult {
    const { states, errors, common } = this.terms;
    if (!this.activeAdapter)
      return state({ kind: 'unconnected', text: states.noAdapter, drawing: drawing('unplugged') });
    if (!this.activeOwner) return state({ kind: 'unconnected', text: states.noOwner, drawing: drawing('unplugged') });
    const { value: session, error } = this.session;
    if (session && !session.permissions.create)
      return state({ kind: 'denied', text: states.deniedCreate, hint: states.whoCanGrant, drawing: drawing('lock') });
    if (!session && error)
      return state({
        kind: 'error',
        text: errors[error.code],
        drawing: drawing('unplugged'),
        action: button({ label: common.retry, busy: this.session.pending, onClick: () => void this.session.refresh() }),
      });
    return this.#fields();
  }

  #fields(): TemplateResult {
    const { values, problems, tried } = this.#form;
    const { terms, formats } = this;
    const sentences = (name: string) =>
      problems
        .filter(({ path }) => fieldOf(path) === name)
        .map((problem) => sentenceOf(problem, [...values.tags, values.tagText], { terms, formats }));
    const text = (id: 'title' | 'description', label: string) =>
      textField({
        id,
        label,
        value: values[id],
        problems: sentences(id),
        counter: this.#counter(values[id], limits[id]),
        readonly: this.#busy,
        onChange: (value) => this.#form.edit({ [id]: value }),
        onLeave: () => this.#leave(id),
      });
    return html`<form part="form" novalidate aria-label=${terms.createForm.heading} @submit=${this.#handleSubmit} @keydown=${this.#handleKey} @pointerdown=${this.#handlePress}>
      <slot name="header"></slot>
      ${this.#notices()}
      ${tried ? problemSummary(problems, [...values.tags, values.tagText], { terms, formats }, (name) => this.#focusField(name)) : nothing}
      ${text('title', terms.common.name)}
      ${severityField({ value: values.severity, readonly: this.#busy, terms, onChange: (severity) => this.#form.edit({ severity }) })}
      ${text('description', terms.common.description)}
      ${field({
        id: 'tags',
        label: terms.common.tags,
        optional: terms.common.optional,
        hint: terms.createForm.tagHint,
        problems: sentences('tags'),
        control: (attributes) => this.#tags.render(attributes),
      })}
      ${this.#actions()}
    </form>`;
  }

  #counter(text: string, limit: number): string | undefined {
    const { length } = text.trim();
    return length >= limit * nearShare ? this.terms.lengthLeft(length, limit, this.formats) : undefined;
  }

  #notices(): TemplateResult | typeof nothing {
    const { createForm, errors, common, states, drafts } = this.terms;
    const { error } = this.#creating;
    if (error && error.code !== 'validation')
      return callout({
        kind: 'danger',
        text: createForm.failed,
        hint: error.reason ?? errors[error.code],
        ...(error.code !== 'forbidden' && {
          action: button({ label: common.retry, busy: this.#busy, onClick: () => void this.submit() }),
        }),
      });
    if (this.#network.offline) return callout({ kind: 'info', text: states.offline });
    return this.#drafts.failed ? callout({ kind: 'warning', text: drafts.failed }) : nothing;
  }

  #actions(): TemplateResult {
    const { createForm, common } = this.terms;
    return html`<div class="actions" part="actions">
      ${this.#draftNote()}
      <slot name="footer"></slot>
      ${
        this.noCancel
          ? nothing
          : button({
              label: common.cancel,
              kind: 'quiet',
              part: 'cancel',
              disabled: this.#busy,
              onClick: () => void this.#handleCancel(),
            })
      }
      ${button({
        label: createForm.submit,
        busyLabel: createForm.submitting,
        kind: 'primary',
        type: 'submit',
        part: 'submit',
        busy: this.#busy,
      })}
    </div>`;
  }

  #draftNote(): TemplateResult | typeof nothing {
    const { drafts } = this.terms;
    switch (this.#drafts.note) {
      case 'restored':
        return html`<p class="note">
          ${drafts.restored} ·
          ${button({ label: drafts.discard, kind: 'quiet', onClick: () => this.#drafts.discard(() => this.reset()) })}
        </p>`;
      case 'discarded':
        return html`<p class="note">
          ${drafts.discarded} · ${button({ label: drafts.undo, kind: 'quiet', onClick: () => this.#drafts.undo() })}
        </p>`;
      default:
        return nothing;
    }
  }

  #suggestions(text: string) {
    const owner = this.activeOwner;
    if (!owner || !this.session.value?.capabilities.groups.includes('suggest')) return undefined;
    return {
      key: `tags ${JSON.stringify([owner, text])}`,
      load: (adapter: NonNullable<typeof this.adapter>, options: { signal: AbortSignal }) =>
        adapter.suggest.tags({ owner, text, size: 10 }, options),
      affectedBy: () => false,
    };
  }

  async #handleCreated(created: Case): Promise<void> {
    await this.#drafts.remove();
    this.reset();
    this.announcer.say(this.terms.createForm.created(created.number, this.formats));
    await this.updateComplete;
    this.dispatchEvent(new CaseCreatedEvent(created));
    // A host that stays on the form most likely wants the next case.
    if (this.isConnected && this.shadowRoot?.activeElement) this.#focusField('title');
  }

  #handleFailed(): void {
    const { error } = this.#creating;
    if (error?.code === 'validation') {
      this.#form.refuse(error.fields);
      this.#showProblems();
    } else if (error && error.code !== 'aborted') {
      this.announcer.say(`${this.terms.createForm.failed} ${error.reason ?? this.terms.errors[error.code]}`);
    }
  }

  #showProblems(): void {
    const { problems, values } = this.#form;
    const [first] = problems;
    if (!first) return;
    const wording = { terms: this.terms, formats: this.formats };
    const sentences = problems.map((problem) => sentenceOf(problem, [...values.tags, values.tagText], wording));
    this.announcer.say([this.terms.createForm.problems(problems.length, this.formats), ...sentences].join(' '));
    void this.updateComplete.then(() => this.#focusField(fieldOf(first.path)));
  }

  #focusField(name: string): void {
    (this.shadowRoot?.getElementById(name) ?? this.shadowRoot?.getElementById('summary'))?.focus();
  }

  async #handleCancel(): Promise<void> {
    if (this.#form.dirty) {
      const place = this.shadowRoot?.querySelector<HTMLElement>('.dialogs');
      if (!place) return;
      const { askBeforeLeaving } = await import('./leave-dialog.js');
      const canKeep = this.context.drafts === 'keep' && !this.#drafts.failed;
      const choice = await askBeforeLeaving(place, this.terms, canKeep);
      if (choice === 'stay') return;
      if (choice === 'keep') await this.#drafts.flush();
      else {
        this.reset();
        await this.#drafts.remove();
      }
    }
    this.dispatchEvent(new CaseCancelEvent());
  }

  // Words that appear while a button is being pressed would push it away from under the pointer.
  #leave(field: 'title' | 'description'): void {
    if (this.#pressed) void this.#pressed.then(() => this.#form.leave(field));
    else this.#form.leave(field);
  }

  readonly #handlePress = (): void => {
    this.#pressed = new Promise<void>((resolve) => {
      const released = () => setTimeout(resolve);
      window.addEventListener('pointerup', released, { once: true });
      window.addEventListener('pointercancel', released, { once: true });
    }).then(() => {
      this.#pressed = undefined;
    });
  };

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.submit();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.submit();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'case-create-form': CaseCreateForm;
  }
}
