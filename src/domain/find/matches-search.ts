import { fieldValueOf } from '../fields/field-value.js';
import type { MatchedField } from './case-query.js';
import type { FindEntry } from './find-entry.js';
import { holdsProperty, type WithProperties } from './matches-property.js';
import {
  propertyFields,
  type CommonField,
  type NamedField,
  type NamedProperty,
  type SearchTerm,
  type SearchTerms,
} from './parse-search.js';
import { fieldTextOf, groupOf, searchedFields } from './search-text.js';
import { fitsNumber, fitsTime } from './search-value.js';

/** What searching needs of a case. `text` comes from `searchTextOf`. */
export type Searched = Pick<FindEntry, 'id' | 'number' | 'fields' | 'text'> & WithProperties;

/** Whether a case has what was asked for. */
export const matchesSearch = (terms: SearchTerms, found: Searched): boolean =>
  terms.every((term) => isThere(term, found) !== term.excluded);

/** The fields that hold something asked for; what is excluded is not asked for. See `CaseRow.matched`. */
export function matchedFields(terms: SearchTerms, found: Searched): readonly MatchedField[] {
  const wanted = terms.filter(({ excluded }) => !excluded);
  if (wanted.length === 0) return [];
  const additional = Object.keys(found.fields)
    .sort()
    .map((key) => `field:${key}` as const);
  return searchedFields
    .flatMap((field): readonly MatchedField[] => (field === 'fields' ? additional : [field]))
    .filter((field) => wanted.some((term) => isIn(field, term, found)));
}

function isThere(term: SearchTerm, found: Searched): boolean {
  if (term.fields) return term.fields.some((field) => isInNamed(field, term, found));
  return found.id === term.raw || isNumbered(term, found) || found.text.includes(term.needle);
}

/** Whether it is this field that holds what the term asks for. */
function isIn(field: MatchedField, term: SearchTerm, found: Searched): boolean {
  if (term.fields) return term.fields.some((named) => named.field === field && isInNamed(named, term, found));
  if (field === 'number') return isNumbered(term, found);
  return isCommon(field)
    ? isInCommon(field, term, found)
    : fieldTextOf(found, field.slice('field:'.length)).includes(term.needle);
}

function isInNamed(named: NamedField, term: SearchTerm, found: Searched): boolean {
  if ('key' in named) return isInAdditional(named, term, found);
  if (named.field === 'number') return found.number !== null && fitsNumber(term.value, found.number);
  return isProperty(named) ? holdsProperty(named, term, found) : isInCommon(named.field, term, found);
}

/** Whether a text asks for a case by this one's number, wherever else it looks. */
export const isAskedByNumber = (terms: SearchTerms, { number }: Pick<Searched, 'number'>): boolean =>
  number !== null && terms.some((term) => term.number === number && !term.excluded && term.fields === null);

const isProperty = (named: NamedField): named is NamedProperty =>
  (propertyFields as readonly string[]).includes(named.field);

const isNumbered = ({ number }: SearchTerm, found: Searched): boolean => number !== null && found.number === number;

function isInCommon(field: Exclude<CommonField, 'number'>, { raw, needle }: SearchTerm, found: Searched): boolean {
  return field === 'id' ? found.id === raw : groupOf(found.text, field).includes(needle);
}

function isInAdditional(
  { key, isTime, options }: Extract<NamedField, { key: string }>,
  { needle, value }: SearchTerm,
  found: Searched,
): boolean {
  const held = fieldValueOf(found.fields, key);
  if (held === null) return false;
  if (typeof held === 'number') return fitsNumber(value, held);
  if (typeof held === 'boolean') return held === value.toggle;
  const time = isTime && typeof held === 'string' ? Date.parse(held) : NaN;
  if (!Number.isNaN(time)) return fitsTime(value, time);
  // Most cases have it nowhere: only the rest is looked at closely.
  if (found.text.includes(needle) && fieldTextOf(found, key).includes(needle)) return true;
  return options.length > 0 && (typeof held === 'string' ? [held] : held).some((each) => options.includes(each));
}

const isCommon = (field: MatchedField): field is CommonField => !field.startsWith('field:');
