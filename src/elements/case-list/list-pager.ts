import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import { button } from '../primitives/button.js';

export interface PagerOptions {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly terms: Terms;
  readonly formats: Formats;
  readonly onPage: (page: number) => void;
}

export const pagesOf = (total: number, size: number): number => Math.max(1, Math.ceil(total / size));

/** Where one is, and the way on; nothing where everything is on one page. */
export function pager({ page, size, total, terms, formats, onPage }: PagerOptions): TemplateResult | typeof nothing {
  const pages = pagesOf(total, size);
  if (pages === 1) return nothing;
  const from = (page - 1) * size + 1;
  return html`<nav class="pager" part="pager" aria-label=${terms.list.pages}>
    <span class="range">${terms.list.range(from, Math.min(total, from + size - 1), total, formats)}</span>
    ${button({ label: terms.list.previousPage, disabled: page <= 1, onClick: () => onPage(page - 1) })}
    <span class="page">${terms.list.page(page, pages, formats)}</span>
    ${button({ label: terms.list.nextPage, disabled: page >= pages, onClick: () => onPage(page + 1) })}
  </nav>`;
}
