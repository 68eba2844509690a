/** Chance that falls the same way for the same seed: made-up data is the same in every browser, and for every test. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  share(): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** Whether something happens that happens this often. */
  falls(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** So many different ones, or all there are. */
  some<T>(from: readonly T[], count: number): readonly T[];
}

export function dice(seed: string): Dice {
  let state = mixed(seed);
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let turned = Math.imul(state ^ (state >>> 15), state | 1);
    turned ^= turned + Math.imul(turned ^ (turned >>> 7), turned | 61);
    return ((turned ^ (turned >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(share() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new RangeError('There is nothing to pick from.');
    return from[between(0, from.length - 1)]!;
  };
  return {
    share,
    between,
    falls: (often) => share() < often,
    pick,
    some(from, count) {
      const left = [...from];
      return Array.from(
        { length: Math.min(count, left.length) },
        () => left.splice(between(0, left.length - 1), 1)[0]!,
      );
    },
  };
}

/** Hexadecimal digits that look like the digest of this text, and are the same each time. Not a digest. */
export function likeDigest(text: string, digits: number): string {
  const rolls = dice(text);
  return Array.from({ length: digits }, () => rolls.between(0, 15).toString(16)).join('');
}

/** FNV-1a. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
