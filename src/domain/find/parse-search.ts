import type { FieldDefinition } from '../fields/field-definition.js';
import type { FieldKey } from '../fields/field-value.js';
import type { UserId } from '../ids.js';
import { foldText } from './fold-text.js';
import { readSearchValue, type SearchValue } from './search-value.js';

/** A field every case has that a term may name. */
export type CommonField = 'number' | 'id' | 'title' | 'description' | 'category' | 'tags' | 'observables';

/** What every case has beside that: found only where a term names it. */
export const propertyFields = [
  'status',
  'severity',
  'assignees',
  'reporter',
  'owner',
  'connector',
  'push',
  'created',
  'updated',
  'closed',
] as const;
export type PropertyField = (typeof propertyFields)[number];

/** People a text means, by what it calls them. */
export interface PeopleNamed {
  readonly text: string;
  readonly ids: readonly UserId[];
}

/** Such a property a term names. */
export type NamedProperty =
  | { readonly field: Exclude<PropertyField, PeopleField> }
  | {
      readonly field: PeopleField;
      /** Whom the term means, beside those whose ids say so. */
      readonly people: readonly UserId[];
    };

/** A field a term names. */
export type NamedField =
  | { readonly field: CommonField }
  | NamedProperty
  | {
      readonly field: `field:${FieldKey}`;
      readonly key: FieldKey;
      /** Whether its texts are instants. */
      readonly isTime: boolean;
      /** Values of the options whose labels have what is asked for. */
      readonly options: readonly string[];
    };

/** One thing a searcher asked for. Plain data, for those who translate it for a database. */
export interface SearchTerm {
  /** Folded; starts with a blank, and ends with one when the last word must be whole. */
  readonly needle: string;
  readonly excluded: boolean;
  /** As typed: an id perhaps. */
  readonly raw: string;
  /** The case number it is, with or without a #; else `null`. */
  readonly number: number | null;
  /** The fields that are named, any of which will do; `null` where all are searched. */
  readonly fields: readonly NamedField[] | null;
  /** What is asked for as a value, for fields that hold numbers, times or yes and no. */
  readonly value: SearchValue;
}

/** What a search text asks for. */
export type SearchTerms = readonly SearchTerm[];

/** A name and what is asked of it; without a name anybody declared it is read by `valueAlone`. */
const nameAndValue = /(-?)(?:"([^"]*)"|([^\s":]+)):(?:"([^"]*)"?|(\S*))/uy;
const valueAlone = /(-?)(?:"([^"]*)"?|(\S+))/uy;
const blanks = /\s*/uy;

/** Reads a text as `CaseQuery.text` says; `definitions` and `people` are those it may name. Never throws. */
export const parseSearch = (
  text: string,
  definitions: readonly FieldDefinition[] = [],
  people: readonly PeopleNamed[] = [],
): SearchTerms => termsOf(text, definitions, people).filter(({ needle }) => needle.trim() !== '');

/** Those of these definitions that the text names. The others can be left out: it reads the same without them. */
export function definitionsNamed(text: string, definitions: readonly FieldDefinition[]): readonly FieldDefinition[] {
  if (!text.includes(':')) return [];
  const fields = termsOf(text, definitions).flatMap((term) => term.fields ?? []);
  const keys = new Set(fields.flatMap((field) => ('key' in field ? [field.key] : [])));
  return definitions.filter(({ key }) => keys.has(key));
}

/** What the text calls people by: what it looks for among assignees and reporters. */
export function peopleCalled(text: string, definitions: readonly FieldDefinition[] = []): readonly string[] {
  if (!text.includes(':')) return [];
  const terms = parseSearch(text, definitions).filter(({ fields }) => fields?.some((each) => 'people' in each));
  return [...new Set(terms.map(({ raw }) => raw))];
}

/** Every term, also those that ask for nothing. */
const termsOf = (
  text: string,
  definitions: readonly FieldDefinition[],
  people: readonly PeopleNamed[] = [],
): SearchTerms =>
  [...piecesOf(text, definitions)].flatMap(({ fields, found }) => {
    if (!found) return [];
    const [minus, phrase, word] = fields.length > 0 ? [found[1], found[4], found[5]] : found.slice(1);
    return [termOf({ minus, phrase, word }, fields, people)];
  });

