import { html, nothing, type TemplateResult } from 'lit';

export interface FormBlockOptions {
  readonly id: string;
  readonly heading: string;
  readonly hint?: string;
  readonly content: TemplateResult;
}

/** What belongs together in the form of a template. */
export const formBlock = ({ id, heading, hint, content }: FormBlockOptions): TemplateResult =>
  html`<div class="template-block" role="group" aria-labelledby="${id}-heading">
    <div>
      <h4 class="template-block-heading" id="${id}-heading"><bdi>${heading}</bdi></h4>
      ${hint ? html`<p class="template-block-hint"><bdi>${hint}</bdi></p>` : nothing}
    </div>
    ${content}
  </div>`;
