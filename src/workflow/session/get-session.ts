import type { Session } from '../../contracts/groups/session.js';
import type { ReadOptions } from '../../contracts/options.js';
import { refuseAborted } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { OwnerQuery } from '../../domain/owner-query.schema.js';
import { parse } from '../../domain/parse.schema.js';
import type { Workflow } from '../workflow.js';
import { callerOf } from './caller.js';
import { capabilitiesOf } from './capabilities-of.js';

export async function getSession(
  workflow: Workflow,
  query: { owner: Owner },
  options: ReadOptions = {},
): Promise<Session> {
  refuseAborted(options.signal);
  const { owner } = parse(OwnerQuery, query);
  const caller = await callerOf(workflow, options);
  const permissions = { ...caller.permissionsFor(owner) };
  return { user: { ...caller.user }, owner, permissions, capabilities: structuredClone(capabilitiesOf(workflow)) };
}
