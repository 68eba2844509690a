/** Numbers, dates and lists as a locale and time zone write them. One a locale, since making formatters is slow. */
export interface Formats {
  readonly locale: string;
  number(value: number): string;
  list(values: readonly string[]): string;
  /** The word for this many, by the plural rules of the locale. */
  plural(count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string;
  /** Date and time to the minute, with the zone. */
  exact(timestamp: string): string;
  /** Date alone. */
  date(timestamp: string): string;
  /** "2 minutes ago" within a week of `now`, else the date. */
  relative(timestamp: string, now: number): string;
}

const cache = new Map<string, Formats>();

/** An unknown locale or zone falls back to the browser's instead of throwing. */
export function formatsFor(locale: string, timeZone?: string): Formats {
  const key = `${locale}|${timeZone ?? ''}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const made = makeFormats(usable(locale), isTimeZone(timeZone) ? timeZone : undefined);
  cache.set(key, made);
  return made;
}

const steps = [
  { unit: 'second', seconds: 1, until: 60 },
  { unit: 'minute', seconds: 60, until: 3_600 },
  { unit: 'hour', seconds: 3_600, until: 86_400 },
  { unit: 'day', seconds: 86_400, until: 604_800 },
] as const;

function makeFormats(locale: string, timeZone: string | undefined): Formats {
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const rules = new Intl.PluralRules(locale);
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
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    locale,
    number: (value) => number.format(value),
    list: (values) => list.format(values),
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('{count}', number.format(count)),
    exact: (timestamp) => exact.format(new Date(timestamp)),
    date: (timestamp) => date.format(new Date(timestamp)),
    relative(timestamp, now) {
      const seconds = Math.round((Date.parse(timestamp) - now) / 1000);
      const step = steps.find(({ until }) => Math.abs(seconds) < until);
      return step ? ago.format(Math.trunc(seconds / step.seconds), step.unit) : date.format(new Date(timestamp));
    },
  };
}

function usable(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function isTimeZone(timeZone: string | undefined): boolean {
  if (timeZone === undefined) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
