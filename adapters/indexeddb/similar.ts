import { alertsSharedWith, type SimilarTo } from '../../src/domain/find/select-similar.js';
import type { CaseId } from '../../src/domain/ids.js';
import { ofCase } from './keys.js';
import type { CaseDatabase } from './schema.js';

// Their documents may be long: few enough that they are not all in memory at once.
const alertsAtOnce = 100;

/** What others are compared with to be similar to a case; nothing when it is gone. */
export async function readSimilarTo(database: CaseDatabase, caseId: CaseId): Promise<SimilarTo | null> {
  const transaction = database.transaction(['case', 'alert', 'alertCase']);
  const found = await transaction.objectStore('case').get(caseId);
  if (!found) return null;
  const alertIds = new Set<string>();
  const end = ofCase(caseId);
  let range = end;
  for (;;) {
    const alerts = await transaction.objectStore('alert').getAll(range, alertsAtOnce);
    for (const { alertId } of alerts) alertIds.add(alertId);
    const last = alerts.at(-1);
    if (!last || alerts.length < alertsAtOnce) break;
    range = IDBKeyRange.bound([caseId, last.createdAt, last.id], end.upper, true);
  }
  const book = transaction.objectStore('alertCase');
  const holders = await Promise.all(
    [...alertIds].map((alertId) => book.getAllKeys(IDBKeyRange.bound([alertId], [alertId, []]))),
  );
  const held = holders.flat().map(([alertId, holder]) => ({ alertId, caseId: holder }));
  return { case: found, alertsOn: alertsSharedWith(caseId, held) };
}
