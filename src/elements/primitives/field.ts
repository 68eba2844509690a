import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';

/** What a control needs so that its label, hint and problems are read with it. */
export interface ControlAttributes {
  readonly id: string;
  /** Ids for `aria-describedby`. */
  readonly describedBy: string | typeof nothing;
  /** For `aria-invalid`. */
  readonly invalid: 'true' | typeof nothing;
}

export interface FieldOptions {
  readonly id: string;
  readonly label: string;
  /** The word for "optional", beside the label. */
  readonly optional?: string;
  readonly hint?: string;
  /** What is wrong, one sentence a problem. */
  readonly problems: readonly string[];
  /** How much room is left, while that matters. */
  readonly counter?: string;
  /** `group` where several controls share the label. */
  readonly kind?: 'control' | 'group';
  readonly control: (attributes: ControlAttributes) => TemplateResult;
}

/** A label above a control, and what is to be said about it below. */
export function field({
  id,
  label,
  optional,
  hint,
  problems,
  counter,
  kind = 'control',
  control,
}: FieldOptions): TemplateResult {
  const described = [
    problems.length > 0 && `${id}-problem`,
    counter !== undefined && `${id}-counter`,
    hint && `${id}-hint`,
  ];
  const describedBy =
    described.filter((part) => part !== false && part !== '' && part !== undefined).join(' ') || nothing;
  const words = html`${label}${optional ? html` <span class="field-optional">${optional}</span>` : nothing}`;
  return html`<div class=${classMap({ field: true, [`field-${id}`]: true, faulty: problems.length > 0 })} part="field">
    ${
      kind === 'group'
        ? html`<span class="field-label" part="label" id="${id}-label">${words}</span>`
        : html`<label class="field-label" part="label" id="${id}-label" for=${id}>${words}</label>`
    }
    ${control({ id, describedBy, invalid: problems.length > 0 ? 'true' : nothing })}
    ${
      problems.length > 0 || counter !== undefined
        ? html`<div class="field-below">
          <div class="field-problem" part="problem" id="${id}-problem">${problems.map((problem) => html`<p>${problem}</p>`)}</div>
          ${counter === undefined ? nothing : html`<p class="field-counter" id="${id}-counter">${counter}</p>`}
        </div>`
        : nothing
    }
    ${hint ? html`<p class="field-hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>`;
}
