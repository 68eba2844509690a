import type { Refusal } from '../../contracts/groups/refusals.js';
import type { ReadOptions } from '../../contracts/options.js';
import type { Identity, SessionPort } from '../../contracts/ports/session.js';
import type { Subject } from '../../contracts/subject.js';
import { CaseError } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { noPermissions, permissionNames, type Permission, type Permissions } from '../../domain/permissions.js';
import { userRef, type User, type UserRef } from '../../domain/user.js';

/** Who is calling, and what they may do. */
export interface Caller {
  readonly user: User;
  /** What records keep of them. */
  readonly ref: UserRef;
  /** The owners their rights name, beside `*`. */
  readonly namedOwners: readonly Owner[];
  readonly permissionsFor: (owner: Owner) => Permissions;
  /** Why not, where the host says; nothing where it may be done. */
  readonly refusal: (permission: Permission, subject: Subject) => Promise<Refusal | null>;
  readonly may: (permission: Permission, subject: Subject) => Promise<boolean>;
  /** Rejects with `forbidden`, with the host's reason where it gave one. */
  readonly need: (permissions: readonly Permission[], subject: Subject) => Promise<void>;
  /** Rejects with `forbidden` unless one of these is granted for some owner: of what belongs to no case yet. */
  readonly needSomewhere: (permissions: readonly Permission[]) => void;
}

/** Rejects with `unauthenticated` when nobody is signed in. */
export async function callerOf({ session }: { session: SessionPort }, { signal }: ReadOptions = {}): Promise<Caller> {
  const identity = await session.identity({ signal });
  const refusal = async (permission: Permission, subject: Subject): Promise<Refusal | null> => {
    if (!permissionsFor(identity, subject.owner)[permission]) return {};
    const decision = await session.can?.(permission, subject, { signal });
    if (decision?.allowed !== false) return null;
    return decision.reason === undefined ? {} : { reason: decision.reason };
  };
  return {
    user: identity.user,
    ref: userRef(identity.user),
    namedOwners: Object.keys(identity.permissions).filter((owner) => owner !== '*'),
    permissionsFor: (owner) => permissionsFor(identity, owner),
    refusal,
    may: async (permission, subject) => (await refusal(permission, subject)) === null,
    async need(permissions, subject) {
      for (const permission of permissions) {
        const refused = await refusal(permission, subject);
        if (refused)
          throw new CaseError('forbidden', {
            message: `${permission} is not allowed for ${subject.owner}.`,
            reason: refused.reason,
          });
      }
    },
    needSomewhere(permissions) {
      const everywhere: readonly Partial<Permissions>[] = Object.values(identity.permissions);
      if (!everywhere.some((granted) => permissions.some((permission) => granted[permission])))
        throw new CaseError('forbidden', { message: `${permissions.join(' or ')} is not allowed anywhere.` });
    },
  };
}

/** Rights for an owner: their own entry, else that of `*`. What is not granted is withheld. */
function permissionsFor({ permissions }: Identity, owner: Owner): Permissions {
  const granted = Object.hasOwn(permissions, owner) ? permissions[owner] : permissions['*'];
  if (!granted) return noPermissions;
  const named: Partial<Permissions> = granted;
  return Object.fromEntries(permissionNames.map((name) => [name, named[name] ?? false])) as Permissions;
}
