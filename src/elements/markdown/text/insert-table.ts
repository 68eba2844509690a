import { breakOf, lineEnd, lineStart, replaceRange, settle, type TextAction } from './text-state.js';

/** Puts an empty table of two columns below the line of the caret, its first heading selected. */
export const insertTable =
  (heading: (column: number) => string): TextAction =>
  (given) => {
    const { text, end } = settle(given);
    const newline = breakOf(text);
    const line = { start: lineStart(text, end), end: lineEnd(text, end) };
    const isBlank = text.slice(line.start, line.end).trim() === '';
    const range = isBlank ? line : { start: line.end, end: line.end };
    const [first, second] = [heading(1), heading(2)];
    const table = [`| ${first} | ${second} |`, '| --- | --- |', '|  |  |'].join(newline);
    // A table is a block of its own only with empty lines around it.
    const before = gap(text.slice(0, range.start), /(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))?$/, newline);
    const after = gap(text.slice(range.end), /^(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))?/, newline);
    const from = before.length + 2;
    return replaceRange(text, range, before + table + after, [from, from + first.length]);
  };

/** The line breaks that are missing for an empty line between a text and what stands beside it. */
function gap(beside: string, edge: RegExp, newline: string): string {
  if (beside.trim() === '') return '';
  const breaks = edge.exec(beside)?.[0].match(/\r\n|\r|\n/g)?.length ?? 0;
  return newline.repeat(2 - breaks);
}
