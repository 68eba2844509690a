import { html, type TemplateResult } from 'lit';

/** Renders Markdown; given once it is loaded. */
export type MarkdownView = (text: string) => TemplateResult;

/** Words between the fields, such as what to do first. Until there is a view they are read as they were written. */
export const markdownBlock = (text: string, view: MarkdownView | undefined): TemplateResult =>
  html`<div class="field markdown-block" part="field" dir="auto">${view ? view(text) : html`<p class="plain">${text}</p>`}</div>`;
