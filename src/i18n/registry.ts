import { en, english } from './locales/en.js';
import { englishNouns, type EnglishNoun, type EnglishNouns, type Nouns } from './nouns.js';
import type { Terms, TermsOverride } from './terms.js';

/** A language as it is registered; what it lacks is said in English, as far as that is there. */
interface Speech {
  readonly code: string;
  readonly terms: TermsOverride;
  /** The same terms around what the host calls a case. Absent: they stay as they are. */
  readonly withNoun?: (noun: never) => TermsOverride;
}

/** A part of the terms, and what makes it of the words for a case where it speaks of one. */
type Part = { [Key in keyof Terms]: Terms[Key] extends (...args: never[]) => unknown ? never : Key }[keyof Terms];
type Said<Of> = Of | ((nouns: EnglishNouns) => Of);

const laterEnglish = new Map<Part, Said<object>>();
const builtIn: Speech = { ...en, withNoun: englishWith };
const locales = new Map<string, Speech>([[en.code, builtIn]]);
const listeners = new Set<() => void>();

/**
 * Makes a language known to every element of this copy; those already on the page follow. Terms it does not have (made
 * for an older version, say) are said in English. `withNoun` makes its terms around another word for a case, given by a
 * provider's `nouns` under its code.
 */
export function registerLocale<Noun extends object = never>(locale: {
  readonly code: string;
  readonly terms: TermsOverride;
  readonly withNoun?: (noun: Noun) => TermsOverride;
}): void {
  locales.set(locale.code.toLowerCase(), locale);
  for (const listener of listeners) listener();
}

/** English for what is loaded later, by the code that says it. Other languages have all of theirs from the beginning. */
export function addEnglish<Key extends Part>(part: Key, terms: Said<Terms[Key]>): void {
  laterEnglish.set(part, terms);
  Object.assign(en.terms[part], said(terms, englishNouns()));
  made = new WeakMap();
}

const said = <Of extends object>(terms: Said<Of>, nouns: EnglishNouns): Of =>
  typeof terms === 'function' ? terms(nouns) : terms;

function englishWith(noun: EnglishNoun): Terms {
  const nouns = englishNouns(noun);
  const terms = english(nouns);
  for (const [part, of] of laterEnglish) Object.assign(terms[part], said(of, nouns));
  return terms;
}

/** Calls back when a language is added, until the answer is called. */
export function onLocaleAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The terms for a language: `zh-Hant-TW`, else `zh-Hant`, else `zh`, else English; around what the host calls a case, and
 * with its own wording over them.
 */
export function termsFor(tag: string, override?: TermsOverride, nouns?: Nouns): { code: string; terms: Terms } {
  const locale = nearestLocale(tag.toLowerCase()) ?? builtIn;
  // English has all terms, whatever they are called.
  const base = around(builtIn, nouns) as Terms;
  const terms = locale === builtIn ? base : overlay(base, around(locale, nouns));
  return { code: locale.code, terms: override ? overlay(terms, override) : terms };
}

function nearestLocale(tag: string): Speech | undefined {
  const known = locales.get(tag);
  const end = tag.lastIndexOf('-');
  return known ?? (end < 0 ? undefined : nearestLocale(tag.slice(0, end)));
}

function around({ code, terms, withNoun }: Speech, nouns: Nouns | undefined): TermsOverride {
  const noun = nouns?.case?.[code];
  // The language says what it needs of a noun, and its types told whoever gives one.
  return noun && withNoun ? once(withNoun, noun, () => withNoun(noun as never)) : terms;
}

function overlay<T extends object>(base: T, override: object, path = ''): T {
  return once(base, override, () => {
    const merged = { ...base } as Record<string, unknown>;
    // Nothing is there yet of English that is loaded later.
    const known = Object.keys(base).length > 0;
    for (const [key, value] of Object.entries(override) as [string, unknown][]) {
      const below = merged[key];
      if (value === undefined || value === null) continue;
      if (known && typeof below !== typeof value) warnOf(path + key);
      else merged[key] = isTree(value) && isTree(below) ? overlay(below, value, `${path + key}.`) : value;
    }
    return merged as T;
  });
}

const isTree = (value: unknown): value is object => typeof value === 'object' && !Array.isArray(value);

const warned = new Set<string>();

function warnOf(path: string): void {
  // eslint-disable-next-line no-console -- the developer of the page must learn of it, and nobody else can tell them
  if (!warned.has(path)) console.warn(`case-elements: there is no term "${path}" of this kind.`);
  warned.add(path);
}

/** What was made of both before; until more English comes. */
let made = new WeakMap<object, WeakMap<object, object>>();

function once<T extends object>(of: object, by: object, make: () => T): T {
  const known = made.get(of) ?? new WeakMap<object, object>();
  made.set(of, known);
  const result = known.get(by) ?? make();
  known.set(by, result);
  return result as T;
}
