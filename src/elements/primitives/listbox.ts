import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from './icon.js';

export interface ListboxOption {
  /** Unlike that of every other option. */
  readonly value: string;
  readonly label: string | TemplateResult;
  /** Quieter, behind the label. */
  readonly note?: string | undefined;
  /** A second line. */
  readonly detail?: string | undefined;
  /** Stands before the words, which say all there is to say. */
  readonly mark?: TemplateResult | undefined;
  /** Whether it is among what was chosen. Absent where a list only suggests. */
  readonly chosen?: boolean;
  readonly disabled?: boolean;
}

export interface OptionsOptions<Option extends ListboxOption> {
  /** Id of the list. */
  readonly id: string;
  readonly options: readonly Option[];
  /** The option the keyboard is at. */
  readonly active: number | undefined;
  /** How many options of the same list stand before these. */
  readonly before?: number;
  readonly onChoose: (option: Option) => void;
}

export interface ListboxOptions extends OptionsOptions<ListboxOption> {
  /** Accessible name. */
  readonly label: string;
}

export const optionId = (listboxId: string, index: number): string => `${listboxId}-option-${index}`;

/** The list of a combobox, in a popover. The focus stays in the input, so pressing an option must not take it. */
export function listbox({ label, ...list }: ListboxOptions): TemplateResult {
  return html`<ul
    class="listbox"
    part="listbox"
    id=${list.id}
    role="listbox"
    aria-label=${label}
    popover="manual"
    @pointerdown=${keepFocus}
    @mousedown=${keepFocus}
  >
    ${listOptions(list)}
  </ul>`;
}

/** What can be chosen. Goes into an element with the role `listbox`. */
export const listOptions = <Option extends ListboxOption>({
  id,
  options,
  active,
  before = 0,
  onChoose,
}: OptionsOptions<Option>): unknown =>
  repeat(
    options,
    ({ value }) => value,
    (option, place) => {
      const index = before + place;
      return html`<li
      class="option"
      part="option"
      role="option"
      id=${optionId(id, index)}
      aria-selected=${(option.chosen ?? index === active) ? 'true' : 'false'}
      aria-disabled=${option.disabled ? 'true' : nothing}
      ?data-active=${index === active}
      @click=${() => onChoose(option)}
    >
      ${option.mark ?? nothing}
      <span class="option-words">
        <span class="option-label"><bdi>${option.label}</bdi>${option.note ? html` <bdi class="option-note">${option.note}</bdi>` : nothing}</span>
        ${option.detail ? html`<bdi class="option-detail">${option.detail}</bdi>` : nothing}
      </span>
      ${option.chosen === undefined ? nothing : html`<span class="option-tick">${option.chosen ? icon('check') : nothing}</span>`}
    </li>`;
    },
  );

export const keepFocus = (event: Event): void => event.preventDefault();
