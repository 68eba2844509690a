import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from '../../../domain/limits.js';
import type { NewObservable, Observable } from '../../../domain/observable.js';
import { observableKey } from '../../../domain/observables/observable-key.js';
import { readObservables } from '../../../domain/observables/read-observables.js';
import { refang } from '../../../domain/observables/refang.js';
import type { DraftController } from '../../controllers/draft-controller.js';
import { LeaveController } from '../../controllers/leave-controller.js';
import { button } from '../../primitives/button.js';
import { field } from '../../primitives/field.js';
import { textDraft, type TextDraft } from '../text-editor.js';
import type { ViewTools } from '../view-tools.js';
import type { AddObservables } from './add-observables.js';
import { directionOf, problemsOf, problemWords, typeName } from './observable-words.js';
import { typeSelect } from './type-select.js';

interface Given {
  readonly type: string;
  readonly value: string;
  readonly description: string;
}

/** The value is the text a draft is about. */
interface ObservableDraft extends TextDraft, Omit<Given, 'value'> {}

const nothingGiven: Given = { type: '', value: '', description: '' };
const leading: ReadonlySet<string> = new Set(['ipv4', 'ipv6', 'url', 'domain', 'email', 'hostname']);

/** What one observable is written in. */
export class NewObservableForm {
  readonly #tools: ViewTools;
  readonly #adding: AddObservables;
  readonly #draft: DraftController<ObservableDraft>;
  #given = nothingGiven;
  #tried = false;

  constructor(tools: ViewTools, adding: AddObservables, options: { readonly onRestore: () => void }) {
    this.#tools = tools;
    this.#adding = adding;
    this.#draft = textDraft<ObservableDraft>(tools, {
      name: () => 'observable',
      content: () => {
        const { value, ...given } = this.#given;
        return this.#isEmpty ? undefined : { ...given, text: value };
      },
      restore: ({ text, type, description }) => {
        this.#given = { type, value: text, description };
        options.onRestore();
      },
      onMoved: () => this.#begin(nothingGiven),
    });
    new LeaveController(tools.host.element, () => !this.#isEmpty && this.#draft.pending);
  }

  /** Begins with what was written elsewhere. */
  fill(given: Given): void {
    this.#begin(given);
    this.#draft.changed();
  }

  get #isEmpty(): boolean {
    return this.#given.value.trim() === '' && this.#given.description.trim() === '';
  }

  #begin(given: Given): void {
    this.#given = given;
    this.#tried = false;
    this.#adding.forget();
  }

  focus(): void {
    this.#tools.host.element.renderRoot.querySelector<HTMLElement>('#observable-value')?.focus();
  }

  render(listed: readonly Observable[], onCancel: () => void): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const said = terms.caseObservables;
    const { type, value, description } = this.#given;
    const read = this.#read;
    const problems = this.#tried ? this.#problems(listed) : {};
    const isRead = value.trim() !== '' && read.value !== value.trim();
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#add(listed);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || value !== '') return;
      event.preventDefault();
      onCancel();
    };
    return html`<form class="observable-form" @submit=${submit} @keydown=${press} novalidate>
      ${this.#draft.note === 'restored' ? html`<p class="note"><bdi>${terms.drafts.restored}</bdi></p>` : nothing}
      ${field({
        id: 'observable-type',
        label: said.type,
        problems: problems.type ?? [],
        ...(type === '' && read.type !== '' && { hint: said.guessed(typeName(this.#tools, read.type)) }),
        control: (attributes) =>
          typeSelect(this.#tools, {
            ...attributes,
            value: type,
            none: said.guess,
            onChange: (chosen) => this.#change({ type: chosen }),
          }),
      })}
      ${field({
        id: 'observable-value',
        label: said.value,
        problems: problems.value ?? [],
        ...(isRead && { hint: said.keptAs(read.value) }),
        control: ({ id, describedBy, invalid }) =>
          html`<input class="input observable-input" part="input" id=${id} dir=${directionOf(read.type)} autocomplete="off" autocapitalize="off" spellcheck="false" .value=${live(value)} aria-describedby=${describedBy} aria-invalid=${invalid} @input=${(event: InputEvent) => this.#change({ value: (event.target as HTMLInputElement).value })} />`,
      })}
      ${field({
        id: 'observable-description',
        label: said.description,
        optional: terms.common.optional,
        problems: problems.description ?? [],
        ...(description.length > limits.observableDescription * 0.9 && {
          counter: terms.lengthLeft(description.length, limits.observableDescription, formats),
        }),
        control: ({ id, describedBy, invalid }) =>
          html`<input class="input" part="input" id=${id} dir="auto" autocomplete="off" .value=${live(description)} aria-describedby=${describedBy} aria-invalid=${invalid} @input=${(event: InputEvent) => this.#change({ description: (event.target as HTMLInputElement).value })} />`,
      })}
      ${this.#adding.renderProblem(said.value, () => void this.#add(listed))}
      <div class="edit-actions">
        ${button({ label: said.add, kind: 'primary', type: 'submit', busy: this.#adding.pending, busyLabel: said.adding })}
        ${button({ label: terms.common.cancel, onClick: onCancel })}
      </div>
    </form>`;
  }

  #change(change: Partial<Given>): void {
    this.#given = { ...this.#given, ...change };
    this.#draft.changed();
    this.#adding.forget();
    this.#tools.host.element.requestUpdate();
  }

  /** What is meant by what was written. */
  get #read(): NewObservable {
    const { type, value, description } = this.#given;
    const described = description.trim() !== '' && { description: description.trim() };
    if (type !== '') return { type, value: leading.has(type) ? refang(value.trim()) : value.trim(), ...described };
    const [read] = readObservables(value);
    return { type: read?.type ?? '', value: read?.value ?? '', ...described };
  }

  #problems(listed: readonly Observable[]): Readonly<Partial<Record<string, readonly string[]>>> {
    const words = this.#tools.words();
    const read = this.#read;
    const problems = problemsOf(this.#tools, read).filter(({ path }) => path !== 'type' || read.value !== '');
    const key = observableKey(read);
    const isThere = listed.some((each) => observableKey(each) === key);
    const said = [...problems, ...(isThere ? [{ path: 'value', rule: 'duplicate' } as const] : [])];
    return Object.fromEntries(
      ['type', 'value', 'description'].map((path) => [
        path,
        said.filter((each) => each.path === path).map((each) => problemWords(each, words)),
      ]),
    );
  }

  async #add(listed: readonly Observable[]): Promise<void> {
    const { host } = this.#tools;
    this.#tried = true;
    const [faulty] = Object.entries(this.#problems(listed)).find(([, problems]) => problems?.length) ?? [];
    host.element.requestUpdate();
    if (faulty !== undefined) {
      await host.element.updateComplete;
      return host.element.renderRoot.querySelector<HTMLElement>(`#observable-${faulty}`)?.focus();
    }
    if (!(await this.#adding.add([this.#read]))) return;
    // The next one is often of the same kind.
    this.#begin({ ...nothingGiven, type: this.#given.type });
    void this.#draft.remove();
    this.#draft.dismiss();
    host.element.requestUpdate();
    await host.element.updateComplete;
    this.focus();
  }
}
