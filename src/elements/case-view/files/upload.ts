import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { FileAttachment, StagedFile } from '../../../domain/attachments.js';
import type { CaseError } from '../../../domain/error.js';
import { fileName } from '../../../domain/files/check-file.js';
import type { CaseId } from '../../../domain/ids.js';
import { fileRefusal, fileRefusalWords, type FileRefusal } from '../../attachments/file-refusal.js';
import type { Words } from '../../../i18n/words.js';

/** Why a file is not taken. */
export type Refusal = FileRefusal | 'nameless';

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
export const refusalOf = (file: File): Refusal | undefined =>
  fileRefusal(file) ?? (fileName(file.name) === '' ? 'nameless' : undefined);

export function refusalWords({ file, name }: Upload, refusal: Refusal, words: Words): string {
  if (refusal === 'nameless') return words.terms.caseFiles.nameless;
  return fileRefusalWords({ name, type: file.type, size: file.size }, refusal, words);
}

export function doubleWords({ name }: Upload, double: Double, { terms }: Words): string {
  const { caseFiles } = terms;
  if (!double.content) return caseFiles.sameName(name);
  return double.content.name === name ? caseFiles.sameBoth(name) : caseFiles.sameContent(name, double.content.name);
}
