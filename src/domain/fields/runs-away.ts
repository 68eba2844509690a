import { patternTree, type Letters, type PatternTree } from './pattern-tree.js';

/** In so many ways a text may be tried before it is refused: a moment, and no more. */
const mostWays = Math.log(5e8);
/** So many pairs of places are looked at in one loop; what needs more is not known to end. */
const mostPairs = 50_000;

/**
 * Whether a pattern may keep whoever tries it busy for longer than a moment over a text of so many letters. Such a
 * pattern reads the same text in many ways: in a loop within a loop (`(a+)+`), by branches alike (`(a|a)*`), or in many
 * loops in a row that share letters. What cannot be told of, such as a back-reference, may.
 */
export function runsAway(source: string, longest: number): boolean {
  const tree = patternTree(source);
  return !tree || isAmbiguous(tree) || isTooMuch(tree, longest);
}

/** Patterns that were looked into, by how long a text may be. */
const known = new Map<string, boolean>();
const mostKnown = 500;

/**
 * Whether a pattern is tried against values. One that was stored before such were refused may run away: what it asks for
 * is not asked then. Remembers what it found.
 */
export function endsSoon(source: string, longest: number): boolean {
  const key = `${String(longest)} ${source}`;
  const found = known.get(key) ?? !runsAway(source, longest);
  if (known.size >= mostKnown) known.clear();
  known.set(key, found);
  return found;
}

function isTooMuch(tree: PatternTree, longest: number): boolean {
  const { always, moved } = waysOf(tree, longest);
  return (
    always + moved > (longest > 1_000 ? mostWays : mostWays - Math.LN10) ||
    lookaheadsIn(tree).some((each) => isTooMuch(each, longest))
  );
}

/** Whether some loop reads the same text in two ways, and therefore a longer one in twice as many each time. */
function isAmbiguous(tree: PatternTree): boolean {
  switch (tree.type) {
    case 'letter':
      return false;
    case 'sequence':
      return tree.items.some(isAmbiguous);
    case 'choice':
      return tree.branches.some(isAmbiguous);
    case 'lookahead':
      return isAmbiguous(tree.item);
    case 'loop':
      // A look ahead is taken anew each time round.
      return lookaheadsIn(tree.item).length > 0 || new Automaton(tree).isAmbiguous();
  }
}

/** Where reading a part may begin and end, and in how many ways it reads nothing, 2 being many. */
interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly blank: number;
}

/** The letters of a loop as places, and which may follow which: as often as there are ways to get there. */
class Automaton {
  readonly #letters: Letters[] = [];
  readonly #next: number[][] = [];

  constructor(loop: PatternTree) {
    this.#add(loop);
  }

