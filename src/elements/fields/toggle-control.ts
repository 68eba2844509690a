import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field } from '../primitives/field.js';
import type { ControlContext } from './control-context.js';

/** On or off. What nobody answered looks like off; that it is optional need not be said of a switch. */
export function toggleControl({ frame, value, readonly, onChange, onLeave }: ControlContext): TemplateResult {
  const { optional: _optional, ...said } = frame;
  return field({
    ...said,
    kind: 'beside',
    control: ({ id, describedBy, invalid }) =>
      html`<input class="switch" part="input" id=${id} type="checkbox" role="switch" aria-describedby=${describedBy} aria-invalid=${invalid} ?disabled=${readonly} .checked=${live(value === true)} @change=${({ target }: Event) => onChange((target as HTMLInputElement).checked)} @blur=${onLeave} />`,
  });
}
