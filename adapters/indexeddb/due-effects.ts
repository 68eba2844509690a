import type { Timestamp } from '../../src/domain/ids.js';
import type { Records } from '../../src/domain/records/record.js';
import type { CaseDatabase } from './schema.js';

/** Pending effects nobody holds, the longest due first. */
export async function readDueEffects(
  database: CaseDatabase,
  { now, size }: { readonly now: Timestamp; readonly size: number },
): Promise<readonly Records['effect'][]> {
  const transaction = database.transaction(['pending', 'effect']);
  const due = await transaction.objectStore('pending').getAll(IDBKeyRange.upperBound([now, []]));
  const free = due.filter(({ leasedUntil }) => leasedUntil === null || leasedUntil <= now).slice(0, size);
  const effects = await Promise.all(free.map(({ key }) => transaction.objectStore('effect').get(key)));
  return effects.filter((effect) => effect !== undefined);
}
