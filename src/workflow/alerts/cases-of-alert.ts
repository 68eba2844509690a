import type { CaseOfAlert } from '../../contracts/groups/attachments.js';
import type { ReadOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import { Id } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

/** Oldest first. What the caller may not read is passed over in silence. */
export async function casesOfAlert(
  workflow: Workflow,
  alertId: string,
  { signal }: ReadOptions = {},
): Promise<readonly CaseOfAlert[]> {
  refuseAborted(signal);
  const wanted = parse(Id, alertId, 'alertId');
  const caller = await callerOf(workflow, { signal });
  const ids = await workflow.storage.casesOfAlert(wanted, { signal });
  const found = (await workflow.storage.get('case', ids, { signal })).filter((each) => each !== null);
  const readable = await Promise.all(found.map(({ owner, id }) => caller.may('read', { owner, entity: 'case', id })));
  return found
    .filter((_, index) => readable[index])
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))
    .map(({ id, number, title, status, owner }) => ({ id, number, title, status, owner }));
}
