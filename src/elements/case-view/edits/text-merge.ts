import { html, type TemplateResult } from 'lit';
import { diff3Merge, diffComm } from 'node-diff3';

/** Two texts put together. */
export interface MergedText {
  readonly text: string;
  /** Where both said something else of the same: theirs stands first, mine after it. */
  readonly clashes: readonly { readonly start: number; readonly end: number }[];
}

export interface TextsToMerge {
  /** What both began with. */
  readonly base: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Puts together, line by line, what two people made of one text. Nothing of either is left out. */
export function mergeTexts({ base, theirs, mine }: TextsToMerge): MergedText {
  const clashes: { start: number; end: number }[] = [];
  const merged: string[] = [];
  const length = () => merged.reduce((sum, line) => sum + line.length + 1, 0);
  for (const { ok, conflict } of diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs))) {
    if (ok) merged.push(...ok);
    if (!conflict) continue;
    const start = length();
    merged.push(...oneAfterTheOther(conflict.b, conflict.a));
    clashes.push({ start, end: Math.max(start, length() - 1) });
  }
  return { text: merged.join('\n'), clashes };
}

/** The lines of a text; those the other one does not have are marked. */
export function markedLines(text: string, other: string): TemplateResult {
  const parts = diffComm(linesOf(text), linesOf(other));
  // A text that has nothing in common with the other would be nothing but marks.
  const isAlike = parts.some(({ common }) => common?.some((line) => line.trim() !== ''));
  const lines = parts.flatMap(({ common, buffer1 = [] }) =>
    common
      ? common.map((line) => ({ line, isOwn: false }))
      : buffer1.map((line) => ({ line, isOwn: isAlike && line.trim() !== '' })),
  );
  return html`${lines.map(({ line, isOwn }, index) => {
    const end = index < lines.length - 1 ? '\n' : '';
    return isOwn ? html`<mark>${line}</mark>${end}` : `${line}${end}`;
  })}`;
}

/** As a text area gives them back. */
const linesOf = (text: string): string[] => text.replace(/\r\n?/gu, '\n').split('\n');

/** Paragraphs are parted by a line; entries of a list, or of a quotation, stay together. */
function oneAfterTheOther(theirs: readonly string[], mine: readonly string[]): readonly string[] {
  const last = theirs.at(-1) ?? '';
  const first = mine[0] ?? '';
  const isApart = theirs.length === 0 || mine.length === 0 || last.trim() === '' || first.trim() === '';
  return [...theirs, ...(isApart || (inBlock.test(last) && inBlock.test(first)) ? [] : ['']), ...mine];
}

const inBlock = /^[ \t]*(?:[-*+>|]|\d+[.)])/u;
