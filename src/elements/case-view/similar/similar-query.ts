import type { Page } from '../../../domain/find/page.js';
import type { SimilarCase } from '../../../domain/find/similar-case.js';
import type { CaseId } from '../../../domain/ids.js';
import { limits } from '../../../domain/limits.js';
import type { Query } from '../../controllers/query-cache.js';

/** The first so many cases that share something with one. */
export const similarTo = (caseId: CaseId, wanted: number): Query<Page<SimilarCase>> => ({
  key: `similar ${JSON.stringify([caseId, wanted])}`,
  series: `similar ${JSON.stringify([caseId])}`,
  // What this case has may be another case's as well from now on, and the other way round.
  affectedBy: (event) => event.type !== 'resync' && event.entity === 'case',
  async load(adapter, options) {
    const items: SimilarCase[] = [];
    let page: Page<SimilarCase>;
    let after: string | undefined;
    do {
      const size = Math.min(wanted - items.length, limits.pageSize);
      page = await adapter.similar.find({ caseId, size, ...(after !== undefined && { at: { after } }) }, options);
      items.push(...page.items);
      after = page.next;
    } while (after !== undefined && items.length < wanted);
    return { ...page, items };
  },
});
