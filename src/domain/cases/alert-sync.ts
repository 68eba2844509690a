import type { StatusCategory } from './status.js';

/** Where an alert stands in the system it came from. */
export type AlertStatus = 'open' | 'acknowledged' | 'closed';

/** What a synced alert becomes when its case gets a status of this category. */
export const alertStatusFor: Readonly<Record<StatusCategory, AlertStatus>> = {
  open: 'open',
  'in-progress': 'acknowledged',
  closed: 'closed',
};

/** Why alerts are closed with their case. Written onto the alerts, not kept on the case; hosts may add their own. */
export const closeReasons = ['duplicate', 'false_positive', 'true_positive', 'benign_positive', 'other'] as const;
/** One of `closeReasons`, or a reason of the host's. */
export type CloseReason = (typeof closeReasons)[number] | (string & {});
