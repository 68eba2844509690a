import type { Session } from '../../contracts/groups/session.js';
import type { Owner } from '../../domain/ids.js';
import {
  attachableKinds,
  belongingTo,
  declaredOf,
  eachOnce,
  isNothing,
  type Attachables,
} from '../attachments/attachables.js';

/** Whether something can be done now, or why it cannot. */
export type Offer = 'offered' | 'nothing-selected' | 'foreign';

/** What there is to do for this person, owner and backend; what is absent is not theirs to do. */
export interface OfferedActions {
  readonly existing?: Offer;
  readonly create?: Offer;
}

/** Before it is known who is signed in all is offered: most people may, and the dialogs say it to who may not. */
export function offeredActions(
  session: Session | undefined,
  given: Attachables,
  owner: Owner | undefined,
): OfferedActions {
  if (!session) return { existing: 'offered', create: 'offered' };
  const { permissions, capabilities } = session;
  const canAttach = attachableKinds.some((kind) => capabilities.groups.includes(kind));
  const declared = declaredOf(eachOnce(given), capabilities.groups);
  const isEmpty = isNothing(given);
  if (!isEmpty && isNothing(declared)) return {};
  const foreign = !isEmpty && isNothing(belongingTo(declared, owner)) ? 'foreign' : undefined;
  const mayAdd = canAttach && permissions.read && permissions.createComment;
  const mayCreate = permissions.create && (isEmpty || permissions.createComment);
  return {
    ...(mayAdd && { existing: isEmpty ? 'nothing-selected' : (foreign ?? 'offered') }),
    ...(mayCreate && { create: foreign ?? 'offered' }),
  };
}
