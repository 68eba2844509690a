import type { Connector, ConnectorType } from '../../../domain/connector.js';
import type { CaseError } from '../../../domain/error.js';
import type { Usage } from '../../../domain/find/usage.js';
import type { Owner } from '../../../domain/ids.js';
import { connectorsOf } from '../../connectors/connector-queries.js';
import type { Query } from '../../controllers/query-cache.js';
import { QueryController } from '../../controllers/query-controller.js';
import { usageOf } from '../edits/usage-of.js';
import type { SettingsHost } from '../settings-host.js';
import { mayManage } from './connector-tools.js';

/** The owner's connectors, and the kinds that can be set up, as the backend told them. */
export class KnownConnectors {
  readonly #host: SettingsHost;
  readonly #found: QueryController<readonly Connector[]>;
  readonly #types: QueryController<readonly ConnectorType[]>;
  readonly #usage: QueryController<Usage>;

  constructor(host: SettingsHost) {
    this.#host = host;
    const adapter = () => host.scene().adapter;
    const { element } = host;
    this.#found = new QueryController(element, adapter, () => this.#ask('connectors', connectorsOf));
    this.#types = new QueryController(element, adapter, () =>
      mayManage(host) ? this.#ask('connectors.edit', typesOf) : undefined,
    );
    this.#usage = new QueryController(element, adapter, () => this.#ask('configuration.edit', usageOf));
  }

  /** By name; nothing while it is not known. */
  get all(): readonly Connector[] | undefined {
    const { compare } = new Intl.Collator(this.#host.scene().formats.locale);
    return this.#found.value && [...this.#found.value].sort((a, b) => compare(a.name, b.name));
  }

  /** Nothing while it is not known. */
  get types(): readonly ConnectorType[] | undefined {
    return this.#types.value;
  }

  get error(): CaseError | undefined {
    return this.#found.error ?? this.#types.error;
  }

  get pending(): boolean {
    return this.#found.pending || this.#types.pending;
  }

  /** How many cases are pushed by it; nothing while that is not known. */
  casesOf(id: string): number | undefined {
    const usage = this.#usage.value;
    return usage && (Object.hasOwn(usage.connectors, id) ? usage.connectors[id] : 0);
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#found.refresh(), this.#types.refresh(), this.#usage.refresh()]);
  }

  #ask<T>(group: 'connectors' | 'connectors.edit' | 'configuration.edit', query: (owner: Owner) => Query<T>) {
    const { owner, session } = this.#host.scene();
    const isOffered = session?.capabilities.groups.includes(group) ?? false;
    return owner !== undefined && isOffered ? query(owner) : undefined;
  }
}

const typesOf = (owner: Owner): Query<readonly ConnectorType[]> => ({
  key: `connector types ${JSON.stringify([owner])}`,
  load: (adapter, options) => adapter.connectors.types({ owner }, options),
  affectedBy: () => false,
});
