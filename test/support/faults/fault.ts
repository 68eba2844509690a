/** Faults an adapter author may make without noticing. Each is planted in something that is otherwise good. */
export const faultNames = [
  'lost abort',
  'silent no-op',
  'swallowed conflict',
  'half commit',
  'foreign owner visible',
  'mutated input',
  'shared state',
  'lost mutationId',
  'wrong null',
  'doubled change',
] as const;
export type FaultName = (typeof faultNames)[number];

/** A fault, and the suite that has to notice it. */
export interface Fault<Door> {
  readonly plant: (good: Door) => Door;
  readonly noticedBy: string;
}

type Verb = (...args: never[]) => unknown;

/** The same verb, each of its options without this member. */
export function withoutOption<V extends Verb>(verb: V, member: 'signal' | 'mutationId'): V {
  const forgetful = (...args: Parameters<V>) =>
    verb(
      ...(args.map((arg: unknown) =>
        typeof arg === 'object' && arg !== null && member in arg ? { ...arg, [member]: undefined } : arg,
      ) as Parameters<V>),
    );
  return forgetful as V;
}

/** Remembers what was answered and answers the very same again, as a cache that hands out its own copy does. */
export function sharing<Answer extends object | null>(keyOf: (answer: Answer) => string): (answer: Answer) => Answer {
  const kept = new Map<string, Answer>();
  return (answer) => {
    const key = keyOf(answer);
    const first = kept.get(key) ?? answer;
    kept.set(key, first);
    return first;
  };
}
