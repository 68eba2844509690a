import { fileScheme } from './text/files.js';
import { decodeId, mentionScheme } from './text/mentions.js';

/** What the destination of a link or image leads to. */
export type Address =
  | { readonly kind: 'page'; readonly href: string }
  | { readonly kind: 'blob'; readonly href: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'file'; readonly id: string };

const pages: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Only what is known to be harmless; a destination within the page, or of any other scheme, is none. */
export function addressOf(destination: string): Address | undefined {
  if (destination.startsWith(mentionScheme)) return named('person', destination.slice(mentionScheme.length));
  if (destination.startsWith(fileScheme)) return named('file', destination.slice(fileScheme.length));
  const url = parse(destination);
  if (!url) return undefined;
  if (url.protocol === 'blob:') return { kind: 'blob', href: url.href };
  return pages.has(url.protocol) ? { kind: 'page', href: url.href } : undefined;
}

function named(kind: 'person' | 'file', encoded: string): Address | undefined {
  const id = decodeId(encoded);
  return id === undefined ? undefined : { kind, id };
}

/** What the browser would make of it: it reads around tabs, line breaks and the like. */
function parse(destination: string): URL | undefined {
  try {
    return new URL(destination);
  } catch {
    return undefined;
  }
}
