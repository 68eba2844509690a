import type {
  ConnectorChoice,
  ConnectorField,
  ConnectorType,
  ExternalIncident,
  FieldMapping,
} from '../../domain/connector.js';
import type { FieldProblem } from '../../domain/error.js';
import type { Json } from '../../domain/json.js';
import type { ReadOptions } from '../options.js';
import type { Push, PushOptions } from './connector.js';

/** What a connector of this type works with. */
export interface OpenedSetup {
  readonly settings: Readonly<Record<string, Json>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * A kind of external system that people can set up connectors for. What it needs and what it does with a case is data
 * (`ConnectorType`), so that elements render it without knowing it; nothing here keeps anything. A setting that says where
 * secrets are sent is of the format `url`: when it changes, they have to be typed again.
 */
export interface ConnectorTypePort extends ConnectorType {
  /** Where these settings send what; `mapping` when absent, which is what holds whatever they say. */
  mappingOf?(settings: OpenedSetup['settings']): readonly FieldMapping[];
  /** What is wrong with these settings beyond what their description says; paths are `settings.<key>`. */
  check?(settings: OpenedSetup['settings']): readonly FieldProblem[];
  /** What a connector wants to know of a case, in the order it is shown. Rejects with `unavailable`. */
  fields(setup: OpenedSetup, options?: ReadOptions): Promise<readonly ConnectorField[]>;
  /** Choices of a field with `remoteChoices`. Absent where no field has any. */
  choices?(
    setup: OpenedSetup,
    query: { readonly field: string; readonly values: Readonly<Record<string, Json>>; readonly text?: string },
    options?: ReadOptions,
  ): Promise<readonly ConnectorChoice[]>;
  /** Like `ConnectorPort.push`. */
  push(setup: OpenedSetup, push: Push, options: PushOptions): Promise<ExternalIncident>;
  /** Like `ConnectorPort.canRepeat`. */
  readonly canRepeat: boolean;
  /**
   * Asks the system whether it would take a push, without changing anything there. Rejects with `validation` when it refuses settings
   * or secrets, saying why in words, `unavailable` or `timeout` when it does not answer.
   */
  test(setup: OpenedSetup, options?: ReadOptions): Promise<void>;
}
