import type { Case } from '../../domain/cases/case.js';
import type { Comment } from '../../domain/comment.js';
import type { Connector, ConnectorChoice, ConnectorField, ExternalIncident } from '../../domain/connector.js';
import type { Owner } from '../../domain/ids.js';
import type { Json } from '../../domain/json.js';
import type { ReadOptions } from '../options.js';

/** What a connector is given to bring out. */
export interface Push {
  readonly case: Case;
  /** Comments it has not had yet, oldest first. */
  readonly comments: readonly Comment[];
  /** What an earlier push made, to be updated; `null` for the first. */
  readonly incident: ExternalIncident | null;
}

export interface PushOptions extends ReadOptions {
  readonly idempotencyKey: string;
  /** Resolves once it is written down; what comes after it waits for that. */
  readonly onProgress?: (progress: PushProgress) => Promise<void>;
}

/** What has reached the external system so far. */
export interface PushProgress {
  readonly incident: ExternalIncident;
  /** Ids of the comments that are out there now, each told of once. */
  readonly comments: readonly string[];
}

/** External systems cases can be pushed to. */
export interface ConnectorPort {
  list(owner: Owner, options?: ReadOptions): Promise<readonly Connector[]>;
  /** Rejects with `not_found`, `unavailable`. */
  fields(connectorId: string, options?: ReadOptions): Promise<readonly ConnectorField[]>;
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
   * Creates or updates the incident, then adds the comments. What is done is told to `onProgress` as soon as it is, so
   * that a push that ends in the middle is not begun anew. `idempotencyKey` is the same for every try of the same effect: where the
   * target can be asked for it, a second try finds the first. Rejects with a `CaseError` whose `retryable` says
   * whether another try may help.
   */
  push(connectorId: string, push: Push, options: PushOptions): Promise<ExternalIncident>;
  /** Whether a try that was cut off, or ended in `timeout`, can be repeated without doubling anything. Where not, it counts as `uncertain`. */
  readonly canRepeat: (connectorId: string) => boolean | Promise<boolean>;
}
