import { en } from './locales/en.js';
import type { Terms, TermsOverride } from './terms.js';

/** Terms as they were registered; what they lack is said in English, as far as that is there. */
const locales = new Map<string, { readonly code: string; readonly terms: TermsOverride }>([[en.code, en]]);
const listeners = new Set<() => void>();

/**
 * Makes a language known to every element of this copy; those already on the page follow. Terms it does not have (made
 * for an older version, say) are said in English.
 */
export function registerLocale({ code, terms }: { readonly code: string; readonly terms: TermsOverride }): void {
  locales.set(code.toLowerCase(), { code, terms });
  for (const listener of listeners) listener();
}

/** English for what is loaded later, by the code that says it. Other languages have all of theirs from the beginning. */
export function addEnglish<Part extends keyof Terms>(part: Part, terms: Terms[Part]): void {
  Object.assign(en.terms[part], terms);
  overlaid = new WeakMap();
}

/** Calls back when a language is added, until the answer is called. */
export function onLocaleAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The terms for a language: `zh-Hant-TW`, else `zh-Hant`, else `zh`, else English; with the host's wording over them. */
export function termsFor(tag: string, override?: TermsOverride): { code: string; terms: Terms } {
  const locale = nearestLocale(tag.toLowerCase()) ?? en;
  const terms = locale === en ? en.terms : overlay(en.terms, locale.terms);
  return { code: locale.code, terms: override ? overlay(terms, override) : terms };
}

function nearestLocale(tag: string): { readonly code: string; readonly terms: TermsOverride } | undefined {
  const known = locales.get(tag);
  const end = tag.lastIndexOf('-');
  return known ?? (end < 0 ? undefined : nearestLocale(tag.slice(0, end)));
}

let overlaid = new WeakMap<object, WeakMap<object, unknown>>();

function overlay<T extends object>(base: T, override: object): T {
  const known = overlaid.get(base)?.get(override) as T | undefined;
  if (known) return known;
  const merged = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(override)) {
    const below = merged[key];
    if (value === undefined || value === null) continue;
    merged[key] =
      typeof value === 'object' && typeof below === 'object' && below !== null && !Array.isArray(value)
        ? overlay(below, value as object)
        : (value as unknown);
  }
  if (!overlaid.has(base)) overlaid.set(base, new WeakMap());
  overlaid.get(base)?.set(override, merged);
  return merged as T;
}
