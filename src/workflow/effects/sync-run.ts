import type { AlertPort } from '../../contracts/ports/alert.js';
import type { Alert } from '../../domain/attachments.js';
import { alertStatusFor, type AlertStatus } from '../../domain/cases/alert-sync.js';
import type { Case } from '../../domain/cases/case.js';
import { categoryOf } from '../../domain/cases/status.js';
import type { Effect, EffectTask } from '../../domain/effect.js';
import type { Change } from '../../domain/records/change.js';
import type { UserActionDetail } from '../../domain/user-action.js';
import { recordActions } from '../activity/history.js';
import { allOfCase } from '../cases/all-of-case.js';
import type { Resources } from '../workflow.js';
import { enqueue } from './enqueue.js';
import type { EffectRun, Telling } from './effect-run.js';

type SyncTask = Extract<EffectTask, { kind: 'sync' }>;

/**
 * Gives the alerts on a case the status that goes with the one the case has by now, so that of several changes the last
 * one wins in whatever order they are carried out.
 */
export function syncRun(
  resources: Resources,
  port: AlertPort,
  { actor }: Effect,
  { ids, closeReason }: SyncTask,
): EffectRun {
  let asked: Pick<Sync, 'status' | 'alerts'> = { status: 'open', alerts: 0 };
  return {
    canRepeat: () => true,
    async prepare(found) {
      const status = statusOfAlerts(found);
      const alerts = found.settings.syncAlerts ? await alertsOf(resources, found, ids) : [];
      asked = { status, alerts: alerts.length };
      if (alerts.length === 0) return async () => async () => [];
      const why = status === 'closed' && closeReason !== undefined ? { closeReason } : {};
      return async (signal) => {
        const named = alerts.map(({ alertId, index }) => ({ alertId, index }));
        const changed = await port.setStatus(named, status, { signal, ...why });
        return told({ outcome: 'done', status, alerts: changed, ...why });
      };
    },
    giveUp: (_status, problem) => told({ outcome: 'failed', ...asked, problem }),
  };

  /** A line of history, where an alert changed or should have. */
  function told(sync: Sync): Telling {
    return async (current) => [
      ...(sync.alerts === 0 ? [] : lineOf(current, sync)),
      // The case moved on while these alerts were written: what came late must not be what stays.
      ...(sync.outcome === 'done' && current.settings.syncAlerts && statusOfAlerts(current) !== sync.status
        ? [enqueue(resources, current, actor, { kind: 'sync', ...(ids && { ids }) })]
        : []),
    ];
  }

  function lineOf(current: Case, sync: Sync): readonly Change[] {
    return [
      // An append: it names no version and moves no time, nobody edited the case.
      { op: 'update', entity: 'case', id: current.id, set: {}, add: { actions: 1 } },
      ...recordActions(resources, current, { at: resources.now(current.updatedAt), by: actor }, [
        { type: 'sync', ...sync },
      ]),
    ];
  }
}

type Sync = Omit<Extract<UserActionDetail, { type: 'sync' }>, 'type'>;

const statusOfAlerts = ({ status }: Case): AlertStatus => alertStatusFor[categoryOf[status]];

async function alertsOf(
  resources: Resources,
  { id: caseId }: Case,
  ids?: readonly string[],
): Promise<readonly Alert[]> {
  if (!ids) return allOfCase(resources, 'alert', { caseId });
  const found = await resources.storage.get('alert', ids);
  return found.filter((alert) => alert?.caseId === caseId) as readonly Alert[];
}
