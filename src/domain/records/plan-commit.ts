import type { CaseId, Owner, Version } from '../ids.js';
import { applyChange, type AnyRecord } from './apply-change.js';
import { targetOf, type Change } from './change.js';
import { isCaseChild, type CaseChild, type Entity, type OwnerChild, type Records } from './record.js';
import { refuseOthers } from './refuse-others.js';

/** A record a commit touches: as it was, and as it will be. */
export interface Touched {
  readonly entity: Entity;
  readonly id: string;
  readonly before: AnyRecord | null;
  after: AnyRecord | null;
}

/** What has to be known before a commit can be worked out. */
export interface Ground {
  /** Every record the changes aim at, by `nameOf`. */
  readonly records: ReadonlyMap<string, AnyRecord | null>;
  /** Everything there is of the kinds that are expected whole. */
  readonly kinds: ReadonlyMap<OwnerChild, readonly Records[OwnerChild][]>;
  /** The last number given to each owner who gets a case. */
  readonly counters: ReadonlyMap<Owner, number>;
}

/** A commit worked out: what is to be written, and what is to be answered. Nothing of it is written yet. */
export interface Plan {
  readonly results: readonly (AnyRecord | null)[];
  readonly touched: readonly Touched[];
  /** Whatever was stored under these cases goes before anything of `touched` is written. */
  readonly removedCases: readonly CaseId[];
  readonly counters: ReadonlyMap<Owner, number>;
}

/** A record's name within one commit. */
export const nameOf = ({ entity, id }: { readonly entity: Entity; readonly id: string }): string => `${entity} ${id}`;

/** Applies the changes in order, each seeing those before it. Pure. Rejects with `conflict` or `not_found`. */
export function planCommit(changes: readonly Change[], { records, kinds, counters }: Ground, version: Version): Plan {
  const touched = new Map<string, Touched>();
  for (const change of changes) {
    if (change.op === 'expectAll') {
      refuseOthers(change, kinds.get(change.entity) ?? []);
      continue;
    }
    const { entity, id } = targetOf(change);
    const before = records.get(nameOf({ entity, id })) ?? null;
    touched.set(nameOf({ entity, id }), { entity, id, before, after: before });
  }
  const given = new Map(counters);
  const removedCases: CaseId[] = [];
  const nextNumber = (owner: Owner) => {
    const number = (given.get(owner) ?? 0) + 1;
    given.set(owner, number);
    return number;
  };
  const results = changes.map((change) => {
    if (change.op === 'expectAll') return null;
    const { entity, id } = targetOf(change);
    const target = touched.get(nameOf({ entity, id }))!;
    target.after = applyChange(change, target.after, { version, nextNumber });
    if (entity === 'case' && target.after === null) {
      removedCases.push(id);
      for (const each of touched.values()) if (caseOf(each, each.after) === id) each.after = null;
    }
    return target.after;
  });
  return { results, touched: [...touched.values()], removedCases, counters: given };
}

/** The case something hangs on; none where it hangs on none, or is gone. */
export const caseOf = ({ entity }: Pick<Touched, 'entity'>, record: AnyRecord | null): CaseId | undefined =>
  isCaseChild(entity) && record ? (record as Records[CaseChild]).caseId : undefined;
