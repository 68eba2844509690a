import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';

export interface TagListOptions {
  readonly terms: Terms;
  readonly formats: Formats;
  /** How many are shown before the rest becomes a number. */
  readonly shown?: number;
}

/** Tags as quiet pills on one line. What finds no room is counted, and named on hover and to screen readers. */
export function tagList(tags: readonly string[], { terms, formats, shown = 2 }: TagListOptions): TemplateResult {
  // A lone further tag takes no more room than "+1".
  const limit = tags.length === shown + 1 ? tags.length : shown;
  const more = tags.slice(limit);
  return html`<span class="tags" role="list" part="tags">
    ${tags.slice(0, limit).map((tag) => html`<span class="tag" role="listitem" part="tag" title=${tag}><bdi>${tag}</bdi></span>`)}
    ${more.length === 0 ? nothing : restOf(more, terms, formats)}
  </span>`;
}

function restOf(more: readonly string[], terms: Terms, formats: Formats): TemplateResult {
  const named = terms.list.moreTags(more, formats);
  return html`<span class="tag more" role="listitem" part="tag" title=${named}>
    <span aria-hidden="true">+${formats.number(more.length)}</span><span class="visually-hidden">${named}</span>
  </span>`;
}
