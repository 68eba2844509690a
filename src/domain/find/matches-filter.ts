import { fieldValueOf, isEmptyValue, type FieldValue } from '../fields/field-value.js';
import type { CaseFilter, FieldFilter, TimeRange } from './case-query.js';
import type { FindEntry } from './find-entry.js';

type Test = (entry: FindEntry) => boolean;

/** The filter as tests of one case, the status filter apart: counts ignore it. */
export function compileFilter(filter: CaseFilter = {}): { status: Test; rest: Test } {
  const tests: Test[] = [];
  const anyOf = <T>(wanted: readonly T[] | undefined, read: (entry: FindEntry) => readonly T[]) => {
    if (!wanted || wanted.length === 0) return;
    const set = new Set(wanted);
    tests.push((entry) => read(entry).some((value) => set.has(value)));
  };
  const within = (range: TimeRange | undefined, read: (entry: FindEntry) => string | null) => {
    if (!range) return;
    const test = isWithin(range);
    tests.push((entry) => test(read(entry)));
  };
  anyOf(filter.ids, ({ id }) => [id]);
  anyOf(filter.severity, ({ severity }) => [severity]);
  anyOf(filter.tags, ({ tags }) => tags);
  anyOf(filter.category, ({ category }) => [category]);
  anyOf(filter.assignees, ({ assignees }) => (assignees.length > 0 ? assignees : [null]));
  anyOf(filter.reporters, ({ createdBy }) => [createdBy.id]);
  anyOf(filter.connectors, ({ connector }) => [connector?.id ?? null]);
  anyOf(filter.pushes, ({ connector, pushes }) => [
    pushes.find(({ connectorId }) => connectorId === connector?.id)?.status ?? null,
  ]);
  within(filter.createdAt, ({ createdAt }) => createdAt);
  within(filter.updatedAt, ({ updatedAt }) => updatedAt);
  within(filter.closedAt, ({ closedAt }) => closedAt);
  for (const [key, wanted] of Object.entries(filter.fields ?? {})) {
    const test = matchesField(wanted);
    tests.push(({ fields }) => test(fieldValueOf(fields, key)));
  }
  const statuses = filter.status && filter.status.length > 0 ? new Set(filter.status) : null;
  return {
    status: ({ status }) => statuses === null || statuses.has(status),
    rest: (entry) => tests.every((test) => test(entry)),
  };
}

/** Compared as instants: the same one may be written in another zone or precision. */
function isWithin(range: TimeRange): (value: string | null) => boolean {
  const from = range.from === undefined ? -Infinity : Date.parse(range.from);
  const to = range.to === undefined ? Infinity : Date.parse(range.to);
  return (value) => {
    if (value === null) return false;
    const at = Date.parse(value);
    return at >= from && at <= to;
  };
}

/** What a filter says once is worked out once, not for every case. */
function matchesField(wanted: FieldFilter): (value: FieldValue) => boolean {
  if ('anyOf' in wanted) {
    const any = new Set<FieldValue>(wanted.anyOf);
    if (any.size === 0) return () => true;
    return (value) => {
      if (isEmptyValue(value)) return any.has(null);
      return isList(value) ? value.some((each) => any.has(each)) : any.has(value);
    };
  }
  if ('contains' in wanted) {
    const part = wanted.contains.toLowerCase();
    return (value) => typeof value === 'string' && value.toLowerCase().includes(part);
  }
  const { from, to } = wanted;
  const asTime = isWithin(wanted as TimeRange);
  return (value) =>
    typeof value === 'number'
      ? (from === undefined || value >= Number(from)) && (to === undefined || value <= Number(to))
      : typeof value === 'string' && asTime(value);
}

const isList = (value: FieldValue): value is readonly string[] => Array.isArray(value);
