import type { Page, PageQuery } from '../../domain/find/page.js';
import type { UserId } from '../../domain/ids.js';
import type { UserAction, UserActionType } from '../../domain/user-action.js';
import type { ReadOptions } from '../options.js';

export interface ActivityQuery extends PageQuery {
  /** Only these kinds; all when absent. */
  readonly types?: readonly UserActionType[];
  /** Only what these people did; everybody's when absent. */
  readonly authors?: readonly UserId[];
}

/** Group `activity`. */
export interface ActivityVerbs {
  /**
   * A page of the history of a case, one entry a change. Rejects with `validation` for an unreadable query or cursor,
   * `not_found` when the case is gone and `forbidden` without `read`.
   */
  find(query: ActivityQuery, options?: ReadOptions): Promise<Page<UserAction>>;
}
