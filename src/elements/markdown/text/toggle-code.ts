import { isInFence } from './fences.js';
import {
  breakOf,
  lineEnd,
  linesIn,
  lineStart,
  replaceRange,
  settle,
  type Line,
  type TextAction,
  type TextState,
} from './text-state.js';
import { runAfter, runBefore } from './toggle-inline.js';

/** Makes code of what is selected, or words of what is code: within a line between backticks, lines between fences. */
export const toggleCode: TextAction = (given) => {
  const state = settle(given);
  const { text, start, end } = state;
  // Empty lines at the end are meant by nobody.
  const all = linesIn(state);
  const last = all.findLastIndex((line) => text.slice(line.start, line.end).trim() !== '');
  const lines = all.slice(0, Math.max(1, last + 1));
  const block = { start: lines[0]?.start ?? start, end: lines.at(-1)?.end ?? end };
  const content = text.slice(block.start, block.end);
  const fences = fencesAround(text, block);
  if (fences) return replaceRange(text, fences, content, [0, content.length]);
  return /[\r\n]/.test(text.slice(start, end)) ? addFences(text, block, content) : toggleSpan(state);
};

function toggleSpan({ text, start, end }: TextState): TextState {
  const content = text.slice(start, end);
  const inner = /^(`+)([^`]+)\1$/.exec(content);
  if (inner) return replaceRange(text, { start, end }, inner[2] ?? '', [0, inner[2]?.length ?? 0]);
  const edge = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  if (!edge) {
    const ticks = Math.min(runBefore(text, start, '`'), runAfter(text, end, '`'));
    if (ticks > 0) return unwrap(text, { start, end }, ticks);
  } else if (text[start - 1] === ' ' && text[end] === ' ') {
    const ticks = Math.min(runBefore(text, start - 1, '`'), runAfter(text, end + 1, '`'));
    if (ticks > 0) return unwrap(text, { start, end }, ticks + 1);
  }
  const ticks = '`'.repeat(longestRun(content) + 1);
  const from = ticks.length + edge.length;
  const put = ticks + edge + content + edge + ticks;
  return replaceRange(text, { start, end }, put, [from, from + content.length]);
}

function unwrap(text: string, { start, end }: Line, length: number): TextState {
  return replaceRange(text, { start: start - length, end: end + length }, text.slice(start, end), [0, end - start]);
}

function addFences(text: string, block: Line, content: string): TextState {
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  const before = fence + breakOf(text);
  const put = before + content + breakOf(text) + fence;
  return replaceRange(text, block, put, [before.length, before.length + content.length]);
}

/** The range from fence to fence, where the lines stand right between them. */
function fencesAround(text: string, { start, end }: Line): Line | undefined {
  if (start === 0 || end === text.length || !isInFence(text, start)) return undefined;
  const opening = { start: lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1)), end: start };
  const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
  const closing = { start: next, end: lineEnd(text, next) };
  const fence = /^`{3,}/.exec(text.slice(opening.start, opening.end))?.[0];
  if (fence === undefined || text.slice(closing.start, closing.end).trimEnd() !== fence) return undefined;
  return { start: opening.start, end: closing.end };
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
