import type { FieldDefinition } from '../fields/field-definition.js';
import { piecesOf, type Declared } from './parse-search.js';

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
export const namesInSearch = (text: string, definitions: readonly FieldDefinition[]): readonly NameSaid[] =>
  [...piecesOf(text, definitions)].flatMap(({ at, named, fields }) => {
    if (!named) return [];
    const [whole, minus = '', quoted, plain = '', phrase, word = ''] = named;
    return [
      {
        excluded: minus !== '',
        name: quoted ?? plain,
        value: phrase ?? word,
        fields,
        from: at + minus.length,
        to: at + whole.length,
      },
    ];
  });
