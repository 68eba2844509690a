import type { CommentVerbs } from '../../contracts/groups/comments.js';
import type { WriteOptions } from '../../contracts/options.js';
import { checkRequired } from '../../domain/cases/check-case.js';
import { CommentEdit } from '../../domain/comment.schema.js';
import type { Comment } from '../../domain/comment.js';
import { CaseError, invalid, refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import { limits } from '../../domain/limits.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change } from '../../domain/records/change.js';
import { refuseFullHistory } from '../activity/history.js';
import { readCase } from '../cases/read-cases.js';
import { touchCase } from '../cases/touch-case.js';
import { commitOnce } from '../commit-once.js';
import { callerOf, type Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { commentOf } from './comment-of.js';

type Edit = Parameters<CommentVerbs['edit']>[1];

export async function editComment(
  workflow: Workflow,
  caseId: CaseId,
  edit: Edit,
  options: WriteOptions = {},
): Promise<Comment> {
  refuseAborted(options.signal);
  const id = parse(Id, caseId, 'caseId');
  const wanted = parse(CommentEdit, edit);
  const problems = checkRequired('text', wanted.text, limits.comment);
  if (problems.length > 0) throw invalid(problems);
  const caller = await callerOf(workflow, options);
  let read: Comment | undefined;
  return commitOnce(workflow, caller, options, {
    verb: 'comments.edit',
    async plan() {
      const plan = await planEdit(workflow, caller, { caseId: id, edit: wanted }, options);
      read = plan.current;
      return plan.changes;
    },
    answer: ([edited]) => (edited as Comment | undefined) ?? read!,
  });
}

async function planEdit(
  workflow: Workflow,
  caller: Caller,
  { caseId, edit: { id, version, text } }: { readonly caseId: CaseId; readonly edit: Edit },
  options: WriteOptions,
): Promise<{ readonly current: Comment; readonly changes: readonly Change[] }> {
  const found = await readCase(workflow, caseId, options);
  await caller.need(['update'], { owner: found.owner, entity: 'case', id: caseId });
  const current = await commentOf(workflow, caseId, id, options);
  if (current.version !== version)
    throw new CaseError('conflict', { message: `Comment ${id} moved on: version ${version}.`, current });
  if (current.text === text) return { current, changes: [] };
  refuseFullHistory(found, 1, 'caseId');
  // After all that was done to the case, the comment with it.
  const moment = { at: workflow.now(found.updatedAt), by: caller.ref };
  return {
    current,
    changes: [
      { op: 'update', entity: 'comment', id, version, set: { text, updatedAt: moment.at, updatedBy: moment.by } },
      ...touchCase(workflow, found, moment, {
        detail: { type: 'comment', verb: 'update', ids: [id], from: current.text, to: text },
      }),
    ],
  };
}
