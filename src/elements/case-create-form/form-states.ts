import { html, type TemplateResult } from 'lit';
import { CaseError } from '../../domain/error.js';
import type { Terms } from '../../i18n/terms.js';
import type { Words } from '../../i18n/words.js';
import type { LazyController } from '../controllers/lazy-controller.js';
import type { KnownSession } from '../controllers/session-query.js';
import type { QueryController } from '../controllers/query-controller.js';
import { drawing } from '../primitives/drawing.js';
import { failed, state, unconnected } from '../primitives/state.js';

export interface FormStateOptions {
  readonly connected: boolean;
  readonly owned: boolean;
  readonly session: QueryController<KnownSession>;
  readonly parts: LazyController<unknown>;
  /** Whoever has just chosen another owner is not to lose the place while it is asked who they are there. */
  readonly keepsPlace: boolean;
  readonly words: Words;
}

/** What stands where the form cannot: nothing is to be typed into the void. */
export function insteadOfForm({
  connected,
  owned,
  session,
  parts,
  keepsPlace,
  words,
}: FormStateOptions): TemplateResult | undefined {
  const { terms } = words;
  if (!connected) return unconnected(terms.states.noAdapter);
  if (!owned) return unconnected(terms.states.noOwner);
  if (session.value && !session.value.permissions.create) return denied(terms, session.value.createRefused?.reason);
  if (!session.value && session.error)
    return failed(session.error, words, session.pending, () => void session.refresh());
  if (parts.failed) return failed(new CaseError('unavailable'), words, false, () => parts.retry());
  if (!parts.get()) return loading(terms);
  return session.value || keepsPlace ? undefined : loading(terms);
}

/** With the host's own word on it, where it gave one. */
const denied = ({ states }: Terms, reason: string | undefined): TemplateResult =>
  state({ kind: 'denied', text: states.deniedCreate, hint: reason ?? states.whoCanGrant, drawing: drawing('lock') });

/** The outline of the form, shown when an answer takes longer than one notices. */
const loading = ({ common }: Terms): TemplateResult =>
  html`<div class="outline" aria-hidden="true"><span></span><span class="area"></span><span></span></div>
    <p class="visually-hidden">${common.loading}</p>`;
