import type { ReadOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import type { Page, PageQuery } from '../../domain/find/page.js';
import { PageQuery as Schema } from '../../domain/page-query.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { readCase } from '../cases/read-cases.js';
import { sweepFiles } from '../files/sweep-files.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { kindOf, type AttachableGroup, type Attachables } from './kinds.js';

/** The verb that reads what of one group hangs on a case. */
export function findAttachments<G extends AttachableGroup>(group: G) {
  const { entity } = kindOf(group);
  return async (
    workflow: Workflow,
    query: PageQuery,
    options: ReadOptions = {},
  ): Promise<Page<Attachables[G]['kept']>> => {
    refuseAborted(options.signal);
    const asked = parse(Schema, query);
    const caller = await callerOf(workflow, options);
    const { id, owner } = await readCase(workflow, asked.caseId, options);
    await caller.need(['read'], { owner, entity: 'case', id });
    if (entity === 'file') void sweepFiles(workflow);
    return workflow.storage.findOfCase(entity, asked, { signal: options.signal });
  };
}
