import type { ReactiveControllerHost } from 'lit';
import type { WriteOptions } from '../../../contracts/options.js';
import { toCaseError } from '../../../domain/error.js';
import { newId } from '../../../domain/ids.js';
import { errorWords } from '../../../i18n/error-words.js';
import type { Terms } from '../../../i18n/terms.js';
import type { ToastEnd } from './toast.js';
import type { Toasts } from './toasts.js';

export interface UndoableRemovalOptions {
  readonly element: ReactiveControllerHost;
  readonly toasts: Toasts;
  readonly terms: () => Terms;
  /** It is gone for good, taken by us or by somebody else. */
  readonly onSent: () => void;
}

/** What is taken away together. */
export interface Removal {
  readonly ids: readonly string[];
  /** What was taken away, said while it can be undone. */
  readonly text: string;
  /** Takes it away. What somebody else took away meanwhile is not there, and rejects with `not_found`. */
  readonly take: (options: WriteOptions) => Promise<unknown>;
  /** Called when it is there again. */
  readonly onBack?: () => void;
}

/**
 * Takes things away in two steps: out of sight at once, and sent when the time to undo it is over. Whoever leaves the
 * page before has taken nothing away.
 */
export class UndoableRemoval {
  readonly #options: UndoableRemovalOptions;
  readonly #gone = new Set<string>();
  /** What ends the time to undo of each that waits. */
  readonly #waiting = new Set<() => void>();
  #sending: Promise<unknown> = Promise.resolve();

  constructor(options: UndoableRemovalOptions) {
    this.#options = options;
  }

  /** Whether it is out of sight. */
  isGone(id: string): boolean {
    return this.#gone.has(id);
  }

  remove(removal: Removal): void {
    const { element, toasts } = this.#options;
    for (const id of removal.ids) this.#gone.add(id);
    const end = (how: ToastEnd) => {
      this.#waiting.delete(dismiss);
      if (how === 'undone' || how === 'left') this.#back(removal);
      else this.#sending = this.#send(removal);
    };
    const dismiss = toasts.show({ text: removal.text, undo: () => removal.onBack?.(), onEnd: end });
    this.#waiting.add(dismiss);
    element.requestUpdate();
  }

  /** Sends what waits: what is added next may be the same again, or need its room. */
  async finish(): Promise<void> {
    for (const dismiss of [...this.#waiting]) dismiss();
    await this.#sending;
  }

  async #send(removal: Removal): Promise<void> {
    const { toasts, terms, onSent } = this.#options;
    try {
      await removal.take({ mutationId: newId() });
      onSent();
    } catch (thrown) {
      const error = toCaseError(thrown);
      // Somebody else was faster.
      if (error.code === 'not_found') return onSent();
      this.#back(removal);
      toasts.show({
        kind: 'danger',
        text: errorWords(error, terms()),
        action: { label: terms().common.retry, onClick: () => this.remove(removal) },
      });
    }
  }

  #back({ ids }: Removal): void {
    for (const id of ids) this.#gone.delete(id);
    this.#options.element.requestUpdate();
  }
}
