import type { LitElement } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Session } from '../../contracts/groups/session.js';
import type { CaseRow, CaseSort } from '../../domain/find/case-query.js';
import type { Owner } from '../../domain/ids.js';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import type { OwnCloseReason } from '../provider/own-close-reason.js';
import type { Shown } from './answers/shown-rows.js';
import type { ListFilter } from '../../domain/find/list-filter.js';
import type { Layout, ListView } from './view/list-view.js';

/** What a person may set a list to. Members left out stay; but for columns and layout, which
 * show the same cases, anything without a page begins at the first one. */
export interface ListWish {
  readonly page?: number;
  readonly size?: number;
  readonly sort?: CaseSort;
  readonly search?: string;
  readonly filter?: ListFilter;
  /** `undefined`: the usual ones. */
  readonly columns?: readonly string[] | undefined;
  readonly layout?: Layout;
}

/** The list as its parts see it. A part is a controller with a `render…()` of its own, and knows no other part. */
export interface ListHost {
  readonly element: LitElement;
  readonly scene: () => ListScene;
  /** Does what a person asked for, and tells the page. */
  readonly ask: (wish: ListWish) => void;
  /** Announced to screen readers. */
  readonly say: (words: string) => void;
  /** Cases were changed from here: the next answer is asked for, and shown at once. */
  readonly changed: () => void;
}

/** How things stand while the list is rendered. */
export interface ListScene {
  readonly adapter: CaseAdapter | undefined;
  readonly owner: Owner | undefined;
  readonly session: Session | undefined;
  /** What is really asked for; nothing before it is known what may be asked. */
  readonly view: ListView | undefined;
  /** What the search is set to. */
  readonly search: string;
  /** The filter the host set; "Clear filters" leads back to it. */
  readonly usualFilter: ListFilter;
  /** The zone days are told apart in; that of the browser where none is said. */
  readonly timeZone: string | undefined;
  /** Reasons of the host's why alerts are closed. */
  readonly closeReasons: readonly OwnCloseReason[];
  /** What is on screen. */
  readonly shown: Shown | undefined;
  readonly terms: Terms;
  readonly formats: Formats;
  /** Address of a case, where the host said. */
  readonly hrefOf: (row: CaseRow) => string | undefined;
}
