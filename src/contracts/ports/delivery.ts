import type { Case } from '../../domain/cases/case.js';
import type { User, UserRef } from '../../domain/user.js';
import type { ReadOptions } from '../options.js';

/** Something a person is to be told. */
export interface Message {
  readonly event: 'assigned';
  readonly recipient: User;
  readonly actor: UserRef;
  readonly case: Case;
}

/** Brings messages to people who are not looking at the page. */
export interface DeliveryPort {
  /** Name of the channel, such as `email`, for the history. */
  readonly channel: string;
  /**
   * Resolves with `skipped` when this person cannot be reached this way (no address). Rejects with a `CaseError`
   * whose `retryable` says whether another try may help. `idempotencyKey` is stable over tries.
   */
  deliver(message: Message, options: ReadOptions & { readonly idempotencyKey: string }): Promise<'sent' | 'skipped'>;
  /** Whether a try that was cut off, or ended in `timeout`, can be repeated without telling anybody twice. Where not, it counts as `uncertain`. */
  readonly canRepeat: boolean;
}
