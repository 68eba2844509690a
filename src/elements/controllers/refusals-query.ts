import type { Refusals } from '../../contracts/groups/refusals.js';
import type { Session } from '../../contracts/groups/session.js';
import type { CaseId, Owner } from '../../domain/ids.js';
import { permissionNames, type Permission } from '../../domain/permissions.js';
import type { Query } from './query-cache.js';

/** A case as far as one asks what may be done to it. */
export interface AskedCase {
  readonly id: CaseId;
  readonly owner: Owner;
}

/** What may not be done to each of these cases, in their order. At most 100. */
export const refusalsOf = (
  cases: readonly AskedCase[],
  permissions: readonly Permission[],
): Query<readonly Refusals[]> => ({
  key: `refusals ${JSON.stringify([cases.map(({ id, owner }) => [id, owner]), permissions])}`,
  load: (adapter, options) =>
    adapter.refusals.find(
      { subjects: cases.map(({ id, owner }) => ({ owner, entity: 'case', id })), permissions },
      options,
    ),
  affectedBy: (event) => event.type !== 'resync' && event.entity === 'case' && cases.some(({ id }) => id === event.id),
});

/** Those of the host's own: what is not granted at all needs no reason. */
export const refusedByHost = (refusals: Refusals, { permissions }: Pick<Session, 'permissions'>): Refusals =>
  Object.fromEntries(
    permissionNames.flatMap((right) => (permissions[right] && refusals[right] ? [[right, refusals[right]]] : [])),
  );

/** The session as it is for what these refusals are about. */
export const withRefusals = (session: Session, refusals: Refusals): Session =>
  Object.keys(refusals).length === 0
    ? session
    : {
        ...session,
        permissions: {
          ...session.permissions,
          ...Object.fromEntries(permissionNames.flatMap((right) => (refusals[right] ? [[right, false]] : []))),
        },
      };
