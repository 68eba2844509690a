import '../../i18n/english/choices.js';
import type { FieldOption } from '../../domain/fields/field-definition.js';
import type { Words } from '../../i18n/words.js';

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
  /** It is stored, but not among the options any more. */
  readonly unknown: boolean;
}

/** The options, and behind them what is stored though it is none: it is kept until somebody takes it away. */
export function fieldChoices(
  options: readonly FieldOption[],
  stored: readonly string[],
  { terms }: Words,
): readonly FieldChoice[] {
  const known = new Map(options.map(({ value, label }) => [value, { value, label: label || value, unknown: false }]));
  const others = [...new Set(stored)].filter((value) => !known.has(value));
  return [...known.values(), ...others.map((value) => ({ value, label: terms.choices.unknown(value), unknown: true }))];
}
