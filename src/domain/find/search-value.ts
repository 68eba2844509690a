import { utcSpanOf, type Span } from './utc-span.js';

/** A searched text read as a value: whatever of a number, a time and yes or no it can be. */
export interface SearchValue {
  readonly comparison: '' | '<' | '<=' | '>' | '>=';
  readonly number: number | null;
  /** In milliseconds since 1970. */
  readonly time: Span | null;
  readonly toggle: boolean | null;
}

const comparisons = ['<=', '>=', '<', '>'] as const;
const decimal = /^#?[+-]?(?:\d+\.?\d*|\.\d+)$/u;
const toggles: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'on'].map((word) => [word, true] as const),
  ...['false', 'no', 'off'].map((word) => [word, false] as const),
]);

export function readSearchValue(raw: string): SearchValue {
  const trimmed = raw.trim();
  const comparison = comparisons.find((sign) => trimmed.startsWith(sign)) ?? '';
  const value = trimmed.slice(comparison.length).trimStart();
  return {
    comparison,
    number: decimal.test(value) ? Number(value.replace('#', '')) : null,
    time: utcSpanOf(value),
    toggle: comparison === '' ? (toggles.get(value.toLowerCase()) ?? null) : null,
  };
}

export const fitsNumber = ({ comparison, number }: SearchValue, value: number): boolean =>
  number !== null && fits(comparison, value, { from: number, to: number });

export const fitsTime = ({ comparison, time }: SearchValue, value: number): boolean =>
  time !== null && fits(comparison, value, time);

/** A date is as long as it says: `>2026` begins with 2027, `<=2026` ends with 2026. */
function fits(comparison: SearchValue['comparison'], value: number, { from, to }: Span): boolean {
  switch (comparison) {
    case '':
      return value >= from && value <= to;
    case '<':
      return value < from;
    case '<=':
      return value <= to;
    case '>':
      return value > to;
    case '>=':
      return value >= from;
  }
}
