import type { ReadOptions } from '../../contracts/options.js';
import type { Comment } from '../../domain/comment.js';
import { refuseAborted } from '../../domain/error.js';
import type { Page, PageQuery } from '../../domain/find/page.js';
import { PageQuery as Schema } from '../../domain/page-query.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { readCase } from '../cases/read-cases.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function findComments(
  workflow: Workflow,
  query: PageQuery,
  options: ReadOptions = {},
): Promise<Page<Comment>> {
  refuseAborted(options.signal);
  const asked = parse(Schema, query);
  const caller = await callerOf(workflow, options);
  const { id, owner } = await readCase(workflow, asked.caseId, options);
  await caller.need(['read'], { owner, entity: 'case', id });
  return workflow.storage.findOfCase('comment', asked, { signal: options.signal });
}
