import type { Refusals, RefusalsQuery } from '../../contracts/groups/refusals.js';
import type { ReadOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import { parse } from '../../domain/parse.schema.js';
import { RefusalsQuery as Schema } from '../../domain/refusals-query.schema.js';
import type { Workflow } from '../workflow.js';
import { callerOf } from './caller.js';

/** Asks the host as every write would, before anything is written. */
export async function findRefusals(
  workflow: Workflow,
  query: RefusalsQuery,
  options: ReadOptions = {},
): Promise<readonly Refusals[]> {
  refuseAborted(options.signal);
  const { subjects, permissions } = parse(Schema, query) as RefusalsQuery;
  const caller = await callerOf(workflow, options);
  return Promise.all(
    subjects.map(async (subject) => {
      const refused = await Promise.all(
        permissions.map(async (permission) => [permission, await caller.refusal(permission, subject)] as const),
      );
      return Object.fromEntries(refused.filter(([, refusal]) => refusal !== null));
    }),
  );
}
