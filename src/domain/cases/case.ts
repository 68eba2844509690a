import type { CaseId, Owner, Timestamp, UserId, Version } from '../ids.js';
import type { Json } from '../json.js';
import type { UserRef } from '../user.js';
import type { FieldValues } from '../fields/field-value.js';
import type { Observable } from '../observable.js';
import type { ConnectorPush } from '../connector.js';
import type { CaseStatus } from './status.js';
import type { Severity } from './severity.js';

export interface CaseSettings {
  /** Whether attached alerts follow the status of the case. */
  readonly syncAlerts: boolean;
  /** Whether observables are taken from alerts as they are attached. */
  readonly extractObservables: boolean;
}

/** The external system a case is pushed to, and what its own fields say for this case. */
export interface CaseConnector {
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
}

/** The template a case was made from, or that was applied to it last, as it was then. */
export interface TemplateRef {
  readonly id: string;
  readonly revision: number;
}

/** How many of everything hang on a case. */
export interface CaseTotals {
  readonly comments: number;
  readonly alerts: number;
  readonly events: number;
  readonly files: number;
  readonly references: number;
  readonly actions: number;
}

export const noTotals: CaseTotals = { comments: 0, alerts: 0, events: 0, files: 0, references: 0, actions: 0 };

/** A case, whole. Plain JSON. */
export interface Case {
  readonly id: CaseId;
  readonly version: Version;
  readonly owner: Owner;
  /** Counts up by one per owner and never comes back; `null` until a server that numbers later has done so. */
  readonly number: number | null;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly status: CaseStatus;
  readonly severity: Severity;
  readonly category: string | null;
  readonly tags: readonly string[];
  readonly assignees: readonly UserId[];
  /** Values of the additional fields by key. A key without a definition keeps its value and is shown by its key. */
  readonly fields: FieldValues;
  readonly settings: CaseSettings;
  readonly connector: CaseConnector | null;
  /** How the last push went, one entry for every connector ever used. */
  readonly pushes: readonly ConnectorPush[];
  readonly template: TemplateRef | null;
  readonly observables: readonly Observable[];
  readonly totals: CaseTotals;
  readonly createdAt: Timestamp;
  readonly createdBy: UserRef;
  readonly updatedAt: Timestamp;
  readonly updatedBy: UserRef;
  /** When the case first went in progress; `null` while it never did. */
  readonly inProgressAt: Timestamp | null;
  /** Set while the case is closed. */
  readonly closedAt: Timestamp | null;
  readonly closedBy: UserRef | null;
}
