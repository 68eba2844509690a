import type { GermanNoun } from '../nouns.js';

/** Männlich, weiblich, sächlich. */
type Forms = readonly [string, string, string];

const phrases = {
  derFall: ['der', 'die', 'das'],
  einFall: ['ein', 'eine', 'ein'],
  keinFall: ['kein', 'keine', 'kein'],
  denFall: ['den', 'die', 'das'],
  diesenFall: ['diesen', 'diese', 'dieses'],
  einenFall: ['einen', 'eine', 'ein'],
  demFall: ['dem', 'der', 'dem'],
  diesemFall: ['diesem', 'dieser', 'diesem'],
  jedemFall: ['jedem', 'jeder', 'jedem'],
  zuFall: ['zu', 'zu', 'zu'],
  vomFall: ['vom', 'von der', 'vom'],
  amFall: ['am', 'an der', 'am'],
  imFall: ['im', 'in der', 'im'],
  zumFall: ['zum', 'zur', 'zum'],
  desFalls: ['des', 'der', 'des'],
  diesesFalls: ['dieses', 'dieser', 'dieses'],
  einesFalls: ['eines', 'einer', 'eines'],
  ihresFalls: ['ihres', 'ihrer', 'ihres'],
} as const satisfies Record<string, Forms>;

type Phrase = keyof typeof phrases;

/**
 * Wie ein Fall heißt, in den Formen, die deutsche Sätze brauchen, jede unter dem Namen, den sie bei „Fall“ hat:
 * `vomFall` ist bei einer Störung „von der Störung“, `VomFall` beginnt damit einen Satz.
 */
export type Fall = Readonly<
  Record<'Fall' | 'Faelle' | 'Faellen', string> & Record<Phrase | Capitalize<Phrase>, string>
> & {
  /** „1 Fall“, „2 Fälle“, und nach „von“ und „in“ „2 Fällen“. */
  readonly counted: { readonly one: string; readonly other: string };
  readonly countedDative: { readonly one: string; readonly other: string };
  /** Was sich sonst nach dem Geschlecht richtet, männlich, weiblich, sächlich: `neu${n.je('er', 'e', 'es')}`. */
  readonly je: (...forms: Forms) => string;
};

const own: GermanNoun = { gender: 'm', one: 'Fall', other: 'Fälle' };

export function germanNouns({ gender, one, other, genitive, otherDative }: GermanNoun = own): Fall {
  const je = (...[m, f, n]: Forms) => ({ m, f, n })[gender];
  const ofOne = genitive ?? (gender === 'f' ? one : `${one}${/[sßxz]$/.test(one) ? 'es' : 's'}`);
  const dative = otherDative ?? (/[ns]$/.test(other) ? other : `${other}n`);
  const said = Object.entries<Forms>(phrases).flatMap(([name, forms]) => {
    const phrase = `${je(...forms)} ${name.endsWith('s') ? ofOne : one}`;
    return [
      [name, phrase],
      [capital(name), capital(phrase)],
    ];
  });
  return {
    ...(Object.fromEntries(said) as Record<Phrase | Capitalize<Phrase>, string>),
    Fall: one,
    Faelle: other,
    Faellen: dative,
    counted: { one: `{count} ${one}`, other: `{count} ${other}` },
    countedDative: { one: `{count} ${one}`, other: `{count} ${dative}` },
    je,
  };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Ein Fall am Anfang eines Satzes; ohne Nummer, solange der Server keine vergeben hat. */
export const derFall = (n: Fall, number: number | null): string =>
  number === null ? n.DerFall : `${n.Fall} ${String(number)}`;
