import type { Digest } from './digester.js';

/** SHA-256 of bytes that come in parts: the digest of the platform wants a whole file in memory, and a secure context. */
export function sha256(): Digest {
  const state = Uint32Array.of(...fractionsOf(firstPrimes(8), 1 / 2));
  const schedule = new Uint32Array(64);
  const block = new Uint8Array(64);
  let filled = 0;
  let length = 0;

  const take = (bytes: Uint8Array) => {
    let from = 0;
    while (from < bytes.length) {
      const part = bytes.subarray(from, from + 64 - filled);
      block.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < 64) return;
      compress(state, schedule, block);
      filled = 0;
    }
  };

  return {
    add(bytes) {
      length += bytes.length;
      take(bytes);
    },
    hex() {
      const tail = new Uint8Array((filled < 56 ? 56 : 120) - filled + 8);
      tail[0] = 0x80;
      const view = new DataView(tail.buffer);
      view.setUint32(tail.length - 8, Math.floor(length / 2 ** 29));
      view.setUint32(tail.length - 4, (length * 8) >>> 0);
      take(tail);
      return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
    },
  };
}

function compress(state: Uint32Array, w: Uint32Array, block: Uint8Array): void {
  for (let index = 0; index < 16; index += 1) {
    const at = index * 4;
    w[index] = (block[at]! << 24) | (block[at + 1]! << 16) | (block[at + 2]! << 8) | block[at + 3]!;
  }
  for (let index = 16; index < 64; index += 1) {
    const early = w[index - 15]!;
    const late = w[index - 2]!;
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[index] = w[index - 16]! + small + w[index - 7]! + large;
  }
  // Always eight words, which a typed array does not say.
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index += 1) {
    const chosen = (e & f) ^ (~e & g);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + rounds[index]! + w[index]!) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = state[index]! + word));
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the fractions of roots of primes: where the standard takes its constants from. */
function fractionsOf(primes: readonly number[], power: number): readonly number[] {
  return primes.map((prime) => Math.floor((prime ** power % 1) * 2 ** 32));
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}

const rounds = Uint32Array.of(...fractionsOf(firstPrimes(64), 1 / 3));
