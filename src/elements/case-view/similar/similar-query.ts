import type { Page } from '../../../domain/find/page.js';
import type { SimilarCase } from '../../../domain/find/similar-case.js';
import type { CaseId } from '../../../domain/ids.js';
import { collectPages } from '../collect-pages.js';
import type { Query } from '../../controllers/query-cache.js';

/** The first so many cases that share something with one. */
export const similarTo = (caseId: CaseId, wanted: number): Query<Pick<Page<SimilarCase>, 'items' | 'total'>> => ({
  key: `similar ${JSON.stringify([caseId, wanted])}`,
  series: `similar ${JSON.stringify([caseId])}`,
  // What this case has may be another case's as well from now on, and the other way round.
  affectedBy: (event) => event.type !== 'resync' && event.entity === 'case',
  load: (adapter, options) => collectPages((query) => adapter.similar.find(query, options), { caseId }, wanted),
});
