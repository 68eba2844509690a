import '../../i18n/english/tags.js';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseAdapter } from '../../contracts/adapter.js';
import { checkCase } from '../../domain/cases/check-case.js';
import type { Words } from '../../i18n/words.js';
import { OverlayController } from '../controllers/overlay-controller.js';
import type { Query } from '../controllers/query-cache.js';
import { QueryController } from '../controllers/query-controller.js';
import { ActiveOption } from './active-option.js';
import { Chips } from './chips.js';
import type { ControlAttributes } from './field.js';
import { tagsIn } from './tags-in.js';
import { listbox, optionId, type ListboxOption } from './listbox.js';
import { directionOf } from './direction.js';

/** The host as it is now; read whenever it is needed. */
export interface TagInputOptions {
  readonly id: string;
  readonly tags: () => readonly string[];
  /** What stands in the input and is no tag yet. */
  readonly text: () => string;
  readonly readonly: () => boolean;
  readonly words: () => Words;
  readonly adapter: () => CaseAdapter | undefined;
  /** Asks for suggestions; nothing where there are none. */
  readonly suggestions: (text: string) => Query<readonly string[]> | undefined;
  readonly onChange: (change: { readonly tags?: readonly string[]; readonly text: string }) => void;
  /** What could not become a tag stays in the input; answers what is to be said of it. */
  readonly onRefused: () => string;
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
  readonly #chips: Chips;
  readonly #active: ActiveOption;
  readonly #overlay: OverlayController;
  readonly #suggested: QueryController<readonly string[]>;
  #asked: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = -1;

  constructor(host: ReactiveControllerHost & HTMLElement, options: TagInputOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#chips = new Chips(host, {
      id: options.id,
      label: () => options.words().terms.common.tags,
      readonly: options.readonly,
      words: options.words,
      input: () => this.#input,
      onRemove: (index) => this.#remove(index),
    });
    this.#active = new ActiveOption(host, () => `${options.id}-list`);
    this.#overlay = new OverlayController(host, {
      anchor: () => host.shadowRoot?.querySelector<HTMLElement>(`#${options.id}-box`) ?? null,
      overlay: () => host.shadowRoot?.querySelector<HTMLElement>(`#${options.id}-list`) ?? null,
      matchWidth: true,
      onDismiss: () => this.#active.clear(),
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
    if (length > 0) this.#options.announce(terms.tags.suggestions(length, formats));
  }

  /** Makes tags of what stands in the input. */
  commit(): void {
    const text = this.#options.text();
    if (text.trim() !== '') this.#add(tagsIn(text));
    else if (text !== '') this.#options.onChange({ text: '' });
  }

  render({ id, describedBy, invalid }: ControlAttributes): TemplateResult {
    const readonly = this.#options.readonly();
    const chips = this.#options.tags().map((tag) => ({ key: tag, label: tag, part: 'tag' }));
    return html`<div class="chip-box input" part="tags" id="${id}-box" ?data-readonly=${readonly} ?data-faulty=${invalid === 'true'} @mousedown=${this.#handleBoxPress}>
      ${this.#chips.render(chips)}
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
    const active = listed ? this.#active.in(this.#found()) : undefined;
    return html`<input
      class="chip-input"
      id=${id}
      type="text"
      dir=${directionOf(this.#options.text())}
      enterkeyhint="enter"
      autocomplete="off"
      autocapitalize="none"
      .value=${live(this.#options.text())}
      ?readonly=${readonly}
      role=${suggests ? 'combobox' : nothing}
      aria-autocomplete=${suggests ? 'list' : nothing}
      aria-expanded=${suggests ? String(listed) : nothing}
      aria-controls=${suggests ? `${id}-list` : nothing}
      aria-activedescendant=${active === undefined ? nothing : optionId(`${id}-list`, active)}
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
      label: terms.tags.suggested,
      options: this.#found(),
      active: this.#active.in(this.#found()),
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
    return isNew ? [...known, { value: text, label: this.#options.words().terms.tags.add(text) }] : known;
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
    this.#active.clear();
    this.#told = -1;
    this.#overlay.hide();
  }

  #add(candidates: readonly string[], { goesOn = false } = {}): void {
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
    const left = refused.join(', ');
    this.#options.onChange({ tags, text: goesOn && left !== '' ? `${left}, ` : left });
    const news = [
      added.length > 0 && terms.tags.added(added, formats),
      refused.length > 0 && this.#options.onRefused(),
    ].filter((each) => each !== false);
    if (news.length > 0) this.#options.announce(news.join('. '));
    else if (candidates[0] !== undefined) this.#options.announce(terms.tags.known(candidates[0]));
  }

  #choose(tag: string): void {
    this.#options.onChange({ text: '' });
    this.#add([tag]);
    this.#close();
    this.#input?.focus();
  }

  #remove(index: number): void {
    const { terms } = this.#options.words();
    const tags = this.#options.tags();
    this.#options.onChange({ tags: tags.filter((_, at) => at !== index), text: this.#options.text() });
    this.#options.announce(terms.tags.removed(tags[index] ?? ''));
  }

  // A press beside the chips is meant for the input.
  readonly #handleBoxPress = (event: MouseEvent): void => {
    if (event.target !== event.currentTarget && !(event.target as Element).matches('.chips')) return;
    event.preventDefault();
    this.#input?.focus();
  };

  readonly #handleInput = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    this.#active.clear();
    this.#options.onChange({ text });
    // While a word is being composed a comma may be part of it.
    const { data, isComposing } = event as InputEvent;
    if (/[,\n]/.test(data ?? text) && !isComposing) {
      // What is refused stays with its comma, so that the next tag is not written onto it.
      this.#add(tagsIn(text), { goesOn: true });
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
    this.#add(tagsIn(`${this.#options.text()}${pasted}`));
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
    else this.#chips.takeKey(event);
  };

  readonly #keys: Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>> = {
    ArrowDown: (event) => this.#move(event, 1),
    ArrowUp: (event) => this.#move(event, -1),
    Enter: (event) => {
      // Only the name and the button send the form.
      event.preventDefault();
      if (this.#options.readonly()) return;
      const found = this.#found();
      const option = found[this.#active.in(found) ?? -1];
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
    this.#active.move(step, this.#found());
  }
}
