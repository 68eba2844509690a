import { html, nothing, type TemplateResult } from 'lit';

export interface StateOptions {
  /** Named after what it says: `empty`, `denied`, `error`, `unconnected`. */
  readonly kind: 'empty' | 'filtered' | 'denied' | 'error' | 'unconnected';
  readonly text: string;
  /** A second, quieter sentence. */
  readonly hint?: string;
  readonly drawing?: TemplateResult;
  readonly action?: TemplateResult;
}

/** What stands in an element instead of its content: one sentence, one action, a small drawing. */
export function state({ kind, text, hint, drawing, action }: StateOptions): TemplateResult {
  return html`<div class="state ${kind}" part="state">
    ${drawing ?? nothing}
    <p class="state-text">${text}</p>
    ${hint ? html`<p class="state-hint">${hint}</p>` : nothing} ${action ?? nothing}
  </div>`;
}
