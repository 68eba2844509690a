import type { CaseAdapter } from 'case-elements/contracts';
import { forgetAlertStatuses } from '../alerts/alert-statuses.js';
import { caseDatabase } from '../cases/adapter.js';
import { owners } from '../cases/owners.js';
import { pushDatabase, tellPushes } from '../connectors/push-log.js';

/** How many cases there are, of all solutions. */
export async function countCases({ cases }: CaseAdapter): Promise<number> {
  const { total } = await cases.find({ owner: owners, size: 1, columns: [] });
  return total;
}

/**
 * Takes away every case, with all that hangs on them and the counting of their numbers, and what the connectors wrote
 * down; every alert is open again. Adapters in this and other tabs let go of their database and begin with an empty one. `onBlocked` is told when a
 * tab does not; it goes on once that is closed. Rejects when the browser does not delete.
 */
export async function clearEverything(onBlocked: () => void): Promise<void> {
  await Promise.all([caseDatabase, pushDatabase].map((name) => deleted(name, onBlocked)));
  forgetAlertStatuses();
  tellPushes();
}

function deleted(name: string, onBlocked: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error(`${name} was not deleted.`));
    request.onblocked = onBlocked;
  });
}
