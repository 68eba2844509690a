import type { Case } from '../../domain/cases/case.js';
import type { UserId } from '../../domain/ids.js';
import type { Change } from '../../domain/records/change.js';
import type { UserRef } from '../../domain/user.js';
import { enqueue } from '../effects/enqueue.js';
import type { Resources } from '../workflow.js';

/** One message to each person who is newly assigned, but for whoever did it. Nothing where nothing is delivered. */
export function notifyAssignees(
  resources: Resources,
  about: Pick<Case, 'id' | 'owner'>,
  actor: UserRef,
  { before, after }: { readonly before: readonly UserId[]; readonly after: readonly UserId[] },
): Change[] {
  if (!resources.delivery) return [];
  return after
    .filter((id) => !before.includes(id) && id !== actor.id)
    .map((recipient) => enqueue(resources, about, actor, { kind: 'delivery', event: 'assigned', recipient }));
}
