import { toCaseError } from '../../../domain/error.js';
import { newId, type CaseId } from '../../../domain/ids.js';
import { errorWords } from '../../../i18n/error-words.js';
import type { ToastEnd } from '../../primitives/toast/toast.js';
import type { ViewTools } from '../view-tools.js';

/** Observables that are being removed: out of sight at once, and sent when the time to undo it is over. */
export class Removals {
  readonly #tools: ViewTools;
  readonly #gone = new Set<string>();
  /** What sends those that can still be undone. */
  readonly #waiting = new Set<() => void>();
  #sending: Promise<unknown> = Promise.resolve();

  constructor(tools: ViewTools) {
    this.#tools = tools;
  }

  isGone(id: string): boolean {
    return this.#gone.has(id);
  }

  /** Whoever leaves before the time to undo is over has removed nothing. */
  remove(ids: readonly string[]): void {
    const { host, toasts, words } = this.#tools;
    const { found } = host.scene();
    if (!found || ids.length === 0) return;
    const { terms, formats } = words();
    const said = terms.caseObservables;
    for (const id of ids) this.#gone.add(id);
    const end = (how: ToastEnd) => {
      this.#waiting.delete(dismiss);
      if (how === 'undone' || how === 'left') return this.#back(ids);
      this.#sending = this.#send(found.id, ids);
    };
    const dismiss = toasts.show({
      text: said.removed(ids.length, formats),
      undo: () => host.say(said.restored),
      onEnd: end,
    });
    this.#waiting.add(dismiss);
    host.element.requestUpdate();
  }

  /** Sends what waits: what is added next may be the same again, or need its room. */
  async finish(): Promise<void> {
    for (const dismiss of [...this.#waiting]) dismiss();
    await this.#sending;
  }

  async #send(caseId: CaseId, ids: readonly string[], mutationId = newId()): Promise<void> {
    const { host, toasts, words } = this.#tools;
    const { adapter } = host.scene();
    if (!adapter) return this.#back(ids);
    try {
      await adapter.observables.remove(caseId, ids, { mutationId });
      host.changed();
    } catch (thrown) {
      const error = toCaseError(thrown);
      if (error.code === 'not_found') return this.#sendRest(caseId, ids);
      this.#back(ids);
      const { terms } = words();
      const action = { label: terms.common.retry, onClick: () => this.remove(ids) };
      toasts.show({ kind: 'danger', text: errorWords(error, terms), action });
    }
  }

  /** Somebody else removed one of them; the others are still to go. */
  async #sendRest(caseId: CaseId, ids: readonly string[]): Promise<void> {
    const { host } = this.#tools;
    const stored = await host.scene().adapter?.cases.get(caseId);
    const left = ids.filter((id) => stored?.observables.some((each) => each.id === id));
    if (left.length > 0 && left.length < ids.length) return this.#send(caseId, left);
    if (left.length > 0) this.#back(left);
    host.changed();
  }

  #back(ids: readonly string[]): void {
    for (const id of ids) this.#gone.delete(id);
    this.#tools.host.element.requestUpdate();
  }
}
