import type { FileAttachment } from '../../../domain/attachments.js';
import type { Page } from '../../../domain/find/page.js';
import type { CaseId } from '../../../domain/ids.js';
import { limits } from '../../../domain/limits.js';
import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { ReadOptions } from '../../../contracts/options.js';
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

export async function loadFiles(
  adapter: CaseAdapter,
  caseId: CaseId,
  count: number,
  options: ReadOptions = {},
): Promise<FileList> {
  const items: FileAttachment[] = [];
  let after: string | undefined;
  let total: number;
  do {
    const size = Math.min(count - items.length, limits.pageSize);
    const page = await adapter.files.find(
      { caseId, order: 'newest', size, ...(after !== undefined && { at: { after } }) },
      options,
    );
    items.push(...page.items);
    total = page.total;
    after = page.next;
  } while (after !== undefined && items.length < count);
  return { items, total };
}
