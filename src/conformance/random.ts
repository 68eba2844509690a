/** Chance that is the same in every run: mulberry32, from a seed. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  readonly int: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Some of these, at most `most`, each once. */
  readonly some: <T>(from: readonly T[], most: number) => readonly T[];
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    pick: (from) => from[int(from.length)]!,
    some(from, most) {
      const wanted = int(Math.min(most, from.length) + 1);
      const left = [...from];
      return Array.from({ length: wanted }, () => left.splice(int(left.length), 1)[0]!);
    },
  };
}
