import type { FieldProblem } from '../error.js';
import { checkRequired } from '../cases/check-case.js';
import { limits } from '../limits.js';
import { showsNothing } from '../shown-text.js';

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
 * is called `exe.fdp` cannot look like a PDF. Joiners and the choice of a picture's look stay where scripts and emoji
 * need them.
 */
export function fileName(name: string): string {
  const bare = name.replace(/^.*[\\/]/su, '');
  const seen = bare.replace(unseen, (mark, at: number) =>
    isNeeded(mark, bare.slice(0, at), bare.slice(at + 1)) ? mark : '',
  );
  return showsNothing(seen) ? '' : seen.trim();
}

/** Controls, formats such as direction marks and tags, fillers, and ends of lines. */
const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** Latin needs no joiner, whatever stands on a letter of it. */
const joined = (letter: string): boolean =>
  /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u.test(letter) &&
  !/[\p{Script=Latin}0-9]/u.test(letter);

function isNeeded(mark: string, before: string, after: string): boolean {
  const [last = '', next = ''] = [/.$/su.exec(before.slice(-2))?.[0], /^./su.exec(after)?.[0]];
  if (mark === '\u200C' || mark === '\u200D') return joined(last) && joined(next);
  return /[\uFE0E\uFE0F]/u.test(mark) && (/\p{Extended_Pictographic}/u.test(last) || next === '\u20E3');
}
