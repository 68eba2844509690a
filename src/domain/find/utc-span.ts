/** From the first to the last of it, both counted in. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const pattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?Z?)?)?)?$/iu;

/** The instants, in milliseconds, that a year, a month, a day or a time of day stands for in UTC; `null` for what is none. */
export function utcSpanOf(text: string): Span | null {
  const read = pattern.exec(text);
  if (!read) return null;
  const given = (read.slice(1) as (string | undefined)[]).filter((part) => part !== undefined);
  const fraction = given[6];
  const parts = given.slice(0, 6).map(Number);
  const from = instant(parts) + (fraction === undefined ? 0 : Number(fraction.padEnd(3, '0')));
  // What rolls over (the 31st of June, 25 o'clock) is no date.
  if (!parts.every((part, index) => partsOf(from)[index] === part)) return null;
  if (fraction !== undefined) return { from, to: from + 10 ** (3 - fraction.length) - 1 };
  const next = parts.map((part, index) => (index === parts.length - 1 ? part + 1 : part));
  return { from, to: instant(next) - 1 };
}

function instant([year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0]: readonly number[]): number {
  const date = new Date(0);
  // Not `Date.UTC`, which takes the year 26 for 1926.
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second);
}

function partsOf(time: number): readonly number[] {
  const date = new Date(time);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}
