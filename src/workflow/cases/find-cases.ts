import type { ReadOptions } from '../../contracts/options.js';
import { refuseUndeclared } from '../../contracts/refuse-undeclared.js';
import { refuseAborted } from '../../domain/error.js';
import { CaseQuery } from '../../domain/case-query.schema.js';
import type { CasePage } from '../../domain/find/case-query.js';
import type { Owner } from '../../domain/ids.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf, type Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function findCases(workflow: Workflow, query: CaseQuery, options: ReadOptions = {}): Promise<CasePage> {
  refuseAborted(options.signal);
  const asked = parse(CaseQuery, query) as CaseQuery;
  refuseUndeclared(asked, workflow.storage.finds);
  const caller = await callerOf(workflow, options);
  const owner = await readableOwners(caller, asked.owner);
  if (owner.length === 0) return { rows: [], total: 0, counts: { open: 0, 'in-progress': 0, closed: 0 } };
  return workflow.storage.findCases({ ...asked, owner }, { signal: options.signal });
}

async function readableOwners(caller: Caller, wanted: Owner | readonly Owner[]): Promise<readonly Owner[]> {
  const owners = [...new Set(typeof wanted === 'string' ? [wanted] : wanted)];
  const readable = await Promise.all(owners.map((owner) => caller.may('read', { owner, entity: 'case' })));
  return owners.filter((_, index) => readable[index]);
}
