import type { ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { WriteOptions } from '../../contracts/options.js';
import type { CasePatch } from '../../domain/cases/case-changes.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { CaseError } from '../../domain/error.js';
import { ActionController } from '../controllers/action-controller.js';
import type { StagedFile } from '../../domain/attachments.js';
import { newId } from '../../domain/ids.js';
import type { AttachStep } from '../attachments/attach-steps.js';
import { missedBy } from './form-values.js';

export interface Creation {
  readonly input: NewCase;
  /** Whether it is to be pushed to its connector. */
  readonly push: boolean;
  /** Whether the backend stores a case and what goes with it at once. */
  readonly atomic: boolean;
}

/**
 * Stores what a form says as one case, however often that is tried. A try whose answer was lost may have landed; what
 * was typed since is then written over it. Where the backend takes attachments in steps, those that failed are left
 * to be tried again, and nothing else is.
 */
export class CreateOnce {
  /** The case an earlier try made, while something of it is still missing there. */
  landed: Case | undefined;
  /** What could not be attached to it. */
  left: readonly AttachStep[] = [];

  readonly #creating: ActionController<Creation, Case>;
  readonly #catchingUp: ActionController<CasePatch, Case>;
  readonly #attaching: ActionController<{ readonly stored: Case; readonly push: boolean }, Case>;

  constructor(host: ReactiveControllerHost, adapter: () => CaseAdapter | undefined) {
    this.#creating = new ActionController(host, adapter, (backend, creation, options) =>
      this.#create(backend, creation, options),
    );
    this.#catchingUp = new ActionController(host, adapter, async (backend, patch, options) => {
      const [updated] = await backend.cases.update([patch], options);
      return updated as Case;
    });
    this.#attaching = new ActionController(host, adapter, async (backend, { stored, push }, options) => {
      const { takeSteps } = await attachSteps();
      ({ left: this.left } = await takeSteps(backend, stored.id, this.left));
      if (this.left.length > 0) return stored;
      // Only now: what is pushed is the whole case.
      return push ? backend.cases.push(stored.id, options) : ((await backend.cases.get(stored.id, options)) ?? stored);
    });
  }

  /** Why the last try failed. */
  get error(): CaseError | undefined {
    return this.#creating.error ?? this.#catchingUp.error ?? this.left[0]?.error ?? this.#attaching.error;
  }

  /** Names the write, so that a draft can go on with it after a reload. */
  get mutationId(): string {
    return this.#creating.mutationId;
  }
  set mutationId(id: string) {
    this.#creating.mutationId = id;
  }

  /** Resolves with the case once all of it is there, or with nothing; see `error`, `landed` and `left`. */
  async run(creation: Creation): Promise<Case | undefined> {
    const { mutationId } = this.#creating;
    this.#catchingUp.forget();
    this.#attaching.forget();
    const stored = await this.#creating.run(creation);
    if (!stored) return undefined;
    const whole = await this.#complete(stored, creation);
    this.landed = whole ? undefined : stored;
    // Trying again must find the case that is there instead of making another one.
    if (!whole) this.mutationId = mutationId;
    return whole;
  }

  /** What could not be attached because it was swept is there again, under these names. */
  renewFiles(renewed: ReadonlyMap<string, StagedFile>): void {
    this.left = this.left.map((step) => (step.kind === 'files' ? withRefs(step, renewed) : step));
  }

  /** What comes next is another case. */
  forget(): void {
    this.landed = undefined;
    this.left = [];
    for (const action of [this.#creating, this.#catchingUp, this.#attaching]) action.forget();
  }

  async #create(
    backend: CaseAdapter,
    { input, push, atomic }: Creation,
    options: Required<WriteOptions>,
  ): Promise<Case> {
    if (atomic) return backend.cases.create(input, { ...options, push });
    // Before the case is there: what cannot be loaded must not leave it half done.
    const { splitSteps } = await attachSteps();
    const { alone, steps } = splitSteps(input);
    const stored = await backend.cases.create(alone, { ...options, push: push && steps.length === 0 });
    // Of a case that was there already only what failed is still to be done.
    if (this.landed?.id !== stored.id) this.left = steps;
    return stored;
  }

  async #complete(stored: Case, { input, push }: Creation): Promise<Case | undefined> {
    const missed = missedBy(stored, input);
    const caughtUp = missed ? await this.#catchingUp.run(missed) : stored;
    if (!caughtUp || this.left.length === 0) return caughtUp;
    const whole = await this.#attaching.run({ stored: caughtUp, push });
    // A push that cannot even be asked for takes nothing from the case.
    if (!whole) return this.left.length === 0 ? caughtUp : undefined;
    return this.left.length > 0 ? undefined : whole;
  }
}

/** Only few backends need it. */
const attachSteps = () => import('../attachments/attach-steps.js');

/** A step that takes files, by the names they have now; another write than the one that was refused. */
const withRefs = (step: AttachStep, renewed: ReadonlyMap<string, StagedFile>): AttachStep => ({
  ...step,
  mutationId: newId(),
  items: (step.items as readonly StagedFile[]).map((file) => renewed.get(file.ref) ?? file),
});
