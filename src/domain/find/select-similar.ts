import type { Case } from '../cases/case.js';
import { invalid } from '../error.js';
import { fieldValueOf, type FieldKey, type FieldValue } from '../fields/field-value.js';
import type { CaseId, Cursor, Timestamp } from '../ids.js';
import { observableKey } from '../observables/observable-key.js';
import { caseColumns } from './case-query.js';
import type { FindEntry } from './find-entry.js';
import type { Page } from './page.js';
import { pagePicker } from './page-picker.js';
import { defaultPageSize, toRow } from './select-cases.js';
import type { SimilarCase, StoredSimilarQuery } from './similar-case.js';

/** What others are compared with. */
export interface SimilarTo {
  readonly case: Pick<Case, 'id' | 'owner' | 'observables' | 'fields'>;
  /** Which of its alerts each case holds; itself may be among them. */
  readonly alertsOn: ReadonlyMap<CaseId, readonly string[]>;
}

/** Those alerts of a case that others hold as well, by who holds them. */
export function alertsSharedWith(
  caseId: CaseId,
  alerts: Iterable<{ readonly caseId: CaseId; readonly alertId: string }>,
): SimilarTo['alertsOn'] {
  const all = [...alerts];
  const own = new Set(all.flatMap((alert) => (alert.caseId === caseId ? alert.alertId : [])));
  const alertsOn = new Map<CaseId, Set<string>>();
  for (const { caseId: holder, alertId } of all)
    if (own.has(alertId)) alertsOn.set(holder, (alertsOn.get(holder) ?? new Set()).add(alertId));
  return new Map([...alertsOn].map(([id, held]) => [id, [...held]]));
}

/** Something the case has, and how many cases of the owner have it. */
interface Thing {
  /** Where it stands on the case. */
  readonly order: number;
  readonly observable?: Pick<Case['observables'][number], 'type' | 'value'>;
  readonly alertId?: string;
  readonly field?: FieldKey;
  holders: number;
}

interface Found extends Position {
  readonly entry: FindEntry;
  readonly shared: readonly Thing[];
}

/** Most similar first, then newest first. */
interface Position {
  readonly weight: number;
  readonly createdAt: Timestamp;
  readonly id: CaseId;
}

// A value of an additional field that more cases than these have, and more than a tenth, says nothing about any of them.
const fewHolders = 10;

// Whole numbers, so that every storage adds them up to the same.
const weightOf = ({ holders }: Thing): number => Math.floor(1_000_000 / holders);

/**
 * What `similar.find` means, said as a scan: the cases of the same owner that share an observable, an alert or the value
 * of an additional field. Each thing shared counts for one by the number of cases that have it.
 */
export function selectSimilar(
  entries: Iterable<FindEntry>,
  to: SimilarTo,
  { size = defaultPageSize, at = { page: 1 }, fields }: Omit<StoredSimilarQuery, 'caseId'>,
): Page<SimilarCase> {
  const mark = 'after' in at ? readMark(at.after) : null;
  const start = 'page' in at ? (at.page - 1) * size : 0;
  const picker = pagePicker<Found>(compare, { start, size });
  let total = 0;
  let behindMark = 0;
  for (const found of similarTo(entries, to, fields)) {
    total += 1;
    if (mark && compare(found, mark) <= 0) continue;
    behindMark += 1;
    if (picker.mayCount(found)) picker.add(found);
  }
  const page = picker.page();
  const last = page.at(-1);
  return {
    items: page.map(toSimilarCase),
    total,
    ...(last && start + size < behindMark && { next: writeMark(last) }),
  };
}

/** Every similar case with what it shares, in no order. */
function similarTo(
  entries: Iterable<FindEntry>,
  { case: { id, owner, observables, fields: values }, alertsOn }: SimilarTo,
  fields: readonly FieldKey[],
): readonly Found[] {
  let things = 0;
  const thing = (what: Omit<Thing, 'order' | 'holders'>): Thing => ({ ...what, order: (things += 1), holders: 0 });
  const byObservable = new Map(
    observables.map((each) => [observableKey(each), thing({ observable: { type: each.type, value: each.value } })]),
  );
  const alertIds = new Set([...alertsOn.values()].flat());
  const byAlert = new Map([...alertIds].map((alertId) => [alertId, thing({ alertId })]));
  const byField = [...new Set(fields)].map(
    (field) =>
      [field, new Map(scalarsOf(fieldValueOf(values, field)).map((value) => [value, thing({ field })]))] as const,
  );

  let cases = 0;
  const found: { readonly entry: FindEntry; readonly shared: ReadonlySet<Thing> }[] = [];
  for (const entry of entries) {
    if (entry.owner !== owner) continue;
    cases += 1;
    const shared = new Set<Thing>();
    const share = (each: Thing | undefined) => each && shared.add(each);
    if (byObservable.size > 0) for (const key of entry.observableKeys) share(byObservable.get(key));
    for (const alertId of alertsOn.get(entry.id) ?? []) share(byAlert.get(alertId));
    for (const [field, byValue] of byField)
      for (const value of scalarsOf(fieldValueOf(entry.fields, field))) share(byValue.get(value));
    for (const each of shared) each.holders += 1;
    if (shared.size > 0 && entry.id !== id) found.push({ entry, shared });
  }

  const most = Math.max(fewHolders, cases / 10);
  const tells = ({ field, holders }: Thing) => field === undefined || holders <= most;
  return found.flatMap(({ entry, shared }): Found[] => {
    const telling = [...shared].filter(tells);
    if (telling.length === 0) return [];
    const weight = telling.reduce((sum, each) => sum + weightOf(each), 0);
    return [{ entry, shared: telling, weight, createdAt: entry.createdAt, id: entry.id }];
  });
}

/** Each of several values by itself; nothing of none. */
function scalarsOf(value: FieldValue): readonly (string | number | boolean)[] {
  if (value === null || value === '') return [];
  return typeof value === 'object' ? value : [value];
}

function toSimilarCase({ entry, shared }: Found): SimilarCase {
  const rarest = [...shared].sort((a, b) => a.holders - b.holders || a.order - b.order);
  return {
    case: toRow(
      entry,
      caseColumns.filter((column) => column !== 'matched'),
    ),
    observables: rarest.flatMap(({ observable }) => (observable ? [{ ...observable }] : [])),
    alertIds: rarest.flatMap(({ alertId }) => alertId ?? []),
    fields: [...new Set(rarest.flatMap(({ field }) => field ?? []))],
  };
}

function compare(a: Position, b: Position): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  if (a.createdAt !== b.createdAt) return a.createdAt > b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const writeMark = ({ weight, createdAt, id }: Position): Cursor => JSON.stringify([weight, createdAt, id]);

/** Rejects with `validation` when the cursor is none of ours. */
function readMark(cursor: Cursor): Position {
  try {
    const [weight, createdAt, id] = JSON.parse(cursor) as unknown[];
    if (typeof weight === 'number' && typeof createdAt === 'string' && typeof id === 'string')
      return { weight, createdAt, id };
  } catch {
    // Falls through to the refusal: an unreadable cursor and a readable wrong one are the same mistake.
  }
  throw invalid([{ path: 'at.after', rule: 'wrong_type' }]);
}
