import type { CaseFilter, TimeRange } from '../../../domain/find/case-query.js';
import type { Timestamp } from '../../../domain/ids.js';
import { timestampOf, wallTimeOf } from '../../fields/wall-time.js';
import {
  spanKeys,
  type ListFilter,
  type ListSpan,
  type RelativeSpan,
  type SpanKey,
} from '../../../domain/find/list-filter.js';

/** What time it is, and where. */
export interface SpanClock {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
}

/**
 * What a filter asks for now. What moves on moves at midnight only, so that the same question is asked all day; what is
 * counted in hours moves by quarters of one. Takes a sound filter.
 */
export function askedFilter(filter: ListFilter, clock: SpanClock): CaseFilter {
  const spans = spanKeys.flatMap((key) => {
    const span = filter[key];
    return span === undefined ? [] : [[key, askedSpan(span, clock)] as const];
  });
  return { ...filter, ...(Object.fromEntries(spans) as Record<SpanKey, TimeRange>) };
}

function askedSpan(span: ListSpan, clock: SpanClock): TimeRange {
  const { from, to } = typeof span === 'string' ? daysOf(span, clock) : span;
  return {
    ...(from !== undefined && { from: isDay(from) ? startOf(from, clock.zone) : from }),
    ...(to !== undefined && { to: isDay(to) ? endOf(to, clock.zone) : to }),
  };
}

/** What a span stretches over now, as days where it is made of days. Those that last until now have no end: nothing is younger. */
export function daysOf(span: RelativeSpan, { now, zone }: SpanClock): TimeRange {
  const today =
    wallTimeOf(new Date(now).toISOString(), zone, { time: false }) ?? new Date(now).toISOString().slice(0, 10);
  const thisMonth = `${today.slice(0, 8)}01`;
  if (span === 'today') return { from: today };
  if (span === 'yesterday') return { from: daysAfter(today, -1), to: daysAfter(today, -1) };
  // A quarter too early rather than too late: nothing of these hours is left out.
  if (span === 'last-24-hours')
    return { from: new Date(Math.floor((now - dayMs) / quarterMs) * quarterMs).toISOString() };
  if (span === 'this-month') return { from: thisMonth };
  if (span === 'last-month') {
    const end = daysAfter(thisMonth, -1);
    return { from: `${end.slice(0, 8)}01`, to: end };
  }
  if (span === 'this-year') return { from: `${today.slice(0, 5)}01-01` };
  return { from: daysAfter(today, -Number(span.slice('last-'.length, -'-days'.length))) };
}

export const isDay = (text: string): boolean => text.length === 'YYYY-MM-DD'.length;

const dayMs = 86_400_000;
const quarterMs = 900_000;

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);

const startOf = (day: string, zone: string): Timestamp => timestampOf(`${day}T00:00`, zone) ?? `${day}T00:00:00.000Z`;

function endOf(day: string, zone: string): Timestamp {
  const next = Date.parse(startOf(daysAfter(day, 1), zone));
  return Number.isNaN(next) ? `${day}T23:59:59.999Z` : new Date(next - 1).toISOString();
}
