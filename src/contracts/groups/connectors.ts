import type { Connector, ConnectorChoice, ConnectorField } from '../../domain/connector.js';
import type { Owner } from '../../domain/ids.js';
import type { Json } from '../../domain/json.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** A kind of external system, described as data. */
export interface ConnectorType {
  readonly type: string;
  readonly name: string;
  /** Its own settings, readable by those with the right `connectors`. */
  readonly settings: readonly ConnectorField[];
  /** Settings that can be written and replaced but are never read back. */
  readonly secrets: readonly ConnectorField[];
}

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

  /** Kinds that can be set up here, by name. Rejects with `forbidden` without `connectors`. */
  types(query: { owner: Owner }, options?: ReadOptions): Promise<readonly ConnectorType[]>;
  /**
   * Sets up a connector (no id) or edits one, whose absent secrets stay, and answers it. Rejects with `validation` for
   * an unknown type or settings its type does not allow, `not_found` when the one to edit is gone, and `forbidden`
   * without `connectors`.
   */
  save(
    connector: {
      readonly id?: string;
      readonly owner: Owner;
      readonly name: string;
      readonly type: string;
      readonly settings: Readonly<Record<string, Json>>;
      readonly secrets?: Readonly<Record<string, Json>>;
    },
    options?: WriteOptions,
  ): Promise<Connector>;
  /**
   * Takes a connector away; cases that use it show it as missing. Rejects with `not_found` when it is gone already and
   * `forbidden` without `connectors`.
   */
  remove(connectorId: string, options?: WriteOptions): Promise<void>;
  /**
   * Tries the connector without changing anything out there, and resolves when it works. Rejects with `not_found` when
   * it is gone, `forbidden` without `connectors`, `validation` when the system refuses its settings or secrets,
   * `unavailable` or `timeout` when it does not answer.
   */
  test(connectorId: string, options?: ReadOptions): Promise<void>;
}
