import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { observableTypes, type NewObservable } from '../../domain/observable.js';
import { observableKey } from '../../domain/observables/observable-key.js';
import { button } from '../primitives/button.js';
import { icon } from '../primitives/icon.js';
import type { FormModel } from './form-model.js';

/** What will be taken from the alerts the case is opened with. One of it can be left out, and taken back in. */
export class ObservablesPart {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #model: FormModel;

  constructor(host: ReactiveControllerHost & HTMLElement, model: FormModel) {
    this.#host = host;
    this.#model = model;
  }

  render(): TemplateResult | typeof nothing {
    const { sources, words } = this.#model;
    const { terms, formats } = words;
    const found = sources.observables.value;
    if (!found || !this.#isWanted) return nothing;
    if (found.length === 0) return html`<p class="field-hint"><bdi>${terms.create.noObservables}</bdi></p>`;
    const kept = this.#kept;
    const leftOut = found.length - kept.length;
    return html`<div class="found">
      ${
        kept.length === 0
          ? nothing
          : html`<p class="field-hint" id="found-heading"><bdi>${terms.create.observables(kept.length, formats)}</bdi></p>
              <ul class="found-list" role="list" aria-labelledby="found-heading">
                ${kept.map((each, index) => this.#chip(each, index))}
              </ul>`
      }
      ${leftOut === 0 ? nothing : this.#note(terms.create.leftOutObservables(leftOut, formats))}
    </div>`;
  }

  #chip(observable: NewObservable, index: number): TemplateResult {
    const { offered, words, busy } = this.#model;
    const type = this.#typeName(observable);
    const label = words.terms.create.removeAll(`${type} ${observable.value}`);
    return html`<li class="chip" part="tag">
      <span class="chip-text"><span class="found-type">${type}</span> <bdi>${observable.value}</bdi></span>
      ${
        offered.leaveOutObservables
          ? html`<button class="chip-remove" type="button" aria-label=${label} ?disabled=${busy} @click=${() => this.#leaveOut(observable, index)}>${icon('close')}</button>`
          : nothing
      }
    </li>`;
  }

  #note(text: string): TemplateResult {
    const { words, busy } = this.#model;
    return html`<p class="note">
      <bdi>${text}</bdi>
      <span class="note-action">· ${button({ label: words.terms.drafts.undo, kind: 'quiet', disabled: busy, onClick: () => this.#undo() })}</span>
    </p>`;
  }

  #leaveOut({ type, value }: NewObservable, index: number): void {
    const { values, edit, announce, words } = this.#model;
    edit({ withoutObservables: [...values.withoutObservables, { type, value }] });
    const count = (this.#model.sources.observables.value?.length ?? 0) - this.#kept.length;
    announce(words.terms.create.leftOutObservables(count, words.formats));
    void this.#focus((buttons) => buttons[index] ?? buttons.at(-1));
  }

  /** Takes back in what was left out last; pressed again, what was left out before that. */
  #undo(): void {
    const { values, edit, announce, words, sources } = this.#model;
    const found = keysOf(sources.observables.value ?? []);
    const last = values.withoutObservables.findLast((each) => found.has(observableKey(each)));
    if (!last) return;
    edit({ withoutObservables: values.withoutObservables.filter((each) => each !== last) });
    announce(words.terms.create.takenBackIn(last.value));
    const at = this.#kept.findIndex((each) => observableKey(each) === observableKey(last));
    void this.#focus((buttons) => (this.#undoButton ? undefined : buttons[at]));
  }

  /** The button that was pressed may be gone: the one in its place has the focus then, or the way back. */
  async #focus(next: (buttons: readonly HTMLElement[]) => HTMLElement | undefined): Promise<void> {
    await this.#host.updateComplete;
    const buttons = [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.found-list button') ?? [])];
    (next(buttons) ?? this.#undoButton)?.focus();
  }

  get #undoButton(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.found .note button');
  }

  get #isWanted(): boolean {
    const { offered, shown } = this.#model;
    return offered.extractObservables && shown.settings.extractObservables;
  }

  get #kept(): readonly NewObservable[] {
    const { sources, values, offered } = this.#model;
    const found = sources.observables.value ?? [];
    if (!offered.leaveOutObservables) return found;
    const leftOut = keysOf(values.withoutObservables);
    return found.filter((each) => !leftOut.has(observableKey(each)));
  }

  /** In words, where it is a built-in one. */
  #typeName({ type }: NewObservable): string {
    const known = observableTypes.find((each) => each === type);
    return known ? this.#model.words.terms.observables.types[known] : type;
  }
}

const keysOf = (observables: readonly Pick<NewObservable, 'type' | 'value'>[]): ReadonlySet<string> =>
  new Set(observables.map(observableKey));
