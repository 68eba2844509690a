import type { ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { CaseError } from '../../domain/error.js';
import type { CaseRow } from '../../domain/find/case-query.js';
import type { NewAlert, NewEvent, NewReference } from '../../domain/attachments.js';
import type { Attachables } from '../attachments/attachables.js';
import { stepsOf, takeSteps, type AttachStep, type StepsTaken } from '../attachments/attach-steps.js';
import { ActionController } from '../controllers/action-controller.js';

/**
 * Puts things on a case, however often that is tried: each call keeps its name, so that a retry after a lost answer is
 * the same write. What failed is left to be tried again, and nothing else is.
 */
export class AttachOnce {
  /** The case that was chosen last. */
  row: CaseRow | undefined;
  /** What could not be attached to it yet. */
  left: readonly AttachStep[] = [];

  readonly #attaching: ActionController<CaseRow, StepsTaken>;

  /** `check` throws what keeps the page from giving these, before a backend is asked. */
  constructor(
    host: ReactiveControllerHost,
    adapter: () => CaseAdapter | undefined,
    check: (given: Attachables) => void,
  ) {
    this.#attaching = new ActionController(host, adapter, async (backend, { id }, { signal }) => {
      check(this.remaining);
      return takeSteps(backend, id, this.left, { signal });
    });
  }

  get pending(): boolean {
    return this.#attaching.pending;
  }

  /** Why some of it is left. */
  get error(): CaseError | undefined {
    return this.#attaching.error ?? this.left.find(({ error }) => error)?.error;
  }

  /** Another intent. Resolves with what landed, or with nothing when one is under way. */
  run(row: CaseRow, given: Attachables): Promise<StepsTaken | undefined> {
    if (this.pending) return Promise.resolve(undefined);
    this.#attaching.forget();
    this.row = row;
    this.left = stepsOf({ ...given });
    return this.retry();
  }

  /** What is left of the same intent. */
  async retry(): Promise<StepsTaken | undefined> {
    if (this.pending || !this.row) return undefined;
    const taken = await this.#attaching.run(this.row);
    if (taken) this.left = taken.left;
    return taken;
  }

  /** What is left, as it was given. */
  get remaining(): Attachables {
    const of = (kind: AttachStep['kind']) => this.left.flatMap((step) => (step.kind === kind ? step.items : []));
    return {
      alerts: of('alerts') as readonly NewAlert[],
      events: of('events') as readonly NewEvent[],
      references: of('references') as readonly NewReference[],
    };
  }

  /** Gives up waiting. What landed stays. */
  abort(): void {
    this.#attaching.abort();
  }

  forget(): void {
    this.row = undefined;
    this.left = [];
    this.#attaching.forget();
  }
}
