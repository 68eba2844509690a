import type { FieldDefinition } from '../fields/field-definition.js';
import { blanks, fieldLookup, nameAndValue, valueAlone, type Declared } from './parse-search.js';

/** A name in a search text with what is asked of it, whether or not there is such a field. */
export interface NameSaid {
  readonly excluded: boolean;
  readonly name: string;
  readonly value: string;
  /** What it stands for; nothing where it is a word like any other. */
  readonly fields: readonly Declared[];
  /** Where name and value stand in the text, from the first letter to behind the last; the minus apart. */
  readonly from: number;
  readonly to: number;
}

/** The names a text says, in its order. For whoever explains a search, or puts it in other words. Never throws. */
export function namesInSearch(text: string, definitions: readonly FieldDefinition[]): readonly NameSaid[] {
  const said: NameSaid[] = [];
  const fieldsNamed = fieldLookup(definitions);
  let at = 0;
  const read = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (;;) {
    at += read(blanks)![0].length;
    const named = read(nameAndValue);
    const [whole = '', minus = '', quoted, plain = '', phrase, word = ''] = named ?? [];
    const name = quoted ?? plain;
    const fields = named ? fieldsNamed(name) : [];
    if (named)
      said.push({
        excluded: minus !== '',
        name,
        value: phrase ?? word,
        fields,
        from: at + minus.length,
        to: at + whole.length,
      });
    const found = fields.length > 0 ? named : read(valueAlone);
    if (!found) return said;
    at += found[0].length;
  }
}
