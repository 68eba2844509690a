import type { UserRef } from '../../../domain/user.js';
import { isInFence } from './fences.js';
import { isInCodeSpan } from './links.js';
import type { Line, TextState } from './text-state.js';

/** The scheme of the address of a person; see docs/decisions/005-markdown-nodes.md. */
export const mentionScheme = 'mention:';

// The longest name somebody has to type before its person is found.
const longest = 50;
const typed =
  /(?:^|[\s([{>*_~"'/,;:])@((?:[\p{L}\p{N}][\p{L}\p{N}\p{M}._'-]*(?: [\p{L}\p{N}][\p{L}\p{N}\p{M}._'-]*){0,2})?)$/u;

/** The name that is being typed behind an `@` at the caret, and the range from there. */
export function mentionAt({ text, start, end }: TextState): (Line & { readonly name: string }) | undefined {
  if (start !== end) return undefined;
  const from = Math.max(0, start - longest);
  const name = typed.exec(text.slice(from, start))?.[1];
  if (name === undefined || isInCodeSpan(text, start) || isInFence(text, start)) return undefined;
  return { start: start - name.length - 1, end: start, name };
}

/**
 * A person as Markdown: a link any other reader shows as "@" and the name. The id goes along, so that the name need not
 * be looked up, nor be unique.
 */
export const mentionMarkdown = ({ id, name }: UserRef): string =>
  `[@${escapeLabel(name ?? id)}](${mentionScheme}${encodeId(id)})`;

/** A label in which nothing has a meaning, so that a name such as `](javascript:…)` remains a name. */
export const escapeLabel = (label: string): string =>
  label
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]()<>&!~|]/g, '\\$&');

/** An id as a destination: neither spaces nor anything that could end it. */
export const encodeId = (id: string): string =>
  encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\u{fffd}')).replace(
    /[!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The id again; nothing where it was not made by us. */
export function decodeId(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded) || undefined;
  } catch {
    return undefined;
  }
}
