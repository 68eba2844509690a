import type { ConnectorContent } from '../../domain/check-connector-setup.js';
import type {
  Connector,
  ConnectorChoice,
  ConnectorField,
  ConnectorSetup,
  ConnectorType,
} from '../../domain/connector.js';
import type { Owner, Version } from '../../domain/ids.js';
import type { Json } from '../../domain/json.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** `list`, `fields`, `choices` are the group `connectors`; the rest is the group `connectors.edit`. */
export interface ConnectorVerbs {
  /** Connectors cases of this owner can be pushed to, by name. Rejects with `forbidden` without `read`. */
  list(query: { owner: Owner }, options?: ReadOptions): Promise<readonly Connector[]>;
  /**
   * The connector's own fields on a case, in the order they are shown. Rejects with `not_found` when the connector is
   * gone, `forbidden` when it takes no cases of an owner the caller may read, and `unavailable` when the system behind it
   * does not answer.
   */
  fields(connectorId: string, options?: ReadOptions): Promise<readonly ConnectorField[]>;
  /**
   * Choices of a field with `remoteChoices`, given what the other fields say; with `text` those that match it. Rejects
   * like `fields`, and with `validation` for an unreadable query.
   */
  choices(
    query: {
      readonly connectorId: string;
      readonly field: string;
      readonly values: Readonly<Record<string, Json>>;
      readonly text?: string;
    },
    options?: ReadOptions,
  ): Promise<readonly ConnectorChoice[]>;

  /**
   * Kinds that can be set up here, by name: where nothing keeps secrets, those that work without. Rejects with `forbidden`
   * without `connectors`.
   */
  types(query: { owner: Owner }, options?: ReadOptions): Promise<readonly ConnectorType[]>;
  /**
   * How a connector is set up, without its secrets; `null` when there is none, or the host set it up. Rejects with
   * `forbidden` without `connectors`.
   */
  get(connectorId: string, options?: ReadOptions): Promise<ConnectorSetup | null>;
  /**
   * Sets up a connector (no id) or edits one, whose absent secrets stay, and answers it. Rejects with `conflict` when it
   * has another version, `validation` for an unknown or another type and for settings its type does not allow, `not_found` when the one to edit is gone, and `forbidden`
   * without `connectors`.
   */
  save(
    connector: ConnectorContent & { readonly id?: string; readonly version?: Version; readonly owner: Owner },
    options?: WriteOptions,
  ): Promise<ConnectorSetup>;
  /**
   * Takes a connector away; cases that use it show it as missing, and new ones do not begin with it any more. Rejects with `not_found` when it is gone already and
   * `forbidden` without `connectors`, or for one the host set up (`preset`).
   */
  remove(connectorId: string, options?: WriteOptions): Promise<void>;
  /**
   * Tries a set-up, saved or not, without changing anything out there, and resolves when it works; with an `id` the
   * secrets that are absent are the stored ones. Rejects with `not_found` when it is gone, `forbidden` without `connectors`,
   * `validation` when its type or the system refuses settings or secrets, `unavailable` or `timeout` when the system does not answer.
   */
  test(
    connector: Omit<ConnectorContent, 'name'> & { readonly id?: string; readonly owner: Owner },
    options?: ReadOptions,
  ): Promise<void>;
}
