import type { Timestamp } from './ids.js';
import type { Json } from './json.js';
import type { UserRef } from './user.js';

/** An external system cases can be pushed to, set up and ready. */
export interface Connector {
  readonly id: string;
  readonly name: string;
  /** Key of its type, such as `jira`. */
  readonly type: string;
  /** Works, but new cases should not use it; the host says why elsewhere. */
  readonly deprecated?: boolean;
}

/** One of a connector's own fields on a case, described as data so that elements render it without knowing it. */
export interface ConnectorField {
  readonly key: string;
  readonly label: string;
  readonly control: 'text' | 'text-area' | 'number' | 'toggle' | 'select' | 'multi-select' | 'json';
  readonly required?: boolean;
  readonly default?: Json;
  /** Known choices; with `remoteChoices` they are asked for as needed. */
  readonly choices?: readonly ConnectorChoice[];
  /** Ask `connectors.choices` for this field: once, or for each search text. */
  readonly remoteChoices?: 'list' | 'search';
  /** Choices and visibility depend on these other fields; a change of one clears this one. */
  readonly dependsOn?: readonly string[];
  readonly help?: string;
}

export interface ConnectorChoice {
  readonly value: string;
  readonly label: string;
}

/** What the external system made of a case. */
export interface ExternalIncident {
  readonly id: string;
  readonly title: string;
  /** Where a person can see it; shown as a link only with an `http(s)` address. */
  readonly url: string | null;
}

export type PushStatus = 'pending' | 'done' | 'failed' | 'uncertain';

/** How pushing a case with one connector stands. `incident` and `pushedAt` are of the last push that worked. */
export interface ConnectorPush {
  readonly connectorId: string;
  readonly connectorName: string;
  readonly status: PushStatus;
  readonly incident: ExternalIncident | null;
  readonly pushedAt: Timestamp | null;
  readonly pushedBy: UserRef | null;
  /** Why it failed, or why it is still pending after a try, for a person to act on. */
  readonly problem: EffectProblem | null;
}

/** Why an effect did not work, as data. */
export interface EffectProblem {
  readonly code: string;
  readonly message: string;
}
