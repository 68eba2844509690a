/** What a case is called in English. */
export interface EnglishNoun {
  /** One of it, small inside a sentence: "incident", "HR request". */
  readonly one: string;
  /** Several of it. */
  readonly other: string;
  /** Where the first letter misleads: "a user request", "an hour". Absent: "an" before a vowel. */
  readonly article?: 'a' | 'an';
}

/** What a case is called in German. Nouns that change in the singular's dative and accusative cannot be given. */
export interface GermanNoun {
  /** `m`: der Vorfall, `f`: die Störung, `n`: das Ticket. */
  readonly gender: 'm' | 'f' | 'n';
  /** Nominative, "Vorfall". */
  readonly one: string;
  /** Nominative plural, "Vorfälle". */
  readonly other: string;
  /** Genitive, "Vorfalls". Absent: with s, or as `one` where it is feminine. */
  readonly genitive?: string;
  /** Dative plural, "Vorfällen". Absent: with n, unless the plural ends in n or s. */
  readonly otherDative?: string;
}

/**
 * What a host calls things, by language: each says which forms of a noun its sentences need. A language nothing is given
 * for keeps its own word.
 */
export interface Nouns {
  readonly case?: {
    readonly en?: EnglishNoun;
    readonly de?: GermanNoun;
    /** Languages that were registered with `withNoun`. */
    readonly [code: string]: object | undefined;
  };
}

/** The noun as English sentences need it, under the word it stands for: `ACase` begins a sentence. */
export type EnglishNouns = Readonly<Record<'case' | 'cases' | 'Case' | 'Cases' | 'aCase' | 'ACase', string>> & {
  /** "1 case", "2 cases". */
  readonly counted: { readonly one: string; readonly other: string };
};

export function englishNouns({ one, other, article }: EnglishNoun = { one: 'case', other: 'cases' }): EnglishNouns {
  const a = `${article ?? (/^[aeiou]/i.test(one) ? 'an' : 'a')} ${one}`;
  return {
    case: one,
    cases: other,
    Case: capital(one),
    Cases: capital(other),
    aCase: a,
    ACase: capital(a),
    counted: { one: `{count} ${one}`, other: `{count} ${other}` },
  };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
