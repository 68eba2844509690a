import type { Owner } from '../../../domain/ids.js';
import { ownMember } from '../../../domain/json.js';
import { isSort } from './list-sort.js';
import { layouts, wholeNumber } from './list-view.js';
import { anyFilter } from './sound-filter.js';
import type { KeptView, SaidView } from './view-params.js';

/** How a person last set a list; search and page are not kept. */
type Remembered = Pick<KeptView, 'sort' | 'size' | 'filter' | 'columns' | 'layout'>;

const version = 1;
// More than any list can be set to.
const longest = 200_000;

/** What this browser remembers of a list, made sound: anything may have been written there. */
export function recall(key: string, owner: Owner): SaidView {
  try {
    const text = localStorage.getItem(nameOf(key, owner));
    const stored: unknown = text === null || text.length > longest ? null : JSON.parse(text);
    return isRecord(stored) && ownMember(stored, 'version') === version ? said(stored) : {};
  } catch {
    // No storage, no right to it, or nothing that can be read: nothing is remembered.
    return {};
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function said(stored: Readonly<Record<string, unknown>>): SaidView {
  const [sort, size, filter, columns, layout] = ['sort', 'size', 'filter', 'columns', 'layout'].map((member) =>
    ownMember(stored, member),
  );
  const [soundSize, soundLayout] = [wholeNumber(size), layouts.find((each) => each === layout)];
  return {
    ...(isSort(sort) && { sort: { by: sort.by, direction: sort.direction } }),
    ...(soundSize !== undefined && { size: soundSize }),
    ...(filter !== undefined && { filter: anyFilter(filter) }),
    ...(Array.isArray(columns) && { columns: columns.filter((each) => typeof each === 'string') }),
    ...(soundLayout && { layout: soundLayout }),
  };
}

export function remember(key: string, owner: Owner, { sort, size, filter, columns, layout }: Remembered): void {
  try {
    localStorage.setItem(nameOf(key, owner), JSON.stringify({ version, sort, size, filter, columns, layout }));
  } catch {
    // Full or forbidden: the list works as well without.
  }
}

const nameOf = (key: string, owner: Owner): string => `case-elements/list ${JSON.stringify([key, owner])}`;
