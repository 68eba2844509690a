import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import { foldText } from '../../../domain/find/fold-text.js';
import { namesInSearch, type NameSaid } from '../../../domain/find/names-in-search.js';
import type { Words } from '../../../i18n/words.js';
import { shownNames, shownValues, type SearchName } from './search-vocabulary.js';

/** Why a search may find nothing, in words. */
export interface SearchHint {
  readonly words: string;
  /** It leaves nothing out, though it was to: to be said whatever was found. */
  readonly always: boolean;
}

/** What names a backend knows. */
export interface KnownNames {
  /** `Capabilities.search`. */
  readonly declared: readonly string[];
  readonly definitions: readonly FieldDefinition[];
}

// More would be a list to read, not a help.
const namedAtMost = 10;

/** What of a text names no field, or a value there is none of. Takes it in the words that are stored. */
export function searchHints(text: string, known: KnownNames, words: Words): readonly SearchHint[] {
  return namesInSearch(text, known.definitions).flatMap((said): readonly SearchHint[] => {
    const hint = unknownName(said, known, words) ?? unknownValue(said, words);
    return hint === undefined ? [] : [{ words: hint, always: said.excluded }];
  });
}

function unknownName(said: NameSaid, { declared, definitions }: KnownNames, words: Words): string | undefined {
  const isKnown = said.fields.some((field) => declared.includes(typeof field === 'string' ? field : 'fields'));
  if (isKnown || !looksLikeName(said)) return undefined;
  const own = Object.entries(shownNames(words.terms)).flatMap(([name, shown]) =>
    declared.includes(name satisfies string as SearchName) ? [shown] : [],
  );
  const labels = declared.includes('fields')
    ? definitions.filter(({ control }) => control !== 'markdown').map(({ label, key }) => label || key)
    : [];
  const all = nearestFirst([...new Set([...own, ...labels])], said.name);
  const named = all.length > namedAtMost ? [...all.slice(0, namedAtMost), '…'] : all;
  return words.terms.filters.search.unknownName(said.name, named.join(', '));
}

/** Those that begin as what was typed does: most names are only begun, or ended wrongly. */
function nearestFirst(names: readonly string[], typed: string): readonly string[] {
  const begin = foldText(typed).trim().slice(0, 3);
  const isNear = (name: string) => foldText(name).trim().startsWith(begin);
  return [...names.filter(isNear), ...names.filter((name) => !isNear(name))];
}

function unknownValue({ fields: [field, ...others], value }: NameSaid, words: Words): string | undefined {
  const values = others.length === 0 ? shownValues(field, words.terms) : [];
  const asked = foldText(value).trimEnd();
  const isOne = values.some(([stored]) => foldText(stored).includes(asked)) || (field === 'push' && value === 'none');
  if (values.length === 0 || asked.trim() === '' || isOne) return undefined;
  const label = shownNames(words.terms)[field as SearchName] ?? '';
  return words.terms.filters.search.unknownValue(label, value, values.map(([, shown]) => shown).join(', '));
}

/** An address, a path, a host with its port and a time are no names, though they have a colon. */
const looksLikeName = ({ name, value }: NameSaid): boolean =>
  value.trim() !== '' && !/^[/\\:]/u.test(value) && /^\p{L}[\p{L}\p{M}\p{N}\s_-]+$/u.test(name.trim());
