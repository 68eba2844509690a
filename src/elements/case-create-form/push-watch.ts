import type { ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Case } from '../../domain/cases/case.js';
import type { ConnectorPush } from '../../domain/connector.js';
import { ActionController } from '../controllers/action-controller.js';
import { QueryController } from '../controllers/query-controller.js';

/** Follows what becomes of the push of a case that was just created, and asks for another one. */
export class PushWatch {
  readonly #query: QueryController<Case | null>;
  readonly #pushing: ActionController<Case, Case>;
  #case: Case | undefined;
  #told: ConnectorPush['status'] | undefined;

  /** `onOutcome` is told of how each push came out, whoever asked for it. */
  constructor(
    host: ReactiveControllerHost,
    adapter: () => CaseAdapter | undefined,
    onOutcome: (push: ConnectorPush) => void,
  ) {
    host.addController({ hostUpdated: () => this.#tell(onOutcome) });
    this.#query = new QueryController(host, adapter, () => {
      const followed = this.#case;
      if (!followed) return undefined;
      return {
        key: `case ${followed.id}`,
        load: (backend, options) => backend.cases.get(followed.id, options),
        affectedBy: (event) => event.type !== 'resync' && event.entity === 'case' && event.id === followed.id,
      };
    });
    this.#pushing = new ActionController(host, adapter, (backend, { id }, options) => backend.cases.push(id, options));
  }

  /** Nothing ends it. */
  follow(stored: Case | undefined): void {
    this.#case = stored && pushOf(stored) ? stored : undefined;
    this.#pushing.forget();
    this.#told = undefined;
  }

  get push(): ConnectorPush | undefined {
    const found = this.#query.value ?? this.#case;
    return this.#case && found ? pushOf(found) : undefined;
  }

  get busy(): boolean {
    return this.#pushing.pending;
  }

  #tell(onOutcome: (push: ConnectorPush) => void): void {
    const { push } = this;
    if (push?.status === this.#told || this.busy) return;
    this.#told = push?.status;
    if (push && push.status !== 'pending') onOutcome(push);
  }

  async again(): Promise<void> {
    const stored = this.#query.value ?? this.#case;
    // The same outcome once more is news again.
    this.#told = undefined;
    if (stored && (await this.#pushing.run(stored))) await this.#query.refresh();
  }
}

const pushOf = ({ pushes, connector }: Case): ConnectorPush | undefined =>
  pushes.find(({ connectorId }) => connectorId === connector?.id);
