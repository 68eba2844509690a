import type { CaseAdapter } from '../../contracts/adapter.js';
import type { ReadOptions } from '../../contracts/options.js';
import type { NewAlert } from '../../domain/attachments.js';
import type { CaseId } from '../../domain/ids.js';
import { limits } from '../../domain/limits.js';
import type { Query } from '../controllers/query-cache.js';

/** How many of these alerts each case holds; what is absent holds none. */
export type HeldAlerts = ReadonlyMap<CaseId, number>;

// As many as a backend answers at once without complaint.
const atOnce = 6;

/**
 * Which cases hold which of these alerts. One question an alert, so of more than a hundred nothing is asked: what was
 * there already is known then once it is tried. Of events and references it is never known before, since nothing but
 * reading all of a case would tell.
 */
export function heldAlertsQuery(alerts: readonly NewAlert[]): Query<HeldAlerts> | undefined {
  if (alerts.length === 0 || alerts.length > limits.attachmentsPerCall) return undefined;
  const ids = alerts.map(({ alertId }) => alertId);
  return {
    key: `cases of alerts ${JSON.stringify(ids)}`,
    load: (adapter, options) => askEach(adapter, ids, options),
    affectedBy: (event) => event.type === 'resync' || event.entity === 'alert',
  };
}

async function askEach(adapter: CaseAdapter, ids: readonly string[], options: ReadOptions): Promise<HeldAlerts> {
  const held = new Map<CaseId, number>();
  const left = ids.values();
  const ask = async () => {
    for (const id of left)
      for (const found of await adapter.alerts.casesOf(id, options)) held.set(found.id, (held.get(found.id) ?? 0) + 1);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, ask));
  return held;
}
