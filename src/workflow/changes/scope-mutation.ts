import type { UserId } from '../../domain/ids.js';

/**
 * The name a storage knows a mutation by. Part of it are user and verb, so that nobody gets another's records, nor
 * those of another verb, by using a mutation id twice.
 */
export const scopeMutation = (user: UserId, verb: string, mutationId: string): string =>
  JSON.stringify([user, verb, mutationId]);

/** The caller's own mutation id in such a name; nothing when somebody else's, or one the workflow made. */
export function ownMutation(user: UserId, name: string | undefined): string | undefined {
  if (!name?.startsWith('[')) return undefined;
  try {
    const [by, , mutationId] = JSON.parse(name) as [string, string, string];
    return by === user ? mutationId : undefined;
  } catch {
    return undefined;
  }
}
