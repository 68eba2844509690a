import type { FileVerbs } from '../../contracts/groups/attachments.js';
import type { FilePort } from '../../contracts/ports/file.js';
import type { StagedFile } from '../../domain/attachments.js';
import { CaseError, invalid, refuseAborted } from '../../domain/error.js';
import { checkFile, fileName } from '../../domain/files/check-file.js';
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
  const problems = checkFile(file);
  const isTooBig = problems.some(({ rule }) => rule === 'too_big');
  if (isTooBig) throw new CaseError('too_large', { message: 'The file is larger than allowed.', fields: problems });
  if (problems.length > 0) throw invalid(problems);
  void sweepFiles(workflow);
  const { signal, onProgress } = options;
  return workflow.files.stage(file, { name: fileName(file.name ?? 'file'), signal, ...(onProgress && { onProgress }) });
}
