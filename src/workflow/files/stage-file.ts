import type { FileVerbs } from '../../contracts/groups/attachments.js';
import type { FilePort } from '../../contracts/ports/file.js';
import type { StagedFile } from '../../domain/attachments.js';
import { CaseError, invalid, refuseAborted, type FieldProblem } from '../../domain/error.js';
import { checkFileContent } from '../../domain/files/check-content.js';
import { checkFile, fileName } from '../../domain/files/check-file.js';
import { headOf } from '../../domain/files/parts-of.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { sweepFiles } from './sweep-files.js';

export async function stageFile(
  workflow: Workflow & { readonly files: FilePort },
  file: Parameters<FileVerbs['stage']>[0],
  options: Parameters<FileVerbs['stage']>[1] = {},
): Promise<StagedFile> {
  refuseAborted(options.signal);
  // By what it can do: a Blob of another frame is one too.
  if (typeof (file as Partial<Blob> | null)?.slice !== 'function' || typeof file.size !== 'number')
    throw invalid([{ path: '', rule: 'wrong_type' }]);
  const caller = await callerOf(workflow, options);
  caller.needSomewhere(['create', 'createComment']);
  refuse(checkFile(file));
  const name = fileName(file.name ?? 'file');
  const { type, size } = file;
  refuse(checkFileContent({ name, type, size }, await headOf(file)));
  void sweepFiles(workflow);
  const { signal, onProgress } = options;
  return workflow.files.stage(file, { name, by: caller.user.id, signal, ...(onProgress && { onProgress }) });
}

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.some(({ rule }) => rule === 'too_big'))
    throw new CaseError('too_large', { message: 'The file is larger than allowed.', fields: problems });
  if (problems.length > 0) throw invalid(problems);
}
