import type { Formats } from './formats.js';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How long something takes: `narrow` in its two greatest units ("2d 4h"), `long` to the second. */
export function duration(seconds: number, { locale }: Pick<Formats, 'locale'>, style: 'narrow' | 'long'): string {
  let left = Math.max(0, Math.round(seconds));
  const counted = units.map(([unit, length]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return { unit, count };
  });
  const first = counted.findIndex(({ count }) => count > 0);
  const said = first < 0 ? counted.slice(-1) : counted.slice(first, style === 'narrow' ? first + 2 : undefined);
  const parts = said
    .filter(({ count }, index) => count > 0 || index === 0)
    .map(({ unit, count }) => numberFormat(locale, unit, style).format(count));
  return listFormat(locale, style).format(parts);
}

type Style = 'narrow' | 'long';

// Making one is slow, and a list writes the same durations at every key somebody types.
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

function numberFormat(locale: string, unit: string, style: Style): Intl.NumberFormat {
  const key = `${locale} ${unit} ${style}`;
  const format = numbers.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: style });
  numbers.set(key, format);
  return format;
}

function listFormat(locale: string, style: Style): Intl.ListFormat {
  const key = `${locale} ${style}`;
  const format = lists.get(key) ?? new Intl.ListFormat(locale, { type: 'unit', style });
  lists.set(key, format);
  return format;
}
