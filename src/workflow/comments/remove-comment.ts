import type { WriteOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { refuseFullHistory } from '../activity/history.js';
import { readCase } from '../cases/read-cases.js';
import { touchCase } from '../cases/touch-case.js';
import { commitOnce } from '../commit-once.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { commentOf } from './comment-of.js';

export async function removeComment(
  workflow: Workflow,
  caseId: CaseId,
  commentId: string,
  options: WriteOptions = {},
): Promise<void> {
  refuseAborted(options.signal);
  const id = parse(Id, caseId, 'caseId');
  const wanted = parse(Id, commentId, 'id');
  const caller = await callerOf(workflow, options);
  return commitOnce(workflow, caller, options, {
    verb: 'comments.remove',
    async plan() {
      const found = await readCase(workflow, id, options);
      await caller.need(['delete'], { owner: found.owner, entity: 'case', id });
      // With its version, so that the history keeps the very text that goes.
      const { text, version } = await commentOf(workflow, id, wanted, options);
      refuseFullHistory(found, 1, 'caseId');
      const moment = { at: workflow.now(found.updatedAt), by: caller.ref };
      return [
        { op: 'remove', entity: 'comment', id: wanted, version },
        ...touchCase(workflow, found, moment, {
          add: { comments: -1 },
          detail: { type: 'comment', verb: 'delete', ids: [wanted], from: text },
        }),
      ];
    },
    answer: () => undefined,
  });
}
