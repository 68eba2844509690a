import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseId } from '../../../domain/ids.js';
import { limits } from '../../../domain/limits.js';
import type { Observable, ObservableEdit as Edit } from '../../../domain/observable.js';
import { checkObservable } from '../../../domain/observables/check-observable.js';
import { observableKey } from '../../../domain/observables/observable-key.js';
import { errorWords } from '../../../i18n/error-words.js';
import { ActionController } from '../../controllers/action-controller.js';
import type { DraftController } from '../../controllers/draft-controller.js';
import { LeaveController } from '../../controllers/leave-controller.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { field } from '../../primitives/field.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import { twoVersions } from '../edits/two-versions.js';
import { textDraft, type TextDraft } from '../text-editor.js';
import type { ViewTools } from '../view-tools.js';
import { directionOf, problemWords } from './observable-words.js';
import type { DelayedRemoval } from '../delayed-removal.js';

interface Edited extends TextDraft {
  /** The observable as it was when the edit began. */
  readonly seen: Observable;
  /** Its value as it is written now. */
  readonly text: string;
  readonly description: string;
}
interface Saving {
  readonly caseId: CaseId;
  readonly edit: Edit;
}

/** The observable that is being edited, one at a time. Its type stays. */
export class ObservableEdit {
  readonly #tools: ViewTools;
  readonly #removals: DelayedRemoval;
  readonly #saving: ActionController<Saving, Observable>;
  readonly #onSaved: (saved: Observable) => void;
  readonly #draft: DraftController<Edited>;
  #edited: Edited | undefined;

