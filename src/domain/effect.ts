import type { CloseReason } from './cases/alert-sync.js';
import type { EffectProblem } from './connector.js';
import type { CaseId, Owner, Timestamp, UserId, Version } from './ids.js';
import type { UserRef } from './user.js';

/** What is to be done out in the world. */
export type EffectTask =
  /** The alerts on a case (all of them, or those of these record ids) get the status that goes with the case's. */
  | { readonly kind: 'sync'; readonly ids?: readonly string[]; readonly closeReason?: CloseReason }
  | { readonly kind: 'push'; readonly connectorId: string }
  | { readonly kind: 'delivery'; readonly event: 'assigned'; readonly recipient: UserId };

export type EffectStatus = 'pending' | 'done' | 'failed' | 'uncertain';

/** Work promised by a commit and done after it: a row, leased by whoever does it, kept until it is settled. */
export interface Effect {
  readonly id: string;
  readonly version: Version;
  readonly caseId: CaseId;
  readonly owner: Owner;
  /** On whose behalf; it runs as the system. */
  readonly actor: UserRef;
  readonly task: EffectTask;
  readonly status: EffectStatus;
  readonly attempts: number;
  /** Not to be tried before. */
  readonly dueAt: Timestamp;
  /** Nobody else tries it until then; a lease that ran out while work was under way may have done it. */
  readonly leasedUntil: Timestamp | null;
  readonly createdAt: Timestamp;
  readonly settledAt: Timestamp | null;
  readonly problem: EffectProblem | null;
}
