import type { CloseReason } from '../../domain/cases/alert-sync.js';
import type { Case } from '../../domain/cases/case.js';
import type { Change } from '../../domain/records/change.js';
import type { UserRef } from '../../domain/user.js';
import { enqueue } from '../effects/enqueue.js';
import type { Resources } from '../workflow.js';

/** The alerts on a case, or those of them just attached, are to follow it. Nothing where alerts cannot be written back to. */
export function syncAlerts(
  resources: Resources,
  about: Pick<Case, 'id' | 'owner' | 'settings'>,
  actor: UserRef,
  of: { readonly ids?: readonly string[]; readonly closeReason?: CloseReason } = {},
): readonly Change[] {
  if (!resources.alerts || !about.settings.syncAlerts || of.ids?.length === 0) return [];
  return [enqueue(resources, about, actor, { kind: 'sync', ...of })];
}

/** What an edit means for the alerts on the case: another status, or that they are to follow from now on. */
export function syncAfterEdit(
  resources: Resources,
  current: Case,
  actor: UserRef,
  { after, closeReason }: { readonly after: Pick<Case, 'status' | 'settings'>; readonly closeReason?: CloseReason },
): readonly Change[] {
  const isToFollow = after.status !== current.status || !current.settings.syncAlerts;
  if (!isToFollow || current.totals.alerts === 0) return [];
  return syncAlerts(resources, { ...current, settings: after.settings }, actor, {
    ...(closeReason !== undefined && { closeReason }),
  });
}
