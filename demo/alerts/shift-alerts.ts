import type { Alert } from './alert.js';
import { raise } from './alert.js';
import { dice } from '../chance/dice.js';
import { someChatter } from './data/chatter.js';
import { stories } from './data/stories.js';

const minute = 60_000;

/** How much chatter there was before the shift began, in its last seven hours. */
const chatterBefore = 24;
const chatterSpan = 7 * 60;

/** Milliseconds from the first arrival of a shift to the second; later ones take longer and longer. */
const firstGap = 20_000;

const idOf = (begin: number, what: string) => `alert-${Math.floor(begin / minute).toString(36)}-${what}`;

/** The alerts of each story, told as of a shift that begins then. */
export function alertsOfStories(begin: number): ReadonlyMap<string, readonly Alert[]> {
  return new Map(
    stories.map(({ key, seen, steps }) => [
      key,
      steps.map(([minutesAgo, rule, more], at) =>
        raise(
          rule,
          { ...seen, ...more },
          { id: idOf(begin, `${key}-${String(at + 1)}`), at: begin - minutesAgo * minute },
        ),
      ),
    ]),
  );
}

/** What a shift finds when it begins, newest first. */
export function alertsAtBegin(begin: number): readonly Alert[] {
  const before = Array.from({ length: chatterBefore }, (_, at) => {
    const rolls = dice(`before ${String(at)}`);
    const { rule, seen } = someChatter(rolls);
    const minutesAgo = 5 + Math.floor(rolls.share() * chatterSpan);
    return raise(rule, seen, { id: idOf(begin, `before-${String(at + 1)}`), at: begin - minutesAgo * minute });
  });
  return [...[...alertsOfStories(begin).values()].flat(), ...before].sort(newestFirst);
}

/** When the nth arrival comes, counted from 1. */
export const arrivalTime = (begin: number, nth: number): number => begin + Math.round(firstGap * nth ** 1.25);

/** The nth alert to arrive during a shift. */
export function arrival(begin: number, nth: number): Alert {
  const { rule, seen } = someChatter(dice(`arrival ${String(nth)}`));
  return raise(rule, seen, { id: idOf(begin, `live-${String(nth)}`), at: arrivalTime(begin, nth) });
}

export const newestFirst = (a: Alert, b: Alert): number =>
  a.raisedAt < b.raisedAt ? 1 : a.raisedAt > b.raisedAt ? -1 : a.id < b.id ? -1 : 1;
