import { checkFile, fileName, fileSizeLimit } from '../../domain/files/check-file.js';
import { limits } from '../../domain/limits.js';
import type { Words } from '../../i18n/words.js';

/** Why a file is not taken. */
export type FileRefusal = 'empty' | 'name' | 'too_large' | 'too_many';

/** What can be said against a file before it is read. One that has no name is given one. */
export function fileRefusal(file: File): FileRefusal | undefined {
  if (file.size === 0) return 'empty';
  const name = fileName(file.name);
  const problems = checkFile({ type: file.type, size: file.size, ...(name && { name }) });
  if (problems.some(({ path }) => path === 'name')) return 'name';
  return problems.length > 0 ? 'too_large' : undefined;
}

export function fileRefusalWords(
  { name, type }: Pick<File, 'name' | 'type'>,
  refusal: FileRefusal,
  { terms: { files }, formats }: Words,
): string {
  switch (refusal) {
    case 'empty':
      return files.empty(name);
    case 'name':
      return files.nameTooLong(name, limits.fileName, formats);
    case 'too_large':
      return files.tooLarge(name, formats.bytes(fileSizeLimit(type)));
    case 'too_many':
      return files.tooMany(limits.filesPerCase, formats);
  }
}
