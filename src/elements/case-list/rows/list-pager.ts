import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CasePage } from '../../../domain/find/case-query.js';
import type { Formats } from '../../../i18n/formats.js';
import type { Terms } from '../../../i18n/terms.js';
import { button } from '../../primitives/button.js';
import { icon } from '../../primitives/icon.js';
import { pagesOf } from '../view/pages-of.js';

export interface PagerOptions {
  readonly page: number;
  readonly size: number;
  /** The latest answer. */
  readonly answer: Pick<CasePage, 'total' | 'totalIsLowerBound' | 'next'>;
  /** Rows a page may have. */
  readonly most: number;
  readonly terms: Terms;
  readonly formats: Formats;
  readonly onPage: (page: number) => void;
  readonly onSize: (size: number) => void;
}

const sizes = [10, 20, 50, 100];

/** Where one is, the way on, and how much one sees at once; nothing where everything is there however little that is. */
export function pager(options: PagerOptions): TemplateResult | typeof nothing {
  const { page, size, answer, terms, formats, onPage } = options;
  const { total, totalIsLowerBound: atLeast, next } = answer;
  const pages = pagesOf(total, size);
  // Beyond what was counted there may be more.
  const last = atLeast && next ? Math.max(pages, page + 1) : pages;
  if (last === 1 && total <= Math.min(...sizes)) return nothing;
  const from = (page - 1) * size + 1;
  const to = Math.max(from, Math.min(total, from + size - 1));
  const turn = (label: string, wanted: number) =>
    button({ label, inactive: wanted < 1 || wanted > last, onClick: () => onPage(wanted) });
  return html`<nav class="pager" part="pager" aria-label=${terms.list.pages}>
    <span class="range"><bdi>${terms.list.range(from, to, Math.max(total, to), formats, atLeast)}</bdi></span>
    ${sizeChoice(options)}
    ${
      last === 1
        ? nothing
        : html`<span class="turns">
            ${turn(terms.list.previousPage, page - 1)}
            <span class="page"><bdi>${terms.list.page(page, last, formats, atLeast)}</bdi></span>
            ${turn(terms.list.nextPage, page + 1)}
          </span>`
    }
  </nav>`;
}

function sizeChoice({ size, most, terms, formats, onSize }: PagerOptions): TemplateResult | typeof nothing {
  const offered = [...new Set([...sizes, size])].filter((each) => each <= most).sort((a, b) => a - b);
  if (offered.length < 2) return nothing;
  const change = (event: Event) => {
    const chosen = offered[(event.target as HTMLSelectElement).selectedIndex];
    if (chosen !== undefined) onSize(chosen);
  };
  return html`<span class="select">
    <select class="input page-size" part="page-size" aria-label=${terms.list.pageSize} @change=${change}>
      ${offered.map((each) => html`<option .selected=${live(each === size)}>${terms.list.perPage(each, formats)}</option>`)}
    </select>
    ${icon('chevron')}
  </span>`;
}
