import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { ConnectorChoice, ConnectorField } from '../../domain/connector.js';
import type { CaseError } from '../../domain/error.js';
import { QueryController } from '../controllers/query-controller.js';
import { choicesOf, type ConnectorValues } from './connector-queries.js';

export interface ListedChoicesOptions {
  readonly connectorId: string;
  /** The field while it is there and waits for no other. */
  readonly field: () => ConnectorField | undefined;
  readonly values: () => ConnectorValues;
  readonly adapter: () => CaseAdapter | undefined;
}

/** The choices of a field that are asked for once, and again when something changes that they depend on. */
export class ListedChoices implements ReactiveController {
  readonly #found: QueryController<readonly ConnectorChoice[]>;

  constructor(host: ReactiveControllerHost, { connectorId, field, values, adapter }: ListedChoicesOptions) {
    host.addController(this);
    this.#found = new QueryController(host, adapter, () => {
      const asked = field();
      return asked && choicesOf({ connectorId, field: asked, values: values() });
    });
  }

  hostConnected(): void {
    // Part of the interface; the question has a controller of its own.
  }

  /** Nothing while they are not known. */
  get choices(): readonly ConnectorChoice[] | undefined {
    return this.#found.value;
  }

  get error(): CaseError | undefined {
    return this.#found.error;
  }

  get pending(): boolean {
    return this.#found.pending;
  }

  retry(): void {
    void this.#found.refresh();
  }
}
