/** A text and what is selected in it, counted in UTF-16 code units as text areas do. */
export interface TextState {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Turns one state into another. Pure, so that it can be tried on any text without a browser. */
export type TextAction = (state: TextState) => TextState;

/** Where a line of text begins and ends, its line break left out. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** The same state with a selection that is in order, within the text, and never between the halves of a character or line break. */
export function settle({ text, start, end }: TextState): TextState {
  const within = (position: number) => {
    const clamped = Math.max(0, Math.min(position, text.length));
    return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(0, clamped - 1), clamped + 1))
      ? clamped - 1
      : clamped;
  };
  return { text, start: within(Math.min(start, end)), end: within(Math.max(start, end)) };
}

/** The lines a selection touches; a selection that ends where a line begins leaves that line out. */
export function linesIn({ text, start, end }: TextState): readonly Line[] {
  const lines: Line[] = [];
  let from = lineStart(text, start);
  for (;;) {
    const to = lineEnd(text, from);
    lines.push({ start: from, end: to });
    if (to === text.length) return lines;
    from = to + (text.startsWith('\r\n', to) ? 2 : 1);
    if (from >= end) return lines;
  }
}

export function lineStart(text: string, position: number): number {
  let at = position;
  while (at > 0 && !isBreak(text[at - 1])) at -= 1;
  return at;
}

export function lineEnd(text: string, position: number): number {
  let at = position;
  while (at < text.length && !isBreak(text[at])) at += 1;
  return at;
}

/** The line break a text uses. */
export const breakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Puts something in the place of a range, and selects a part of it. */
export function replaceRange(
  text: string,
  range: Line,
  put: string,
  select: readonly [from: number, to: number] = [put.length, put.length],
): TextState {
  return {
    text: text.slice(0, range.start) + put + text.slice(range.end),
    start: range.start + select[0],
    end: range.start + select[1],
  };
}

const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';
