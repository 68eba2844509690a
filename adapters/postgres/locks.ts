import type { Change } from '../../src/domain/records/change.js';
import type { Entity, OwnerChild } from '../../src/domain/records/record.js';
import type { Session } from './database.js';

const ownerChildren = ['configuration', 'connector', 'template'] as const satisfies readonly OwnerChild[];
/** Whether it is locked by its kind, and its rows need no lock. */
export const isOwnerChild = (entity: Entity): entity is OwnerChild =>
  (ownerChildren as readonly Entity[]).includes(entity);

/**
 * Holds the kinds of settings a commit writes for itself, and those it only expects as they are (`expect`, `expectAll`)
 * for all who do the same, until it ends. Rows that are not there yet cannot be locked, so the kind is: settings are
 * written seldom, and expected by many at once.
 */
export async function lockKinds(session: Session, schema: string, changes: readonly Change[]): Promise<void> {
  const written = new Set<OwnerChild>();
  const expected = new Set<OwnerChild>();
  for (const change of changes) {
    if (!('entity' in change) || !isOwnerChild(change.entity)) continue;
    (change.op === 'expect' || change.op === 'expectAll' ? expected : written).add(change.entity);
  }
  // Everybody in the same order, so that no two wait for each other.
  for (const kind of ownerChildren) {
    if (!written.has(kind) && !expected.has(kind)) continue;
    const lock = written.has(kind) ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
    await session.query(`select ${lock}(hashtextextended($1, 0))`, [`case-elements/${schema}/${kind}`]);
  }
}
