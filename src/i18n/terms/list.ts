import type { SortKey } from '../../domain/find/case-query.js';
import type { Formats } from '../formats.js';

/** What the list of cases says. */
export interface ListTerms {
  readonly empty: string;
  readonly emptyAction: string;
  readonly filteredEmpty: string;
  readonly search: string;
  readonly clearSearch: string;
  /** Opens what tells how to search, and names it. */
  readonly searchHelp: string;
  /** Names the group of filters. */
  readonly filters: string;
  /** Opens the choice of a further filter. */
  readonly addFilter: string;
  readonly clearFilters: string;
  readonly sort: string;
  /** What each way to sort is called, both directions. */
  readonly sorts: Readonly<Record<Exclude<SortKey, `field:${string}`>, DirectionNames>>;
  readonly fieldSorts: (field: string) => DirectionNames;
  /** "42 cases"; `atLeast` where the backend stopped counting. */
  readonly total: (count: number, formats: Formats, atLeast?: boolean) => string;
  /** "Open 3": one status with how many there are. */
  readonly statusCount: (status: string, count: number, formats: Formats, atLeast?: boolean) => string;
  /** Said once an answer to a search is there. */
  readonly found: (count: number, formats: Formats, atLeast?: boolean) => string;
  /** Names the counts, of which each shows the cases it counts. */
  readonly byStatus: string;
  /** How long cases took from created to closed, on average; before the duration. */
  readonly timeToClose: string;
  /** The same in a sentence. */
  readonly timeToCloseExact: (duration: string) => string;
  readonly noTimeToClose: string;
  /** Names the controls that turn pages. */
  readonly pages: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly page: (page: number, pages: number, formats: Formats, atLeast?: boolean) => string;
  /** "21 to 40 of 42 cases" */
  readonly range: (from: number, to: number, total: number, formats: Formats, atLeast?: boolean) => string;
  /** Names the choice of how many rows a page has. */
  readonly pageSize: string;
  readonly perPage: (size: number, formats: Formats) => string;
  /** Cases that came while one was reading. */
  readonly arrived: (count: number, formats: Formats) => string;
  /** The list is another one now, but not longer. */
  readonly changed: string;
  readonly showArrived: string;
  readonly refresh: string;
  /** Names the column of what can be done with a case. */
  readonly actions: string;
  /** Names the menu of a case. */
  readonly actionsOf: (name: string) => string;
  readonly actionsUnloaded: string;
  readonly select: (name: string) => string;
  readonly selectPage: string;
  /** Headings of columns that are nowhere else in these words. */
  readonly columns: Readonly<
    Record<'alerts' | 'events' | 'references' | 'comments' | 'external' | 'reporter' | 'created' | 'closed', string>
  >;
  /** How the push of a case to its connector stands, where it did not simply work. */
  readonly push: Readonly<Record<'none' | 'pending' | 'failed' | 'uncertain' | 'outdated', string>>;
  /** Where a search found what it was for, beside the name; `places` are named by `places`, fields by their labels. */
  readonly foundIn: (places: readonly string[], formats: Formats) => string;
  /** As they stand inside a sentence. */
  readonly places: Readonly<
    Record<'number' | 'id' | 'description' | 'category' | 'tags' | 'observables' | 'comments', string>
  >;
  readonly layout: string;
  readonly layouts: Readonly<Record<'table' | 'cards', string>>;
  readonly chooser: {
    /** Opens and names it. */
    readonly label: string;
    readonly search: string;
    readonly none: string;
    /** The additional fields cannot be chosen from. */
    readonly failed: string;
    readonly all: string;
    readonly clear: string;
    readonly usual: string;
    /** Beside a usual column the list is too narrow for, and what that means. */
    readonly noRoom: string;
    readonly noRoomHint: string;
    readonly up: (column: string) => string;
    readonly down: (column: string) => string;
    /** Said after a column was moved. */
    readonly moved: (column: string, place: number, of: number, formats: Formats) => string;
    /** How the keyboard moves one. */
    readonly hint: string;
  };
  readonly keys: {
    /** Names what lists the keys, and opens it. */
    readonly label: string;
    readonly search: string;
    readonly create: string;
    readonly next: string;
    readonly previous: string;
    readonly open: string;
    readonly help: string;
    readonly cells: string;
    readonly ends: string;
    readonly name: string;
    readonly nameHint: string;
    readonly or: string;
  };
  /** What is shown was answered then; the newer answer failed to come. */
  readonly asOf: (time: string) => string;
  readonly offline: (time: string) => string;
}

/** What a sort is called in both directions. */
export interface DirectionNames {
  readonly ascending: string;
  readonly descending: string;
}
