import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldOption } from '../../domain/fields/field-definition.js';
import { field } from '../primitives/field.js';
import { icon } from '../primitives/icon.js';
import { textOf, type ControlContext } from './control-context.js';
import { fieldChoices } from './field-choices.js';

export interface DropdownControlOptions extends ControlContext {
  readonly options: readonly FieldOption[];
  /** Stands where nothing is chosen. */
  readonly placeholder?: string;
  /** One of them is always chosen: "Not set" is none of them. */
  readonly always?: boolean;
  /** There is nothing to choose from yet. */
  readonly waiting?: boolean;
}

/** One of a list that opens. Options go by their place: what they store may be anything. */
export function dropdownControl(context: DropdownControlOptions): TemplateResult {
  const {
    frame,
    value,
    required,
    readonly,
    words,
    options,
    always = false,
    waiting = false,
    onChange,
    onLeave,
  } = context;
  const choices = fieldChoices(options, value === null ? [] : [textOf(value)], words);
  const change = ({ target }: Event) => {
    // The first may be "Not set".
    onChange(choices[(target as HTMLSelectElement).selectedIndex - (always ? 0 : 1)]?.value ?? null);
  };
  const chosen = value === null ? undefined : textOf(value);
  return field({
    ...frame,
    control: ({ id, describedBy, invalid }) =>
      html`<span class="select"><select class="input" part="input" id=${id} aria-required=${required} aria-describedby=${describedBy} aria-invalid=${invalid} aria-busy=${waiting} ?disabled=${readonly || waiting} @change=${change} @blur=${onLeave}>
        ${always ? nothing : html`<option value="" .selected=${live(chosen === undefined)}>${context.placeholder ?? words.terms.fields.notSet}</option>`}
        ${choices.map((choice, index) => html`<option value=${index} .selected=${live(choice.value === chosen)}>${choice.label}</option>`)}
      </select>${icon('chevron')}</span>`,
  });
}
