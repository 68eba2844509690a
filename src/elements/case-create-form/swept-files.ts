import type { StagedFile } from '../../domain/attachments.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { CaseError } from '../../domain/error.js';
import { filesRenamed } from '../markdown/text/files.js';
import type { CreateOnce } from './create-once.js';

/** Whether the last try was refused for nothing but files that were staged too long ago. */
export const refusedForSweptFiles = ({ error, left }: Pick<CreateOnce, 'error' | 'left'>): boolean =>
  left.length > 0 ? left.some((step) => step.kind === 'files' && isOfSwept(step.error)) : isOfSwept(error);

const isOfSwept = (error: CaseError | undefined): boolean =>
  error?.code === 'validation' &&
  error.fields.length > 0 &&
  error.fields.every(({ path, rule }) => rule === 'unknown_record' && /^(files\.)?\d+\.ref$/.test(path));

/** The case with these files, by the refs they had, as they were staged since; its text shows them by their new ones. */
export function withFilesRenewed(input: NewCase, renewed: ReadonlyMap<string, StagedFile>): NewCase {
  const { description, files = [] } = input;
  return {
    ...input,
    files: files.map((file) => renewed.get(file.ref) ?? file),
    ...(description !== undefined && {
      description: filesRenamed(description, new Map([...renewed].map(([ref, staged]) => [ref, staged.ref]))),
    }),
  };
}
