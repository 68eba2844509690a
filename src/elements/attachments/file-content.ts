import { checkFileContent } from '../../domain/files/check-content.js';
import { headOf } from '../../domain/files/parts-of.js';
import { refusalIn, type FileRefusal } from './file-refusal.js';
import { inertContent } from './inert-content.js';

interface Called {
  readonly name: string;
  readonly type: string;
}

/** What its first bytes say against a file. Rejects where they cannot be read. */
export async function contentRefusal(file: Blob, { name, type }: Called): Promise<FileRefusal | undefined> {
  return refusalIn(checkFileContent({ name, type, size: file.size }, await headOf(file)));
}

/** Why a file is not taken, or how it may be shown. */
export async function lookInto(
  file: Blob,
  called: Called,
): Promise<{ readonly refusal: FileRefusal } | { readonly refusal?: undefined; readonly shown: Blob }> {
  const refusal = await contentRefusal(file, called);
  return refusal ? { refusal } : { shown: await inertContent(file, called) };
}
