import type { Configuration } from '../../../domain/configuration.js';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import type { Query } from '../../controllers/query-cache.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { ListHost } from '../list-host.js';
import { fieldPrefix } from './field-column.js';

/** The additional fields of the owner. They are asked for once somebody wants one of them by name. */
export class FieldLibrary {
  readonly #host: ListHost;
  readonly #isWanted: () => boolean;
  readonly #configuration: QueryController<Configuration>;

  /** `isWanted`: somebody wants to see them all. */
  constructor(host: ListHost, isWanted: () => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
    this.#configuration = new QueryController(
      host.element,
      () => host.scene().adapter,
      () => this.#query(),
    );
  }

  get fields(): readonly FieldDefinition[] {
    return this.#configuration.value?.fields ?? [];
  }

  /** They could not be asked for, or are on their way. */
  get state(): 'failed' | 'waiting' | undefined {
    if (this.#configuration.error) return 'failed';
    return this.#configuration.pending ? 'waiting' : undefined;
  }

  /** Asks again. */
  async refresh(): Promise<void> {
    await this.#configuration.refresh();
  }

  /** They are named where they are shown, sorted by, found in, or chosen from. */
  #query(): Query<Configuration> | undefined {
    const { owner, session, view, shown } = this.#host.scene();
    if (!owner || !session?.permissions.read || !session.capabilities.groups.includes('configuration'))
      return undefined;
    const named: readonly string[] = [
      ...(view?.columns ?? []),
      view?.sort?.by ?? '',
      ...(shown?.rows ?? []).flatMap(({ matched = [] }) => matched),
    ];
    const isWanted = this.#isWanted() || this.#configuration.value !== undefined;
    if (!isWanted && !named.some((key) => key.startsWith(fieldPrefix))) return undefined;
    return {
      key: `configuration ${owner}`,
      load: (adapter, options) => adapter.configuration.get({ owner }, options),
      affectedBy: (event) => event.type === 'resync' || (event.entity === 'configuration' && event.owner === owner),
    };
  }
}
