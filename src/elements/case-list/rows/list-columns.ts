import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../contracts/capabilities.js';
import type { CaseTotals } from '../../../domain/cases/case.js';
import type { CaseColumn, CaseRow, SortKey } from '../../../domain/find/case-query.js';
import type { Timestamp } from '../../../domain/ids.js';
import type { Terms } from '../../../i18n/terms.js';
import type { Words } from '../../../i18n/words.js';
import { relativeTime } from '../../primitives/relative-time.js';
import { severityBadge } from '../../primitives/severity.js';
import { statusBadge } from '../../primitives/status.js';
import { tagList } from '../../primitives/tags.js';
import type { MoreCells } from './more-cells.js';

/** A case as every form of the list shows it. */
export interface ListRow extends CaseRow {
  /** Where its name leads; absent where the host did not say. */
  readonly href: string | undefined;
  /** Where a search found it, beside the name; words for people. */
  readonly foundIn: readonly string[];
}

export interface CellContext extends Words {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** There is room for what is long. */
  readonly roomy: boolean;
  /** Cells whose code is loaded once there are rows; nothing until then. */
  readonly more: MoreCells | undefined;
  readonly onOpen: (row: CaseRow, event: MouseEvent) => void;
}

export type Cell = TemplateResult | typeof nothing;

/** Something of a case that has a place of its own in a row. The first one is its name. */
export interface ListColumn {
  /** `field:<key>` for an additional field. */
  readonly key: string;
  readonly heading: (terms: Terms) => string;
  /** What its heading sorts by, where the backend can. */
  readonly sort?: SortKey;
  /** What has to be asked for; without it every row has what is shown. */
  readonly needs?: readonly CaseColumn[];
  /** What the backend must have at all. */
  readonly group?: Group;
  /**
   * Whether it is there before anybody chose columns: in any width, or only where there is room beside a name one can
   * read. Absent: once it is chosen.
   */
  readonly usual?: 'always' | 'roomy' | 'wide';
  /** Its value says nothing without its heading. */
  readonly labelled?: boolean;
  /** Numbers, which are compared at their end. */
  readonly atEnd?: boolean;
  readonly cell: (row: ListRow, context: CellContext) => Cell;
  /** There is a value, but nothing one looks for. */
  readonly isIdle?: (row: ListRow) => boolean;
}

/**
 * Every column but those of additional fields, in the order they stand in. Usual are those one triages by: what it is,
 * how it stands, how bad, who has it, what hangs on it, what moved last. When it was created is the order of the list
 * already; a category, events, incidents and closing dates are blank in most rows of most teams.
 */
export const listColumns: readonly ListColumn[] = [
  { key: 'name', heading: ({ common }) => common.name, sort: 'title', usual: 'always', cell: name },
  {
    key: 'status',
    heading: ({ common }) => common.status,
    sort: 'status',
    usual: 'always',
    cell: ({ status }, { terms }) => statusBadge(status, terms),
  },
  {
    key: 'severity',
    heading: ({ common }) => common.severity,
    sort: 'severity',
    usual: 'always',
    cell: ({ severity }, { terms }) => severityBadge(severity, terms),
  },
  {
    key: 'category',
    heading: ({ common }) => common.category,
    sort: 'category',
    needs: ['category'],
    labelled: true,
    cell: ({ category }) => (category ? textCell(category) : nothing),
  },
  {
    key: 'tags',
    heading: ({ common }) => common.tags,
    usual: 'always',
    needs: ['tags'],
    cell: ({ tags = [] }, { terms, formats, roomy }) =>
      tags.length > 0 ? tagList(tags, { terms, formats, ...(roomy && { shown: 6 }) }) : nothing,
  },
  {
    key: 'assignees',
    heading: ({ common }) => common.assignees,
    usual: 'roomy',
    needs: ['assignees'],
    cell: ({ assignees = [] }, context) =>
      context.more?.people(assignees, context.terms.common.assignees, context) ?? nothing,
  },
  count('alerts', 'wide'),
  count('events'),
  count('references'),
  count('comments', 'wide'),
  {
    key: 'external',
    heading: ({ list }) => list.columns.external,
    needs: ['pushes', 'connector', 'updatedAt'],
    cell: (row, context) => context.more?.incident(row, context) ?? nothing,
  },
  {
    key: 'reporter',
    heading: ({ list }) => list.columns.reporter,
    sort: 'reporter',
    needs: ['createdBy'],
    labelled: true,
    cell: ({ createdBy }) =>
      createdBy ? textCell(createdBy.name?.trim() || createdBy.email || createdBy.id) : nothing,
  },
  time('created', 'createdAt', ({ list }) => list.columns.created),
  time('closed', 'closedAt', ({ list }) => list.columns.closed),
  { ...time('updated', 'updatedAt', ({ common }) => common.updated), usual: 'always', labelled: false },
];

/** Text of any length on one line; all of it on hover. */
export const textCell = (text: string): TemplateResult =>
  html`<span class="cell-text" dir="auto" title=${text.slice(0, 500)}>${text.slice(0, 500)}</span>`;

function count(key: 'alerts' | 'events' | 'references' | 'comments', usual?: ListColumn['usual']): ListColumn {
  const of = ({ totals }: ListRow): CaseTotals[typeof key] | undefined => totals?.[key];
  return {
    key,
    heading: ({ list }) => list.columns[key],
    // What the host calls attachments no storage sorts by.
    ...(key !== 'references' && { sort: key }),
    needs: ['totals'],
    ...(key !== 'comments' && { group: key }),
    ...(usual && { usual }),
    labelled: true,
    atEnd: true,
    cell: (row, { formats }) => {
      const counted = of(row);
      return counted === undefined ? nothing : html`${formats.number(counted)}`;
    },
    isIdle: (row) => of(row) === 0,
  };
}

function time(
  key: string,
  member: 'createdAt' | 'closedAt' | 'updatedAt',
  heading: (terms: Terms) => string,
): ListColumn {
  return {
    key,
    heading,
    sort: member,
    needs: [member],
    labelled: true,
    atEnd: true,
    cell: ({ [member]: at }, context) => (at ? timeCell(at, context) : nothing),
  };
}

/** How long ago; to the ear also when exactly, which the eye finds on hover. */
const timeCell = (at: Timestamp, { formats, now }: CellContext): TemplateResult =>
  html`${relativeTime(at, formats, now)}<span class="visually-hidden"> (${formats.exact(at)})</span>`;

function name(row: ListRow, { onOpen, terms, formats }: CellContext): TemplateResult {
  const open = (event: MouseEvent) => onOpen(row, event);
  // The box runs as its words do: it is their end that is cut, never their beginning.
  const text = html`<span class="name-text">${row.title}</span>`;
  return html`<span class="name-line">${
    row.href === undefined
      ? html`<button class="name" part="name" type="button" dir="auto" title=${row.title} @click=${open}>${text}</button>`
      : html`<a class="name" part="name" dir="auto" href=${row.href} title=${row.title} @click=${open}>${text}</a>`
  }${row.number === null ? nothing : html`<span class="number" part="number">#${row.number}</span>`}</span>${
    row.foundIn.length > 0
      ? html`<span class="found-in"><bdi>${terms.list.foundIn(row.foundIn, formats)}</bdi></span>`
      : nothing
  }`;
}
