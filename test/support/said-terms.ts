import type { FieldProblem } from '../../src/domain/error.js';
import { formatsFor, type Formats } from '../../src/i18n/formats.js';
import type { Terms } from '../../src/i18n/terms.js';

/** One thing that can be said, by the path of its term; functions are said once for each of their samples. */
export interface Saying {
  readonly path: string;
  readonly text: string;
}

const numbers = [0, 1, 2];
const kinds = ['alerts', 'events', 'files', 'references', 'observables'];
const lists = [['X'], ['X', 'Y', 'Z', 'X']];

/** What terms are said of, by the names of their parameters. What is not here is a word of somebody else's. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  ...Object.fromEntries(
    `addable alerts all cases changes clashes column comments count days done ended files found held least left length limit line
    missing more most observables of page pages place revision room shown size there total wrong`
      .split(/\s+/u)
      .map((name) => [name, numbers]),
  ),
  ...Object.fromEntries(['addresses', 'labels', 'names', 'parts', 'places', 'tags'].map((name) => [name, lists])),
  atLeast: [false, true],
  on: [false, true],
  number: [null, 7],
  over: [undefined, 1, 2],
  why: [undefined, 'X'],
  kind: kinds,
  // Words to copy, where it is not a word of somebody else's.
  what: ['link', 'report'],
};

const rules: Readonly<Record<FieldProblem['rule'], true>> = {
  required: true,
  required_on_close: true,
  too_long: true,
  too_short: true,
  too_many: true,
  too_few: true,
  too_big: true,
  too_small: true,
  not_an_integer: true,
  not_an_option: true,
  wrong_type: true,
  pattern: true,
  duplicate: true,
  immutable: true,
  unknown_key: true,
  unknown_record: true,
};

/** A number that is said needs samples: without, only some of the sentences around it would be. */
const strict = (formats: Formats): Formats => ({
  ...formats,
  plural: (count, words) => {
    if (typeof count !== 'number') throw new TypeError(`A count is said without samples: ${words.other}`);
    return formats.plural(count, words);
  },
});

/** Everything a language says, with all that is put into it, by path. */
export function sayingsOf(terms: Terms, locale: string): readonly Saying[] {
  const formats = strict(formatsFor(locale));
  const problems = Object.keys(rules).map((rule) => ({
    path: `problem(${rule})`,
    text: terms.problem({ path: 'x', rule: rule as FieldProblem['rule'], limit: 2, actual: 3 }, 'X', formats),
  }));
  const { problem: _problem, ...others } = terms;
  return [...problems, ...textsIn(others, '')].sort((a, b) => Number(a.path > b.path) - Number(a.path < b.path));

  function textsIn(value: unknown, path: string): readonly Saying[] {
    if (typeof value === 'string') return [{ path, text: value }];
    if (typeof value === 'function') return called(value as (...args: unknown[]) => unknown, path);
    return Object.entries(value as object).flatMap(([key, below]) => textsIn(below, (path && `${path}.${key}`) || key));
  }

  function called(term: (...args: unknown[]) => unknown, path: string): readonly Saying[] {
    const parameters = /^\(?([^()=]*)\)?\s*=>/u.exec(String(term))?.[1];
    if (parameters === undefined) throw new Error(`The parameters of ${path} cannot be read.`);
    const given = parameters
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => (name === 'formats' ? [formats] : (samples[name] ?? ['X'])));
    const all = given.reduce<readonly unknown[][]>(
      (before, values) => before.flatMap((args) => values.map((value) => [...args, value])),
      [[]],
    );
    return all.flatMap((args) => textsIn(term(...args), path));
  }
}
