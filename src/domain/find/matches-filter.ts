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
    if (range) tests.push((entry) => isWithin(read(entry), range));
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
    tests.push(({ fields }) => matchesField(fieldValueOf(fields, key), wanted));
  }
  const statuses = filter.status && filter.status.length > 0 ? new Set(filter.status) : null;
  return {
    status: ({ status }) => statuses === null || statuses.has(status),
    rest: (entry) => tests.every((test) => test(entry)),
  };
}

// ISO-8601 in UTC with the same precision sorts as text; other precisions are compared as instants.
const isWithin = (value: string | null, { from, to }: TimeRange): boolean =>
  value !== null &&
  (from === undefined || Date.parse(value) >= Date.parse(from)) &&
  (to === undefined || Date.parse(value) <= Date.parse(to));

function matchesField(value: FieldValue, wanted: FieldFilter): boolean {
  if ('anyOf' in wanted) {
    if (wanted.anyOf.length === 0) return true;
    if (isEmptyValue(value)) return wanted.anyOf.includes(null);
    const values = typeof value === 'object' ? (value ?? []) : [value];
    return values.some((each) => wanted.anyOf.includes(each));
  }
  if ('contains' in wanted)
    return typeof value === 'string' && value.toLowerCase().includes(wanted.contains.toLowerCase());
  if (typeof value === 'number')
    return (
      (wanted.from === undefined || value >= Number(wanted.from)) &&
      (wanted.to === undefined || value <= Number(wanted.to))
    );
  return typeof value === 'string' && isWithin(value, wanted as TimeRange);
}
