import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field } from '../primitives/field.js';
import { counterOf, textOf, type ControlContext } from './control-context.js';
import { directionOf } from '../primitives/direction.js';

export interface TextControlOptions extends ControlContext {
  readonly lines?: 'one' | 'many';
  /** How long it may be; nothing is cut. */
  readonly limit?: number;
  /** Letters of equal width, for text that machines read. */
  readonly code?: boolean;
}

export function textControl(options: TextControlOptions): TemplateResult {
  const { frame, value, required, readonly, lines = 'one', code = false, onLeave } = options;
  const text = textOf(value);
  const counter = counterOf(options);
  const change = ({ target }: Event) => {
    const { value: typed } = target as HTMLInputElement | HTMLTextAreaElement;
    options.onChange(typed === '' ? null : typed);
  };
  return field({
    ...frame,
    ...(counter !== undefined && { counter }),
    control: ({ id, describedBy, invalid }) =>
      lines === 'one'
        ? html`<input class="input" part="input" id=${id} type="text" dir=${directionOf(text)} autocomplete="off" aria-required=${required} aria-describedby=${describedBy} aria-invalid=${invalid} ?readonly=${readonly} .value=${live(text)} @input=${change} @blur=${onLeave} />`
        : html`<textarea class="input area ${code ? 'code' : ''}" part="input" id=${id} dir=${code ? 'ltr' : directionOf(text)} rows="3" spellcheck=${code ? 'false' : 'true'} aria-required=${required} aria-describedby=${describedBy} aria-invalid=${invalid} ?readonly=${readonly} .value=${live(text)} @input=${change} @blur=${onLeave}></textarea>`,
  });
}
