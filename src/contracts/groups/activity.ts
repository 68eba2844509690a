import type { Page, PageQuery } from '../../domain/find/page.js';
import type { UserId } from '../../domain/ids.js';
import type { UserAction, UserActionType } from '../../domain/user-action.js';
import type { UserRef } from '../../domain/user.js';
import type { ReadOptions } from '../options.js';

export interface ActivityQuery extends PageQuery {
  /** Only these kinds; all when absent. */
  readonly types?: readonly UserActionType[];
  /** Only what these people did; everybody's when absent. */
  readonly authors?: readonly UserId[];
  /** Only what happened to the attachment of this id: of a comment, for instance, every text it had. */
  readonly about?: string;
  /**
   * Only what says all of these words, in any order, each as the beginning of a word; what is no letter and no digit parts
   * words, so that `10.0.0.7` is four, one after the other. Case and accents do not matter; a text without words asks for
   * nothing. An entry says the text of the comment it added, as that is now, and of one that was edited or taken away;
   * what a field held before and after, as it is stored (people and options by what stands for them), and which additional
   * fields it was about, by key; the names of files and the values of observables; close reasons, connectors, incidents
   * and recipients. Who did it is asked for by `authors`; settings, and what was synced, say nothing.
   */
  readonly text?: string;
  /** Whether `counts` are wanted: a backend may have to read the whole history for them. */
  readonly counts?: boolean;
  /** Whether `participants` are wanted, at the same price. */
  readonly participants?: boolean;
}

export interface ActivityPage extends Page<UserAction> {
  /**
   * How many entries there are of each kind, of all that match everything but `types`; kinds that do not occur are left
   * out. There when asked for.
   */
  readonly counts?: Readonly<Partial<Record<UserActionType, number>>>;
  /**
   * Everybody who did something on the case, whatever else is asked for: each once, as the latest entry names them, in the
   * order in which they first did. The system is not among them. There when asked for.
   */
  readonly participants?: readonly UserRef[];
}

/** Group `activity`. */
export interface ActivityVerbs {
  /**
   * A page of the history of a case, one entry a change. Rejects with `validation` for an unreadable query or cursor,
   * `not_found` when the case is gone and `forbidden` without `read`.
   */
  find(query: ActivityQuery, options?: ReadOptions): Promise<ActivityPage>;
}
