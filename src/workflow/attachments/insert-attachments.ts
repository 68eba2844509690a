import type { NewAlert } from '../../domain/attachments.js';
import type { Case } from '../../domain/cases/case.js';
import type { Timestamp } from '../../domain/ids.js';
import { valuesAt } from '../../domain/observables/values-at.js';
import type { Change } from '../../domain/records/change.js';
import type { UserActionDetail } from '../../domain/user-action.js';
import type { Moment } from '../activity/history.js';
import type { AttachmentKind, Given } from './kinds.js';

/** What puts these on a case, none of which is there yet, and what its history says of it. */
export interface Insertion {
  readonly changes: readonly Change[];
  readonly details: readonly UserActionDetail[];
}

/**
 * Each stands at a time of its own, so that what came in one call is not read in the order of its ids: evidence by when it
 * happened, where all of it says so, the rest as it was given.
 */
export function insertAttachments(
  { group, entity, idOn, contentOf }: AttachmentKind,
  { id: caseId, owner }: Pick<Case, 'id' | 'owner'>,
  { times, by }: { readonly times: readonly Timestamp[]; readonly by: Moment['by'] },
  items: readonly Given[],
): Insertion {
  if (items.length === 0) return { changes: [], details: [] };
  const born = { caseId, owner, createdBy: by, updatedAt: null, updatedBy: null };
  const ranks = ranksOf(items);
  const records = items.map((item, index) => {
    const createdAt = times[ranks[index]!]!;
    return { ...contentOf(item), ...born, createdAt, id: idOn(caseId, item) };
  });
  const changes = records.map((record) =>
    entity === 'file' ? ({ op: 'link', record } as Change) : ({ op: 'insert', entity, record } as Change),
  );
  return { changes, details: [{ type: group, verb: 'add', ids: records.map(({ id }) => id), ...namesOf(items) }] };
}

/** What history says of files and references beside their ids, so that it can be read when they are gone. */
export function namesOf(items: readonly (object | null)[]): {
  readonly names?: readonly string[];
  readonly types?: readonly string[];
} {
  const names = textsOf(items, 'name');
  if (names.length > 0) return { names };
  const types = textsOf(items, 'type');
  return types.length > 0 ? { names: textsOf(items, 'externalId'), types } : {};
}

const textsOf = (items: readonly (object | null)[], member: string): readonly string[] =>
  items.flatMap((item) => {
    const value = (item as Readonly<Record<string, unknown>> | null)?.[member];
    return typeof value === 'string' ? [value] : [];
  });

/** The place of each among the others. */
function ranksOf(items: readonly Given[]): readonly number[] {
  const happened = items.map((item) => Date.parse(valuesAt((item as NewAlert).document, '@timestamp')[0] ?? ''));
  if (happened.some(Number.isNaN)) return items.map((_, index) => index);
  const order = items.map((_, index) => index).sort((a, b) => happened[a]! - happened[b]! || a - b);
  const ranks = Array<number>(items.length);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}
