import type { CaseChanges } from './cases/case-changes.js';
import type { AlertStatus, CloseReason } from './cases/alert-sync.js';
import type { EffectProblem, ExternalIncident } from './connector.js';
import type { CaseId, Owner, Timestamp, UserId } from './ids.js';
import type { UserRef } from './user.js';

interface ActionBase {
  readonly id: string;
  readonly caseId: CaseId;
  readonly owner: Owner;
  readonly at: Timestamp;
  readonly by: UserRef;
}

/** A change of one field of a case, old and new. For `fields` and `settings` only the members that changed. */
type FieldAction = {
  [Field in keyof CaseChanges]-?: {
    readonly type: Field;
    readonly from: Exclude<CaseChanges[Field], undefined>;
    readonly to: Exclude<CaseChanges[Field], undefined>;
  };
}[Exclude<keyof CaseChanges, 'status'>];

interface StatusAction {
  readonly type: 'status';
  readonly from: NonNullable<CaseChanges['status']>;
  readonly to: NonNullable<CaseChanges['status']>;
  readonly closeReason?: CloseReason;
}

/** An alert or event, by the id of its attachment, and the observables it was the first to have. */
export interface ObservableSource {
  readonly type: 'alerts' | 'events';
  readonly id: string;
  readonly observables: readonly string[];
}

/** Something was attached to, changed on or taken off a case. */
interface AttachmentAction {
  readonly type: 'comment' | 'alerts' | 'events' | 'files' | 'references' | 'observables';
  readonly verb: 'add' | 'update' | 'delete';
  readonly ids: readonly string[];
  /** What they were called then, in the order of `ids`: names of files, values of observables, external ids of references. */
  readonly names?: readonly string[];
  /** Types of references, in the order of `ids`: what is gone is still counted in the words of its type. */
  readonly types?: readonly string[];
  /** Observables that were taken from alerts and events: which from which. */
  readonly sources?: readonly ObservableSource[];
  /** How many more observables alerts and events had than the case has room for. */
  readonly dropped?: number;
  /**
   * The text before an edit or deletion of a comment, so that its history can be read; the value of an observable that was
   * edited to another.
   */
  readonly from?: string;
  readonly to?: string;
}

export type UserActionDetail =
  | { readonly type: 'created' }
  | FieldAction
  | StatusAction
  | AttachmentAction
  | {
      readonly type: 'push';
      readonly connectorId: string;
      readonly connectorName: string;
      readonly outcome: 'done' | 'failed' | 'uncertain';
      readonly incident?: ExternalIncident;
      readonly problem?: EffectProblem;
    }
  | {
      /** The alerts on the case followed its status, or did not. */
      readonly type: 'sync';
      readonly status: AlertStatus;
      readonly closeReason?: CloseReason;
      readonly outcome: 'done' | 'failed';
      /** How many alerts changed; where it failed, how many were to. */
      readonly alerts: number;
      readonly problem?: EffectProblem;
    }
  | {
      readonly type: 'delivery';
      readonly channel: string;
      readonly recipient: UserId;
      readonly outcome: 'done' | 'failed' | 'uncertain' | 'skipped';
      readonly problem?: EffectProblem;
    };

/** One line of a case's history. Written in the same commit as what it tells. */
export type UserAction = ActionBase & UserActionDetail;
export type UserActionType = UserAction['type'];

/** Every kind of line there is. */
export const userActionTypes = [
  'created',
  'template',
  'title',
  'description',
  'status',
  'severity',
  'category',
  'tags',
  'assignees',
  'fields',
  'settings',
  'connector',
  'comment',
  'alerts',
  'events',
  'files',
  'references',
  'observables',
  'push',
  'sync',
  'delivery',
] as const satisfies readonly UserActionType[];
