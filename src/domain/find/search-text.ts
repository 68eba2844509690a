import type { Case } from '../cases/case.js';
import type { FieldKey, FieldValue, FieldValues } from '../fields/field-value.js';
import { foldText } from './fold-text.js';

/** Fields that full text looks into. With `propertyFields`, declared as `Capabilities.search`. */
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

/** What one search text is made of, in this order: the long one last, so that none of the others lies behind it. */
const groups = ['title', 'category', 'tags', 'observables', 'fields', 'description'] as const;
type TextGroup = (typeof groups)[number];

// Neither is part of a folded text: no phrase spans two parts, and what a needle stands in can be told.
const betweenParts = '\n';
const betweenGroups = '\f';

/** Everything of a case that full text looks into, folded; `groupOf` and `fieldTextOf` take it apart again. */
export function searchTextOf({
  title,
  description,
  category,
  tags,
  fields,
  observables,
}: Pick<Case, 'title' | 'description' | 'category' | 'tags' | 'fields' | 'observables'>): string {
  const parts: Readonly<Record<TextGroup, readonly string[]>> = {
    title: [title],
    category: category === null ? [] : [category],
    tags,
    observables: observables.map(({ value }) => value),
    fields: Object.values(fields).flatMap(partsOf),
    description: [description],
  };
  return groups.map((group) => parts[group].map(foldText).join(betweenParts)).join(betweenGroups);
}

/** What of a value full text looks into. */
const partsOf = (value: FieldValue): readonly string[] => (typeof value === 'object' ? (value ?? []) : [String(value)]);

/** The part of a search text that comes from one field of a case. */
export function groupOf(text: string, group: TextGroup): string {
  let start = 0;
  for (let before = groups.indexOf(group); before > 0; before -= 1) start = text.indexOf(betweenGroups, start) + 1;
  const end = text.indexOf(betweenGroups, start);
  return end === -1 ? text.slice(start) : text.slice(start, end);
}

/** The part of a search text that comes from one additional field. `fields` are those it was made of. */
export function fieldTextOf({ text, fields }: { text: string; fields: FieldValues }, key: FieldKey): string {
  let before = 0;
  for (const [each, value] of Object.entries(fields)) {
    const count = partsOf(value).length;
    if (each === key)
      return groupOf(text, 'fields')
        .split(betweenParts)
        .slice(before, before + count)
        .join(betweenParts);
    before += count;
  }
  return '';
}
