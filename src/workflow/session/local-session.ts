import type { Identity, SessionPort } from '../../contracts/ports/session.js';
import { refuseAborted } from '../../domain/error.js';
import { allPermissions } from '../../domain/permissions.js';
import type { User } from '../../domain/user.js';

const localUser: User = { id: 'local', name: 'Local user' };

/** A session of one person who is always signed in: with every right, unless `permissions` (by owner, `*` for all others) say less. */
export function localSession({
  user = localUser,
  permissions = { '*': allPermissions },
  can,
}: {
  readonly user?: User;
  readonly permissions?: Identity['permissions'];
  /** See `SessionPort.can`. */
  readonly can?: SessionPort['can'];
} = {}): SessionPort {
  return {
    ...(can && { can }),
    async identity({ signal } = {}) {
      refuseAborted(signal);
      return { user, permissions };
    },
  };
}
