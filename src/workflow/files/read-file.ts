import type { ReadOptions } from '../../contracts/options.js';
import type { FilePort } from '../../contracts/ports/file.js';
import { refuseAborted } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { Id } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

export async function readFile(
  workflow: Workflow & { readonly files: FilePort },
  caseId: CaseId,
  id: string,
  { signal }: ReadOptions = {},
): Promise<Blob | null> {
  refuseAborted(signal);
  const [ofCase, wanted] = [parse(Id, caseId, 'caseId'), parse(Id, id, 'id')];
  const caller = await callerOf(workflow, { signal });
  const [found] = await workflow.storage.get('case', [ofCase], { signal });
  if (!found) return null;
  await caller.need(['read'], { owner: found.owner, entity: 'case', id: found.id });
  const [file] = await workflow.storage.get('file', [wanted], { signal });
  return file?.caseId === ofCase ? workflow.files.read(file.ref, { signal }) : null;
}
