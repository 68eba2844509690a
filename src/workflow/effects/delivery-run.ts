import type { DeliveryPort } from '../../contracts/ports/delivery.js';
import type { EffectProblem } from '../../domain/connector.js';
import type { Effect } from '../../domain/effect.js';
import type { UserId } from '../../domain/ids.js';
import { systemUser, type User } from '../../domain/user.js';
import { recordActions } from '../activity/history.js';
import type { Resources } from '../workflow.js';
import type { EffectRun, Telling } from './effect-run.js';

/** Tells somebody that a case is theirs now. The system does, on behalf of whoever assigned it. */
export function deliveryRun(
  resources: Resources,
  delivery: DeliveryPort,
  { id, actor }: Effect,
  recipient: UserId,
): EffectRun {
  return {
    canRepeat: () => delivery.canRepeat,
    async prepare(found) {
      const user = await recipientOf(resources, recipient);
      // Somebody nobody knows, or who is not assigned any more, is not told.
      if (!user || !found.assignees.includes(recipient)) return async () => recorded('skipped');
      const message = { event: 'assigned', recipient: user, actor, case: found } as const;
      return async (signal) => {
        const outcome = await delivery.deliver(message, { signal, idempotencyKey: id });
        return recorded(outcome === 'skipped' ? 'skipped' : 'done');
      };
    },
    giveUp: (status, problem) => recorded(status, problem),
  };

  function recorded(outcome: 'done' | 'skipped' | 'failed' | 'uncertain', problem?: EffectProblem): Telling {
    return async (current) => [
      // An append: it names no version and moves no time, nobody edited the case.
      { op: 'update', entity: 'case', id: current.id, set: {}, add: { actions: 1 } },
      ...recordActions(resources, current, { at: resources.now(current.updatedAt), by: systemUser }, [
        { type: 'delivery', channel: delivery.channel, recipient, outcome, ...(problem && { problem }) },
      ]),
    ];
  }
}

/** Where there is no directory, the id is all that is known of people. */
async function recipientOf({ users }: Resources, id: UserId): Promise<User | null> {
  if (!users) return { id, name: id };
  const [user] = await users.get([id]);
  return user ?? null;
}
