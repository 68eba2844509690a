import type { FileAttachment } from '../../../domain/attachments.js';
import { CaseError } from '../../../domain/error.js';
import type { ViewHost } from '../view-host.js';

/** The content of a file. Rejects with `not_found` where it is gone. */
export async function readFile(host: ViewHost, { caseId, id }: FileAttachment, signal?: AbortSignal): Promise<Blob> {
  const { adapter } = host.scene();
  const content = await adapter?.files.read(caseId, id, { ...(signal && { signal }) });
  if (!content) throw new CaseError('not_found', { message: 'The content of the file is gone.' });
  return content;
}
