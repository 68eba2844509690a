import type { FileAttachment } from '../../../domain/attachments.js';
import type { Page } from '../../../domain/find/page.js';
import type { CaseId } from '../../../domain/ids.js';
import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { ReadOptions } from '../../../contracts/options.js';
import { collectPages } from '../collect-pages.js';
import type { Query } from '../../controllers/query-cache.js';

/** The newest files of a case, and how many there are. */
export type FileList = Pick<Page<FileAttachment>, 'items' | 'total'>;

/** So many of them, the newest first. */
export const filesOf = (caseId: CaseId, count: number): Query<FileList> => ({
  key: `files ${JSON.stringify([caseId, count])}`,
  series: `files ${JSON.stringify([caseId])}`,
  load: (adapter, options) => loadFiles(adapter, caseId, count, options),
  affectedBy: (event) =>
    event.type !== 'resync' && event.entity === 'file' && (event.caseId === undefined || event.caseId === caseId),
});

export const loadFiles = (
  adapter: CaseAdapter,
  caseId: CaseId,
  count: number,
  options: ReadOptions = {},
): Promise<FileList> => collectPages((query) => adapter.files.find(query, options), { caseId, order: 'newest' }, count);
