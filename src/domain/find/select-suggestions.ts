import type { Owner } from '../ids.js';
import type { FindEntry } from './find-entry.js';
import { foldText } from './fold-text.js';

// One order of names for every storage of this kind, as in sort-cases.
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Values the owner's cases use that have a word beginning with the text: most used first, then by name. */
export function selectSuggestions(
  entries: Iterable<Pick<FindEntry, 'owner' | 'tags' | 'category'>>,
  of: 'tags' | 'categories',
  { owner, text = '', size = 10 }: { readonly owner: Owner; readonly text?: string; readonly size?: number },
): readonly string[] {
  const wanted = foldText(text).trimEnd();
  const uses = new Map<string, number>();
  for (const { owner: ownerOfCase, tags, category } of entries) {
    if (ownerOfCase !== owner) continue;
    const values = of === 'tags' ? tags : category === null ? [] : [category];
    for (const value of values) uses.set(value, (uses.get(value) ?? 0) + 1);
  }
  return [...uses]
    .filter(([value]) => foldText(value).includes(wanted))
    .sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || collator.compare(a, b) || (a < b ? -1 : 1))
    .slice(0, size)
    .map(([value]) => value);
}
