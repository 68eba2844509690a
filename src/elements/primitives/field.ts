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
  /** `group` where several controls share the label; `beside` where the label stands behind a small control. */
  readonly kind?: 'control' | 'group' | 'beside';
  readonly control: (attributes: ControlAttributes) => TemplateResult;
}

/** A label above a control, and what is to be said about it below. */
export function field({ kind = 'control', control, ...said }: FieldOptions): TemplateResult {
  const { id, problems } = said;
  const attributes = controlAttributes(said);
  const words = fieldWords(said);
  return html`<div class=${classMap({ field: true, [`field-${id}`]: true, faulty: problems.length > 0 })} part="field">
    ${
      kind === 'group'
        ? html`<span class="field-label" part="label" id="${id}-label">${words}</span>`
        : kind === 'beside'
          ? html`<span class="field-row">${control(attributes)}<label class="field-label" part="label" id="${id}-label" for=${id}>${words}</label></span>`
          : html`<label class="field-label" part="label" id="${id}-label" for=${id}>${words}</label>`
    }
    ${kind === 'beside' ? nothing : control(attributes)} ${fieldNotes(said)}
  </div>`;
}

/** A question above several controls that answer it together. */
export function fieldSet({ control, ...said }: Omit<FieldOptions, 'kind'>): TemplateResult {
  const { id, problems } = said;
  const attributes = controlAttributes(said);
  return html`<fieldset class=${classMap({ field: true, [`field-${id}`]: true, faulty: problems.length > 0 })} part="field" id=${id} tabindex="-1" aria-describedby=${attributes.describedBy}>
    <legend class="field-label" part="label">${fieldWords(said)}</legend>
    ${control(attributes)} ${fieldNotes(said)}
  </fieldset>`;
}

type Said = Omit<FieldOptions, 'kind' | 'control'>;

function controlAttributes({ id, problems, counter, hint }: Said): ControlAttributes {
  const described = [
    problems.length > 0 && `${id}-problem`,
    counter !== undefined && `${id}-counter`,
    hint && `${id}-hint`,
  ];
  const describedBy =
    described.filter((part) => part !== false && part !== '' && part !== undefined).join(' ') || nothing;
  return { id, describedBy, invalid: problems.length > 0 ? 'true' : nothing };
}

// Isolated: a page may run in another direction than the language of the words. A space that is a text of its own is left
// out by those who read names aloud.
const fieldWords = ({ label, optional }: Said): TemplateResult =>
  html`<bdi>${optional ? html`${`${label} `}<span class="field-optional">${optional}</span>` : label}</bdi>`;

const fieldNotes = ({ id, problems, counter, hint }: Said): TemplateResult => html`${
  problems.length > 0 || counter !== undefined
    ? html`<div class="field-below">
        <div class="field-problem" part="problem" id="${id}-problem">${problems.map((problem) => html`<p><bdi>${problem}</bdi></p>`)}</div>
        ${counter === undefined ? nothing : html`<p class="field-counter" id="${id}-counter"><bdi>${counter}</bdi></p>`}
      </div>`
    : nothing
}
${hint ? html`<p class="field-hint" id="${id}-hint"><bdi>${hint}</bdi></p>` : nothing}`;
