import type { Capabilities } from '../../../contracts/capabilities.js';
import { caseStatuses } from '../../../domain/cases/status.js';
import { severities } from '../../../domain/cases/severity.js';
import { filterKeys, type FieldFilter, type FilterKey } from '../../../domain/find/case-query.js';
import { limits as usualLimits } from '../../../domain/limits.js';
import { storable } from '../../../domain/shown-text.js';
import { namedSpans, type ListFilter, type ListSpan, type RelativeSpan } from '../../../domain/find/list-filter.js';

/** What of a filter the backend can be asked for. */
export type FilterAbility = Pick<Capabilities, 'filters'> & {
  readonly limits: Pick<Capabilities['limits'], 'filterValues' | 'fieldKey' | 'fieldDefinitions'>;
};

/**
 * A filter as a host, an address or a browser's memory wrote it, made sound: only what the backend declares and can read.
 * What cannot be is as if it had not been said. Keeps the order things were said in.
 */
export function soundFilter(filter: unknown, ability: FilterAbility): ListFilter {
  try {
    return read(filter, ability);
  } catch {
    // Members that throw when they are read say nothing.
    return {};
  }
}

/** Everything a filter may say. What a backend declares of it is for who asks it. */
export const anyFilter = (filter: unknown): ListFilter =>
  soundFilter(filter, { filters: filterKeys, limits: usualLimits });

function read(filter: unknown, { filters, limits }: FilterAbility): ListFilter {
  if (!isRecord(filter)) return {};
  const sound = Object.keys(filter).flatMap((key) => {
    if (!Object.hasOwn(readers, key) || !filters.includes(key as FilterKey)) return [];
    const value = readers[key as FilterKey](filter[key], limits);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(sound);
}

type Limits = FilterAbility['limits'];
type Reader<T> = (value: unknown, limits: Limits) => T | undefined;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= longest ? storable(value) : undefined;
// More than any id, tag or search text there is.
const longest = 1_024;

/** Of a list what `one` can read, each once; nothing where nothing is left, since that would filter nothing. */
const listOf =
  <T>(one: (value: unknown) => T | undefined): Reader<readonly T[]> =>
  (value, { filterValues }) => {
    if (!Array.isArray(value)) return undefined;
    const read = new Set<T>();
    for (const each of value as readonly unknown[]) {
      const sound = one(each);
      if (sound !== undefined) read.add(sound);
      if (read.size >= filterValues) break;
    }
    return read.size > 0 ? [...read] : undefined;
  };

const oneOf =
  <T>(values: readonly T[]) =>
  (value: unknown): T | undefined =>
    values.find((each) => each === value);
const orNull =
  <T>(one: (value: unknown) => T | undefined) =>
  (value: unknown): T | null | undefined =>
    value === null ? null : one(value);

const texts = listOf(text);
const textsOrNull = listOf(orNull(text));
const scalars = listOf((value) =>
  value === null || typeof value === 'boolean' ? value : typeof value === 'number' ? finite(value) : text(value),
);

// Not -0, which no text tells apart from 0.
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value + 0 : undefined);

const readers: { readonly [Key in FilterKey]: Reader<NonNullable<ListFilter[Key]>> } = {
  ids: texts,
  status: listOf(oneOf(caseStatuses)),
  severity: listOf(oneOf(severities)),
  tags: texts,
  category: textsOrNull,
  assignees: textsOrNull,
  reporters: texts,
  createdAt: span,
  updatedAt: span,
  closedAt: span,
  connectors: textsOrNull,
  pushes: listOf(oneOf(['pending', 'done', 'failed', 'uncertain', null] as const)),
  fields,
};

function fields(value: unknown, limits: Limits): Readonly<Record<string, FieldFilter>> | undefined {
  if (!isRecord(value)) return undefined;
  const read: (readonly [string, FieldFilter])[] = [];
  for (const key of Object.keys(value)) {
    if (key === '' || key.length > limits.fieldKey || storable(key) !== key) continue;
    const filter = field(value[key], limits);
    if (filter) read.push([key, filter]);
    if (read.length >= limits.fieldDefinitions) break;
  }
  return read.length > 0 ? Object.fromEntries(read) : undefined;
}

function field(value: unknown, limits: Limits): FieldFilter | undefined {
  if (!isRecord(value)) return undefined;
  const anyOf = scalars(own(value, 'anyOf'), limits);
  if (anyOf) return { anyOf };
  const contains = text(own(value, 'contains'));
  if (contains !== undefined) return contains.trim() === '' ? undefined : { contains };
  return range(value, number) ?? range(value, (end, isEnd) => instant(end) ?? dayInUtc(end, isEnd));
}

const number = (value: unknown): number | undefined => (typeof value === 'number' ? finite(value) : undefined);

function span(value: unknown): ListSpan | undefined {
  if (typeof value === 'string') return isRelativeSpan(value) ? value : undefined;
  return isRecord(value) ? range(value, (end) => instant(end) ?? day(end)) : undefined;
}

function range<T>(
  value: Readonly<Record<string, unknown>>,
  end: (value: unknown, isEnd: boolean) => T | undefined,
): { readonly from?: T; readonly to?: T } | undefined {
  const from = end(own(value, 'from'), false);
  const to = end(own(value, 'to'), true);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

export function isRelativeSpan(value: string): value is RelativeSpan {
  const [, days] = /^last-([1-9]\d{0,3})-days$/.exec(value) ?? [];
  return (namedSpans as readonly string[]).includes(value) || (days !== undefined && Number(days) <= 3_660);
}

/** An instant as every backend reads it. One without a zone is meant by nobody. */
function instant(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value))
    return undefined;
  const read = new Date(value);
  const written = Number.isNaN(read.getTime()) ? '' : read.toISOString();
  return /^\d{4}-/.test(written) ? written : undefined;
}

/** A day there is. */
function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || value < '0001') return undefined;
  const read = new Date(`${value}T00:00:00.000Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value) ? value : undefined;
}

/** Dates of additional fields are the same everywhere. */
function dayInUtc(value: unknown, isEnd: boolean): string | undefined {
  const known = day(value);
  return known && `${known}T${isEnd ? '23:59:59.999' : '00:00:00.000'}Z`;
}

const own = (value: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
