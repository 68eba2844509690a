import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { CloseReason } from '../../../domain/cases/alert-sync.js';
import type { CaseChanges, CasePatch } from '../../../domain/cases/case-changes.js';
import type { Case } from '../../../domain/cases/case.js';
import { permissionsToUpdate } from '../../../domain/cases/permissions-to-update.js';
import type { CaseError } from '../../../domain/error.js';
import type { CaseId } from '../../../domain/ids.js';
import type { Permission } from '../../../domain/permissions.js';
import { CaseUpdatedEvent } from '../../events/case-updated.js';
import { CaseAction, type OnCase } from '../case-action.js';
import type { ViewHost } from '../view-host.js';
import { baseOf, withChanges } from './base-of.js';

export interface SaveOptions {
  /** The case somebody looked at when the edit began; the present one when absent. */
  readonly seen?: Case;
  readonly closeReason?: CloseReason;
}

interface Saving extends OnCase {
  readonly patch: CasePatch;
}

/** What was asked for while a patch was under way. */
interface Next {
  readonly set: CaseChanges;
  readonly from: Case;
  readonly closeReason: CloseReason | undefined;
}

/** How one edit of one case stands. */
interface Run {
  readonly patch: CasePatch;
  readonly adapter: CaseAdapter | undefined;
  next?: Next;
}

interface Edit {
  readonly action: CaseAction<Saving, Case>;
  /** By case: what waits for one that is not shown any more is still its. */
  readonly runs: Map<CaseId, Run>;
}

/**
 * Saves what is edited in place, each by a key of its own: one that waits or failed holds up no other, and none of another
 * case.
 */
export class CaseEdits {
  readonly #host: ViewHost;
  readonly #edits = new Map<string, Edit>();

  constructor(host: ViewHost) {
    this.#host = host;
  }

  /** The case as it is shown: what is under way counts as done until it fails. */
  shown(found: Case): Case {
    let shown = found;
    for (const { action, runs } of this.#edits.values()) {
      const run = runs.get(found.id);
      if (run && action.pendingOf(found.id)) shown = withChanges(shown, { ...run.patch.set, ...run.next?.set });
    }
    return shown;
  }

  pending(key: string): boolean {
    return this.#edits.get(key)?.action.pending ?? false;
  }

  get anyPending(): boolean {
    return [...this.#edits.values()].some(({ action }) => action.anyPending);
  }

  /** Why the last try failed, and what it wanted; of this case. */
  failure(key: string): { readonly error: CaseError; readonly set: CaseChanges } | undefined {
    const edit = this.#edits.get(key);
    const error = edit?.action.error;
    const run = this.#runOf(key);
    return error && run && { error, set: run.patch.set };
  }

  /** What failed is not wanted any more; of this case. */
  dismiss(key: string): void {
    this.#edits.get(key)?.action.forget();
  }

  /** Tries once more what failed, the same write. */
  async again(key: string): Promise<Case | undefined> {
    const run = this.#runOf(key);
    return run && this.#run(key, { patch: run.patch, adapter: this.#host.scene().adapter });
  }

  /**
   * Answers the case as it was stored; nothing where that failed (see `failure`). While an earlier edit of the same key and
   * case is under way this one waits for it, and stands in for others that wait.
   */
  async save(key: string, set: CaseChanges, { seen, closeReason }: SaveOptions = {}): Promise<Case | undefined> {
    const { adapter, found } = this.#host.scene();
    const from = seen ?? found;
    if (!from) return undefined;
    const { action, runs } = this.#editOf(key);
    const running = runs.get(from.id);
    if (running && action.pendingOf(from.id)) {
      running.next = { set, from, closeReason };
      this.#host.element.requestUpdate();
      return undefined;
    }
    action.forget(from.id);
    return this.#run(key, { patch: patchOf(from, set, closeReason), adapter });
  }

  async #run(key: string, run: Run): Promise<Case | undefined> {
    const { action, runs } = this.#editOf(key);
    const { patch, adapter } = run;
    const caseId = patch.id;
    runs.set(caseId, run);
    const updated = await action.run({ caseId, patch }, adapter);
    if (updated) {
      this.#host.took(updated);
      this.#host.element.dispatchEvent(new CaseUpdatedEvent([updated]));
    }
    const { next } = run;
    if (updated && !next) runs.delete(caseId);
    if (!next) return updated;
    const from = asSeen(next.from, patch, updated);
    action.forget(caseId);
    return this.#run(key, { patch: patchOf(from, next.set, next.closeReason), adapter });
  }

  #runOf(key: string): Run | undefined {
    const { found } = this.#host.scene();
    return found && this.#edits.get(key)?.runs.get(found.id);
  }

  #editOf(key: string): Edit {
    const known = this.#edits.get(key);
    if (known) return known;
    const action = new CaseAction<Saving, Case>(this.#host, async (adapter, { patch }, options) => {
      const [updated] = await adapter.cases.update([patch], options);
      return updated!;
    });
    const edit: Edit = { action, runs: new Map() };
    this.#edits.set(key, edit);
    return edit;
  }
}

const patchOf = (from: Case, set: CaseChanges, closeReason: CloseReason | undefined): CasePatch => ({
  id: from.id,
  version: from.version,
  base: baseOf(from, set),
  set,
  ...(closeReason !== undefined && { closeReason }),
});

/**
 * What somebody saw who edited on while a patch was under way: of what it changes, the patch. What others made of it
 * meanwhile was out of sight. Where the patch failed, they edited what stood there before.
 */
function asSeen(from: Case, { set, base = {} }: CasePatch, updated: Case | undefined): Case {
  if (!updated) return withChanges(from, base);
  const { tags, assignees } = set;
  const saved = { ...baseOf(updated, set), ...(tags && { tags }), ...(assignees && { assignees }) };
  return { ...withChanges(from, saved), version: updated.version };
}

/** A right somebody lacks for an edit; nothing while it is not known what they may do. */
export function missingRight({ scene }: ViewHost, set: CaseChanges): Permission | undefined {
  const { found, session } = scene();
  if (!found || !session) return undefined;
  return permissionsToUpdate(found, set).find((right) => !session.permissions[right]);
}
