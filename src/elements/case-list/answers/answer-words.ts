import type { CasePage } from '../../../domain/find/case-query.js';
import type { Formats } from '../../../i18n/formats.js';
import type { Terms } from '../../../i18n/terms.js';
import { pagesOf } from '../view/pages-of.js';
import type { ListView } from '../view/list-view.js';
import type { Wished } from './list-answers.js';

/** What whoever asked is told of an answer; nothing where it was not asked for. */
export function wordsOfAnswer(
  wished: Wished | undefined,
  { total, totalIsLowerBound: atLeast }: CasePage,
  { page, size }: ListView,
  { terms: { list }, formats }: { readonly terms: Terms; readonly formats: Formats },
): string | undefined {
  if (wished === 'search' || wished === 'filter') return list.found(total, formats, atLeast);
  return wished === 'page' ? list.page(page, Math.max(page, pagesOf(total, size)), formats, atLeast) : undefined;
}
