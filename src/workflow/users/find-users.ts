import type { ReadOptions } from '../../contracts/options.js';
import type { UserPort } from '../../contracts/ports/user.js';
import { refuseAborted } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { parse } from '../../domain/parse.schema.js';
import { SuggestQuery } from '../../domain/suggest-query.schema.js';
import type { User } from '../../domain/user.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function findUsers(
  workflow: Workflow & { readonly users: UserPort },
  query: { owner: Owner; text?: string; size?: number },
  options: ReadOptions = {},
): Promise<readonly User[]> {
  refuseAborted(options.signal);
  const { owner, text = '', size = 10 } = parse(SuggestQuery, query);
  const caller = await callerOf(workflow, options);
  await caller.need(['read'], { owner, entity: 'case' });
  return structuredClone(await workflow.users.find({ owner, text, size }, { signal: options.signal }));
}
