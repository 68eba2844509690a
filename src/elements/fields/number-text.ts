interface Separators {
  readonly decimal: string;
  readonly group: string;
}

/**
 * The number a text means to readers of this language: `1.234,5` in German, `1,234.5` in English. Nothing when it means
 * none, or none for certain. Without groups a point is a decimal point everywhere.
 */
export function numberIn(text: string, locale: string): number | undefined {
  const { decimal, group } = separatorsOf(locale);
  const plain = latin(text.trim())
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u200e\u200f\u061c]/g, '');
  const sign = plain.startsWith('-') ? '-' : '';
  const unsigned = plain.replace(/^[+-]/, '');
  const written = ungrouped(unsigned, group, decimal).replace(decimal, '.');
  if (!/^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(written)) return undefined;
  const value = Number(`${sign}${written}`);
  return Number.isFinite(value) ? value : undefined;
}

/** A number as it is typed: with the decimal sign of the language, without groups. */
export function textOfNumber(value: number, locale: string): string {
  // Those with an exponent have more zeros than anybody reads.
  if (/e/.test(String(value))) return String(value);
  return String(value).replace('.', separatorsOf(locale).decimal);
}

function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn', useGrouping: true }).formatToParts(12_345.6);
  const find = (type: string) => parts.find((part) => part.type === type)?.value;
  return { decimal: find('decimal') ?? '.', group: find('group') ?? ',' };
}

/** Without its separators of groups, where they stand in front of three digits each. */
function ungrouped(text: string, group: string, decimal: string): string {
  const [whole = '', ...fraction] = text.split(decimal);
  const isBlank = /\s/u.test(group);
  const apart = whole.split(isBlank ? /\s/u : group);
  const [first = '', ...others] = apart;
  if (others.length === 0 || !/^\d{1,3}$/.test(first) || !others.every((each) => /^\d{3}$/.test(each))) return text;
  return [apart.join(''), ...fraction].join(decimal);
}

/** Digits of every script, which always stand in order, as those machines read. */
function latin(text: string): string {
  const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));
  const plain = text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && isDigit(code - value - 1)) value += 1;
    return String(value);
  });
  return plain.replace('٫', '.').replaceAll('٬', '');
}
