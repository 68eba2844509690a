import type { TemplateResult } from 'lit';
import type { Permissions } from '../../domain/permissions.js';
import type { Session } from '../../contracts/groups/session.js';
import type { Terms } from '../../i18n/terms.js';
import type { Words } from '../../i18n/words.js';
import type { QueryController } from '../controllers/query-controller.js';
import { isNothing, type Attachables } from '../attachments/attachables.js';
import { drawing } from '../primitives/drawing.js';
import { failed, state, unconnected } from '../primitives/state.js';

/** What is to be added: as it was asked for, and what of it can be. */
export interface ToAdd {
  readonly asked: Attachables;
  readonly taken: Attachables;
}

/** What stands where nothing can be chosen. */
export function insteadOfPicker({
  connected,
  owned,
  session,
  toAdd,
  words,
}: {
  readonly connected: boolean;
  readonly owned: boolean;
  readonly session: QueryController<Session>;
  /** Nothing where a case is to be chosen and no more. */
  readonly toAdd: ToAdd | undefined;
  readonly words: Words;
}): TemplateResult | undefined {
  const { terms } = words;
  if (!connected) return unconnected(terms.states.noAdapter);
  if (!owned) return unconnected(terms.states.noOwner);
  if (!session.value)
    return session.error && failed(session.error, words, session.pending, () => void session.refresh());
  return refused(terms, session.value.permissions, toAdd);
}

/** Why this person cannot choose any case at all; nothing where they can. */
function refused(
  { states, addToCase }: Terms,
  { read, createComment }: Permissions,
  toAdd: ToAdd | undefined,
): TemplateResult | undefined {
  if (!read) return denied(states.deniedRead, states.whoCanGrant);
  if (!toAdd) return undefined;
  if (!createComment) return denied(addToCase.denied, states.whoCanGrant);
  if (!isNothing(toAdd.taken)) return undefined;
  return denied(isNothing(toAdd.asked) ? addToCase.nothingSelected : addToCase.foreign);
}

const denied = (text: string, hint?: string): TemplateResult =>
  state({ kind: 'denied', text, ...(hint !== undefined && { hint }), drawing: drawing('lock') });
