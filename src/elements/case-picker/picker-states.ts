import type { TemplateResult } from 'lit';
import type { Permissions } from '../../domain/permissions.js';
import type { Terms } from '../../i18n/terms.js';
import { isNothing, type Attachables } from '../attachments/attachables.js';
import { drawing } from '../primitives/drawing.js';
import { state } from '../primitives/state.js';

/** What is to be added: as it was asked for, and what of it can be. */
export interface ToAdd {
  readonly asked: Attachables;
  readonly taken: Attachables;
}

/** Why this person cannot choose any case at all; nothing where they can. */
export function refused(
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
