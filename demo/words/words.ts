import { h } from '../dom/h.js';
import { preferences } from '../shell/preferences.js';
import { de } from './de.js';
import { en, type WordKey, type Words } from './en.js';

const languages: Readonly<Record<'en' | 'de', Words>> = { en, de };

/** What stands under this key in the language of the page, with the gaps filled in. */
export function word(key: WordKey, ...filled: readonly (string | number)[]): string {
  const text = languages[preferences().language][key];
  return text.replace(/\{(\d)\}/g, (gap, index: string) => String(filled[Number(index)] ?? gap));
}

/** What has words for one and for others. */
export type CountedKey = WordKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

/** `one` or `other` of these words, for this many. */
export function counted(key: CountedKey, count: number): string {
  const form = new Intl.PluralRules(preferences().language).select(count) === 'one' ? 'one' : 'other';
  return word(`${key}.${form}` as WordKey, count.toLocaleString(preferences().language));
}

/** Marks an element whose text is a word, so that it follows the language: `h('h1', says('alerts.title'))`. */
export const says = (key: WordKey) => ({ 'data-say': key });

/** The same for its accessible name. */
export const named = (key: WordKey) => ({ 'data-say-label': key });

/** Text whose own writing direction does not depend on what stands around it. */
export const isolated = (text: string): HTMLElement => h('bdi', {}, text);

/** Writes the words of every marked element below, in the language of the page. */
export function speak(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-say]')) {
    element.replaceChildren(isolated(word(element.dataset.say as WordKey)));
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-say-label]')) {
    element.setAttribute('aria-label', word(element.dataset.sayLabel as WordKey));
  }
}
