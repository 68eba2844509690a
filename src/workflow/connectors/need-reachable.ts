import type { ReadOptions } from '../../contracts/options.js';
import { notFound } from '../../domain/error.js';
import type { Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

/** Rejects with `not_found` for a connector that was set up for an owner whose cases the caller may not read. */
export async function needReachable(
  { storage }: Workflow,
  caller: Caller,
  id: string,
  { signal }: ReadOptions,
): Promise<void> {
  const [found] = await storage.get('connector', [id], { signal });
  if (found && !(await caller.may('read', { owner: found.owner, entity: 'connector', id })))
    throw notFound('connector', id);
}
