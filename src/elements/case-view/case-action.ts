import type { CaseAdapter } from '../../contracts/adapter.js';
import type { WriteOptions } from '../../contracts/options.js';
import type { CaseError } from '../../domain/error.js';
import type { CaseId } from '../../domain/ids.js';
import { ActionController } from '../controllers/action-controller.js';
import type { ViewHost } from './view-host.js';

export interface OnCase {
  /** The case it is written on, whichever is shown by the time it is. */
  readonly caseId: CaseId;
}

interface Action<Input, Output> {
  /** That of the case: another page may have another one. */
  adapter: CaseAdapter | undefined;
  readonly controller: ActionController<Input, Output>;
}

/**
 * One write at a time for each case. The view stays while one goes from case to case: what is under way for one case, or
 * failed there, is nothing another one waits for or says.
 */
export class CaseAction<Input extends OnCase, Output> {
  readonly #host: ViewHost;
  readonly #act: (adapter: CaseAdapter, input: Input, options: Required<WriteOptions>) => Promise<Output>;
  readonly #actions = new Map<CaseId, Action<Input, Output>>();

  constructor(
    host: ViewHost,
    act: (adapter: CaseAdapter, input: Input, options: Required<WriteOptions>) => Promise<Output>,
  ) {
    this.#host = host;
    this.#act = act;
  }

  /** Whether one is under way for the case that is shown. */
  get pending(): boolean {
    return this.#shown?.controller.pending ?? false;
  }

  /** Whether one is under way for any case. */
  get anyPending(): boolean {
    return [...this.#actions.values()].some(({ controller }) => controller.pending);
  }

  /** Why the last one of the case that is shown failed. */
  get error(): CaseError | undefined {
    return this.errorOf(this.#host.scene().found?.id);
  }

  pendingOf(caseId: CaseId | undefined): boolean {
    return this.#of(caseId)?.controller.pending ?? false;
  }

  errorOf(caseId: CaseId | undefined): CaseError | undefined {
    return this.#of(caseId)?.controller.error;
  }

  /** Resolves with what the adapter answered, or with nothing when it failed or one is under way for this case. */
  async run(input: Input, adapter = this.#host.scene().adapter): Promise<Output | undefined> {
    const { caseId } = input;
    const action = this.#of(caseId) ?? this.#begin(caseId);
    if (action.controller.pending) return undefined;
    action.adapter = adapter;
    const output = await action.controller.run(input);
    if (!action.controller.error) this.#drop(caseId);
    return output;
  }

  /** Ends what was wanted for this case, or for the one that is shown: the next run is another write. */
  forget(caseId: CaseId | undefined = this.#host.scene().found?.id): void {
    this.#host.element.requestUpdate();
    const action = this.#of(caseId);
    if (caseId === undefined || !action) return;
    action.controller.forget();
    if (!action.controller.pending) this.#drop(caseId);
  }

  get #shown(): Action<Input, Output> | undefined {
    return this.#of(this.#host.scene().found?.id);
  }

  #of(caseId: CaseId | undefined): Action<Input, Output> | undefined {
    return caseId === undefined ? undefined : this.#actions.get(caseId);
  }

  #begin(caseId: CaseId): Action<Input, Output> {
    const action: Action<Input, Output> = {
      adapter: undefined,
      controller: new ActionController<Input, Output>(this.#host.element, () => action.adapter, this.#act),
    };
    this.#actions.set(caseId, action);
    return action;
  }

  #drop(caseId: CaseId): void {
    const action = this.#of(caseId);
    if (!action) return;
    this.#host.element.removeController(action.controller);
    this.#actions.delete(caseId);
  }
}
