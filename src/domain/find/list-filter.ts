import type { CaseFilter, FieldFilter, TimeRange } from './case-query.js';
import type { FieldKey } from '../fields/field-value.js';

/** Spans that move on with the calendar, or with the clock. Days are those of the provider's time zone. */
export const namedSpans = ['today', 'yesterday', 'last-24-hours', 'this-month', 'last-month', 'this-year'] as const;
export type NamedSpan = (typeof namedSpans)[number];

/** A span that moves on; `last-30-days` begins with the day thirty days ago. 1 to 3,660 days. */
export type RelativeSpan = NamedSpan | `last-${number}-days`;

/**
 * A span in time, as a list is set to it. Ends of a range are instants, or days such as `2026-11-23` in the provider's
 * time zone, which count in as a whole.
 */
export type ListSpan = RelativeSpan | TimeRange;

/** Filters whose values are spans. */
export const spanKeys = ['createdAt', 'updatedAt', 'closedAt'] as const;
export type SpanKey = (typeof spanKeys)[number];

/** What cases must be, as a list is set to it: a `CaseFilter` whose spans may move on with the calendar. */
export interface ListFilter extends Omit<CaseFilter, SpanKey> {
  readonly createdAt?: ListSpan;
  readonly updatedAt?: ListSpan;
  readonly closedAt?: ListSpan;
}

/** One filter of a list: one of those every case has, or one of an additional field. */
export type FilterId = Exclude<keyof ListFilter, 'fields'> | `field:${FieldKey}`;

/** What one filter can be set to. */
export type FilterValue = NonNullable<ListFilter[Exclude<keyof ListFilter, 'fields'>]> | FieldFilter;

/** The filters that are set, in their order. */
export const filtersIn = (filter: ListFilter): readonly FilterId[] =>
  Object.entries(filter).flatMap(([key, value]): FilterId[] =>
    key === 'fields'
      ? Object.keys(value as object).map((field): FilterId => `field:${field}`)
      : [key as Exclude<FilterId, `field:${string}`>],
  );

/** What one filter is set to; nothing where it is not set. Own members only: keys of fields may be anything. */
export function filterValue(filter: ListFilter, id: FilterId): FilterValue | undefined {
  const { fields = {} } = filter;
  const [from, key] = id.startsWith('field:') ? [fields, id.slice('field:'.length)] : [filter, id];
  return Object.hasOwn(from, key) ? (from as Record<string, FilterValue>)[key] : undefined;
}

/** The same filter with one set to something else; without it where there is no value. The others keep their order. */
export function withFilter(filter: ListFilter, id: FilterId, value: FilterValue | undefined): ListFilter {
  if (!id.startsWith('field:')) return withMember(filter, id, value);
  const fields = withMember(filter.fields ?? {}, id.slice('field:'.length), value as FieldFilter | undefined);
  return withMember(filter, 'fields', Object.keys(fields).length > 0 ? fields : undefined);
}

function withMember<T extends object>(object: T, key: string, value: unknown): T {
  const entries = new Map<string, unknown>(Object.entries(object));
  if (value === undefined) entries.delete(key);
  else entries.set(key, value);
  // Entries, not assignments: a key such as `__proto__` is a key like any other.
  return Object.fromEntries(entries) as T;
}
