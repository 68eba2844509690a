import { en } from './locales/en.js';
import type { Locale, Terms, TermsOverride } from './terms.js';

const locales = new Map<string, Locale>([[en.code, en]]);
const listeners = new Set<() => void>();

/**
 * Makes a language known to every element of this copy; those already on the page follow. Terms it does not have (made
 * for an older version, say) are said in English.
 */
export function registerLocale({ code, terms }: { readonly code: string; readonly terms: TermsOverride }): void {
  locales.set(code.toLowerCase(), { code, terms: overlay(en.terms, terms) });
  for (const listener of listeners) listener();
}

/** Calls back when a language is added, until the answer is called. */
export function onLocaleAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The terms for a language: `de-AT`, else `de`, else English; with the host's own wording over them. */
export function termsFor(tag: string, override?: TermsOverride): { code: string; terms: Terms } {
  const wanted = tag.toLowerCase();
  const locale = locales.get(wanted) ?? locales.get(wanted.split('-')[0] ?? '') ?? en;
  return { code: locale.code, terms: override ? overlay(locale.terms, override) : locale.terms };
}

const overlaid = new WeakMap<object, WeakMap<object, unknown>>();

function overlay<T extends object>(base: T, override: object): T {
  const known = overlaid.get(base)?.get(override) as T | undefined;
  if (known) return known;
  const merged = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(override)) {
    const below = merged[key];
    if (value === undefined || value === null) continue;
    merged[key] =
      typeof value === 'object' && typeof below === 'object' && below !== null
        ? overlay(below, value as object)
        : (value as unknown);
  }
  if (!overlaid.has(base)) overlaid.set(base, new WeakMap());
  overlaid.get(base)?.set(override, merged);
  return merged as T;
}
