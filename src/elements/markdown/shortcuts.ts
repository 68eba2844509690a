import type { Terms } from '../../i18n/terms.js';
import { isMac } from '../primitives/is-mac.js';

/** A key held with Ctrl, or with ⌘ where that is what people hold. */
export interface Shortcut {
  /** A letter, digit or sign. With Shift a sign is another one on every keyboard, so its key is meant. */
  readonly key: string;
  readonly shift?: boolean;
}

export function matchesShortcut(event: KeyboardEvent, { key, shift = false }: Shortcut): boolean {
  // On a Mac Ctrl with a letter moves the caret.
  const [held, other] = isMac() ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (!held || other || event.altKey || event.shiftKey !== shift) return false;
  const isLetter = /^[a-z]$/i.test(event.key);
  // Where letters are not Latin, and where a digit needs Shift, the key has the place it has on a Latin keyboard.
  return (isLetter ? event.key.toLowerCase() : (placeOf(event.code) ?? event.key)) === key;
}

/** How it is written on the keyboard. */
export function shortcutLabel({ key, shift }: Shortcut, { keys }: Terms['markdown']): string {
  const name = key.toUpperCase();
  return isMac() ? `${shift ? '⇧' : ''}⌘${name}` : [keys.control, ...(shift ? [keys.shift] : []), name].join('+');
}

/** For `aria-keyshortcuts`. */
export const shortcutName = ({ key, shift }: Shortcut): string =>
  `${isMac() ? 'Meta' : 'Control'}${shift ? '+Shift' : ''}+${key.toUpperCase()}`;

function placeOf(code: string): string | undefined {
  if (code === 'Period') return '.';
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase();
}
