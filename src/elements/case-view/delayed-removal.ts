import type { WriteOptions } from '../../contracts/options.js';
import { toCaseError } from '../../domain/error.js';
import { newId } from '../../domain/ids.js';
import { errorWords } from '../../i18n/error-words.js';
import type { ToastEnd } from '../primitives/toast/toast.js';
import type { ViewTools } from './view-tools.js';

/**
 * Takes things away in two steps: out of sight at once, and sent when the time to undo it is over. Whoever leaves the
 * page before has taken nothing away.
 */
export class DelayedRemoval {
  readonly #tools: Pick<ViewTools, 'host' | 'toasts' | 'words'>;
  readonly #send: (id: string, options: WriteOptions) => Promise<unknown> | undefined;
  readonly #gone = new Set<string>();

  /** `send` is made ready while the thing is still seen: the page may show another case by then. */
  constructor(
    tools: Pick<ViewTools, 'host' | 'toasts' | 'words'>,
    send: (id: string, options: WriteOptions) => Promise<unknown> | undefined,
  ) {
    this.#tools = tools;
    this.#send = send;
  }

  /** Whether it is out of sight. */
  isGone(id: string): boolean {
    return this.#gone.has(id);
  }

  /** `text` says what was taken away; `onBack` is called when it is there again. */
  remove(id: string, text: string, onBack?: () => void): void {
    const { host, toasts } = this.#tools;
    const of = host.scene().found?.id;
    this.#gone.add(id);
    toasts.show({
      text,
      undo: () => {
        this.#back(id);
        onBack?.();
      },
      onEnd: (how) => void this.#end(id, { how, text, of }),
    });
    host.element.requestUpdate();
  }

  async #end(
    id: string,
    { how, text, of }: { readonly how: ToastEnd; readonly text: string; readonly of: string | undefined },
  ): Promise<void> {
    const { host, toasts, words } = this.#tools;
    if (how === 'undone') return;
    // Another case is shown by now: this one is not touched behind its back.
    if (how === 'left' || host.scene().found?.id !== of) return this.#back(id);
    try {
      await this.#send(id, { mutationId: newId() });
      host.changed();
    } catch (thrown) {
      const error = toCaseError(thrown);
      // Somebody else was faster.
      if (error.code === 'not_found') return host.changed();
      this.#back(id);
      const { terms } = words();
      toasts.show({
        kind: 'danger',
        text: errorWords(error, terms),
        action: { label: terms.common.retry, onClick: () => this.remove(id, text) },
      });
    }
  }

  #back(id: string): void {
    this.#gone.delete(id);
    this.#tools.host.element.requestUpdate();
  }
}
