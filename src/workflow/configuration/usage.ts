import type { ReadOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import type { Usage } from '../../domain/find/usage.js';
import type { Owner } from '../../domain/ids.js';
import { OwnerQuery } from '../../domain/owner-query.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function usage(workflow: Workflow, query: { owner: Owner }, options: ReadOptions = {}): Promise<Usage> {
  refuseAborted(options.signal);
  const { owner } = parse(OwnerQuery, query);
  const caller = await callerOf(workflow, options);
  await caller.need(['read'], { owner, entity: 'configuration' });
  return workflow.storage.usage(owner, { signal: options.signal });
}
