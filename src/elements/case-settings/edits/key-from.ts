import { limits } from '../../../domain/limits.js';

/** Leaves room for what tells it from one that is taken. */
const longest = limits.fieldKey - 4;

/** A key for what people call so: readable where that can be, never one that is taken. */
export function keyFrom(
  label: string,
  { taken, fallback }: { readonly taken: Iterable<string>; readonly fallback: string },
): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, longest);
  const wanted = plain === '' ? fallback : plain;
  const others = new Set(taken);
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? wanted : `${wanted}-${count}`;
    if (!others.has(key)) return key;
  }
}
