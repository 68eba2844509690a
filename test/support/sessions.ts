import type { Identity, SessionPort } from '../../src/contracts/ports/session.js';
import { allPermissions } from '../../src/domain/permissions.js';

/** Somebody who may do everything everywhere. */
export const administrator: Identity = {
  user: { id: 'user-admin', name: 'Admin' },
  permissions: { '*': allPermissions },
};

/** A session whose identity is told, and can be told anew. */
export interface ToldSession extends SessionPort {
  /** From now on this one is signed in. */
  signIn(identity: Identity): void;
}

export function sessionOf(first: Identity = administrator, can?: SessionPort['can']): ToldSession {
  let identity = first;
  return {
    ...(can && { can }),
    identity: () => Promise.resolve(structuredClone(identity)),
    signIn(next) {
      identity = next;
    },
  };
}