  constructor(tools: ViewTools, removals: DelayedRemoval, onSaved: (saved: Observable) => void) {
    this.#tools = tools;
    this.#removals = removals;
    this.#onSaved = onSaved;
    this.#saving = new ActionController(
      tools.host.element,
      () => tools.host.scene().adapter,
      (adapter, { caseId, edit }, options) => adapter.observables.edit(caseId, edit, options),
    );
    this.#draft = textDraft<Edited>(tools, {
      name: () => 'observable-edit',
      content: () => (this.isChanged ? this.#edited : undefined),
      restore: (edited) => {
        this.#edited = edited;
      },
      onMoved: () => {
        this.#edited = undefined;
        this.#saving.forget();
      },
    });
    new LeaveController(tools.host.element, () => this.isChanged && this.#draft.pending);
  }

  get edited(): Edited | undefined {
    return this.#edited;
  }

  get isChanged(): boolean {
    const { edited } = this;
    return edited !== undefined && Object.keys(changesOf(edited)).length > 0;
  }

  begin(observable: Observable): void {
    if (this.isChanged) return this.#focus();
    this.#edited = { seen: observable, text: observable.value, description: observable.description ?? '' };
    this.#saving.forget();
    void this.#tools.host.element.updateComplete.then(() => this.#focus());
  }

  end(): void {
    const id = this.#edited?.seen.id;
    this.#edited = undefined;
    this.#saving.forget();
    void this.#draft.remove();
    this.#draft.dismiss();
    const { element } = this.#tools.host;
    void element.updateComplete.then(() => {
      if (id !== undefined)
        element.renderRoot
          .querySelector<HTMLElement>(`[data-observable="${CSS.escape(id)}"] .observable-edit-button`)
          ?.focus();
    });
  }

  render(listed: readonly Observable[]): TemplateResult {
    const { seen, text: value, description } = this.#edited!;
    const words = this.#tools.words();
    const { terms, formats } = words;
    const said = terms.caseObservables;
    const problems = this.#problems(listed);
    const of = (path: string) => problems.filter((each) => each.path === path).map((each) => problemWords(each, words));
    const { pending } = this.#saving;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.end();
    };
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#save(listed);
    };
    return html`<form class="observable-form editing" @submit=${submit} @keydown=${press} novalidate>
      ${this.#draft.note === 'restored' ? html`<p class="note"><bdi>${terms.drafts.restored}</bdi></p>` : nothing}
      ${field({
        id: 'edited-value',
        label: said.value,
        problems: of('value'),
        control: ({ id, describedBy, invalid }) =>
          html`<input class="input observable-input" part="input" id=${id} dir=${directionOf(seen.type)} autocomplete="off" autocapitalize="off" spellcheck="false" .value=${live(value)} aria-describedby=${describedBy} aria-invalid=${invalid} @input=${(event: InputEvent) => this.#change({ text: (event.target as HTMLInputElement).value })} />`,
      })}
      ${field({
        id: 'edited-description',
        label: said.description,
        optional: terms.common.optional,
        problems: of('description'),
        ...(description.length > limits.observableDescription * 0.9 && {
          counter: terms.lengthLeft(description.length, limits.observableDescription, formats),
        }),
        control: ({ id, describedBy, invalid }) =>
          html`<textarea class="input" part="input" id=${id} rows="2" dir="auto" .value=${live(description)} aria-describedby=${describedBy} aria-invalid=${invalid} @input=${(event: InputEvent) => this.#change({ description: (event.target as HTMLTextAreaElement).value })}></textarea>`,
      })}
      ${this.#renderProblem(listed)}
      <div class="edit-actions">
        ${this.#current ? nothing : button({ label: terms.view.save, kind: 'primary', type: 'submit', busy: pending, busyLabel: terms.view.saving })}
        ${button({ label: terms.common.cancel, onClick: () => this.end() })}
      </div>
    </form>`;
  }

  /** What somebody else made of it meanwhile, once saving met it. */
  get #current(): Observable | undefined {
    const { error } = this.#saving;
    return error?.code === 'conflict' ? (error.current as Observable | undefined) : undefined;
  }

  /** Why it was not saved, and the ways on. */
  #renderProblem(listed: readonly Observable[]): TemplateResult | typeof nothing {
    const { error, pending } = this.#saving;
    if (!error) return nothing;
    const words = this.#tools.words();
    const { terms } = words;
    const said = terms.caseObservables;
    const save = (over?: Observable) => void this.#save(listed, over);
    const current = this.#current;
    if (current)
      return twoVersions(this.#tools, {
        label: said.value,
        theirs: versionOf(current.value, current.description),
        mine: versionOf(this.#edited!.text, this.#edited!.description),
        busy: pending,
        onMine: () => save(current),
        onTheirs: () => {
          this.#onSaved(current);
          this.#tools.host.changed();
          this.end();
        },
      });
    return callout({
      kind: 'danger',
      text: terms.view.notSaved(said.value),
      hint:
        error.code === 'validation'
          ? error.fields.map((problem) => problemWords(problem, words)).join(' ')
          : errorWords(error, terms),
      ...(offersRetry(error) && { action: retryButton(error, words, { busy: pending, onClick: () => save() }) }),
    });
  }

  #problems(listed: readonly Observable[]) {
    const { seen, text: value, description } = this.#edited!;
    const after = { ...seen, value, description };
    const key = observableKey(after);
    return [
      // The type stays, also when the owner has taken it away since.
      ...checkObservable(after, [{ key: seen.type, label: seen.type }]),
      ...(listed.some((each) => each.id !== seen.id && observableKey(each) === key)
        ? [{ path: 'value', rule: 'duplicate' } as const]
        : []),
    ];
  }

  #change(change: Partial<Pick<Edited, 'text' | 'description'>>): void {
    if (!this.#edited || this.#saving.pending) return;
    this.#edited = { ...this.#edited, ...change };
    this.#saving.forget();
    this.#draft.changed();
  }

  /** Over what somebody else made of it, where that was looked at. */
  async #save(listed: readonly Observable[], over?: Observable): Promise<void> {
    const { host, words } = this.#tools;
    const { found } = host.scene();
    if (!found || !this.#edited || this.#saving.pending) return;
    if (!this.isChanged) return this.end();
    if (this.#problems(listed).length > 0) return this.#focus();
    await this.#removals.finish();
    const { seen } = this.#edited;
    const edit = { id: seen.id, ...changesOf(this.#edited), base: baseOf(over ?? seen) };
    const saved = await this.#saving.run({ caseId: found.id, edit });
    // Somebody removed it: asked for anew, the case tells, and what was written is kept.
    if (this.#saving.error?.code === 'not_found') host.refresh();
    if (!saved || this.edited?.seen.id !== saved.id) return;
    this.#onSaved(saved);
    const { terms } = words();
    host.say(terms.view.saved(terms.caseObservables.value));
    host.changed();
    this.end();
  }

  #focus(): void {
    this.#tools.host.element.renderRoot.querySelector<HTMLElement>('#edited-value')?.focus();
  }
}

/** Only what was changed is sent: what somebody else changed meanwhile stays. */
function changesOf({ seen, text, description }: Edited): Omit<Edit, 'id'> {
  const [newValue, newDescription] = [text.trim(), description.trim() || null];
  return {
    ...(newValue !== seen.value && { value: newValue }),
    ...(newDescription !== seen.description && { description: newDescription }),
  };
}

const baseOf = ({ value, description }: Observable): NonNullable<Edit['base']> => ({ value, description });

const versionOf = (value: string, description: string | null): string =>
  description ? `${value} (${description})` : value;
