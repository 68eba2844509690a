import type { CaseAdapter } from '../../contracts/adapter.js';
import type { WriteOptions } from '../../contracts/options.js';
import { toCaseError } from '../../domain/error.js';
import { newId, type CaseId } from '../../domain/ids.js';
import { errorWords } from '../../i18n/error-words.js';
import type { ToastEnd } from '../primitives/toast/toast.js';
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

interface Removal extends RemovalWords {
  /** Of the case it was taken off: another one may be shown by the time it is sent. */
  readonly adapter: CaseAdapter;
  readonly caseId: CaseId;
  readonly ids: readonly string[];
}

/**
 * Takes things away in two steps: out of sight at once, and sent when the time to undo it is over. Whoever leaves the
 * page before has taken nothing away.
 */
export class DelayedRemoval {
  readonly #tools: Pick<ViewTools, 'host' | 'toasts' | 'words'>;
  readonly #take: Take;
  readonly #gone = new Set<string>();
  /** What ends the time to undo of each that waits. */
  readonly #waiting = new Set<() => void>();
  #sending: Promise<unknown> = Promise.resolve();

  constructor(tools: Pick<ViewTools, 'host' | 'toasts' | 'words'>, take: Take) {
    this.#tools = tools;
    this.#take = take;
  }

  /** Whether it is out of sight. */
  isGone(id: string): boolean {
    return this.#gone.has(id);
  }

  remove(ids: readonly string[], words: RemovalWords): void {
    const { adapter, found } = this.#tools.host.scene();
    if (adapter && found && ids.length > 0) this.#hide({ ...words, adapter, caseId: found.id, ids });
  }

  /** Sends what waits: what is added next may be the same again, or need its room. */
  async finish(): Promise<void> {
    for (const dismiss of [...this.#waiting]) dismiss();
    await this.#sending;
  }

  #hide(removal: Removal): void {
    const { host, toasts } = this.#tools;
    for (const id of removal.ids) this.#gone.add(id);
    const end = (how: ToastEnd) => {
      this.#waiting.delete(dismiss);
      if (how === 'undone' || how === 'left') this.#back(removal);
      else this.#sending = this.#send(removal);
    };
    const dismiss = toasts.show({ text: removal.text, undo: () => removal.onBack?.(), onEnd: end });
    this.#waiting.add(dismiss);
    host.element.requestUpdate();
  }

  async #send(removal: Removal): Promise<void> {
    const { host, toasts, words } = this.#tools;
    const { adapter, caseId, ids } = removal;
    try {
      await this.#take(adapter, caseId, ids, { mutationId: newId() });
      host.changed();
    } catch (thrown) {
      const error = toCaseError(thrown);
      // Somebody else was faster.
      if (error.code === 'not_found') return host.changed();
      this.#back(removal);
      const { terms } = words();
      toasts.show({
        kind: 'danger',
        text: errorWords(error, terms),
        action: { label: terms.common.retry, onClick: () => this.#hide(removal) },
      });
    }
  }

  #back({ ids }: Removal): void {
    for (const id of ids) this.#gone.delete(id);
    this.#tools.host.element.requestUpdate();
  }
}
