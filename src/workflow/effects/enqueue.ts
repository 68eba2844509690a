import type { Case } from '../../domain/cases/case.js';
import type { EffectTask } from '../../domain/effect.js';
import type { Change } from '../../domain/records/change.js';
import type { UserRef } from '../../domain/user.js';
import { timestamp, type Resources } from '../workflow.js';

/** Work promised by the commit this is part of, due at once. */
export function enqueue(
  { newId, clock }: Resources,
  { id: caseId, owner }: Pick<Case, 'id' | 'owner'>,
  actor: UserRef,
  task: EffectTask,
): Change {
  const now = timestamp(clock());
  const untried = { status: 'pending', attempts: 0, leasedUntil: null, settledAt: null, problem: null } as const;
  return { op: 'enqueue', effect: { id: newId(), caseId, owner, actor, task, dueAt: now, createdAt: now, ...untried } };
}
