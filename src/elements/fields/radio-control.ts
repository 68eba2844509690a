import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import type { FieldOption } from '../../domain/fields/field-definition.js';
import { fieldSet } from '../primitives/field.js';
import { onceLeft, textOf, type ControlContext } from './control-context.js';
import { fieldChoices } from './field-choices.js';

export interface RadioControlOptions extends ControlContext {
  readonly options: readonly FieldOption[];
}

/** One of a few, all of them seen. What need not be answered can be taken back. */
export function radioControl(context: RadioControlOptions): TemplateResult {
  const { frame, value, required, readonly, words, options, onChange, onLeave } = context;
  const chosen = value === null ? undefined : textOf(value);
  const clear = ({ currentTarget }: Event) => {
    onChange(null);
    // The button goes, and would take the focus along.
    (currentTarget as Element).closest('.choices')?.querySelector('input')?.focus();
  };
  return fieldSet({
    ...frame,
    control: ({ id }) => html`<div class="choices" @focusout=${onceLeft(onLeave)}>
      ${fieldChoices(options, chosen === undefined ? [] : [chosen], words).map(
        (choice) => html`<label class=${classMap({ choice: true, unknown: choice.unknown })}>
          <input type="radio" name=${id} .checked=${live(choice.value === chosen)} ?disabled=${readonly} @change=${() => onChange(choice.value)} />
          <bdi>${choice.label}</bdi>
        </label>`,
      )}
      ${
        chosen === undefined || required || readonly
          ? nothing
          : html`<button class="clear" type="button" aria-label=${words.terms.fields.clear(frame.label)} @click=${clear}>${words.terms.fields.clearShort}</button>`
      }
    </div>`,
  });
}
