import type { CaseError, FieldProblem } from '../../domain/error.js';
import type { ContentProblem } from '../../domain/files/check-content.js';
import { checkFile, fileName, fileSizeLimit } from '../../domain/files/check-file.js';
import { limits } from '../../domain/limits.js';
import type { Words } from '../../i18n/words.js';

/** Why a file is not taken. */
export type FileRefusal = 'empty' | 'name' | 'too_large' | 'too_many' | ContentProblem;

/** What can be said against a file before it is read. One that has no name is given one. */
export function fileRefusal(file: File): FileRefusal | undefined {
  if (file.size === 0) return 'empty';
  const name = fileName(file.name);
  return refusalIn(checkFile({ type: file.type, size: file.size, ...(name && { name }) }));
}

/** Why a backend did not take a file, where that is a refusal that no other try would change. */
export const refusalOfError = ({ code, fields }: CaseError): FileRefusal | undefined =>
  code === 'validation' || code === 'too_large' ? refusalIn(fields) : undefined;

/** The first of these that speaks against a file. */
export function refusalIn(problems: readonly FieldProblem[]): FileRefusal | undefined {
  const of = (path: string) => problems.find((problem) => problem.path === path)?.rule;
  if (of('name')) return 'name';
  if (of('content')) return of('content') === 'not_an_option' ? 'foreign' : 'contradiction';
  if (of('size')) return 'too_large';
  return problems.some(({ rule }) => rule === 'too_many') ? 'too_many' : undefined;
}

export function fileRefusalWords(
  { name, type, size }: Pick<File, 'name' | 'type' | 'size'>,
  refusal: FileRefusal,
  { terms: { files }, formats }: Words,
): string {
  switch (refusal) {
    case 'empty':
      return files.empty(name);
    case 'name':
      return files.nameTooLong(name, limits.fileName, formats);
    case 'too_large':
      // An image has its limit also where it calls itself something else.
      return files.tooLarge(name, formats.bytes(size > limits.fileBytes ? fileSizeLimit(type) : limits.imageBytes));
    case 'too_many':
      return files.tooMany(limits.filesPerCase, formats);
    case 'foreign':
      return files.foreign(name);
    case 'contradiction':
      return files.contradiction(name);
  }
}
