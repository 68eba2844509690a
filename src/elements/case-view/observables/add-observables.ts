import { nothing, type TemplateResult } from 'lit';
import type { Attached } from '../../../contracts/groups/attachments.js';
import type { NewObservable, Observable } from '../../../domain/observable.js';
import { errorWords } from '../../../i18n/error-words.js';
import { callout } from '../../primitives/callout.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import { CaseAction, type OnCase } from '../case-action.js';
import type { ViewTools } from '../view-tools.js';
import { problemWords } from './observable-words.js';
import type { DelayedRemoval } from '../delayed-removal.js';

interface Adding extends OnCase {
  readonly observables: readonly NewObservable[];
}

/** Puts observables on the case, and says how that went. */
export class AddObservables {
  readonly #tools: ViewTools;
  readonly #removals: DelayedRemoval;
  readonly #action: CaseAction<Adding, Attached<Observable>>;

  constructor(tools: ViewTools, removals: DelayedRemoval) {
    this.#tools = tools;
    this.#removals = removals;
    this.#action = new CaseAction(tools.host, (adapter, { caseId, observables }, options) =>
      adapter.observables.add(caseId, observables, options),
    );
  }

  get pending(): boolean {
    return this.#action.pending;
  }

  /** What is sent next is another write. */
  forget(): void {
    if (!this.#action.pending) this.#action.forget();
  }

  /**
   * Whether they stand on the case now, and it is still shown. What was written of them is no draft any more once they do,
   * whichever case is shown: `removeDraft` is called then.
   */
  async add(observables: readonly NewObservable[], removeDraft: () => Promise<void>): Promise<boolean> {
    const { host, toasts, words } = this.#tools;
    const { adapter, found } = host.scene();
    if (!found || this.#action.pending) return false;
    await this.#removals.finish();
    const answer = await this.#action.run({ caseId: found.id, observables }, adapter);
    if (!answer) return false;
    void removeDraft();
    if (host.scene().found?.id !== found.id) return false;
    const { terms, formats } = words();
    toasts.show({ text: terms.caseObservables.added(answer.added.length, formats) });
    host.changed();
    return true;
  }

  /** Why it failed; nothing where it did not. */
  renderProblem(label: string, again: () => void): TemplateResult | typeof nothing {
    const { error, pending } = this.#action;
    if (!error) return nothing;
    const words = this.#tools.words();
    const { terms } = words;
    const hint =
      error.code === 'validation'
        ? [...new Set(error.fields.map((problem) => problemWords(problem, words)))].join(' ')
        : errorWords(error, terms);
    return callout({
      kind: 'danger',
      text: terms.view.notSaved(label),
      hint,
      ...(offersRetry(error) && { action: retryButton(error, words, { busy: pending, onClick: again }) }),
    });
  }
}
