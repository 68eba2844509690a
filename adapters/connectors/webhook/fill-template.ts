import type { Json } from '../../../src/domain/json.js';

/** What a template may name, by path such as `case.title`. */
export type Variables = Readonly<Record<string, Json>>;

const variable = /\{\{\{\s*([\w.]+)\s*\}\}\}/gu;

/** Names in a template that stand for nothing. */
export function unknownNames(template: string, names: readonly string[]): readonly string[] {
  return [...new Set(Array.from(template.matchAll(variable), ([, name = '']) => name))].filter(
    (name) => !names.includes(name),
  );
}

/** Values become JSON, quotes and all: a template says `"summary": {{{case.title}}}`. */
export const fillJson = (template: string, variables: Variables): string =>
  template.replace(variable, (whole, name: string) =>
    Object.hasOwn(variables, name) ? JSON.stringify(variables[name]) : whole,
  );

/** Values become part of an address, and can be no more than that. */
export const fillUrl = (template: string, variables: Readonly<Record<string, string>>): string =>
  template.replace(variable, (whole, name: string) =>
    Object.hasOwn(variables, name) ? encodeURIComponent(wellFormed(variables[name]!)) : whole,
  );

/** The value at a dotted path such as `data.issue.key`; a text or a number, nothing else can name an incident. */
export function textAt(value: unknown, path: string): string | undefined {
  let found = value;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}

/** Half a character, which no address can hold, becomes the sign for that. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
