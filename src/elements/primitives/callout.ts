import { html, nothing, type TemplateResult } from 'lit';
import { marks } from './marks.js';

export interface CalloutOptions {
  readonly kind: 'danger' | 'warning' | 'info' | 'done';
  readonly text: string | TemplateResult;
  readonly hint?: string | TemplateResult;
  /** What can be done about it, beside the words. */
  readonly action?: TemplateResult;
  readonly id?: string;
}

/** Something to know about what stands here, in a box with a mark of its own shape. */
export function callout({ kind, text, hint, action, id }: CalloutOptions): TemplateResult {
  return html`<div class="callout ${kind}" part="callout" id=${id ?? nothing} tabindex=${id ? '-1' : nothing}>
    <svg class="callout-mark" viewBox="0 0 16 16" aria-hidden="true">${marks[kind]}</svg>
    <div class="callout-words">
      <div class="callout-text">${text}</div>
      ${hint ? html`<div class="callout-hint">${hint}</div>` : nothing}
    </div>
    ${action ? html`<div class="callout-action">${action}</div>` : nothing}
  </div>`;
}
