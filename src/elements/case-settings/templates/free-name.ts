import { limits } from '../../../domain/limits.js';

/** Names are told apart as a person does. */
export const sameName = (one: string, other: string): boolean =>
  one.trim().localeCompare(other.trim(), 'en', { sensitivity: 'accent' }) === 0;

/** The name itself, else with a number behind it: one that is not taken, and not too long. */
export function freeName(wanted: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : ` (${count})`;
    const name = `${wanted
      .trim()
      .slice(0, limits.templateName - end.length)
      .trimEnd()}${end}`;
    if (!taken.some((each) => sameName(each, name))) return name;
  }
}
