import type { CaseSort, SortKey } from '../../domain/find/case-query.js';
import { sortKeys } from '../../domain/find/case-query.js';
import { defaultSort } from '../../domain/find/sort-cases.js';

type PlainSortKey = (typeof sortKeys)[number];

/** A sort as an attribute says it: `updatedAt`, or `-updatedAt` for descending. What is none of it is the default. */
export const sortConverter = {
  fromAttribute(value: string | null): CaseSort {
    const by = value?.replace(/^-/, '') ?? '';
    if (!isSortKey(by)) return defaultSort;
    return { by, direction: value?.startsWith('-') ? 'descending' : 'ascending' };
  },
  toAttribute: ({ by, direction }: CaseSort): string => `${direction === 'descending' ? '-' : ''}${by}`,
};

/** Sorts a person may choose, of those the adapter declares, in the order they are offered. */
export function offeredSorts(declared: readonly (SortKey | 'field')[]): readonly CaseSort[] {
  const offered: readonly PlainSortKey[] = ['updatedAt', 'createdAt', 'severity', 'status', 'title', 'number'];
  return offered
    .filter((by) => declared.includes(by))
    .flatMap((by) => {
      const directions = ['descending', 'ascending'] as const;
      // Words are read from A to Z, everything else with the most of it first.
      return (by === 'title' ? [...directions].reverse() : directions).map((direction) => ({ by, direction }));
    });
}

/** The other direction of the present sort, or a new sort the way one wants it first. */
export function nextSort(present: CaseSort, by: PlainSortKey): CaseSort {
  if (present.by === by) return { by, direction: present.direction === 'ascending' ? 'descending' : 'ascending' };
  return { by, direction: by === 'title' ? 'ascending' : 'descending' };
}

export const sameSort = (a: CaseSort, b: CaseSort): boolean => a.by === b.by && a.direction === b.direction;

const isSortKey = (by: string): by is PlainSortKey => (sortKeys as readonly string[]).includes(by);
