import { html, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import type { FieldOption } from '../../domain/fields/field-definition.js';
import type { FieldValue } from '../../domain/fields/field-value.js';
import { fieldSet } from '../primitives/field.js';
import { onceLeft, textOf, type ControlContext } from './control-context.js';
import { fieldChoices } from './field-choices.js';

export interface CheckboxesControlOptions extends ControlContext {
  readonly options: readonly FieldOption[];
}

/** Any of a few. They are stored in the order they stand in, whatever order they were ticked in. */
export function checkboxesControl(context: CheckboxesControlOptions): TemplateResult {
  const { frame, value, readonly, words, options, onChange, onLeave } = context;
  const chosen = listOf(value);
  const choices = fieldChoices(options, chosen, words);
  const change = (changed: string, { target }: Event) => {
    const { checked } = target as HTMLInputElement;
    const next = choices
      .map((choice) => choice.value)
      .filter((each) => (each === changed ? checked : chosen.includes(each)));
    onChange(next.length > 0 ? next : null);
  };
  return fieldSet({
    ...frame,
    control: ({ invalid }) => html`<div class="choices" @focusout=${onceLeft(onLeave)}>
      ${choices.map(
        (choice) => html`<label class=${classMap({ choice: true, unknown: choice.unknown })}>
          <input type="checkbox" .checked=${live(chosen.includes(choice.value))} ?disabled=${readonly} aria-invalid=${invalid} @change=${(event: Event) => change(choice.value, event)} />
          <bdi>${choice.label}</bdi>
        </label>`,
      )}
    </div>`,
  });
}

/** What is no list but something is a list of it. */
export const listOf = (value: FieldValue): readonly string[] =>
  value === null ? [] : typeof value === 'object' ? value : [textOf(value)];
