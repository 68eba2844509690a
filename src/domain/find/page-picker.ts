import { sortPart } from './sort-part.js';

/** Picks one page of a sorted whole without sorting the whole. */
export interface PagePicker<T> {
  /** Whether the item could still be on the page, or before it. */
  mayCount(item: T): boolean;
  add(item: T): void;
  /** The page, in order. */
  page(): readonly T[];
}

// Cut less often than every few items where pages are short.
const leastKept = 256;

/**
 * A page of `size` behind the first `start`. Twice what it takes is kept; when that is full, the worse half goes and the
 * worst of the rest is the bar for all that follow. `compare` must tell any two items apart.
 */
export function pagePicker<T>(
  compare: (a: T, b: T) => number,
  { start, size }: { readonly start: number; readonly size: number },
): PagePicker<T> {
  const wanted = start + size;
  const most = Math.max(2 * wanted, leastKept);
  const kept: T[] = [];
  let bar: T | undefined;
  return {
    mayCount: (item) => bar === undefined || compare(item, bar) < 0,
    add(item) {
      if (kept.push(item) < most) return;
      sortPart(kept, compare, wanted - 1, wanted);
      kept.length = wanted;
      bar = kept[wanted - 1];
    },
    page() {
      sortPart(kept, compare, start, wanted);
      return kept.slice(start, wanted);
    },
  };
}
