import type { Case } from '../../domain/cases/case.js';
import type { Change } from '../../domain/records/change.js';
import type { UserActionDetail } from '../../domain/user-action.js';
import type { Moment } from '../activity/history.js';
import type { AttachmentKind, Given } from './kinds.js';

/** What puts these on a case, none of which is there yet, and what its history says of it. */
export interface Insertion {
  readonly changes: readonly Change[];
  readonly details: readonly UserActionDetail[];
}

export function insertAttachments(
  { group, entity, idOn, contentOf }: AttachmentKind,
  { id: caseId, owner }: Pick<Case, 'id' | 'owner'>,
  { at, by }: Moment,
  items: readonly Given[],
): Insertion {
  if (items.length === 0) return { changes: [], details: [] };
  const born = { caseId, owner, createdAt: at, createdBy: by, updatedAt: null, updatedBy: null };
  const records = items.map((item) => ({ ...contentOf(item), ...born, id: idOn(caseId, item) }));
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
