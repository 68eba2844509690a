import type { Capabilities } from '../../contracts/capabilities.js';
import { isClosed } from '../../domain/cases/status.js';
import type { CaseRow } from '../../domain/find/case-query.js';
import {
  attachableKinds,
  countsOf,
  hasEvidence,
  isNothing,
  type AttachableKind,
  type Attachables,
} from '../attachments/attachables.js';
import type { HeldAlerts } from './held-alerts.js';

/** What choosing a case would mean, as far as that is known before it is tried. */
export interface Pickable {
  /** Why it cannot be chosen: it has all of it, is closed, or has no room for so much of a kind. */
  readonly refused?: 'held' | 'closed' | 'room';
  /** How many of the alerts are there; nothing where that is not known. */
  readonly held?: number;
  /** Where not all that is given may fit: how much of a kind still does. */
  readonly room?: { readonly kind: AttachableKind; readonly left: number };
}

const limitOf = { alerts: 'alertsPerCase', events: 'eventsPerCase', references: 'referencesPerCase' } as const;

export interface PickableOptions {
  readonly given: Attachables;
  /** Nothing while it is not known. */
  readonly held: HeldAlerts | undefined;
  readonly limits: Capabilities['limits'];
}

export function pickableOf(row: CaseRow, { given, held, limits }: PickableOptions): Pickable {
  if (isNothing(given)) return {};
  const counts = countsOf(given);
  const there = counts.alerts > 0 ? held && (held.get(row.id) ?? 0) : undefined;
  const known = there === undefined ? {} : { held: there };
  const isAlertsAlone = counts.events + counts.references === 0;
  if (there === counts.alerts && isAlertsAlone) return { refused: 'held', held: there };
  if (isClosed(row.status) && hasEvidence(given)) return { refused: 'closed', ...known };
  for (const kind of attachableKinds) {
    const left = row.totals && Math.max(0, limits[limitOf[kind]] - row.totals[kind]);
    if (left === undefined || counts[kind] <= left) continue;
    // Of what may be there already nobody knows how much is new: then it is said, and may be tried.
    const fresh = kind === 'alerts' && there !== undefined ? counts.alerts - there : undefined;
    if (fresh !== undefined && fresh <= left) continue;
    return { ...(fresh !== undefined && { refused: 'room' as const }), ...known, room: { kind, left } };
  }
  return known;
}
