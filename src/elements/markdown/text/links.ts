import { isInFence } from './fences.js';
import { lineStart, replaceRange, settle, type Line, type TextAction, type TextState } from './text-state.js';

/** Stands where an address is to be written. Selected, so that typing or pasting one replaces it. */
const placeholder = 'url';
const link = /\[([^[\]]*)\]\(([^()\s]*)\)/g;
// A link longer than this is not looked for; nobody presses the button inside of one.
const reach = 2_000;

/** Makes a link of what is selected. In a link that has no address yet it is undone, in another the address is selected. */
export const toggleLink: TextAction = (given) => {
  const state = settle(given);
  const { text, start, end } = state;
  const around = linkAround(state);
  if (around)
    return around.address === placeholder || around.label === '' ? unlink(text, around) : select(text, around);
  const chosen = text.slice(start, end);
  if (isAddress(chosen)) return replaceRange(text, { start, end }, `[](${destination(chosen)})`, [1, 1]);
  // A link ends with its paragraph.
  if (/(?:\r\n|\r|\n)[ \t]*[\r\n]/.test(chosen)) return state;
  const address = chosen.length + 3;
  const selection = chosen === '' ? ([1, 1] as const) : ([address, address + placeholder.length] as const);
  return replaceRange(text, { start, end }, `[${chosen}](${placeholder})`, selection);
};

/** The link an address makes of what it is pasted over; nothing where it is to be pasted as it is. */
export function pasteLink(given: TextState, pasted: string): TextState | undefined {
  const state = settle(given);
  const { text, start, end } = state;
  const chosen = text.slice(start, end);
  const address = pasted.trim();
  if (chosen.trim() === '' || !isAddress(address) || isAddress(chosen.trim()) || /[\r\n[\]]/.test(chosen))
    return undefined;
  // The address of a link is replaced, not linked; and in code it is code.
  if (linkAround(state) || isInFence(text, start) || isInCodeSpan(text, start)) return undefined;
  return replaceRange(text, { start, end }, `[${chosen}](${destination(address)})`);
}

/** Whether a position lies behind an odd number of backticks of its line. */
export const isInCodeSpan = (text: string, position: number): boolean =>
  (text.slice(lineStart(text, position), position).match(/`+/g)?.length ?? 0) % 2 === 1;

interface Link extends Line {
  readonly label: string;
  readonly address: string;
}

function linkAround({ text, start, end }: TextState): Link | undefined {
  const from = Math.max(0, start - reach);
  for (const { 0: whole, 1: label = '', 2: address = '', index } of text.slice(from, end + reach).matchAll(link)) {
    const found = { start: from + index, end: from + index + whole.length, label, address };
    if (found.start < start && end < found.end) return found;
  }
  return undefined;
}

function unlink(text: string, { start, end, label, address }: Link): TextState {
  const words = label === '' && address !== placeholder ? address : label;
  return replaceRange(text, { start, end }, words, [0, words.length]);
}

function select(text: string, { end, address }: Link): TextState {
  return { text, start: end - 1 - address.length, end: end - 1 };
}

const isAddress = (text: string): boolean =>
  text.length < reach && /^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(text) && URL.canParse(text);

/** Parentheses would end it too early. */
const destination = (address: string): string => (/[()]/.test(address) ? `<${address}>` : address);
