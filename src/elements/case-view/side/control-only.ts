import { html, nothing, type TemplateResult } from 'lit';
import type { ControlAttributes } from '../../primitives/field.js';

/** A control under a heading that names it to whoever sees it; to others its own, unseen label does. */
export const controlOnly = (
  id: string,
  label: string,
  control: (attributes: ControlAttributes) => TemplateResult,
  problems: readonly string[] = [],
): TemplateResult =>
  html`<label class="visually-hidden" for=${id}>${label}</label>
    ${control({
      id,
      describedBy: problems.length > 0 ? `${id}-problem` : nothing,
      invalid: problems.length > 0 ? 'true' : nothing,
    })}
    ${problems.length > 0 ? html`<div class="field-problem" part="problem" id="${id}-problem">${problems.map((each) => html`<p><bdi>${each}</bdi></p>`)}</div>` : nothing}`;