  /** Two different ways out of one place, by the same text, that meet again: round the loop both can be gone each time. */
  isAmbiguous(): boolean {
    const size = this.#letters.length;
    if (this.#next.some((next) => new Set(next).size < next.length)) return true;
    const seen = new Set<number>();
    const open: [number, number][] = this.#letters.map((_, place) => [place, place]);
    for (let pair = open.pop(); pair; pair = open.pop()) {
      const [one, other] = pair;
      for (const left of this.#next[one]!)
        for (const right of this.#next[other]!) {
          if (one !== other && left === right) return true;
          const met = Math.min(left, right) * size + Math.max(left, right);
          if (left === right || seen.has(met) || (this.#letters[left]! & this.#letters[right]!) === 0n) continue;
          seen.add(met);
          open.push([left, right]);
          if (seen.size > mostPairs) return true;
        }
    }
    return false;
  }

  #add(tree: PatternTree): Ends {
    switch (tree.type) {
      case 'letter': {
        const place = this.#letters.push(tree.letters) - 1;
        this.#next.push([]);
        return { first: [place], last: [place], blank: 0 };
      }
      case 'sequence':
        return tree.items.reduce<Ends>(
          (before, item) => {
            const after = this.#add(item);
            this.#join(before.last, after.first);
            return {
              first: [...before.first, ...times(before.blank, after.first)],
              last: [...after.last, ...times(after.blank, before.last)],
              blank: Math.min(2, before.blank * after.blank),
            };
          },
          { first: [], last: [], blank: 1 },
        );
      case 'choice': {
        const ends = tree.branches.map((branch) => this.#add(branch));
        return {
          first: ends.flatMap(({ first }) => first),
          last: ends.flatMap(({ last }) => last),
          blank: Math.min(
            2,
            ends.reduce((sum, { blank }) => sum + blank, 0),
          ),
        };
      }
      case 'loop': {
        const { first, last, blank } = this.#add(tree.item);
        this.#join(last, first);
        return { first, last, blank: tree.least === 0 ? 1 : blank };
      }
      case 'lookahead':
        return { first: [], last: [], blank: 1 };
    }
  }

  #join(from: readonly number[], to: readonly number[]): void {
    for (const place of from) this.#next[place]!.push(...to);
  }
}

const times = (count: number, places: readonly number[]): readonly number[] =>
  Array.from({ length: count }, () => places).flat();

/** The logarithm of the ways in which a part reads one text of its own, and of those that move its borders. */
interface Ways {
  readonly always: number;
  readonly moved: number;
  /** Every letter it may hold. */
  readonly letters: Letters;
  readonly first: Letters;
  readonly canBeBlank: boolean;
}

function waysOf(tree: PatternTree, length: number): Ways {
  switch (tree.type) {
    case 'letter':
      return { always: 0, moved: 0, letters: tree.letters, first: tree.letters, canBeBlank: false };
    case 'lookahead':
      return { always: 0, moved: 0, letters: 0n, first: 0n, canBeBlank: true };
    case 'loop': {
      const { moved, letters, first, canBeBlank } = waysOf(tree.item, length);
      const ends = moved === 0 ? Math.min(tree.most - tree.least, length) : length;
      return { always: 0, moved: Math.log(ends + 1), letters, first, canBeBlank: canBeBlank || tree.least === 0 };
    }
    case 'choice':
      return waysOfChoice(tree.branches.map((branch) => waysOf(branch, length)));
    case 'sequence':
      return waysOfSequence(tree.items.map((item) => waysOf(item, length)));
  }
}

function waysOfChoice(branches: readonly Ways[]): Ways {
  const isLike = ({ first }: Ways, at: number) =>
    branches.some((other, place) => place !== at && (first & other.first) !== 0n);
  const isOptional = branches.some(({ letters }) => letters === 0n);
  return {
    always: Math.max(...branches.map(({ always }) => always)) + Math.log(Math.max(1, branches.filter(isLike).length)),
    // What is a loop's is so much more that being there or not does not count.
    moved: Math.max(isOptional ? Math.LN2 : 0, ...branches.map(({ moved }) => moved)),
    letters: branches.reduce((all, { letters }) => all | letters, 0n),
    first: branches.reduce((all, { first }) => all | first, 0n),
    canBeBlank: branches.some(({ canBeBlank }) => canBeBlank),
  };
}

function waysOfSequence(items: readonly Ways[]): Ways {
  const chains: { readonly moved: number; readonly length: number }[] = [];
  for (const [at, item] of items.entries()) {
    let best = { moved: 0, length: 0 };
    for (let before = at - 1; before >= 0 && item.moved > 0; before -= 1) {
      const chain = chains[before]!;
      if (items[before]!.moved > 0 && chain.moved > best.moved && isLinked(items.slice(before, at + 1))) best = chain;
    }
    chains.push({
      moved: item.moved === 0 ? 0 : best.moved + item.moved,
      length: best.length + (item.moved > 4 ? 1 : 0),
    });
  }
  const firsts = items.slice(0, items.findIndex(({ canBeBlank }) => !canBeBlank) + 1 || items.length);
  return {
    always: items.reduce((sum, { always }) => sum + always, 0),
    // Borders do not pass one another: only some of their places can be had together.
    moved: Math.max(
      0,
      ...chains.map(({ moved, length }) => moved - (moved > length * Math.LN2 * 2 ? logFactorial(length) : 0)),
    ),
    letters: items.reduce((all, { letters }) => all | letters, 0n),
    first: firsts.reduce((all, { first }) => all | first, 0n),
    canBeBlank: items.every(({ canBeBlank }) => canBeBlank),
  };
}

/** Whether the border between the first and the last can move: they share letters, and so does all that must stand between. */
function isLinked(items: readonly Ways[]): boolean {
  const shared = items[0]!.letters & items.at(-1)!.letters;
  return (
    shared !== 0n && items.slice(1, -1).every(({ letters, canBeBlank }) => canBeBlank || (letters & shared) !== 0n)
  );
}

const logFactorial = (count: number): number =>
  Array.from({ length: count }, (_, at) => Math.log(at + 1)).reduce((sum, each) => sum + each, 0);

function lookaheadsIn(tree: PatternTree): readonly PatternTree[] {
  switch (tree.type) {
    case 'letter':
      return [];
    case 'sequence':
      return tree.items.flatMap(lookaheadsIn);
    case 'choice':
      return tree.branches.flatMap(lookaheadsIn);
    case 'loop':
      return lookaheadsIn(tree.item);
    case 'lookahead':
      return [tree.item, ...lookaheadsIn(tree.item)];
  }
}
