import type { Reference } from '../../../domain/attachments.js';
import type { Page } from '../../../domain/find/page.js';
import type { CaseId } from '../../../domain/ids.js';
import type { Query } from '../../controllers/query-cache.js';
import { collectPages } from '../collect-pages.js';

/** The newest references of a case, and how many there are. */
export type ReferenceList = Pick<Page<Reference>, 'items' | 'total'>;

/** So many of them, the newest first. */
export const referencesOf = (caseId: CaseId, wanted: number): Query<ReferenceList> => ({
  key: `references ${JSON.stringify([caseId, wanted])}`,
  series: `references ${JSON.stringify([caseId])}`,
  load: (adapter, options) =>
    collectPages((query) => adapter.references.find(query, options), { caseId, order: 'newest' }, wanted),
  affectedBy: (event) =>
    event.type !== 'resync' && event.entity === 'reference' && (event.caseId === undefined || event.caseId === caseId),
});
