import type { Owner, UserId } from '../../domain/ids.js';
import type { User } from '../../domain/user.js';
import type { ReadOptions } from '../options.js';

/** The directory of people. */
export interface UserPort {
  /** People who may be assigned cases of this owner, best match first, at most `size`. */
  find(query: { owner: Owner; text: string; size: number }, options?: ReadOptions): Promise<readonly User[]>;
  /** These people, in this order; `null` for those it does not know. */
  get(ids: readonly UserId[], options?: ReadOptions): Promise<readonly (User | null)[]>;
}
