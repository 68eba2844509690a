import type { ReadOptions } from '../../contracts/options.js';
import type { Comment } from '../../domain/comment.js';
import type { CaseId, Cursor } from '../../domain/ids.js';
import { limits } from '../../domain/limits.js';
import type { Resources } from '../workflow.js';

/** Every comment of a case, oldest first. */
export async function allComments(
  { storage }: Resources,
  caseId: CaseId,
  { signal }: ReadOptions = {},
): Promise<readonly Comment[]> {
  const comments: Comment[] = [];
  let after: Cursor | undefined;
  do {
    const at = after === undefined ? {} : { at: { after } };
    const page = await storage.findOfCase('comment', { caseId, size: limits.pageSize, ...at }, { signal });
    comments.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return comments;
}
