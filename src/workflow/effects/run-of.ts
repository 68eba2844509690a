import type { Effect } from '../../domain/effect.js';
import type { Resources } from '../workflow.js';
import { deliveryRun } from './delivery-run.js';
import type { EffectRun } from './effect-run.js';
import { pushRun } from './push-run.js';
import { syncRun } from './sync-run.js';

/** How an effect is done here; nothing where the port for it is missing: it waits for somebody who has it. */
export function runOf(resources: Resources, effect: Effect): EffectRun | null {
  const { connectors, delivery, alerts } = resources;
  const { task } = effect;
  if (task.kind === 'sync') return alerts ? syncRun(resources, alerts, effect, task) : null;
  if (task.kind === 'push') return connectors ? pushRun(resources, connectors, effect, task.connectorId) : null;
  return delivery ? deliveryRun(resources, delivery, effect, task.recipient) : null;
}
