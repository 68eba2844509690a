import type { FieldProblem } from '../error.js';
import { checkRequired } from '../cases/check-case.js';
import { limits } from '../limits.js';

/** How many bytes a file of this type may have. */
export const fileSizeLimit = (mimeType: string): number =>
  /^image\//iu.test(mimeType.trim()) ? limits.imageBytes : limits.fileBytes;

/**
 * Every rule a file breaks: `name` and `size` are the paths. Forms ask before they upload, the workflow asks again. What
 * has no name at all, such as a pasted picture, is given one.
 */
export function checkFile({
  name,
  type,
  size,
}: {
  readonly name?: string;
  readonly type: string;
  readonly size: number;
}): readonly FieldProblem[] {
  const limit = fileSizeLimit(type);
  return [
    ...(name === undefined ? [] : checkRequired('name', fileName(name), limits.fileName)),
    ...(size > limit ? [{ path: 'size', rule: 'too_big', limit, actual: size } as const] : []),
  ];
}

/**
 * A file's name as it is kept: no folders, and nothing that nobody sees or that turns the reading around, so that what
 * is called `exe.fdp` cannot look like a PDF.
 */
export const fileName = (name: string): string =>
  name
    .replace(/^.*[\\/]/su, '')
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
