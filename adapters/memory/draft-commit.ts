import type { ChangeEvent } from '../../src/contracts/groups/changes.js';
import type { Case } from '../../src/domain/cases/case.js';
import { findEntryOf, type FindEntry } from '../../src/domain/find/find-entry.js';
import type { CaseId, Owner, Version } from '../../src/domain/ids.js';
import { applyChange, type AnyRecord } from '../../src/domain/records/apply-change.js';
import { targetOf, type Change } from '../../src/domain/records/change.js';
import { caseChildren, entities, type Entity, type Records } from '../../src/domain/records/record.js';
import { refuseOthers } from '../../src/domain/records/refuse-others.js';

/** Every record, by entity and id. */
export type Tables = { readonly [E in Entity]: Map<string, Records[E]> };

/** `fromEntries` forgets which entity has which records. */
export const emptyTables = (): Tables =>
  Object.fromEntries(entities.map((entity) => [entity, new Map()])) as unknown as Tables;

/** A record a commit touches: as it is, and as it will be. */
export interface Touched {
  readonly entity: Entity;
  readonly id: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

/** A commit worked out. Nothing of it is in the tables yet. */
export interface Draft {
  /** What each change made of its record. */
  readonly records: readonly (AnyRecord | null)[];
  readonly touched: readonly Touched[];
  /** The last number of each owner, those drawn here included. */
  readonly numbers: ReadonlyMap<Owner, number>;
}

/** Applies the changes in order, each seeing those before it. Rejects with `conflict` or `not_found`. */
export function draftCommit(
  changes: readonly Change[],
  tables: Tables,
  { version, numbers }: { readonly version: Version; readonly numbers: ReadonlyMap<Owner, number> },
): Draft {
  const drawn = new Map(numbers);
  const nextNumber = (owner: Owner) => drawn.set(owner, (drawn.get(owner) ?? 0) + 1).get(owner)!;
  const touched = new Map<string, Touched>();
  const records = changes.map((change) => {
    if (change.op === 'expectAll') {
      refuseOthers(change, tables[change.entity].values());
      return null;
    }
    const { entity, id } = targetOf(change);
    const earlier = touched.get(`${entity} ${id}`);
    const before = earlier ? earlier.before : structuredClone(tables[entity].get(id) ?? null);
    const after = applyChange(change, earlier ? earlier.after : before, { version, nextNumber });
    touched.set(`${entity} ${id}`, { entity, id, before, after });
    // What hung on a case goes with it, also what this commit has just hung there.
    if (entity === 'case' && after === null)
      for (const [name, each] of touched)
        if (each.after && 'caseId' in each.after && each.after.caseId === id)
          touched.set(name, { ...each, after: null });
    return after;
  });
  return { records, touched: [...touched.values()], numbers: drawn };
}

/** Writes a record as it is after a commit, and of a case what finds look at. What hung on a case goes with it. */
export function keep({ entity, id, after }: Touched, tables: Tables, entries: Map<CaseId, FindEntry>): void {
  const table = tables[entity] as Map<string, AnyRecord>;
  if (after) table.set(id, after);
  else table.delete(id);
  if (entity === 'case' && after) entries.set(id, findEntryOf(after as Case));
  if (entity !== 'case' || after) return;
  entries.delete(id);
  for (const child of caseChildren)
    for (const [key, { caseId }] of tables[child]) if (caseId === id) tables[child].delete(key);
}

/** What a commit tells: one event for each record that is not as it was. History is not told. */
export const eventsOf = ({ touched }: Draft, mutationId: string): readonly ChangeEvent[] =>
  touched.flatMap(({ entity, id, before, after }): ChangeEvent[] => {
    const record = after ?? before;
    // Looked at, and left as it was.
    if (after === before) return [];
    if (entity === 'action' || entity === 'templateRevision' || !record) return [];
    const caseId = entity === 'case' ? id : 'caseId' in record ? record.caseId : undefined;
    const version = after && 'version' in after && after.version !== null ? after.version : undefined;
    const { owner } = record;
    return [{ type: after ? 'changed' : 'removed', entity, id, owner, caseId, version, mutationId }];
  });
