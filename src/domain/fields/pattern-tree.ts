/** Letters as a set of bits, one for each that is tried. */
export type Letters = bigint;

/** What a pattern is made of, as far as it matters for how long it is tried. Small counts are written out. */
export type PatternTree =
  | { readonly type: 'letter'; readonly letters: Letters }
  | { readonly type: 'sequence'; readonly items: readonly PatternTree[] }
  | { readonly type: 'choice'; readonly branches: readonly PatternTree[] }
  | { readonly type: 'loop'; readonly item: PatternTree; readonly least: number; readonly most: number }
  | { readonly type: 'lookahead'; readonly item: PatternTree };

/** So often something is written out; what may come more often is taken for something without an end. */
const writtenOut = 3;
/** So many letters a pattern may have once it is written out. */
const mostLetters = 1_500;

const empty: PatternTree = { type: 'sequence', items: [] };

/**
 * The tree of a pattern that compiles with the flag `u`; nothing for one with back-references, lookbehind or flags of its
 * own, which can be told nothing of, and for one that is too large.
 */
export function patternTree(source: string): PatternTree | undefined {
  try {
    return new Reader(source).whole();
  } catch (thrown) {
    if (thrown === untold) return undefined;
    throw thrown;
  }
}

const untold = new Error('Nothing can be told of this pattern.');

const atom =
  /\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[a-zA-Z]|\\.|[^()|[\]{}*+?^$\\]/suy;
const count = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/uy;
const opening = /\((?:\?(?:[:=!]|<(?![=!])[^>]*>)|(?!\?))/uy;
const border = /[\^$]|\\[bB]/uy;
const reference = /\\(?:[1-9]|k<)/uy;

class Reader {
  readonly #source: string;
  readonly #tried: readonly string[];
  readonly #known = new Map<string, Letters>();
  #at = 0;
  #letters = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tried = lettersToTry(source);
  }

  whole(): PatternTree {
    const tree = this.#choice();
    // A bracket that closes what the pattern did not open would end what is put around it.
    return this.#at === this.#source.length ? tree : refuse();
  }

  #choice(): PatternTree {
    const branches = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      branches.push(this.#sequence());
    }
    return branches.length === 1 ? branches[0]! : { type: 'choice', branches };
  }

  #sequence(): PatternTree {
    const items: PatternTree[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const before = this.#letters;
      const item = this.#item();
      items.push(this.#counted(item, this.#letters - before));
    }
    return items.length === 1 ? items[0]! : { type: 'sequence', items };
  }

  #item(): PatternTree {
    if (this.#take(border)) return empty;
    if (this.#source[this.#at] === '(') {
      const [opened] = this.#take(opening) ?? refuse();
      const item = this.#choice();
      if (this.#source[this.#at] !== ')') refuse();
      this.#at += 1;
      return /^\(\?[=!]/u.test(opened) ? { type: 'lookahead', item } : item;
    }
    if (this.#take(reference)) refuse();
    const [letter] = this.#take(atom) ?? refuse();
    this.#letters += 1;
    if (this.#letters > mostLetters) refuse();
    return { type: 'letter', letters: this.#lettersOf(letter) };
  }

  #counted(item: PatternTree, letters: number): PatternTree {
    const found = this.#take(count);
    if (!found) return item;
    const [, sign, from, comma, to] = found;
    const least = sign ? (sign === '+' ? 1 : 0) : Number(from);
    const most = sign ? (sign === '?' ? 1 : Infinity) : comma ? (to ? Number(to) : Infinity) : Number(from);
    if (most > writtenOut) return { type: 'loop', item, least, most };
    this.#letters += letters * Math.max(0, most - 1);
    if (this.#letters > mostLetters) refuse();
    let rest = empty;
    for (let at = most; at > 0; at -= 1) {
      const one: PatternTree = rest === empty ? item : { type: 'sequence', items: [item, rest] };
      rest = at > least ? { type: 'choice', branches: [one, empty] } : one;
    }
    return rest;
  }

  #take(token: RegExp): RegExpExecArray | undefined {
    token.lastIndex = this.#at;
    const found = token.exec(this.#source);
    if (found) this.#at = token.lastIndex;
    return found ?? undefined;
  }

  /** Asked of whoever will read the pattern, so that no class means something else here. */
  #lettersOf(source: string): Letters {
    const known = this.#known.get(source);
    if (known !== undefined) return known;
    const one = new RegExp(`^${source}$`, 'u');
    const letters = BigInt(`0b0${this.#tried.map((letter) => (one.test(letter) ? '1' : '0')).join('')}`);
    this.#known.set(source, letters);
    return letters;
  }
}

function refuse(): never {
  throw untold;
}

/**
 * Where two classes have a letter in common they have one of these: the ends of every range that is written, their
 * neighbours, ASCII and some letters of every other kind.
 */
function lettersToTry(source: string): readonly string[] {
  const escaped = [...source.matchAll(/\\u\{([\da-fA-F]+)\}|\\u([\da-fA-F]{4})|\\x([\da-fA-F]{2})/gu)].map(
    ([, ...digits]) => Number.parseInt(digits.find(Boolean) ?? '', 16),
  );
  const written = [...Array.from(source, (letter) => letter.codePointAt(0)!), ...escaped];
  const codes = new Set([
    ...Array.from({ length: 0x80 }, (_, code) => code),
    ...written.flatMap((code) => [code - 1, code, code + 1]),
    ...Array.from(samples, (letter) => letter.codePointAt(0)!),
  ]);
  return [...codes].filter((code) => code >= 0 && code <= 0x10ffff).map((code) => String.fromCodePoint(code));
}

const samples =
  '\u0085\u00a0\u00adªµºßàÀŁłſƏǅʰˈ̀ͅΑΩαςϴЁЯяԀԱա・אבـعب٣۴ःकखा१กขๆ๑ကაბሀកᠠᄀ가ひカー一丁龥ꀀ𐌀𠀀𝐀𝟎Ⅷ½²₂①€₹‿–—‐“”‘’«»…‰•†′″⁄∑±√∞←→■░☀❤⚠👩🚀🏽🇩\u200b\u200c\u200d\u200f\u2003\u2028\u2029\u202f\u205f\u3000\ufe0f\ufeff\uffff\ue000\u{e0041}\u{10ffff}\u1e9e\u1f00\ufb01\uff21\uff11。、「';
