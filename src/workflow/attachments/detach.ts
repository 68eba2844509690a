import type { WriteOptions } from '../../contracts/options.js';
import { AttachmentIds } from '../../domain/attachments.schema.js';
import { notFound, refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change } from '../../domain/records/change.js';
import { refuseFullHistory } from '../activity/history.js';
import { readCase } from '../cases/read-cases.js';
import { touchCase } from '../cases/touch-case.js';
import { commitOnce } from '../commit-once.js';
import { forgetFiles } from '../files/forget-files.js';
import { callerOf, type Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { namesOf } from './insert-attachments.js';
import { kindOf, type AttachableGroup, type AttachmentKind } from './kinds.js';

/** The verb that takes things of one group off a case. */
export function detach(group: AttachableGroup) {
  const kind = kindOf(group);
  return async (
    workflow: Workflow,
    caseId: CaseId,
    ids: readonly string[],
    options: WriteOptions = {},
  ): Promise<void> => {
    refuseAborted(options.signal);
    const id = parse(Id, caseId, 'caseId');
    const wanted = [...new Set(parse(AttachmentIds, ids))];
    const caller = await callerOf(workflow, options);
    // Only what this call took off: of a repeated write nothing is known but its name, whatever ids come with it.
    let gone: readonly string[] = [];
    await commitOnce(workflow, caller, options, {
      verb: `${group}.detach`,
      async plan() {
        const changes = await planDetach(workflow, caller, { kind, id, wanted }, options);
        gone = wanted;
        return changes;
      },
      answer: () => undefined,
    });
    if (kind.entity === 'file') await forgetFiles(workflow, gone);
  };
}

async function planDetach(
  workflow: Workflow,
  caller: Caller,
  { kind, id, wanted }: { readonly kind: AttachmentKind; readonly id: CaseId; readonly wanted: readonly string[] },
  options: WriteOptions,
): Promise<readonly Change[]> {
  const current = await readCase(workflow, id, options);
  await caller.need(['delete'], { owner: current.owner, entity: 'case', id });
  const found = await workflow.storage.get(kind.entity, wanted, { signal: options.signal });
  for (const [index, record] of found.entries()) if (record?.caseId !== id) throw notFound(kind.entity, wanted[index]!);
  if (wanted.length === 0) return [];
  refuseFullHistory(current, 1, 'caseId');
  if (kind.entity === 'file') await workflow.files?.claim(wanted, { signal: options.signal });
  const moment = { at: workflow.now(current.updatedAt), by: caller.ref };
  return [
    ...wanted.map((each) => ({ op: 'remove', entity: kind.entity, id: each }) as const),
    ...touchCase(workflow, current, moment, {
      add: { [kind.group]: -wanted.length },
      detail: { type: kind.group, verb: 'delete', ids: wanted, ...namesOf(found) },
    }),
  ];
}
