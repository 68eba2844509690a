import { limits } from '../../../domain/limits.js';
import type { NewObservable, Observable } from '../../../domain/observable.js';
import { observableKey } from '../../../domain/observables/observable-key.js';
import { readObservables } from '../../../domain/observables/read-observables.js';
import type { ViewTools } from '../view-tools.js';
import { problemWords, problemsOf } from './observable-words.js';

/** One pasted observable, and what is to become of it. */
export interface Pasted {
  readonly line: number;
  /** Empty where it cannot be told. */
  readonly type: string;
  readonly value: string;
  readonly observable: NewObservable;
  readonly fate: 'add' | 'there' | 'wrong';
  readonly problems: readonly string[];
}

/** What a pasted text says, over what stands on the case; `chosen` types, by value, go before guessed ones. */
export function readPasted(
  tools: ViewTools,
  text: string,
  { chosen, listed }: { readonly chosen: ReadonlyMap<string, string>; readonly listed: readonly Observable[] },
): readonly Pasted[] {
  const words = tools.words();
  const said = words.terms.caseObservables.problems;
  const there = new Set(listed.map(observableKey));
  let room = limits.observablesPerCase - listed.length;
  return readObservables(text).map(({ line, type: guessed, value, description }): Pasted => {
    const type = chosen.get(value) ?? guessed ?? '';
    const observable = { type, value, ...(description !== undefined && { description }) };
    const of = (fate: Pasted['fate'], problems: readonly string[]) => ({
      line,
      type,
      value,
      observable,
      fate,
      problems,
    });
    const problems = problemsOf(tools, observable);
    if (problems.length > 0) return of('wrong', [...new Set(problems.map((each) => problemWords(each, words)))]);
    const key = observableKey(observable);
    if (there.has(key)) return of('there', [said.duplicate]);
    if (room <= 0) return of('wrong', [said.room]);
    room -= 1;
    there.add(key);
    return of('add', []);
  });
}

/** These lines of a text, by number from 1. */
export const onlyLines = (text: string, kept: ReadonlySet<number>): string =>
  text
    .split(/\r\n?|[\n\u2028\u2029]/u)
    .filter((_, index) => kept.has(index + 1))
    .join('\n');
