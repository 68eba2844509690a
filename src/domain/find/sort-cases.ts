import { fieldValueOf } from '../fields/field-value.js';
import { caseStatuses } from '../cases/status.js';
import { severities } from '../cases/severity.js';
import type { Timestamp } from '../ids.js';
import type { CaseSort, SortKey } from './case-query.js';
import type { FindEntry } from './find-entry.js';

export type SortValue = string | number | null;

export const defaultSort: CaseSort = { by: 'createdAt', direction: 'descending' };

// One collator for every storage of this kind: order of names must not depend on who asks.
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** What a case is sorted by. `null` comes last in both directions. */
export function sortValueOf(entry: FindEntry, by: SortKey): SortValue {
  switch (by) {
    case 'number':
    case 'title':
    case 'category':
    case 'createdAt':
    case 'updatedAt':
    case 'closedAt':
      return entry[by];
    case 'status':
      return caseStatuses.indexOf(entry.status);
    case 'severity':
      return severities.indexOf(entry.severity);
    case 'reporter':
      return entry.createdBy.name ?? entry.createdBy.id;
    case 'comments':
    case 'alerts':
    case 'events':
      return entry.totals[by];
    default: {
      const value = fieldValueOf(entry.fields, by.slice('field:'.length));
      if (typeof value === 'boolean') return Number(value);
      return typeof value === 'object' ? (value ?? []).join(', ') || null : value === '' ? null : value;
    }
  }
}

export interface SortPosition {
  /** Comes before all others: it was asked for by its number. */
  readonly first?: true;
  readonly value: SortValue;
  /** Where both have the same value, the newer case comes first, whichever way it is sorted. */
  readonly createdAt: Timestamp;
  readonly id: string;
}

/** Orders positions as the sort asks, behind those that come first; the id parts the last ties, so that every page has one answer. */
export function comparePositions({ by, direction }: CaseSort): (a: SortPosition, b: SortPosition) => number {
  const sign = direction === 'ascending' ? 1 : -1;
  const isTime = by === 'createdAt' || by === 'updatedAt' || by === 'closedAt';
  return (a, b) => {
    if (a.first !== b.first) return a.first ? -1 : 1;
    if (a.value === null || b.value === null) {
      if (a.value !== b.value) return a.value === null ? 1 : -1;
    } else {
      const order = compareValues(a.value, b.value, isTime);
      if (order !== 0) return sign * order;
    }
    if (a.createdAt !== b.createdAt) return a.createdAt > b.createdAt ? -1 : 1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
}

function compareValues(a: string | number, b: string | number, isTime: boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // Numbers before texts: one order for a field that held both.
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  if (isTime) return a < b ? -1 : a > b ? 1 : 0;
  return collator.compare(String(a), String(b));
}
