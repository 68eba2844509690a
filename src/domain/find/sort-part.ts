/**
 * Puts in place what a whole sort would put at `from` and up to `to`, in order, and leaves the rest roughly parted
 * around it. Of many items and a short part it looks at each a few times, wherever the part lies. Not stable: `compare`
 * must tell any two items apart.
 */
export function sortPart<T>(items: T[], compare: (a: T, b: T) => number, from: number, to: number): void {
  narrow(0, items.length - 1, 2 * Math.ceil(Math.log2(items.length + 1)));

  function narrow(low: number, high: number, patience: number): void {
    while (low < high && from <= high && low < to) {
      // Some order there is makes bad pivots all the way; the engine's own sort knows no such order.
      if (patience-- === 0) return sortAll(low, high);
      const pivot = middleOf(items[low]!, items[(low + high) >> 1]!, items[high]!, compare);
      let left = low;
      let right = high;
      while (left <= right) {
        while (compare(items[left]!, pivot) < 0) left++;
        while (compare(items[right]!, pivot) > 0) right--;
        if (left <= right) [items[left++], items[right--]] = [items[right]!, items[left]!];
      }
      narrow(low, right, patience);
      low = left;
    }
  }

  function sortAll(low: number, high: number): void {
    const sorted = items.slice(low, high + 1).sort(compare);
    for (const [index, item] of sorted.entries()) items[low + index] = item;
  }
}

function middleOf<T>(a: T, b: T, c: T, compare: (a: T, b: T) => number): T {
  if (compare(a, b) < 0) return compare(b, c) < 0 ? b : compare(a, c) < 0 ? c : a;
  return compare(a, c) < 0 ? a : compare(b, c) < 0 ? c : b;
}
