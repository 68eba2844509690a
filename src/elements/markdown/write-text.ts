import type { TextState } from './text/text-state.js';

/** Deprecated, and without a successor: the one way to change a text area such that a person can undo it. */
interface Typing {
  execCommand(command: 'insertText' | 'delete', showUi: false, text?: string): boolean;
}

export const stateOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): TextState => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

/** Brings a text area into a state as if it had been typed: only what differs is replaced, and its `input` event fires. */
export function writeText(area: HTMLTextAreaElement, { text, start, end }: TextState): void {
  if (area.value !== text) {
    const [from, to, put] = difference(area.value, text);
    // A text area without the focus takes nothing that is typed.
    if (hasFocus(area)) typeOver(area, from, to, put);
    if (area.value !== text) {
      area.setRangeText(put, from, to);
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }
  area.setSelectionRange(start, end);
}

/** `:focus` would not do: a window in the background has none, and may be typed into by a tool all the same. */
function hasFocus(area: HTMLTextAreaElement): boolean {
  const root = area.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === area;
}

function typeOver(area: HTMLTextAreaElement, from: number, to: number, put: string): void {
  const typing: Typing = document;
  area.setSelectionRange(from, to);
  if (put === '') typing.execCommand('delete', false);
  else typing.execCommand('insertText', false, put);
}

/** The range of the old text that differs, and what stands there in the new one. Never half of a character. */
function difference(old: string, text: string): readonly [from: number, to: number, put: string] {
  const shorter = Math.min(old.length, text.length);
  let from = 0;
  while (from < shorter && old[from] === text[from]) from += 1;
  if (isLeadingHalf(old[from - 1])) from -= 1;
  let tail = 0;
  while (tail < shorter - from && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  if (tail > 0 && isTrailingHalf(old.at(-tail))) tail -= 1;
  return [from, old.length - tail, text.slice(from, text.length - tail)];
}

const isLeadingHalf = (unit: string | undefined): boolean => unit !== undefined && /[\ud800-\udbff]/.test(unit);
const isTrailingHalf = (unit: string | undefined): boolean => unit !== undefined && /[\udc00-\udfff]/.test(unit);
