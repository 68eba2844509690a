import type { Owner, Timestamp, Version } from './ids.js';
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
  /** The host set it up: it is not edited or removed through the elements. */
  readonly preset?: boolean;
  /** Where what a case says goes, as far as the connector tells. */
  readonly mapping?: readonly FieldMapping[];
}

export const mappedParts = [
  'title',
  'description',
  'comments',
  'tags',
  'severity',
  'status',
  'category',
  'assignees',
  'fields',
] as const;
/** What of a case a connector brings out. */
export type MappedPart = (typeof mappedParts)[number];

/** Where one part of a case goes in the external system, and what a later push does there. */
export interface FieldMapping {
  readonly source: MappedPart;
  /** What the field is called in the external system, such as `summary`. */
  readonly target: string;
  /**
   * `overwrite`: what it says out there is replaced; `append`: what it says stays, and the new comes after it; `once`: it is
   * said when the incident is made, and left alone later.
   */
  readonly action: 'overwrite' | 'append' | 'once';
}

/** A kind of external system, described as data. */
export interface ConnectorType {
  /** Its key, such as `jira`. */
  readonly type: string;
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly description?: string;
  /** Its own settings, readable by those with the right `connectors`. */
  readonly settings: readonly ConnectorField[];
  /** Texts that can be written and replaced but are never read back. */
  readonly secrets: readonly ConnectorField[];
  readonly mapping: readonly FieldMapping[];
}

/** How a connector is set up, as far as it can be read. */
export interface ConnectorSetup {
  readonly id: string;
  readonly owner: Owner;
  readonly version: Version;
  readonly name: string;
  readonly type: string;
  readonly settings: Readonly<Record<string, Json>>;
  /** Keys of the secrets that are there. */
  readonly secretsSet: readonly string[];
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
  /** `url`: a `text` that is an absolute `http` or `https` address; `code`: a `text-area` that machines read. */
  readonly format?: 'url' | 'code';
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
