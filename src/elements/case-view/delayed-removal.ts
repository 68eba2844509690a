import type { CaseAdapter } from '../../contracts/adapter.js';
import type { WriteOptions } from '../../contracts/options.js';
import type { CaseId } from '../../domain/ids.js';
import { UndoableRemoval } from '../primitives/toast/undoable-removal.js';
import type { ViewTools } from './view-tools.js';

/** What takes things off a case. What somebody else took off meanwhile is not there, and rejects with `not_found`. */
export type Take = (
  adapter: CaseAdapter,
  caseId: CaseId,
  ids: readonly string[],
  options: WriteOptions,
) => Promise<unknown>;

export interface RemovalWords {
  /** What was taken away. */
  readonly text: string;
  /** Called when it is there again. */
  readonly onBack?: () => void;
}

/** Takes things off the case in two steps, see `UndoableRemoval`. Another case may be shown by the time it is sent. */
export class DelayedRemoval {
  readonly #tools: Pick<ViewTools, 'host' | 'toasts' | 'words'>;
  readonly #take: Take;
  readonly #removal: UndoableRemoval;

  constructor(tools: Pick<ViewTools, 'host' | 'toasts' | 'words'>, take: Take) {
    this.#tools = tools;
    this.#take = take;
    const { host, toasts, words } = tools;
    this.#removal = new UndoableRemoval({
      element: host.element,
      toasts,
      terms: () => words().terms,
      onSent: () => host.changed(),
    });
  }

  /** Whether it is out of sight. */
  isGone(id: string): boolean {
    return this.#removal.isGone(id);
  }

  remove(ids: readonly string[], words: RemovalWords): void {
    const { adapter, found } = this.#tools.host.scene();
    if (!adapter || !found || ids.length === 0) return;
    this.#removal.remove({ ...words, ids, take: (options) => this.#take(adapter, found.id, ids, options) });
  }

  /** Sends what waits: what is added next may be the same again, or need its room. */
  finish(): Promise<void> {
    return this.#removal.finish();
  }
}
