import { sortKeys, type CaseSort, type SortKey } from '../../../domain/find/case-query.js';
import { defaultSort } from '../../../domain/find/sort-cases.js';
import type { Terms } from '../../../i18n/terms.js';

export type PlainSortKey = (typeof sortKeys)[number];

/** A sort as an attribute says it: `updatedAt`, or `-updatedAt` for descending. What is none of it is the default. */
export const sortConverter = {
  fromAttribute(value: string | null): CaseSort {
    const [, minus, by] = /^(-?)(.*)$/.exec(value?.trim() ?? '') ?? [];
    return isSortKey(by) ? { by, direction: minus ? 'descending' : 'ascending' } : defaultSort;
  },
  toAttribute: ({ by, direction }: CaseSort): string => `${direction === 'descending' ? '-' : ''}${by}`,
};

/**
 * Sorts a person may choose, in the order they are offered: of those usual and those of what is shown, what is declared,
 * and what is set now.
 */
export function offeredSorts(
  declared: readonly (SortKey | 'field')[],
  present: CaseSort | undefined,
  shown: readonly (SortKey | undefined)[] = [],
): readonly CaseSort[] {
  const usual: readonly SortKey[] = ['updatedAt', 'createdAt', 'severity', 'status', 'title', 'number'];
  const offered = [...new Set([...usual, ...shown.filter((by) => by !== undefined)])]
    .filter((by) => declared.includes(by.startsWith('field:') ? 'field' : by))
    .flatMap((by) => {
      const first = directionOneWants(by);
      return [first, first === 'ascending' ? 'descending' : 'ascending'].map(
        (direction) => ({ by, direction }) as CaseSort,
      );
    });
  return present && !offered.some((each) => sameSort(each, present)) ? [present, ...offered] : offered;
}

/** The other direction of the present sort, or a new sort the way one wants it first. */
export function nextSort(present: CaseSort | undefined, by: SortKey): CaseSort {
  if (present?.by === by) return { by, direction: present.direction === 'ascending' ? 'descending' : 'ascending' };
  return { by, direction: directionOneWants(by) };
}

// Words are read from A to Z and what is open comes first; of everything else one wants the most.
const fromTheFirst: readonly SortKey[] = ['title', 'status', 'category', 'reporter'];
const directionOneWants = (by: SortKey): CaseSort['direction'] =>
  fromTheFirst.includes(by) ? 'ascending' : 'descending';

export const sameSort = (a: CaseSort, b: CaseSort | undefined): boolean =>
  a.by === b?.by && a.direction === b.direction;

/** `labelOf` says what an additional field is called. */
export const nameOfSort = ({ by, direction }: CaseSort, { list }: Terms, labelOf: (key: string) => string): string =>
  (by in list.sorts ? list.sorts[by as PlainSortKey] : list.fieldSorts(labelOf(by.replace(/^field:/, ''))))[direction];

export function isSort(value: unknown): value is CaseSort {
  const { by, direction } = (value ?? {}) as Partial<CaseSort>;
  return isSortKey(by) && (direction === 'ascending' || direction === 'descending');
}

const isSortKey = (by: unknown): by is SortKey =>
  typeof by === 'string' && ((sortKeys as readonly string[]).includes(by) || by.startsWith('field:'));
