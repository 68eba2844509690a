import { CaseError, notFound } from '../error.js';
import type { Case, CaseTotals } from '../cases/case.js';
import type { Owner, Version } from '../ids.js';
import { targetOf, type Change, type RecordChange } from './change.js';
import type { Entity, Records } from './record.js';

export type AnyRecord = Records[Entity];

/** What only the storage can give. */
export interface Stamp {
  readonly version: Version;
  /** The next case number of an owner; called once for each new case. */
  readonly nextNumber: (owner: Owner) => number;
}

/**
 * What a record becomes by a change; `null` when it goes. Pure but for the number it draws, so that every storage
 * of ours means the same. Rejects with `conflict` or `not_found`, see `Change`.
 */
export function applyChange(
  change: RecordChange,
  current: AnyRecord | null,
  { version, nextNumber }: Stamp,
): AnyRecord | null {
  const { entity, id } = targetOf(change);
  switch (change.op) {
    case 'insert': {
      if (current) throw moved(entity, id, current);
      const { record } = change;
      return (
        change.entity === 'case' ? { ...record, number: nextNumber(record.owner), version } : { ...record, version }
      ) as AnyRecord;
    }
    case 'record':
      if (current) throw moved(entity, id, current);
      return change.action;
    case 'enqueue':
      if (current) throw moved(entity, id, current);
      return { ...change.effect, version };
    case 'link':
      if (current) throw moved(entity, id, current);
      return { ...change.record, version };
    case 'update':
      return { ...expect(change, current), ...change.set, ...addedTotals(change, current), version } as AnyRecord;
    case 'settle':
      return { ...expect(change, current), ...change.set, version } as AnyRecord;
    case 'remove':
      expect(change, current);
      return null;
    case 'expect':
      if ((current as { version?: Version } | null)?.version === (change.version ?? undefined)) return current;
      throw moved(entity, id, current);
  }
}

function expect(
  change: Exclude<Extract<Change, { id: string }>, { op: 'expect' }>,
  current: AnyRecord | null,
): AnyRecord {
  const { entity, id } = targetOf(change);
  if (!current) throw notFound(entity, id);
  if (change.version !== undefined && (current as { version?: Version }).version !== change.version)
    throw moved(entity, id, current);
  return current;
}

function addedTotals(change: Extract<Change, { op: 'update' }>, current: AnyRecord | null): { totals?: CaseTotals } {
  if (change.entity !== 'case' || !change.add) return {};
  const totals = { ...(current as Case).totals };
  for (const [key, count] of Object.entries(change.add) as [keyof CaseTotals, number][]) {
    totals[key] += count;
    // Whoever planned this saw room; others took it since.
    if (totals[key] > (change.atMost?.[key] ?? Infinity)) throw moved('case', change.id, current);
  }
  return { totals };
}

const moved = (entity: Entity, id: string, current: AnyRecord | null) =>
  new CaseError('conflict', { message: `The ${entity} ${id} is not as it was expected.`, current });
