import type { CloseReason } from '../../../domain/cases/alert-sync.js';
import type { CaseChanges, CasePatch } from '../../../domain/cases/case-changes.js';
import type { Case } from '../../../domain/cases/case.js';
import { permissionsToUpdate } from '../../../domain/cases/permissions-to-update.js';
import type { CaseError } from '../../../domain/error.js';
import type { Permission } from '../../../domain/permissions.js';
import { ActionController } from '../../controllers/action-controller.js';
import { CaseUpdatedEvent } from '../../events/case-updated.js';
import type { ViewHost } from '../view-host.js';
import { baseOf, withChanges } from './base-of.js';

export interface SaveOptions {
  /** The case somebody looked at when the edit began; the present one when absent. */
  readonly seen?: Case;
  readonly closeReason?: CloseReason;
}

interface Edit {
  readonly action: ActionController<CasePatch, Case>;
  patch?: CasePatch;
  /** What was asked for while the patch was under way. */
  next?: CaseChanges | undefined;
}

/** Saves what is edited in place, each by a key of its own: one that waits or failed holds up no other. */
export class CaseEdits {
  readonly #host: ViewHost;
  readonly #edits = new Map<string, Edit>();

  constructor(host: ViewHost) {
    this.#host = host;
  }

  /** The case as it is shown: what is under way counts as done until it fails. */
  shown(found: Case): Case {
    let shown = found;
    for (const { action, patch, next } of this.#edits.values())
      if (action.pending && patch?.id === found.id) shown = withChanges(shown, { ...patch.set, ...next });
    return shown;
  }

  pending(key: string): boolean {
    return this.#edits.get(key)?.action.pending ?? false;
  }

  get anyPending(): boolean {
    return [...this.#edits.values()].some(({ action }) => action.pending);
  }

  /** Why the last try failed, and what it wanted; of this case. */
  failure(key: string): { readonly error: CaseError; readonly set: CaseChanges } | undefined {
    const edit = this.#edits.get(key);
    const error = edit?.action.error;
    if (!edit?.patch || !error || edit.patch.id !== this.#host.scene().found?.id) return undefined;
    return { error, set: edit.patch.set };
  }

  /** What failed is not wanted any more. */
  dismiss(key: string): void {
    this.#edits.get(key)?.action.forget();
  }

  /** Tries once more what failed, the same write. */
  async again(key: string): Promise<Case | undefined> {
    const patch = this.#edits.get(key)?.patch;
    return patch && this.#run(key, patch);
  }

  /**
   * Answers the case as it was stored; nothing where that failed (see `failure`). While an earlier edit of the same key is
   * under way this one waits for it, and stands in for others that wait.
   */
  async save(key: string, set: CaseChanges, { seen, closeReason }: SaveOptions = {}): Promise<Case | undefined> {
    const from = seen ?? this.#host.scene().found;
    if (!from) return undefined;
    if (this.pending(key)) {
      this.#editOf(key).next = set;
      this.#host.element.requestUpdate();
      return undefined;
    }
    this.dismiss(key);
    const patch: CasePatch = {
      id: from.id,
      version: from.version,
      base: baseOf(from, set),
      set,
      ...(closeReason !== undefined && { closeReason }),
    };
    return this.#run(key, patch);
  }

  async #run(key: string, patch: CasePatch): Promise<Case | undefined> {
    const edit = this.#editOf(key);
    edit.patch = patch;
    const updated = await edit.action.run(patch);
    const { next } = edit;
    edit.next = undefined;
    if (updated) {
      this.#host.took(updated);
      this.#host.element.dispatchEvent(new CaseUpdatedEvent([updated]));
    }
    return next ? this.save(key, next) : updated;
  }

  #editOf(key: string): Edit {
    const known = this.#edits.get(key);
    if (known) return known;
    const action = new ActionController<CasePatch, Case>(
      this.#host.element,
      () => this.#host.scene().adapter,
      async (adapter, patch, options) => {
        const [updated] = await adapter.cases.update([patch], options);
        return updated!;
      },
    );
    const edit: Edit = { action };
    this.#edits.set(key, edit);
    return edit;
  }
}

/** A right somebody lacks for an edit; nothing while it is not known what they may do. */
export function missingRight({ scene }: ViewHost, set: CaseChanges): Permission | undefined {
  const { found, session } = scene();
  if (!found || !session) return undefined;
  return permissionsToUpdate(found, set).find((right) => !session.permissions[right]);
}
