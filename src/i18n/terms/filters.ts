import type { PushStatus } from '../../domain/connector.js';
import type { NamedSpan } from '../../domain/find/list-filter.js';
import type { Formats } from '../formats.js';

/** Narrowing a list down. English for it is loaded when it is needed. */
export interface FiltersTerms {
  /** Names the search for a further one. */
  readonly find: string;
  /** Stands before what one is set to. */
  readonly named: (label: string) => string;
  /** Takes one away, named. */
  readonly remove: (label: string) => string;
  /** Sets those again that the host set, where none is set. */
  readonly reset: string;
  readonly groups: Readonly<Record<'case' | 'people' | 'dates' | 'fields', string>>;
  /** Filters whose names stand nowhere else. */
  readonly names: Readonly<
    Record<'ids' | 'reporters' | 'createdAt' | 'updatedAt' | 'closedAt' | 'connectors' | 'pushes', string>
  >;
  /** What finds cases that have nothing there. */
  readonly none: Readonly<Record<'category' | 'assignees' | 'connectors' | 'pushes' | 'field', string>>;
  readonly pushes: Readonly<Record<PushStatus, string>>;
  readonly yes: string;
  readonly no: string;
  /** Names the search among the values of one, named. */
  readonly findIn: (label: string) => string;
  readonly spans: Readonly<Record<NamedSpan, string>>;
  readonly lastDays: (days: number, formats: Formats) => string;
  /** Names the choice of a span that moves on with the calendar. */
  readonly quick: string;
  readonly from: string;
  readonly to: string;
  /** A span, or what lies between two numbers, by its ends. */
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly atLeast: (from: string) => string;
  readonly atMost: (to: string) => string;
  readonly contains: string;
  readonly containing: (text: string) => string;
  readonly ids: (count: number, formats: Formats) => string;
  /** Why a search or a filter finds nothing. */
  readonly search: {
    readonly unknownName: (name: string, fields: string) => string;
    readonly unknownValue: (label: string, value: string, values: string) => string;
    /** A filter of a field nobody defines. */
    readonly unknownField: (name: string) => string;
  };
  /** What can be searched for. */
  readonly help: {
    /** As it is typed, and what it finds. */
    readonly examples: readonly (readonly [typed: string, finds: string])[];
    readonly note: string;
  };
}
