import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field } from '../../../primitives/field.js';
import type { TemplateModel } from './template-model.js';

export interface TextInputOptions {
  readonly id: string;
  readonly label: string;
  /** Of the template: what is wrong at it is said below. */
  readonly path: string;
  readonly value: string;
  readonly limit: number;
  readonly required?: boolean;
  readonly lines?: number;
  readonly onChange: (text: string) => void;
}

// Said when it is of use, not at the first letter.
const nearlyFull = 0.8;

/** One text of a template, with what is wrong with it. */
export function textInput(model: TemplateModel, options: TextInputOptions): TemplateResult {
  const { id, label, path, value, limit, required = false, lines = 1, onChange } = options;
  const { terms, formats } = model.tools.words();
  const change = (event: Event) => onChange((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  return field({
    id,
    label,
    ...(!required && { optional: terms.common.optional }),
    problems: model.sentences(path),
    ...(value.length > limit * nearlyFull && { counter: terms.lengthLeft(value.length, limit, formats) }),
    control: ({ describedBy, invalid }) =>
      lines === 1
        ? html`<input class="input" part="input" id=${id} type="text" dir="auto" autocomplete="off" aria-required=${required ? 'true' : 'false'} aria-describedby=${describedBy} aria-invalid=${invalid} ?readonly=${model.busy} .value=${live(value)} @input=${change} />`
        : html`<textarea class="input template-lines" part="input" id=${id} rows=${lines} dir="auto" aria-describedby=${describedBy} aria-invalid=${invalid} ?readonly=${model.busy} .value=${live(value)} @input=${change}></textarea>`,
  });
}
