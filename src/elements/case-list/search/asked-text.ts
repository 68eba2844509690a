import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import { foldText } from '../../../domain/find/fold-text.js';
import { namesInSearch } from '../../../domain/find/names-in-search.js';
import type { Terms } from '../../../i18n/terms.js';
import { shownNames, shownValues } from './search-vocabulary.js';

/**
 * What was typed, in the words that are stored: names and values people read on the list are put as a backend knows them.
 * What it knows already stays, letter by letter.
 */
export function askedText(text: string, definitions: readonly FieldDefinition[], terms: Terms): string {
  let asked = text;
  // From the end, so that places before it stay what they are.
  for (const { name, value, fields, from, to } of namesInSearch(text, definitions).toReversed()) {
    const known = fields.length === 0 ? nameShownAs(name, terms) : undefined;
    const [field = known] = fields;
    const stored = storedAs(field, value, terms);
    if (known === undefined && stored === undefined) continue;
    const colon = text.indexOf(':', from + (text[from] === '"' ? name.length + 1 : 0));
    const put = [known ?? text.slice(from, colon), stored ?? text.slice(colon + 1, to)].join(':');
    asked = asked.slice(0, from) + put + asked.slice(to);
  }
  return asked;
}

const nameShownAs = (name: string, terms: Terms): string | undefined =>
  Object.entries(shownNames(terms)).find(([, shown]) => foldText(shown) === foldText(name))?.[0];

/** Nothing where it is none of the values, is not only one of them, or is understood as it stands. */
function storedAs(field: unknown, value: string, terms: Terms): string | undefined {
  const asked = foldText(value).trimEnd();
  const values = asked.trim() === '' ? [] : shownValues(field, terms);
  if (values.some(([stored]) => foldText(stored).includes(asked))) return undefined;
  const [only, ...others] = values.filter(([, shown]) => foldText(shown).includes(asked));
  return others.length === 0 ? only?.[0] : undefined;
}
