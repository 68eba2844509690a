import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseAdapter } from '../../contracts/adapter.js';
import { checkCase } from '../../domain/cases/check-case.js';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import { OverlayController } from '../controllers/overlay-controller.js';
import type { Query } from '../controllers/query-cache.js';
import { QueryController } from '../controllers/query-controller.js';
import { inlineArrows, RovingFocusController } from '../controllers/roving-focus-controller.js';
import type { ControlAttributes } from './field.js';
import { icon } from './icon.js';
import { listbox, optionId, type ListboxOption } from './listbox.js';

/** The host as it is now; read whenever it is needed. */
export interface TagInputOptions {
  readonly id: string;
  readonly tags: () => readonly string[];
  /** What stands in the input and is no tag yet. */
  readonly text: () => string;
  readonly readonly: () => boolean;
  readonly words: () => { readonly terms: Terms; readonly formats: Formats };
  readonly adapter: () => CaseAdapter | undefined;
  /** Asks for suggestions; nothing where there are none. */
  readonly suggestions: (text: string) => Query<readonly string[]> | undefined;
  readonly onChange: (change: { readonly tags?: readonly string[]; readonly text: string }) => void;
  /** What could not become a tag stays in the input, and is to be said now. */
  readonly onRefused: () => void;
  readonly announce: (text: string) => void;
}

// Asks once a person pauses, not at every key.
const pauseMs = 120;

/**
 * Tags as chips, and an input that makes new ones: by Enter, a comma, leaving it, a suggestion or a pasted list. A
 * tag that is refused stays in the input and keeps no other from being added.
 */
