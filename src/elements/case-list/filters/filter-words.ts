import type { FieldFilter } from '../../../domain/find/case-query.js';
import type { Words } from '../../../i18n/words.js';
import { timestampOf, wallTimeOf } from '../../fields/wall-time.js';
import { isDay } from '../view/asked-filter.js';
import { isRelativeSpan } from '../view/sound-filter.js';
import type { FilterValue, RelativeSpan } from '../../../domain/find/list-filter.js';
import { atomsOf, choiceOf, type ChoiceSources } from './filter-choices.js';
import type { FilterKind } from './filter-kinds.js';

// More names than this make a pill a sentence.
const named = 2;

/** What a filter is set to. */
export interface FilterWords {
  /** As its pill has room for. */
  readonly shown: string;
  /** Values beside those. */
  readonly rest: readonly string[];
}

export function wordsOf(
  kind: FilterKind,
  value: FilterValue,
  sources: ChoiceSources & { readonly zone: string },
): FilterWords {
  const { words } = sources;
  const { filters } = words.terms;
  const alone = (shown: string): FilterWords => ({ shown, rest: [] });
  if (kind.id === 'ids') return alone(filters.ids(atomsOf(value).length, words.formats));
  const labels = atomsOf(value).map((atom) => choiceOf(kind, atom, sources).label);
  if (labels.length > 0) return { shown: labels.slice(0, named).join(', '), rest: labels.slice(named) };
  if (typeof value === 'string') return alone(spanWords(value, words));
  if ('contains' in value) return alone(filters.containing(value.contains));
  return alone(rangeWords(value as Range, words, zoneFor(kind, sources.zone)));
}

/** The zone the days of a filter are told apart in: dates of additional fields may be the same everywhere. */
export function zoneFor({ definition }: FilterKind, zone: string): string {
  if (definition?.control !== 'date-time') return zone;
  return (definition.timeZone ?? (definition.showTime ? 'local' : 'utc')) === 'utc' ? 'UTC' : zone;
}

type Range = Extract<FieldFilter, { from?: unknown }>;

function rangeWords({ from, to }: Range, words: Words, zone: string): string {
  const { filters } = words.terms;
  const isNumber = typeof (from ?? to) === 'number';
  const write = (end: string | number) =>
    typeof end === 'number' ? words.formats.number(end) : timeWords(end, words, zone);
  if (from !== undefined && to !== undefined) {
    const [begin, end] = [write(from), write(to)];
    return begin === end ? begin : filters.between(begin, end);
  }
  if (from !== undefined) return (isNumber ? filters.atLeast : filters.since)(write(from));
  return (isNumber ? filters.atMost : filters.until)(write(to ?? ''));
}

/** A day as such, also where an instant is the first or the last of one. */
function timeWords(end: string, { formats }: Words, zone: string): string {
  const day = isDay(end) ? end : wholeDay(end, zone);
  return day === undefined ? formats.exact(end) : formats.day(day);
}

export function wholeDay(instant: string, zone: string): string | undefined {
  const wall = wallTimeOf(instant, zone, { time: true });
  return wall && /T(00:00|23:59:59\.999)$/.test(wall) ? wall.slice(0, 10) : undefined;
}

export const instantOf = (day: string, zone: string, isEnd: boolean): string | undefined =>
  timestampOf(isEnd ? `${day}T23:59:59.999` : `${day}T00:00`, zone);

export function spanWords(span: RelativeSpan, { terms: { filters }, formats }: Words): string {
  if (span in filters.spans) return filters.spans[span as keyof typeof filters.spans];
  return isRelativeSpan(span) ? filters.lastDays(Number(span.replace(/\D+/gu, '')), formats) : span;
}
