import type { ReadOptions } from '../../contracts/options.js';
import type { Case } from '../../domain/cases/case.js';
import { refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function getCase(workflow: Workflow, id: CaseId, options: ReadOptions = {}): Promise<Case | null> {
  refuseAborted(options.signal);
  const wanted = parse(Id, id, 'id');
  const caller = await callerOf(workflow, options);
  const [found] = await workflow.storage.get('case', [wanted], { signal: options.signal });
  if (!found) return null;
  await caller.need(['read'], { owner: found.owner, entity: 'case', id: found.id });
  return found;
}
