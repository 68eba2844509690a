import type { ActivityPage, ActivityQuery } from '../../contracts/groups/activity.js';
import type { ReadOptions } from '../../contracts/options.js';
import { ActivityQuery as Schema } from '../../domain/activity-query.schema.js';
import { refuseAborted } from '../../domain/error.js';
import { parse } from '../../domain/parse.schema.js';
import { readCase } from '../cases/read-cases.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function findActivity(
  workflow: Workflow,
  query: ActivityQuery,
  options: ReadOptions = {},
): Promise<ActivityPage> {
  refuseAborted(options.signal);
  const asked = parse(Schema, query);
  const caller = await callerOf(workflow, options);
  const { id, owner } = await readCase(workflow, asked.caseId, options);
  await caller.need(['read'], { owner, entity: 'case', id });
  return workflow.storage.findOfCase('action', asked, { signal: options.signal });
}
