import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

export interface ListboxOption {
  readonly value: string;
  readonly label: string | TemplateResult;
}

export interface ListboxOptions {
  readonly id: string;
  /** Accessible name. */
  readonly label: string;
  readonly options: readonly ListboxOption[];
  /** The option the keyboard is at. */
  readonly active: number | undefined;
  readonly onChoose: (option: ListboxOption) => void;
}

export const optionId = (listboxId: string, index: number): string => `${listboxId}-option-${index}`;

/** The list of a combobox, in a popover. The focus stays in the input, so pressing an option must not take it. */
export function listbox({ id, label, options, active, onChoose }: ListboxOptions): TemplateResult {
  return html`<ul
    class="listbox"
    part="listbox"
    id=${id}
    role="listbox"
    aria-label=${label}
    popover="manual"
    @pointerdown=${(event: Event) => event.preventDefault()}
    @mousedown=${(event: Event) => event.preventDefault()}
  >
    ${repeat(
      options,
      ({ value }) => value,
      (option, index) => html`<li
        class="option"
        part="option"
        role="option"
        id=${optionId(id, index)}
        aria-selected=${index === active ? 'true' : 'false'}
        ?data-active=${index === active}
        @click=${() => onChoose(option)}
      >
        ${option.label}
      </li>`,
    )}
  </ul>`;
}
