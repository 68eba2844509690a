/** Numbers, dates and lists as a locale and time zone write them. One a locale, since making formatters is slow. */
export interface Formats {
  readonly locale: string;
  number(value: number): string;
  list(values: readonly string[]): string;
  /** "1.4 MB": in steps of 1024, as limits are made, with a digit where it says something. */
  bytes(count: number): string;
  /** The word for this many, by the plural rules of the language the words are in. */
  plural(count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string;
  /** Date and time to the minute, with the zone. */
  exact(timestamp: string): string;
  /** Date alone. */
  date(timestamp: string): string;
  /** A day of the calendar such as `2026-11-23`, which is the same in every zone. */
  day(day: string): string;
  /** "2 minutes ago" within a week of `now`, else the date. */
  relative(timestamp: string, now: number): string;
}

const cache = new Map<string, Formats>();

/**
 * An unknown locale or zone falls back to the browser's instead of throwing. `words` is the language words are in where
 * nobody knows them in that of the locale: it decides which of them are chosen, and how they are joined.
 */
export function formatsFor(locale: string, timeZone?: string, words: string = locale): Formats {
  const key = `${locale}|${timeZone ?? ''}|${words}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const made = makeFormats(usable(locale), isTimeZone(timeZone) ? timeZone : undefined, usable(words));
  cache.set(key, made);
  return made;
}

const steps = [
  { unit: 'second', seconds: 1, until: 60 },
  { unit: 'minute', seconds: 60, until: 3_600 },
  { unit: 'hour', seconds: 3_600, until: 86_400 },
  { unit: 'day', seconds: 86_400, until: 604_800 },
] as const;

const byteSteps = [
  { unit: 'gigabyte', from: 1024 ** 3 },
  { unit: 'megabyte', from: 1024 ** 2 },
  { unit: 'kilobyte', from: 1024 },
] as const;

function makeFormats(locale: string, timeZone: string | undefined, words: string): Formats {
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(words, { type: 'conjunction' });
  const rules = new Intl.PluralRules(words);
  const exact = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  const date = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone });
  const day = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
  const justNow = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  // "Yesterday" speaks of the calendar, and 40 hours ago may be the day before it.
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return {
    locale,
    number: (value) => number.format(value),
    list: (values) => list.format(values),
    bytes(count) {
      const step = byteSteps.find(({ from }) => count >= from) ?? { unit: 'byte', from: 1 };
      const value = count / step.from;
      const maximumFractionDigits = value < 10 && step.unit !== 'byte' ? 1 : 0;
      // Only the long form of "byte" has a plural.
      const unitDisplay = step.unit === 'byte' ? 'long' : 'short';
      const options = { style: 'unit', unit: step.unit, unitDisplay, maximumFractionDigits } as const;
      return new Intl.NumberFormat(locale, options).format(value);
    },
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('{count}', number.format(count)),
    exact: (timestamp) => written(exact, timestamp),
    date: (timestamp) => written(date, timestamp),
    day: (of) => written(day, of),
    relative(timestamp, now) {
      const seconds = Math.round((Date.parse(timestamp) - now) / 1000);
      const step = steps.find(({ until }) => Math.abs(seconds) < until);
      if (!step) return written(date, timestamp);
      return (seconds === 0 ? justNow : ago).format(Math.trunc(seconds / step.seconds), step.unit);
    },
  };
}

/** A backend that says something else than a time must not take the page down with it. */
function written(format: Intl.DateTimeFormat, timestamp: string): string {
  const time = new Date(timestamp);
  return Number.isNaN(time.getTime()) ? timestamp : format.format(time);
}

function usable(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? browserLocale();
  } catch {
    return browserLocale();
  }
}

const browserLocale = (): string => new Intl.NumberFormat().resolvedOptions().locale;

function isTimeZone(timeZone: string | undefined): boolean {
  if (timeZone === undefined) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
