import type { Case } from '../cases/case.js';

/** Fields that full text looks into. Declared as `Capabilities.search`. */
export const searchedFields = [
  'number',
  'id',
  'title',
  'description',
  'category',
  'tags',
  'fields',
  'observables',
] as const;

const marks = /\p{M}+/gu;
const separators = /[^\p{L}\p{N}]+/gu;

/** Text as search sees it: no case, no accents, one blank between words and around the whole. */
export function foldText(text: string): string {
  // A sigma that ends what was typed need not end the word it begins.
  return ` ${text.normalize('NFKD').replace(marks, '').toLowerCase().replaceAll('ς', 'σ').replace(separators, ' ').trim()} `;
}

/** Everything of a case that full text looks into, folded. Parts are kept apart so that no phrase spans two. */
export function searchTextOf(
  found: Pick<Case, 'title' | 'description' | 'category' | 'tags' | 'fields' | 'observables'>,
): string {
  const parts = [
    found.title,
    found.description,
    found.category ?? '',
    ...found.tags,
    ...Object.values(found.fields).flatMap((value) => (typeof value === 'object' ? (value ?? []) : [String(value)])),
    ...found.observables.map(({ value }) => value),
  ];
  return parts.map(foldText).join('\n');
}

/** One thing a searcher asked for. */
interface Term {
  /** Folded; starts with a blank, and ends with one when the last word must be whole. */
  readonly needle: string;
  readonly excluded: boolean;
  /** As typed, for numbers and ids. */
  readonly raw: string;
}

/** What a search text asks for. */
export type SearchTerms = readonly Term[];

const typed = /(-?)(?:"([^"]*)"?|(\S+))/gu;

export function parseSearch(text: string): SearchTerms {
  return [...text.matchAll(typed)].flatMap(([, minus, phrase, word]): Term[] => {
    const raw = phrase ?? word ?? '';
    const folded = foldText(raw);
    const needle = phrase === undefined ? folded.trimEnd() : folded;
    return folded.trim() === '' ? [] : [{ needle, excluded: minus === '-', raw }];
  });
}

/** Whether a case has what was asked for. `text` comes from `searchTextOf`. */
export function matchesSearch(terms: SearchTerms, found: { id: string; number: number | null; text: string }): boolean {
  return terms.every(({ needle, excluded, raw }) => {
    const hit =
      found.text.includes(needle) ||
      found.id === raw ||
      (found.number !== null && raw.replace(/^#/, '') === String(found.number));
    return hit !== excluded;
  });
}
