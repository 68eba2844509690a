import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Words } from '../../i18n/words.js';
import { inlineArrows, RovingFocusController } from '../controllers/roving-focus-controller.js';
import { icon } from './icon.js';

export interface Chip {
  /** Unlike that of every other chip. */
  readonly key: string;
  readonly label: string;
  /** Stands before the label; the label says all there is to say. */
  readonly mark?: TemplateResult | undefined;
  /** Nobody knows what it stands for. */
  readonly unknown?: boolean | undefined;
  readonly part?: string;
}

/** The host as it is now; read whenever it is needed. */
export interface ChipsOptions {
  readonly id: string;
  /** Accessible name of the list. */
  readonly label: () => string;
  readonly readonly: () => boolean;
  readonly words: () => Words;
  /** The input behind the chips. */
  readonly input: () => HTMLInputElement | null;
  readonly onRemove: (index: number) => void;
}

/**
 * What was chosen, before the input that chooses more. One tab stop, reached from the start of the input by an arrow or
 * Backspace; what is removed leaves the focus to the one before it.
 */
export class Chips implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ChipsOptions;
  readonly #roving: RovingFocusController;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ChipsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#roving = new RovingFocusController(host, {
      items: () => [...(host.shadowRoot?.getElementById(this.#id)?.querySelectorAll('button') ?? [])],
      onBeyondEnd: () => options.input()?.focus(),
    });
  }

  hostConnected(): void {
    // Part of the interface; the focus has a controller of its own.
  }

  render(chips: readonly Chip[]): TemplateResult {
    const { terms } = this.#options.words();
    const readonly = this.#options.readonly();
    return html`<ul class="chips" id=${this.#id} role="list" aria-label=${this.#options.label()} ?hidden=${chips.length === 0} @keydown=${this.#handleKey} @focusin=${this.#roving.handleFocus}>
      ${repeat(
        chips,
        ({ key }) => key,
        (
          { label, mark, unknown, part },
          index,
        ) => html`<li class=${classMap({ chip: true, unknown: unknown === true })} part=${part ?? 'chip'}>
          ${mark ?? nothing}<span class="chip-text" dir="auto">${label}</span>
          <button class="chip-remove" type="button" aria-label=${terms.common.remove(label)} aria-disabled=${readonly ? 'true' : nothing} @click=${() => this.#remove(index)}>${icon('close')}</button>
        </li>`,
      )}
    </ul>`;
  }

  /** A key in the input: from its very start, back leads to the last chip. Answers whether it did. */
  takeKey(event: KeyboardEvent): boolean {
    const input = event.target as HTMLInputElement;
    const [back] = inlineArrows(this.#host);
    const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
    if ((event.key !== back && event.key !== 'Backspace') || !atStart) return false;
    if (!this.#roving.focus(Number.MAX_SAFE_INTEGER)) return false;
    event.preventDefault();
    return true;
  }

  get #id(): string {
    return `${this.#options.id}-chips`;
  }

  #remove(index: number): void {
    if (this.#options.readonly()) return;
    this.#options.onRemove(index);
    void this.#host.updateComplete.then(() => {
      if (!this.#roving.focus(Math.max(0, index - 1))) this.#options.input()?.focus();
    });
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      this.#remove(this.#roving.current);
    } else this.#roving.handleKey(event);
  };
}
