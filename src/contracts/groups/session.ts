import type { Owner } from '../../domain/ids.js';
import type { Permissions } from '../../domain/permissions.js';
import type { User } from '../../domain/user.js';
import type { Capabilities } from '../capabilities.js';
import type { ReadOptions } from '../options.js';

/** Who is signed in, what they may do with the cases of one owner, and what the adapter can do there. */
export interface Session {
  readonly user: User;
  readonly owner: Owner;
  readonly permissions: Permissions;
  readonly capabilities: Capabilities;
}

/** Core. */
export interface SessionVerbs {
  /**
   * The session for one owner. An owner nobody has heard of is answered like any other, with what the user may
   * do there. Rejects with `validation` for an owner that is no name, and `unauthenticated` when nobody is signed in.
   */
  get(query: { owner: Owner }, options?: ReadOptions): Promise<Session>;
}
