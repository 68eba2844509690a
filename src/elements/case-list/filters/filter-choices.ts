import '../../../i18n/english/people.js';
import { html, type TemplateResult } from 'lit';
import { severities } from '../../../domain/cases/severity.js';
import { caseStatuses, type StatusCounts } from '../../../domain/cases/status.js';
import type { Connector } from '../../../domain/connector.js';
import type { User, UserRef } from '../../../domain/user.js';
import type { Words } from '../../../i18n/words.js';
import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { Query } from '../../controllers/query-cache.js';
import type { Owner } from '../../../domain/ids.js';
import { findPeople } from '../../people/find-people.js';
import { avatar, nameOf, type Pictured } from '../../primitives/avatar.js';
import { severityMark } from '../../primitives/severity.js';
import { statusMark } from '../../primitives/status.js';
import type { FilterValue } from '../../../domain/find/list-filter.js';
import type { FilterKind } from './filter-kinds.js';

/** One value a filter can be set to. */
export type Atom = string | number | boolean | null;

/** How a value is shown, in a list and in a pill. */
export interface FilterChoice {
  readonly atom: Atom;
  readonly label: string;
  readonly note?: string | undefined;
  readonly detail?: string | undefined;
  readonly mark?: TemplateResult | undefined;
}

/** What choices are made from, beside the filter itself. */
export interface ChoiceSources {
  readonly owner: Owner;
  readonly words: Words;
  /** Cases by status, of all that match everything else. */
  readonly counts: StatusCounts | undefined;
  readonly connectors: readonly Connector[];
  readonly user: UserRef;
  readonly who: (id: string) => Pictured;
  /** Whether values, people and connectors can be asked for. */
  readonly can: (group: 'suggest' | 'users' | 'connectors') => boolean;
}

/** The values a filter is set to; none where it is not a matter of single values. */
export const atomsOf = (value: FilterValue | undefined): readonly Atom[] =>
  Array.isArray(value) ? (value as readonly Atom[]) : typeof value === 'object' && 'anyOf' in value ? value.anyOf : [];

/** The filter set to these values; nothing where there are none. */
export function valueOf({ id }: FilterKind, atoms: readonly Atom[]): FilterValue | undefined {
  if (atoms.length === 0) return undefined;
  return id.startsWith('field:') ? { anyOf: atoms } : (atoms as FilterValue);
}

/** Whether a filter is about people. */
export const isOfPeople = ({ id, definition }: FilterKind): boolean =>
  id === 'assignees' || id === 'reporters' || definition?.control === 'user';

/** Values that are there without asking: all of them, or those that stand above what is found. */
export function fixedChoices(kind: FilterKind, sources: ChoiceSources): readonly Atom[] {
  const { id, definition } = kind;
  if (isOfPeople(kind)) return [sources.user.id, ...(id === 'reporters' ? [] : [null])];
  switch (id) {
    case 'status':
      return caseStatuses;
    case 'severity':
      return [...severities].reverse();
    case 'category':
      return [null];
    case 'connectors':
      return [null, ...sources.connectors.map((connector) => connector.id)];
    case 'pushes':
      return ['pending', 'done', 'failed', 'uncertain', null];
    case 'ids':
    case 'tags':
    case 'reporters':
    case 'assignees':
    case 'createdAt':
    case 'updatedAt':
    case 'closedAt':
      return [];
    default:
      if (definition?.control === 'toggle') return [true, false, null];
      return definition && 'options' in definition ? [...definition.options.map(({ value }) => value), null] : [];
  }
}

/** Whether it has more values than are there without asking, to be found by typing. */
export const isSearched = (kind: FilterKind): boolean =>
  kind.id === 'tags' || kind.id === 'category' || isOfPeople(kind);

/** Whether what was typed may be a value though nobody knows it. */
export const isCreatable = ({ id }: FilterKind): boolean => id === 'tags' || id === 'category';

/** Asks for further values by what was typed; nothing where nobody can be asked. */
export function choicesFor(
  kind: FilterKind,
  text: string,
  sources: ChoiceSources,
): Query<readonly (Atom | User)[]> | undefined {
  const { owner, can, user } = sources;
  if (isOfPeople(kind)) return can('users') ? findPeople(owner, text, user) : undefined;
  if (!isSearched(kind) || !can('suggest')) return undefined;
  const of = kind.id === 'tags' ? 'tags' : 'categories';
  return {
    key: `${of} ${JSON.stringify([owner, text])}`,
    series: `${of} ${owner}`,
    load: (adapter: CaseAdapter, options) => adapter.suggest[of]({ owner, text, size: 10 }, options),
    affectedBy: () => false,
  };
}

/** How a value of a filter is shown. */
export function choiceOf(kind: FilterKind, atom: Atom, sources: ChoiceSources): FilterChoice {
  const { words, counts, connectors, user, who } = sources;
  const { common, filters } = words.terms;
  const { id, definition } = kind;
  if (atom === null) {
    const label = filters.none[id in filters.none ? (id as keyof typeof filters.none) : 'field'];
    // As wide as those of the people beside it.
    const mark = isOfPeople(kind) ? html`<span class="avatar unknown" aria-hidden="true"></span>` : undefined;
    return { atom, label, mark };
  }
  if (typeof atom === 'boolean') return { atom, label: atom ? filters.yes : filters.no };
  if (typeof atom === 'number') return { atom, label: words.formats.number(atom) };
  if (isOfPeople(kind)) {
    const person = who(atom);
    const label = nameOf(person, words);
    const { email } = person;
    return {
      atom,
      label,
      note: atom === user.id ? words.terms.people.you : undefined,
      detail: email !== label ? email : undefined,
      mark: avatar(person),
    };
  }
  if (id === 'status' && isOf(atom, caseStatuses)) {
    const note = counts && words.formats.number(counts[atom]);
    return {
      atom,
      label: common.statuses[atom],
      note,
      mark: html`<span class="status ${atom}">${statusMark(atom)}</span>`,
    };
  }
  if (id === 'severity' && isOf(atom, severities)) {
    return {
      atom,
      label: common.severities[atom],
      mark: html`<span class="severity ${atom}">${severityMark(atom)}</span>`,
    };
  }
  if (id === 'pushes') return { atom, label: filters.pushes[atom as keyof typeof filters.pushes] };
  if (id === 'connectors') return { atom, label: connectors.find((each) => each.id === atom)?.name ?? atom };
  const option =
    definition && 'options' in definition ? definition.options.find(({ value }) => value === atom) : undefined;
  return { atom, label: option?.label || atom };
}

const isOf = <T extends string>(text: string, known: readonly T[]): text is T => known.some((each) => each === text);
