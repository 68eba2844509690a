import { ownMember, sameJson } from '../json.js';
import type { Case } from './case.js';
import type { CaseChanges, ChangeableField } from './case-changes.js';
import { changeableFields } from './case-changes.js';

/** What is left to do once an edit meets the case as it is now. */
export interface Merged {
  /** The values to write; empty when the case already says all of it. */
  readonly set: CaseChanges;
  /** Fields (or members, such as `fields.impact`) that somebody else changed to something else. */
  readonly conflicts: readonly string[];
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Three-way merge of one edit. A field merges when it still says what the editor saw, or already says what they
 * want. Tags and assignees are sets: what was added and removed is applied to what is there now.
 */
export function mergeChanges(current: Case, edit: { base?: CaseChanges; set: CaseChanges }): Merged {
  const set: Record<string, unknown> = {};
  const conflicts: string[] = [];
  for (const field of changeableFields) {
    const wanted = edit.set[field];
    if (wanted === undefined) continue;
    const seen = edit.base?.[field];
    if (field === 'fields' || field === 'settings') {
      const merged = mergeMembers(field, current[field] as Members, seen as Members | undefined, wanted as Members);
      conflicts.push(...merged.conflicts);
      if (Object.keys(merged.set).length > 0) set[field] = merged.set;
    } else if ((field === 'tags' || field === 'assignees') && seen !== undefined) {
      const merged = mergeSets(current[field], seen as readonly string[], wanted as readonly string[]);
      if (!sameJson(merged, current[field])) set[field] = merged;
    } else if (!sameJson(wanted, current[field])) {
      if (isStale(edit.base, seen, current[field])) conflicts.push(field);
      else set[field] = wanted;
    }
  }
  return { set, conflicts };
}

/** The fields of an edit as one of their keys says; a patch without any is a no-op. */
export const changedFields = (set: CaseChanges): readonly ChangeableField[] =>
  changeableFields.filter((field) => set[field] !== undefined);

const isStale = (base: unknown, seen: unknown, now: unknown) =>
  base !== undefined && !sameJson(seen ?? null, now ?? null);

function mergeMembers(field: string, now: Members, seen: Members | undefined, wanted: Members) {
  const set: [key: string, value: unknown][] = [];
  const conflicts: string[] = [];
  for (const [key, value] of Object.entries(wanted)) {
    const current = ownMember(now, key);
    if (sameJson(value ?? null, current ?? null)) continue;
    if (isStale(seen, ownMember(seen, key), current)) conflicts.push(`${field}.${key}`);
    else set.push([key, value]);
  }
  return { set: Object.fromEntries(set), conflicts };
}

function mergeSets(now: readonly string[], seen: readonly string[], wanted: readonly string[]): readonly string[] {
  // Nobody came between: also the order is as wanted.
  if (sameJson(now, seen)) return wanted;
  const removed = new Set(seen.filter((value) => !wanted.includes(value)));
  const added = wanted.filter((value) => !seen.includes(value) && !now.includes(value));
  return [...now.filter((value) => !removed.has(value)), ...added];
}
