import type { ReadOptions } from '../../contracts/options.js';
import type { UserPort } from '../../contracts/ports/user.js';
import { refuseAborted } from '../../domain/error.js';
import type { UserId } from '../../domain/ids.js';
import { UserIds } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import type { User } from '../../domain/user.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function getUsers(
  workflow: Workflow & { readonly users: UserPort },
  ids: readonly UserId[],
  options: ReadOptions = {},
): Promise<readonly (User | null)[]> {
  refuseAborted(options.signal);
  const wanted = parse(UserIds, ids, 'ids');
  await callerOf(workflow, options);
  return structuredClone(await workflow.users.get(wanted, { signal: options.signal }));
}
