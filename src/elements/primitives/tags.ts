import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';

export interface TagListOptions {
  readonly terms: Terms;
  readonly formats: Formats;
  /** How many are shown before the rest becomes a number. */
  readonly shown?: number;
}

/**
 * Tags as quiet pills on one line. What finds no room is counted, and named on hover and to screen readers. A sheet that
 * has room for one only shows `.tag.few` instead of `.tag.spare`.
 */
export function tagList(tags: readonly string[], { terms, formats, shown = 2 }: TagListOptions): TemplateResult {
  return html`<span class=${shown > 2 ? 'tags all' : 'tags'} role="list" part="tags">
    ${tags
      .slice(0, shown)
      .map(
        (tag, index) =>
          html`<span class=${index === 0 ? 'tag' : 'tag spare'} role="listitem" part="tag" dir="auto" title=${tag}>${tag}</span>`,
      )}
    ${rest('spare', tags.slice(shown), terms, formats)} ${shown > 1 && tags.length > 1 ? rest('few', tags.slice(1), terms, formats) : nothing}
  </span>`;
}

function rest(
  kind: 'spare' | 'few',
  more: readonly string[],
  terms: Terms,
  formats: Formats,
): TemplateResult | typeof nothing {
  if (more.length === 0) return nothing;
  const named = terms.common.moreTags(more, formats);
  return html`<span class="tag more ${kind}" role="listitem" part="tag" title=${named}>
    <span aria-hidden="true" dir="ltr">+${formats.number(more.length)}</span><span class="visually-hidden">${named}</span>
  </span>`;
}
