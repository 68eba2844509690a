import type { ObservableTypeKey } from '../observable.js';
import { guessObservableType } from './guess-observable-type.js';
import { observableKey } from './observable-key.js';
import { refang } from './refang.js';

/** An observable as it was pasted, for a person to look over. */
export interface ReadObservable {
  /** Where it stood, from 1. */
  readonly line: number;
  /** What it most probably is; `null` when that is for a person to say. */
  readonly type: ObservableTypeKey | null;
  readonly value: string;
  /** What stood behind a tab. */
  readonly description?: string;
}

/**
 * The observables in a pasted text, one a line, each once. Marks of lists, quotes and names in front of values are taken
 * off, and what was made harmless is read as it was. Nothing is refused: `checkObservable` says what cannot be kept.
 */
export function readObservables(text: string): readonly ReadObservable[] {
  const found = new Map<string, ReadObservable>();
  for (const [index, line] of text.split(/\r\n?|[\n\u2028\u2029]/u).entries()) {
    const [said = '', ...notes] = line.trim().split('\t');
    const value = bare(said);
    if (value === '') continue;
    const description = notes.join(' ').trim();
    const observable = { line: index + 1, ...typed(value), ...(description !== '' && { description }) };
    const key = observableKey({ ...observable, type: observable.type ?? '' });
    if (!found.has(key)) found.set(key, observable);
  }
  return [...found.values()];
}

function typed(value: string): Pick<ReadObservable, 'type' | 'value'> {
  // Paths may have brackets of their own.
  const asItIs = guessObservableType(value);
  if (asItIs === 'file-path' || asItIs === 'registry') return { type: asItIs, value };
  for (const each of [refang(value), refang(withoutName(value))]) {
    const type = guessObservableType(each);
    if (type !== null) return { type, value: each };
  }
  return { type: null, value };
}

const names =
  /^(?:md5|sha-?(?:1|224|256|384|512)|ssdeep|tlsh|hash|ip(?:v[46])?|url|domain|host(?:name)?|e-?mail|mailto)\s*[:=]\s*/iu;
const withoutName = (value: string): string => value.replace(names, '');

/** Without the mark of a list, what parts it from the next, and one pair of quotes or brackets around it. */
function bare(said: string): string {
  const item = said
    .trim()
    .replace(/^(?:[-*•–]|\d+[.)])\s+/u, '')
    .replace(/[,;]$/u, '')
    .trim();
  const quoted = /^(?:"([^"]*)"|'([^']*)'|`([^`]*)`|<([^<>]*)>|\[([\da-f:.]*)\])$/iu.exec(item);
  return quoted ? (quoted.slice(1).find(Boolean)?.trim() ?? '') : item;
}
