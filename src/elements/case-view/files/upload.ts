import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { FileAttachment, StagedFile } from '../../../domain/attachments.js';
import type { CaseError } from '../../../domain/error.js';
import type { ContentProblem } from '../../../domain/files/check-content.js';
import { checkFile, fileName, fileSizeLimit } from '../../../domain/files/check-file.js';
import type { CaseId } from '../../../domain/ids.js';
import { limits } from '../../../domain/limits.js';
import type { Words } from '../../../i18n/words.js';

/** Why a file is not taken. */
export type Refusal = 'empty' | 'nameless' | 'name' | 'too_large' | 'too_many' | ContentProblem;

/** What of a file is on the case already. */
export interface Double {
  readonly name: boolean;
  /** A file with the same content. */
  readonly content: FileAttachment | undefined;
}

/** How one file stands on its way to the case. */
export type UploadState =
  | { readonly at: 'waiting' }
  | { readonly at: 'staging'; readonly share: number }
  | { readonly at: 'asking'; readonly double: Double }
  | { readonly at: 'attaching' }
  | { readonly at: 'failed'; readonly error: CaseError }
  | { readonly at: 'refused'; readonly refusal: Refusal };

/** One file on its way to a case, which it keeps although another one is looked at meanwhile. */
export interface Upload {
  readonly id: string;
  readonly adapter: CaseAdapter;
  readonly caseId: CaseId;
  readonly file: File;
  readonly name: string;
  /** Tries of the same file are the same write. */
  readonly mutationId: string;
  readonly abort: AbortController;
  state: UploadState;
  /** Once its content is at the backend. */
  staged?: StagedFile | undefined;
  /** It was said to be added although the case has its like. */
  confirmed?: boolean;
}

/** What can be said against a file before it is read. */
export function refusalOf(file: File): Refusal | undefined {
  if (file.size === 0) return 'empty';
  const problems = checkFile(file);
  if (problems.some(({ rule }) => rule === 'required')) return 'nameless';
  if (problems.some(({ path }) => path === 'name')) return 'name';
  return problems.length > 0 ? 'too_large' : undefined;
}

export function refusalWords({ file, name }: Upload, refusal: Refusal, { terms, formats }: Words): string {
  const { files, caseFiles } = terms;
  switch (refusal) {
    case 'empty':
      return files.empty(name);
    case 'nameless':
      return caseFiles.nameless;
    case 'name':
      return files.nameTooLong(fileName(file.name), limits.fileName, formats);
    case 'too_large':
      return files.tooLarge(name, formats.bytes(fileSizeLimit(file.type)));
    case 'too_many':
      return files.tooMany(limits.filesPerCase, formats);
    case 'foreign':
      return caseFiles.foreign(name);
    case 'contradiction':
      return caseFiles.contradiction(name);
  }
}

export function doubleWords({ name }: Upload, double: Double, { terms }: Words): string {
  const { caseFiles } = terms;
  if (!double.content) return caseFiles.sameName(name);
  return double.content.name === name ? caseFiles.sameBoth(name) : caseFiles.sameContent(name, double.content.name);
}