/** What stands in a text from one place on, as far as it is one thing. */
export interface SearchPiece {
  readonly at: number;
  /** A name and a value, whether or not there is such a field. */
  readonly named: RegExpExecArray | null;
  /** What the name stands for; a name nobody declared is a word like any other, and stands for nothing. */
  readonly fields: readonly Declared[];
  /** What is read: a name with its value where there is such a field, else a value alone. Nothing at the end. */
  readonly found: RegExpExecArray | null;
}

/** A text, piece by piece. Never throws. */
export function* piecesOf(text: string, definitions: readonly FieldDefinition[]): Generator<SearchPiece> {
  const fieldsNamed = fieldLookup(definitions);
  let at = 0;
  const read = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (;;) {
    at += read(blanks)![0].length;
    const named = read(nameAndValue);
    const fields = named ? fieldsNamed(named[2] ?? named[3] ?? '') : [];
    const found = fields.length > 0 ? named : read(valueAlone);
    yield { at, named, fields, found };
    if (!found) return;
    at += found[0].length;
  }
}

function termOf(
  { minus, phrase, word }: { minus: string | undefined; phrase: string | undefined; word: string | undefined },
  fields: readonly Declared[],
  people: readonly PeopleNamed[],
): SearchTerm {
  const raw = phrase ?? word ?? '';
  const folded = foldText(raw);
  const needle = phrase === undefined ? folded.trimEnd() : folded;
  return {
    needle,
    excluded: minus === '-',
    raw,
    number: numberIn(raw),
    fields: fields.length === 0 ? null : fields.map(fieldAskedFor),
    value: readSearchValue(raw),
  };

  function fieldAskedFor(declared: Declared): NamedField {
    if (isOfPeople(declared)) return { field: declared, people: people.find(({ text }) => text === raw)?.ids ?? [] };
    if (typeof declared === 'string') return { field: declared };
    const { key, control } = declared;
    const options = 'options' in declared ? declared.options : [];
    return {
      field: `field:${key}`,
      key,
      isTime: control === 'date-time',
      options: options.filter(({ label }) => label && foldText(label).includes(needle)).map(({ value }) => value),
    };
  }
}

/** Of `42` and `#42` the number; of `042` none, since no case is shown so. */
function numberIn(raw: string): number | null {
  const digits = raw.replace(/^#/, '');
  return String(Number(digits)) === digits ? Number(digits) : null;
}

/** A field a name may stand for: one every case has, by its name, or an additional one. */
export type Declared = CommonField | PropertyField | FieldDefinition;

type PeopleField = 'assignees' | 'reporter';
const isOfPeople = (declared: Declared): declared is PeopleField => declared === 'assignees' || declared === 'reporter';

const commonNames: readonly (readonly [name: string, field: CommonField | PropertyField])[] = [
  ['number', 'number'],
  ['id', 'id'],
  ['title', 'title'],
  ['description', 'description'],
  ['category', 'category'],
  ['tags', 'tags'],
  ['tag', 'tags'],
  ['observables', 'observables'],
  ['observable', 'observables'],
  ...propertyFields.map((field) => [field, field] as const),
  ['assignee', 'assignees'],
  ['reporters', 'reporter'],
  ['connectors', 'connector'],
  ['pushes', 'push'],
  ['createdAt', 'created'],
  ['updatedAt', 'updated'],
  ['closedAt', 'closed'],
];

/** What each name stands for; several fields may share one. */
function fieldLookup(definitions: readonly FieldDefinition[]): (name: string) => readonly Declared[] {
  const fields = new Map<string, Set<Declared>>();
  const declare = (name: string, field: Declared) => {
    const known = foldName(name);
    fields.set(known, (fields.get(known) ?? new Set()).add(field));
  };
  for (const [name, field] of commonNames) declare(name, field);
  for (const definition of definitions) {
    if (definition.control === 'markdown') continue;
    declare(definition.key, definition);
    declare(definition.label, definition);
  }
  return (name) => [...(fields.get(foldName(name)) ?? [])];
}

/** Names are told apart as texts are; one without any letter or digit, as it stands. */
const foldName = (name: string): string => foldText(name).trim() || name.trim();
