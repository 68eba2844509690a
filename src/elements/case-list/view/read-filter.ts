import type { CaseFilter } from '../../../domain/find/case-query.js';
import { zoneOf } from '../../fields/wall-time.js';
import { askedFilter } from './asked-filter.js';
import type { ListFilter } from '../../../domain/find/list-filter.js';
import { soundFilter, type FilterAbility } from './sound-filter.js';

export { carriedFilter } from './carried-filter.js';

/** A filter made sound, and what it asks for now. */
export interface ReadFilter {
  /** As it was set: what moves on with the calendar still does. */
  readonly filter: ListFilter;
  readonly asked: CaseFilter;
}

/** What time it is, and in which zone days are told apart; that of the browser where none is said. */
export interface ZonedTime {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly timeZone: string | undefined;
}

export function readFilter(filter: unknown, ability: FilterAbility, { now, timeZone }: ZonedTime): ReadFilter {
  const sound = soundFilter(filter, ability);
  return { filter: sound, asked: askedFilter(sound, { now, zone: zoneOf(timeZone) }) };
}
