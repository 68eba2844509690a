import type { WriteOptions } from '../../contracts/options.js';
import { checkRequired } from '../../domain/cases/check-case.js';
import { NewComment } from '../../domain/comment.schema.js';
import type { Comment, NewComment as Given } from '../../domain/comment.js';
import { invalid, refuseAborted } from '../../domain/error.js';
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

export async function addComment(
  workflow: Workflow,
  caseId: CaseId,
  comment: Given,
  options: WriteOptions = {},
): Promise<Comment> {
  refuseAborted(options.signal);
  const id = parse(Id, caseId, 'caseId');
  const { text } = parse(NewComment, comment);
  const problems = checkRequired('text', text, limits.comment);
  if (problems.length > 0) throw invalid(problems);
  const caller = await callerOf(workflow, options);
  return commitOnce(workflow, caller, options, {
    verb: 'comments.add',
    plan: () => planComment(workflow, caller, { id, text }, options),
    answer: ([added]) => added as Comment,
  });
}

async function planComment(
  workflow: Workflow,
  caller: Caller,
  { id, text }: { readonly id: CaseId; readonly text: string },
  options: WriteOptions,
): Promise<readonly Change[]> {
  const found = await readCase(workflow, id, options);
  const { owner } = found;
  await caller.need(['createComment'], { owner, entity: 'case', id });
  refuseFullHistory(found, 1, 'caseId');
  const moment = { at: workflow.now(found.updatedAt), by: caller.ref };
  const record = {
    id: workflow.newId(),
    caseId: id,
    owner,
    text,
    pushedAt: {},
    createdAt: moment.at,
    createdBy: moment.by,
    updatedAt: null,
    updatedBy: null,
  };
  return [
    { op: 'insert', entity: 'comment', record },
    ...touchCase(workflow, found, moment, {
      add: { comments: 1 },
      detail: { type: 'comment', verb: 'add', ids: [record.id] },
    }),
  ];
}
