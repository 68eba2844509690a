import type { WriteOptions } from '../../contracts/options.js';
import { AttachmentIds } from '../../domain/attachments.schema.js';
import { notFound, refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { readCase } from '../cases/read-cases.js';
import { commitOnce } from '../commit-once.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { named } from './take-observables.js';
import { writeObservables } from './write-observables.js';

export async function removeObservables(
  workflow: Workflow,
  caseId: CaseId,
  ids: readonly string[],
  options: WriteOptions = {},
): Promise<void> {
  refuseAborted(options.signal);
  const id = parse(Id, caseId, 'caseId');
  const wanted = [...new Set(parse(AttachmentIds, ids))];
  const caller = await callerOf(workflow, options);
  return commitOnce(workflow, caller, options, {
    verb: 'observables.remove',
    async plan() {
      const current = await readCase(workflow, id, options);
      await caller.need(['update'], { owner: current.owner, entity: 'case', id });
      const missing = wanted.find((each) => !current.observables.some((there) => there.id === each));
      if (missing !== undefined) throw notFound('observable', missing);
      if (wanted.length === 0) return [];
      const gone = current.observables.filter((each) => wanted.includes(each.id));
      const moment = { at: workflow.now(current.updatedAt), by: caller.ref };
      return writeObservables(workflow, current, moment, {
        observables: current.observables.filter((each) => !gone.includes(each)),
        detail: { type: 'observables', verb: 'delete', ...named(gone) },
      });
    },
    answer: () => undefined,
  });
}
