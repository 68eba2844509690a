import '../../../i18n/english/choices.js';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorWords } from '../../../i18n/error-words.js';
import { OverlayController } from '../../controllers/overlay-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import { ActiveOption } from '../active-option.js';
import { Chips } from '../chips.js';
import type { ControlAttributes } from '../field.js';
import { icon } from '../icon.js';
import { optionId } from '../listbox.js';
import { offersRetry } from '../retry.js';
import { CompositionEnd } from './composition-end.js';
import type { Choice, ComboboxOptions } from './combobox-options.js';
import { foundChoices, named, type FoundChoice } from './found-choice.js';
import { popup } from './popup.js';
import { directionOf } from '../direction.js';

// Asks once a person pauses, not at every key.
const pauseMs = 150;

/**
 * Chooses one or several of a list that is searched by typing. One is shown in the input; several are chips before it.
 * A text that may become a value of its own is one as soon as it is typed (one) or left (several); any other text is
 * only a search.
 */
export class Combobox<Option> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ComboboxOptions<Option>;
  readonly #chips: Chips;
  readonly #overlay: OverlayController;
  readonly #query: QueryController<readonly Option[]>;
  readonly #active: ActiveOption;
  readonly #composition = new CompositionEnd();
  /** What is being typed; nothing while the input shows what is chosen. */
  #text: string | undefined;
  /** What is looked for, while the list is open. */
  #asked: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was said of the list last; `null`: the next is not worth saying. */
  #told: string | null | undefined;
  /** The input was left with a text that is no choice. */
  #left = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ComboboxOptions<Option>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    const { id } = options;
    this.#chips = new Chips(host, {
      id,
      label: options.label,
      readonly: options.readonly,
      words: options.words,
      input: () => this.#input,
      onRemove: (index) => this.#remove(this.#values[index]),
    });
    this.#active = new ActiveOption(host, () => `${id}-list`);
    this.#overlay = new OverlayController(host, {
      anchor: () => this.#byId(`${id}-box`),
      overlay: () => this.#byId(`${id}-popup`),
      matchWidth: true,
      onDismiss: () => this.#close(),
    });
    this.#query = new QueryController(host, options.adapter, () => {
      const source = this.#source();
      return source && 'load' in source ? source : undefined;
    });
  }

  hostDisconnected(): void {
    this.#close();
  }

  // Said once it is shown, and once only.
  hostUpdated(): void {
    const { error, pending } = this.#query;
    if (!this.#overlay.open || pending) return;
    const found = this.#found();
    const state = error ? error.code : this.#isFresh ? `${this.#asked ?? ''} ${found.length}` : undefined;
    if (state === undefined || state === this.#told) return;
    const isNews = this.#told !== null;
    this.#told = state;
    if (isNews) this.#options.announce(this.#newsOf(found));
  }

  /** What stands in the input and is no choice. */
  get text(): string {
    return this.#text ?? '';
  }
  set text(text: string) {
    this.#text = text === '' ? undefined : text;
    this.#left = text !== '';
    this.#host.requestUpdate();
  }

  focus(): void {
    this.#input?.focus();
  }

  /** Makes a choice of what was typed, where it is one. */
  commit(): void {
    const text = this.text.trim();
    const { creatable, multiple } = this.#options;
    const line = text === '' || !this.#isFresh ? undefined : named(this.#lines(), text);
    if (line && !line.disabled && !line.chosen) this.#choose(line);
    else if (line?.chosen || text === '') this.#text = undefined;
    else if (multiple() && creatable?.(text) && !this.#isFull) this.#add(text, text);
    else if (!multiple()) this.#text = undefined;
    this.#left = this.text !== '';
    this.#host.requestUpdate();
  }

  render({ id, describedBy, invalid }: ControlAttributes): TemplateResult {
    const { label, multiple, readonly, words } = this.#options;
    const values = this.#values;
    const one = multiple() ? undefined : values.map((value) => this.#options.chosen(value))[0];
    const note = this.#left ? words().terms.choices.unchosen(this.text) : undefined;
    return html`<div class="combo chip-box input" part="input" id="${id}-box" ?data-readonly=${readonly()} ?data-faulty=${invalid === 'true'} ?data-unknown=${one?.unknown} @mousedown=${this.#handleBoxPress} @click=${this.#handleBoxClick} @focusout=${this.#handleLeave}>
      ${multiple() ? this.#renderChips(values) : nothing}
      ${one?.mark && this.#text === undefined ? html`<span class="mark-box">${one.mark}</span>` : nothing}
      ${this.#renderInput(id, [describedBy, note !== undefined && `${id}-note`, this.#isFull && `${id}-popup-note`], invalid, one)}
      ${
        one && !readonly()
          ? html`<button class="icon-button" type="button" aria-label=${words().terms.choices.clear(label())} @click=${this.#handleClear}>${icon('close')}</button>`
          : nothing
      }
      ${multiple() ? nothing : html`<span class="combo-arrow">${icon('chevron')}</span>`}
      ${note === undefined ? nothing : html`<p class="combo-note" id="${id}-note"><bdi>${note}</bdi></p>`}
      ${this.#renderPopup(id)}
    </div>`;
  }

  #renderChips(values: readonly string[]): TemplateResult {
    return this.#chips.render(values.map((value) => ({ ...this.#options.chosen(value), key: value })));
  }

  #renderInput(
    id: string,
    described: readonly (string | false | typeof nothing)[],
    invalid: ControlAttributes['invalid'],
    one: Choice | undefined,
  ): TemplateResult {
    const { creatable, placeholder, readonly, required } = this.#options;
    const { open } = this.#overlay;
    const searches = this.#searches;
    const active = open ? this.#activeIn(this.#found()) : undefined;
    const describedBy = described.filter((each) => typeof each === 'string').join(' ') || nothing;
    return html`<input
      class="chip-input"
      id=${id}
      type="text"
      dir=${directionOf(this.#text ?? one?.label ?? '')}
      role=${searches ? 'combobox' : nothing}
      enterkeyhint=${creatable ? 'done' : nothing}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      placeholder=${this.#values.length === 0 ? (placeholder?.() ?? nothing) : nothing}
      .value=${live(this.#text ?? one?.label ?? '')}
      ?readonly=${readonly()}
      aria-autocomplete=${searches ? 'list' : nothing}
      aria-expanded=${searches ? String(open) : nothing}
      aria-controls=${searches ? `${id}-list` : nothing}
      aria-activedescendant=${active === undefined ? nothing : optionId(`${id}-list`, active)}
      aria-required=${required?.() ? 'true' : nothing}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      @input=${this.#handleInput}
      @keydown=${this.#handleKey}
      @paste=${this.#handlePaste}
      @compositionend=${this.#composition.handle}
    />`;
  }

  #renderPopup(id: string): TemplateResult {
    const { label, multiple, words } = this.#options;
    const { open } = this.#overlay;
    const found = open ? this.#found() : [];
    const { terms } = words();
    return popup({
      id: `${id}-list`,
      popupId: `${id}-popup`,
      label: label(),
      multiple: multiple(),
      options: found,
      active: this.#activeIn(found),
      pending: open && (this.#query.pending || (!this.#isFresh && !this.#query.error)),
      error: open ? this.#query.error : undefined,
      nothing: this.#asked === '' ? terms.choices.empty : terms.choices.none,
      note: this.#isFull ? this.#fullSentence() : undefined,
      words: words(),
      onChoose: (line) => this.#choose(line),
      onRetry: () => this.#retry(),
      onKey: this.#handlePopupKey,
    });
  }

  get #input(): HTMLInputElement | null {
    return this.#byId(this.#options.id) as HTMLInputElement | null;
  }

  #byId(id: string): HTMLElement | null {
    return this.#host.shadowRoot?.getElementById(id) ?? null;
  }

  /** Each once, whatever the host says. */
  get #values(): readonly string[] {
    return [...new Set(this.#options.values())];
  }

  get #isFull(): boolean {
    const max = this.#options.max?.();
    return this.#options.multiple() && max !== undefined && this.#values.length >= max;
  }

  #fullSentence(): string {
    const { terms, formats } = this.#options.words();
    return terms.choices.full(this.#options.max?.() ?? 0, formats);
  }

  /** Whether there is anything to look things up in. */
  get #searches(): boolean {
    return this.#options.search('') !== undefined;
  }

  #source(): ReturnType<ComboboxOptions<Option>['search']> {
    return this.#asked === undefined ? undefined : this.#options.search(this.#asked);
  }

  /** Whether the list answers what stands in the input now. */
  get #isFresh(): boolean {
    if (this.#asked === undefined || this.#asked !== this.text.trim()) return false;
    const source = this.#source();
    if (!source || !('load' in source)) return true;
    return this.#query.current && !this.#query.pending && !this.#query.error;
  }

  /** What there is, without what can be made of the text. */
  #lines(): readonly FoundChoice<Option>[] {
    const source = this.#source();
    const isAsked = source !== undefined && 'load' in source;
    return foundChoices({
      // Those of an earlier question stand in until there is an answer, but not for one that failed.
      options: isAsked ? (this.#query.error ? [] : (this.#query.value ?? [])) : (source ?? []),
      choice: this.#options.choice,
      values: this.#values,
      filter: isAsked ? undefined : (this.#asked ?? ''),
      full: this.#isFull,
    });
  }

  #found(): readonly FoundChoice<Option>[] {
    const lines = this.#lines();
    const text = this.text.trim();
    const { creatable, words } = this.#options;
    const isNew = text !== '' && creatable?.(text) && !named(lines, text) && !this.#isChip(text);
    if (!isNew) return lines;
    const choice = { value: text, label: text };
    return [...lines, { value: text, label: words().terms.choices.add(text), disabled: this.#isFull, choice }];
  }

  #isChip(text: string): boolean {
    return this.#options.multiple() && this.#values.includes(text);
  }

  /** Where the keyboard is: where it was moved, or at the first answer to a text that can be nothing but a search. */
  #activeIn(found: readonly FoundChoice<Option>[]): number | undefined {
    const moved = this.#active.in(found);
    if (moved !== undefined || this.#options.creatable || this.text.trim() === '' || !this.#isFresh) return moved;
    const first = found.findIndex(({ disabled }) => !disabled);
    return first < 0 ? undefined : first;
  }

  #newsOf(found: readonly FoundChoice<Option>[]): string {
    const { terms, formats } = this.#options.words();
    const { error } = this.#query;
    if (error) return errorWords(error, terms);
    if (found.length > 0) return terms.choices.results(found.length, formats);
    return this.#asked === '' ? terms.choices.empty : terms.choices.none;
  }

  #open(pause = 0): void {
    clearTimeout(this.#timer);
    const ask = () => {
      this.#asked = this.text.trim();
      this.#host.requestUpdate();
    };
    if (pause === 0) ask();
    else this.#timer = setTimeout(ask, pause);
    if (this.#searches) this.#overlay.show();
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asked = undefined;
    this.#told = undefined;
    this.#active.clear();
    this.#overlay.hide();
  }

  get #canRetry(): boolean {
    const { error } = this.#query;
    return error !== undefined && offersRetry(error);
  }

  #retry(): void {
    // The button goes with the failure, and would take the focus along.
    this.#input?.focus();
    this.#told = undefined;
    this.#open();
    void this.#query.refresh();
  }

  #choose({ choice, option, chosen, disabled }: FoundChoice<Option>): void {
    if (disabled) this.#options.announce(choice.disabled ?? this.#fullSentence());
    else if (chosen && this.#options.multiple()) this.#remove(choice.value);
    else this.#add(choice.value, choice.label, option);
    this.#input?.focus();
  }

  #add(value: string, label: string, option?: Option): void {
    const { announce, multiple, onChange, words } = this.#options;
    const wasOpen = this.#overlay.open;
    onChange(multiple() ? [...this.#values, value] : [value], option);
    announce(words().terms.choices.chosen(label));
    if (this.text !== '') this.#active.clear();
    this.#text = undefined;
    this.#left = false;
    if (!multiple()) return this.#close();
    // One more may be wanted. That there are other choices now must not drown what was chosen.
    this.#told = null;
    if (wasOpen) this.#open();
  }

  #remove(value: string | undefined): void {
    if (value === undefined) return;
    const { announce, chosen, onChange, words } = this.#options;
    const { label } = chosen(value);
    onChange(this.#values.filter((each) => each !== value));
    announce(words().terms.choices.removed(label));
  }

  readonly #handleClear = (): void => {
    this.#text = undefined;
    for (const value of this.#values) this.#remove(value);
    this.#close();
    this.#input?.focus();
  };

  // A press beside the input and the buttons is meant for the input.
  readonly #handleBoxPress = (event: MouseEvent): void => {
    if (isOfAnother(event) || event.target === this.#input) return;
    event.preventDefault();
    this.#input?.focus();
  };

  readonly #handleBoxClick = (event: MouseEvent): void => {
    if (isOfAnother(event) || this.#options.readonly()) return;
    // Not every press brings the focus along.
    this.#input?.focus();
    this.#open();
  };

  readonly #handleLeave = (event: FocusEvent): void => {
    if ((event.currentTarget as Element).contains(event.relatedTarget as Node | null)) return;
    this.commit();
    this.#close();
    this.#options.onLeave?.();
  };

  readonly #handleInput = (event: Event): void => {
    const { creatable, multiple, onChange } = this.#options;
    const text = (event.target as HTMLInputElement).value;
    this.#text = text;
    this.#left = false;
    this.#active.clear();
    if (!multiple()) {
      const value = text.trim();
      if (creatable) onChange(value === '' ? [] : [value]);
      else if (value === '') this.#remove(this.#values[0]);
    }
    this.#open(pauseMs);
    this.#host.requestUpdate();
  };

  readonly #handlePaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!this.#options.readonly() && this.#options.onPaste?.(pasted)) event.preventDefault();
  };

  readonly #handlePopupKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    this.#input?.focus();
    this.#escape(event);
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing || this.#composition.ended(event) || event.ctrlKey || event.metaKey) return;
    if (event.altKey) this.#handleAltKey(event);
    else if (event.key === 'Enter') this.#enter(event);
    else if (event.key === 'Escape') this.#escape(event);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#arrow(event);
    else if (event.key === 'Home' || event.key === 'End') this.#toEnd(event);
    else if (this.#options.multiple()) this.#chips.takeKey(event);
  };

  // Opens without moving, and closes without choosing.
  #handleAltKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (event.key === 'ArrowUp') this.#close();
    else if (!this.#options.readonly()) this.#open();
    this.#host.requestUpdate();
  }

  #enter(event: KeyboardEvent): void {
    // Only a name and a button send a form.
    event.preventDefault();
    if (this.#options.readonly()) return;
    const found = this.#found();
    const line = this.#overlay.open ? found[this.#activeIn(found) ?? -1] : undefined;
    if (line) this.#choose(line);
    else if (this.#overlay.open && this.#canRetry && !this.#options.creatable) this.#retry();
    else if (this.#options.creatable) {
      this.commit();
      this.#close();
    } else if (this.text !== '') this.#open();
  }

  #escape(event: KeyboardEvent): void {
    if (!this.#overlay.open) return;
    // The dialog around the form must not close with the list.
    event.preventDefault();
    event.stopPropagation();
    this.#close();
    this.#host.requestUpdate();
  }

  #arrow(event: KeyboardEvent): void {
    if (this.#options.readonly()) return;
    event.preventDefault();
    if (!this.#overlay.open) this.#open();
    const found = this.#found();
    const chosen = this.#options.multiple() ? -1 : found.findIndex((line) => line.chosen);
    const from = this.#activeIn(found) ?? (chosen < 0 ? undefined : chosen);
    this.#active.move(event.key === 'ArrowDown' ? 1 : -1, found, from);
  }

  // While the keyboard is in the list they lead to its ends, else they are the cursor's.
  #toEnd(event: KeyboardEvent): void {
    const found = this.#overlay.open ? this.#found() : [];
    if (this.#active.in(found) === undefined) return;
    event.preventDefault();
    this.#active.move(event.key === 'Home' ? 'first' : 'last', found);
  }
}

/** Buttons, chips and the list have their own say. */
const isOfAnother = ({ target }: Event): boolean => (target as Element).closest('button, .chip, .popup') !== null;
