import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import type { OpeningValues } from '../../domain/cases/opening-values.js';

/** What somebody typed who may not create cases any more: nothing can be done with it here, but it can be copied. */
export function typedText(
  { title, description, tags }: Pick<OpeningValues, 'title' | 'description' | 'tags'>,
  { terms, formats }: { readonly terms: Terms; readonly formats: Formats },
): TemplateResult {
  const { common, createForm } = terms;
  const part = (label: string, content: TemplateResult | string) =>
    content === '' ? nothing : html`<dt class="field-label">${label}</dt><dd dir="auto">${content}</dd>`;
  return html`<section class="typed" part="typed" aria-label=${createForm.typed}>
    <p class="typed-hint">${createForm.typed}</p>
    <dl>
      ${part(common.name, title)} ${part(common.description, description)}
      ${part(common.tags, formats.list(tags))}
    </dl>
  </section>`;
}