export class TagInput implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: TagInputOptions;
  readonly #chips: RovingFocusController;
  readonly #overlay: OverlayController;
  readonly #suggested: QueryController<readonly string[]>;
  #asked: string | undefined;
  #active: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = -1;

  constructor(host: ReactiveControllerHost & HTMLElement, options: TagInputOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#chips = new RovingFocusController(host, {
      items: () => [...(host.shadowRoot?.querySelectorAll<HTMLElement>(`#${options.id}-chips button`) ?? [])],
      onBeyondEnd: () => this.#input?.focus(),
    });
    this.#overlay = new OverlayController(host, {
      anchor: () => host.shadowRoot?.querySelector<HTMLElement>(`#${options.id}-box`) ?? null,
      overlay: () => host.shadowRoot?.querySelector<HTMLElement>(`#${options.id}-list`) ?? null,
      matchWidth: true,
      onDismiss: () => (this.#active = undefined),
    });
    this.#suggested = new QueryController(host, options.adapter, () =>
      this.#asked === undefined ? undefined : options.suggestions(this.#asked),
    );
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#asked = undefined;
  }

  hostUpdated(): void {
    if (!this.#overlay.open || this.#suggested.pending) return;
    const { length } = this.#found();
    if (length === this.#told) return;
    this.#told = length;
    const { terms, formats } = this.#options.words();
    if (length > 0) this.#options.announce(terms.createForm.suggestions(length, formats));
  }

  /** Makes tags of what stands in the input. */
  commit(): void {
    const text = this.#options.text();
    if (text.trim() !== '') this.#add(split(text));
    else if (text !== '') this.#options.onChange({ text: '' });
  }

  render({ id, describedBy, invalid }: ControlAttributes): TemplateResult {
    const { terms } = this.#options.words();
    const tags = this.#options.tags();
    const readonly = this.#options.readonly();
    return html`<div class="tag-box input" part="tags" id="${id}-box" ?data-readonly=${readonly} ?data-faulty=${invalid === 'true'} @mousedown=${this.#handleBoxPress}>
      <ul class="chips" id="${id}-chips" role="list" aria-label=${terms.common.tags} ?hidden=${tags.length === 0} @keydown=${this.#handleChipKey} @focusin=${this.#chips.handleFocus}>
        ${repeat(
          tags,
          (tag) => tag,
          (tag, index) => html`<li class="chip" part="tag">
            <span class="chip-text" dir="auto">${tag}</span>
            <button class="chip-remove" type="button" aria-label=${terms.common.remove(tag)} aria-disabled=${readonly ? 'true' : nothing} @click=${() => this.#remove(index)}>${icon('close')}</button>
          </li>`,
        )}
      </ul>
      ${this.#renderInput(id, describedBy, invalid, readonly)} ${this.#renderList(id)}
    </div>`;
  }

  #renderInput(
    id: string,
    describedBy: ControlAttributes['describedBy'],
    invalid: ControlAttributes['invalid'],
    readonly: boolean,
  ): TemplateResult {
    const suggests = this.#options.suggestions('') !== undefined;
    const listed = this.#isListed();
    return html`<input
      class="tag-text"
      id=${id}
      type="text"
      dir="auto"
      enterkeyhint="enter"
      autocomplete="off"
      autocapitalize="none"
      .value=${live(this.#options.text())}
      ?readonly=${readonly}
      role=${suggests ? 'combobox' : nothing}
      aria-autocomplete=${suggests ? 'list' : nothing}
      aria-expanded=${suggests ? String(listed) : nothing}
      aria-controls=${suggests ? `${id}-list` : nothing}
      aria-activedescendant=${listed && this.#active !== undefined ? optionId(`${id}-list`, this.#active) : nothing}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      @input=${this.#handleInput}
      @click=${this.#handleClick}
      @keydown=${this.#handleKey}
      @paste=${this.#handlePaste}
      @blur=${this.#handleBlur}
    />`;
  }

  #renderList(id: string): TemplateResult | typeof nothing {
    if (this.#options.suggestions('') === undefined) return nothing;
    const { terms } = this.#options.words();
    return listbox({
      id: `${id}-list`,
      label: terms.createForm.suggested,
      options: this.#found(),
      active: this.#active,
      onChoose: ({ value }) => this.#choose(value),
    });
  }

  get #input(): HTMLInputElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLInputElement>(`#${this.#options.id}`) ?? null;
  }

  /** Suggestions that are no tags yet, and what was typed if it is none of them. */
  #found(): readonly ListboxOption[] {
    if (this.#asked === undefined) return [];
    const tags = this.#options.tags();
    const text = this.#options.text().trim();
    const known = (this.#suggested.value ?? [])
      .filter((tag) => !tags.includes(tag))
      .map((tag) => ({ value: tag, label: tag }));
    const isNew = text !== '' && !tags.includes(text) && !known.some(({ value }) => value === text);
    return isNew ? [...known, { value: text, label: this.#options.words().terms.createForm.addTag(text) }] : known;
  }

  #isListed(): boolean {
    return this.#overlay.open && this.#found().length > 0;
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#asked = this.#options.text().trim();
      this.#host.requestUpdate();
    }, pauseMs);
    if (this.#options.suggestions('') !== undefined) this.#overlay.show();
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asked = undefined;
    this.#active = undefined;
    this.#told = -1;
    this.#overlay.hide();
  }

  #add(candidates: readonly string[]): void {
    const { terms, formats } = this.#options.words();
    const tags = [...this.#options.tags()];
    const added: string[] = [];
    const refused: string[] = [];
    for (const tag of candidates) {
      if (tags.includes(tag)) continue;
      if (checkCase({ tags: [...tags, tag] }).length > 0) refused.push(tag);
      else {
        tags.push(tag);
        added.push(tag);
      }
    }
    this.#options.onChange({ tags, text: refused.join(', ') });
    if (refused.length > 0) this.#options.onRefused();
    if (added.length > 0) this.#options.announce(terms.createForm.tagsAdded(added, formats));
    else if (refused.length === 0 && candidates[0] !== undefined)
      this.#options.announce(terms.createForm.tagKnown(candidates[0]));
  }

  #choose(tag: string): void {
    this.#options.onChange({ text: '' });
    this.#add([tag]);
    this.#close();
    this.#input?.focus();
  }

  #remove(index: number): void {
    if (this.#options.readonly()) return;
    const { terms } = this.#options.words();
    const tags = this.#options.tags();
    this.#options.onChange({ tags: tags.filter((_, at) => at !== index), text: this.#options.text() });
    this.#options.announce(terms.createForm.tagRemoved(tags[index] ?? ''));
    void this.#host.updateComplete.then(() => {
      if (!this.#chips.focus(Math.max(0, index - 1))) this.#input?.focus();
    });
  }

  // A press beside the chips is meant for the input.
  readonly #handleBoxPress = (event: MouseEvent): void => {
    if (event.target !== event.currentTarget && !(event.target as Element).matches('.chips')) return;
    event.preventDefault();
    this.#input?.focus();
  };

  readonly #handleChipKey = (event: KeyboardEvent): void => {
    if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      this.#remove(this.#chips.current);
    } else this.#chips.handleKey(event);
  };

  readonly #handleInput = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    this.#active = undefined;
    this.#options.onChange({ text });
    // While a word is being composed a comma may be part of it.
    if (/[,\n]/.test(text) && !(event as InputEvent).isComposing) {
      this.#add(split(text));
      this.#close();
    } else this.#ask();
  };

  readonly #handleClick = (): void => {
    if (!this.#options.readonly()) this.#ask();
  };

  readonly #handlePaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    // An input drops line breaks, and with them where a tag ends.
    if (this.#options.readonly() || !/[\n\r]/.test(pasted)) return;
    event.preventDefault();
    this.#add(split(`${this.#options.text()}${pasted}`));
    this.#close();
  };

  // What was typed was meant.
  readonly #handleBlur = (): void => {
    this.#close();
    this.commit();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const handle = this.#keys[event.key];
    if (handle) handle(event);
    else this.#toChips(event);
  };

  readonly #keys: Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>> = {
    ArrowDown: (event) => this.#move(event, 1),
    ArrowUp: (event) => this.#move(event, -1),
    Enter: (event) => {
      // Only the name and the button send the form.
      event.preventDefault();
      if (this.#options.readonly()) return;
      const option = this.#active === undefined ? undefined : this.#found()[this.#active];
      if (option) this.#choose(option.value);
      else {
        this.commit();
        this.#close();
      }
    },
    Escape: (event) => {
      if (!this.#isListed()) return;
      // The dialog around the form must not close with the list.
      event.preventDefault();
      event.stopPropagation();
      this.#close();
      this.#host.requestUpdate();
    },
  };

  #move(event: KeyboardEvent, step: 1 | -1): void {
    if (this.#options.readonly()) return;
    event.preventDefault();
    if (!this.#overlay.open) return this.#ask();
    const { length } = this.#found();
    if (length === 0) return;
    this.#active = this.#active === undefined ? (step === 1 ? 0 : length - 1) : (this.#active + step + length) % length;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const active = this.#active === undefined ? null : optionId(`${this.#options.id}-list`, this.#active);
      if (active) this.#host.shadowRoot?.getElementById(active)?.scrollIntoView({ block: 'nearest' });
    });
  }

  #toChips(event: KeyboardEvent): void {
    const input = event.target as HTMLInputElement;
    const [back] = inlineArrows(this.#host);
    const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
    if ((event.key !== back && event.key !== 'Backspace') || !atStart) return;
    if (this.#chips.focus(Number.MAX_SAFE_INTEGER)) event.preventDefault();
  }
}

/** The tags in a comma or line separated text. */
const split = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,\n\r]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];
