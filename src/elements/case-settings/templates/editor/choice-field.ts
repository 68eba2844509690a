import { html, type TemplateResult } from 'lit';
import { field } from '../../../primitives/field.js';
import { icon } from '../../../primitives/icon.js';
import type { TemplateModel } from './template-model.js';

export interface ChoiceFieldOptions<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly value: Value | undefined;
  readonly choices: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value | undefined) => void;
}

/** One of a few, or that the template says nothing of it. */
export function choiceField<Value extends string>(
  model: TemplateModel,
  { id, label, path, value, choices, onChange }: ChoiceFieldOptions<Value>,
): TemplateResult {
  const { terms } = model.tools.words();
  const change = (event: Event) => onChange(choices[(event.target as HTMLSelectElement).selectedIndex - 1]?.[0]);
  return field({
    id,
    label,
    problems: model.sentences(path),
    control: ({ describedBy, invalid }) => html`<span class="select">
      <select class="input" part="input" id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} ?disabled=${model.busy} @change=${change}>
        <option value="" ?selected=${value === undefined}>${terms.templates.editor.unset}</option>
        ${choices.map(([each, text]) => html`<option value=${each as string} ?selected=${each === value}>${text}</option>`)}
      </select>
      ${icon('chevron')}
    </span>`,
  });
}
