import type { ReadOptions } from '../../contracts/options.js';
import type { Comment } from '../../domain/comment.js';
import { notFound } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import type { Workflow } from '../workflow.js';

/** A comment, known through its own case only. Rejects with `not_found`. */
export async function commentOf(
  { storage }: Workflow,
  caseId: CaseId,
  id: string,
  { signal }: ReadOptions,
): Promise<Comment> {
  const [found] = await storage.get('comment', [id], { signal });
  if (found?.caseId !== caseId) throw notFound('comment', id);
  return found;
}
