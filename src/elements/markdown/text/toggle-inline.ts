import { linesIn, settle, type Line, type TextAction, type TextState } from './text-state.js';

export interface InlineStyle {
  /** Characters that make it, the one we write first. */
  readonly marks: readonly [string, string];
  /** How many of them. One and two may stand together, so they are read like the bits of a number. */
  readonly size: 1 | 2;
}

export const bold: InlineStyle = { marks: ['*', '_'], size: 2 };
export const italic: InlineStyle = { marks: ['_', '*'], size: 1 };

interface Span {
  readonly from: number;
  readonly to: number;
  /** What makes it bold, say, where it is. */
  readonly mark?: string;
}

// What stands before the words of a line, and is no part of them.
const prefix = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])|#{1,6}(?=[ \t]))[ \t]*(?:\[[ xX]\][ \t]+)?)*/;

/**
 * Makes what is selected bold, say; or, where all of it is, plain again. Without a selection the word at the caret is
 * meant, or what will be typed. Emphasis ends with its paragraph, so every line gets marks of its own.
 */
export const toggleInline =
  (style: InlineStyle): TextAction =>
  (given) => {
    const state = settle(given);
    const spans = spansIn(state).map((span) => surrounding(state.text, span, style));
    const on = spans.every(({ mark }) => mark !== undefined);
    const preferred = style.marks[0].repeat(style.size);
    let out = '';
    let copied = 0;
    let range: readonly [number, number] | undefined;
    for (const { from, to, mark } of spans) {
      const cut = on && mark ? mark.length : 0;
      const add = mark ? '' : preferred;
      out += state.text.slice(copied, from - cut) + add;
      const start = out.length;
      out += state.text.slice(from, to);
      range = [range?.[0] ?? start, out.length];
      out += add;
      copied = to + cut;
    }
    const text = out + state.text.slice(copied);
    const [start, end] = range ?? [state.start, state.end];
    if (state.start !== state.end) return { text, start, end };
    const caret = Math.max(start, Math.min(start + state.start - (spans[0]?.from ?? 0), end));
    return { text, start: caret, end: caret };
  };

/** What is to be marked: the words of each line, without the space and the markers around them. */
function spansIn(state: TextState): readonly Span[] {
  const { text, start, end } = state;
  if (start === end) return [wordAt(text, start)];
  const spans = linesIn(state)
    .map((line) => wordsOf(text, line, state))
    .filter(({ from, to }) => from < to);
  return spans.length > 0 ? spans : [{ from: start, to: start }];
}

function wordsOf(text: string, line: Line, { start, end }: TextState): Span {
  const to = Math.min(line.end, end);
  const marker = start <= line.start ? (prefix.exec(text.slice(line.start, to))?.[0].length ?? 0) : 0;
  const from = Math.max(line.start + marker, start);
  const words = text.slice(from, to);
  const trimmed = words.trimStart();
  return { from: from + words.length - trimmed.length, to: to - (trimmed.length - trimmed.trimEnd().length) };
}

// Without spaces between words nobody could tell where one ends.
const wordCharacter = String.raw`(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}\p{M}_])`;
const wordBefore = new RegExp(`${wordCharacter}*$`, 'u');
const wordAfter = new RegExp(`^${wordCharacter}*`, 'u');
const longWord = 100;

function wordAt(text: string, caret: number): Span {
  const before = wordBefore.exec(text.slice(Math.max(0, caret - longWord), caret))?.[0] ?? '';
  const after = wordAfter.exec(text.slice(caret, caret + longWord))?.[0] ?? '';
  const word = before + after;
  // Underscores around a word are its marks, those within are its letters.
  const lead = word.length - word.replace(/^_+/, '').length;
  const trail = word.length - word.replace(/_+$/, '').length;
  const from = caret - before.length + lead;
  const to = caret + after.length - trail;
  return from < to && from <= caret && caret <= to ? { from, to } : { from: caret, to: caret };
}

function surrounding(text: string, span: Span, style: InlineStyle): Span {
  for (const character of style.marks) {
    const { from, to } = within(text, span, character, style.size);
    const marks = Math.min(runBefore(text, from, character), runAfter(text, to, character));
    if (marks & style.size) return { from, to, mark: character.repeat(style.size) };
  }
  return span;
}

/** Marks that are selected too, at one end or both, stand around what is meant; unless they are the ends of two stretches. */
function within(text: string, span: Span, character: string, size: number): Span {
  const inside = [runAfter(text, span.from, character), runBefore(text, span.to, character)] as const;
  const outside = [runBefore(text, span.from, character), runAfter(text, span.to, character)] as const;
  const from = span.from - (inside[0] === 0 && inside[1] > 0 ? outside[0] : 0);
  const to = span.to + (inside[1] === 0 && inside[0] > 0 ? outside[1] : 0);
  const marks = Math.min(runAfter(text, from, character), runBefore(text, to, character));
  if (marks === 0 || marks * 2 >= to - from) return span;
  const between = text.slice(from + marks, to - marks);
  return between.includes(character.repeat(size)) ? span : { from: from + marks, to: to - marks };
}

export function runBefore(text: string, position: number, character: string): number {
  let length = 0;
  while (text[position - length - 1] === character) length += 1;
  return length;
}

export function runAfter(text: string, position: number, character: string): number {
  let length = 0;
  while (text[position + length] === character) length += 1;
  return length;
}
