import { isEmptyValue } from '../fields/field-value.js';
import type { CaseId, Owner } from '../ids.js';
import type { FindEntry } from './find-entry.js';

/** How many of an owner's cases use what its settings define. What no case uses is left out. */
export interface Usage {
  /** Cases on which an additional field says something, by key. */
  readonly fields: Readonly<Record<string, number>>;
  /** By type. */
  readonly observableTypes: Readonly<Record<string, { readonly cases: number; readonly observables: number }>>;
  /** Cases that were made from a template, by its id. */
  readonly templates: Readonly<Record<string, number>>;
  /** Cases that are pushed by a connector, by its id. */
  readonly connectors: Readonly<Record<string, number>>;
}

type Used = Pick<FindEntry, 'id' | 'owner' | 'fields' | 'observableKeys' | 'template' | 'connector'>;

/** The same for every storage that keeps its cases at hand. */
export function usageOf(entries: Iterable<Used>, owner: Owner): Usage {
  const fields = new Map<string, number>();
  const types = new Map<string, { cases: number; observables: number }>();
  const templates = new Map<string, number>();
  const connectors = new Map<string, number>();
  for (const entry of entries) {
    if (entry.owner !== owner) continue;
    for (const [key, value] of Object.entries(entry.fields)) if (!isEmptyValue(value)) count(fields, key);
    if (entry.template) count(templates, entry.template.id);
    if (entry.connector) count(connectors, entry.connector.id);
    const typesOfCase = entry.observableKeys.map(typeOf);
    for (const type of new Set(typesOfCase)) {
      const { cases = 0, observables = 0 } = types.get(type) ?? {};
      const here = typesOfCase.filter((each) => each === type).length;
      types.set(type, { cases: cases + 1, observables: observables + here });
    }
  }
  return {
    fields: Object.fromEntries(fields),
    observableTypes: Object.fromEntries(types),
    templates: Object.fromEntries(templates),
    connectors: Object.fromEntries(connectors),
  };
}

/** Ids of the owner's cases that hold an observable of this type. */
export function casesWithObservables(
  entries: Iterable<Used>,
  { owner, type }: { readonly owner: Owner; readonly type: string },
): readonly CaseId[] {
  return [...entries]
    .filter((entry) => entry.owner === owner && entry.observableKeys.some((key) => typeOf(key) === type))
    .map(({ id }) => id);
}

const count = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);

/** What stands before the value in an `observableKey`; keys of types hold no space. */
const typeOf = (observableKey: string): string => observableKey.slice(0, observableKey.indexOf(' '));
