import type { ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Case } from '../../domain/cases/case.js';
import type { ConnectorPush } from '../../domain/connector.js';
import type { CaseError } from '../../domain/error.js';
import { ActionController } from '../controllers/action-controller.js';
import { caseQuery } from '../controllers/case-query.js';
import { QueryController } from '../controllers/query-controller.js';

/** Follows what becomes of the push of a case that was just created, and asks for another one. */
export class PushWatch {
  readonly #query: QueryController<Case | null>;
  readonly #pushing: ActionController<Case, Case>;
  readonly #host: ReactiveControllerHost;
  #asking = false;
  #case: Case | undefined;
  #told: ConnectorPush['status'] | undefined;

  /** `onOutcome` is told of how each push came out, whoever asked for it. */
  constructor(
    host: ReactiveControllerHost,
    adapter: () => CaseAdapter | undefined,
    onOutcome: (push: ConnectorPush) => void,
  ) {
    this.#host = host;
    host.addController({ hostUpdated: () => this.#tell(onOutcome) });
    this.#query = new QueryController(host, adapter, () => {
      const followed = this.#case;
      return followed && caseQuery(followed.id);
    });
    this.#pushing = new ActionController(host, adapter, (backend, { id }, options) => backend.cases.push(id, options));
  }

  /** Nothing ends it. */
  follow(stored: Case | undefined): void {
    this.#asking = false;
    this.#case = stored && pushOf(stored) ? stored : undefined;
    this.#pushing.forget();
    this.#told = undefined;
  }

  get push(): ConnectorPush | undefined {
    const found = this.#query.value === undefined ? this.#case : this.#query.value;
    return this.#case && found ? pushOf(found) : undefined;
  }

  /** Another push is being asked for. */
  get busy(): boolean {
    return this.#asking;
  }

  /** Why no other push could even be asked for. */
  get error(): CaseError | undefined {
    return this.#pushing.error;
  }

  #tell(onOutcome: (push: ConnectorPush) => void): void {
    const { push } = this;
    if (push?.status === this.#told || this.busy) return;
    this.#told = push?.status;
    if (push && push.status !== 'pending') onOutcome(push);
  }

  async again(): Promise<void> {
    const stored = this.#query.value ?? this.#case;
    if (!stored || this.#asking) return;
    // The same outcome once more is news again.
    this.#told = undefined;
    this.#asking = true;
    try {
      // What is known before the answer is read is the outcome of the push before.
      if (await this.#pushing.run(stored)) await this.#query.refresh();
    } finally {
      this.#asking = false;
      this.#host.requestUpdate();
    }
  }
}

const pushOf = ({ pushes, connector }: Case): ConnectorPush | undefined =>
  pushes.find(({ connectorId }) => connectorId === connector?.id);
