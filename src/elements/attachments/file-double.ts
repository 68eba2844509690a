import type { FileAttachment } from '../../domain/attachments.js';
import type { Words } from '../../i18n/words.js';

/** A file as far as it matters for whether another one is its like. */
export type Like = Pick<FileAttachment, 'ref' | 'name' | 'sha256'>;

/** What of a file is there already. */
export interface Double {
  readonly name: boolean;
  /** A file with the same content. */
  readonly content: Like | undefined;
}

/** What others have of a file already. None is a double of itself: a try whose answer was lost may have landed. */
export function doubleOf({ ref, name, sha256 }: Like, files: readonly Like[]): Double | undefined {
  const others = files.filter((file) => file.ref !== ref);
  const content = others.find((file) => file.sha256 === sha256);
  const isNamed = others.some((file) => file.name === name);
  return content || isNamed ? { name: isNamed, content } : undefined;
}

export function doubleWords(name: string, { content }: Double, { terms: { caseFiles } }: Words): string {
  if (!content) return caseFiles.sameName(name);
  return content.name === name ? caseFiles.sameBoth(name) : caseFiles.sameContent(name, content.name);
}
