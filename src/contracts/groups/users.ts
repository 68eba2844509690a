import type { Owner, UserId } from '../../domain/ids.js';
import type { User } from '../../domain/user.js';
import type { ReadOptions } from '../options.js';

/** Group `users`. */
export interface UserVerbs {
  /**
   * People who may be assigned cases of this owner, found by name or e-mail, best match first; everybody for an
   * empty text. At most `size` (1 to 100, 10 when absent). Rejects with `validation` for an unreadable query and
   * `forbidden` without `read`.
   */
  find(query: { owner: Owner; text?: string; size?: number }, options?: ReadOptions): Promise<readonly User[]>;
  /** These people, in this order; `null` for those nobody knows. Rejects with `validation` for more than 100 ids. */
  get(ids: readonly UserId[], options?: ReadOptions): Promise<readonly (User | null)[]>;
}
