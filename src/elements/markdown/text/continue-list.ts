import { isInFence } from './fences.js';
import { breakOf, linesIn, replaceRange, settle, type TextState } from './text-state.js';

const item = /^((?:[ \t]*>)*[ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(\[[ xX]\][ \t]+)?/;

/** What Enter makes of an item of a list: the next one, or the end of the list where this one is empty. */
export function continueList(given: TextState): TextState | undefined {
  const state = settle(given);
  const { text, start, end } = state;
  const [line] = linesIn(state);
  const found = line && item.exec(text.slice(line.start, start));
  if (start !== end || !found || isInFence(text, start)) return undefined;
  const [whole, lead = '', marker = '', gap = '', task] = found;
  if (text.slice(line.start + whole.length, line.end).trim() === '')
    return replaceRange(text, line, lead.includes('>') ? lead : '');
  const box = task ? task.replace(/[xX]/, ' ') : '';
  return replaceRange(text, { start, end }, breakOf(text) + lead + next(marker) + gap + box);
}

/** Numbers count up, as far as Markdown takes them for numbers of items. */
function next(marker: string): string {
  const number = Number.parseInt(marker, 10);
  return Number.isNaN(number) ? marker : `${String(Math.min(number + 1, 999_999_999))}${marker.slice(-1)}`;
}
