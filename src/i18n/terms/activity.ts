import type { AlertStatus } from '../../domain/cases/alert-sync.js';
import type { Formats } from '../formats.js';

/** What the history of a case says. English for it is loaded when it is needed. */
export interface ActivityTerms {
  readonly search: string;
  readonly filter: string;
  readonly filters: Readonly<Record<'all' | 'comments' | 'history', string>>;
  readonly author: string;
  readonly everybody: string;
  readonly order: string;
  readonly orders: Readonly<Record<'oldest' | 'newest', string>>;
  readonly more: (count: number, formats: Formats) => string;
  readonly none: string;
  readonly failed: string;
  /** What the system does on somebody's behalf is said to be done by this. */
  readonly system: string;
  readonly linkCopied: string;
  /** What somebody did, behind their name. Old and new stand after it where both are short. */
  readonly did: {
    readonly created: string;
    readonly template: string;
    readonly changed: Readonly<
      Record<'title' | 'description' | 'status' | 'severity' | 'category' | 'connector', string>
    >;
    readonly field: (label: string) => string;
    readonly tagsAdded: (tags: readonly string[], formats: Formats) => string;
    readonly tagsRemoved: (tags: readonly string[], formats: Formats) => string;
    readonly assigned: (names: readonly string[], formats: Formats) => string;
    readonly unassigned: (names: readonly string[], formats: Formats) => string;
    readonly assignedSelf: string;
    readonly unassignedSelf: string;
    readonly switched: Readonly<Record<'syncAlerts' | 'extractObservables', Readonly<Record<'on' | 'off', string>>>>;
    readonly comment: Readonly<Record<'add' | 'update' | 'delete', string>>;
    readonly attached: (kind: AttachedKind, count: number, formats: Formats) => string;
    readonly detached: (kind: AttachedKind, count: number, formats: Formats) => string;
    /** What was put on the case, or taken off it, in the host's words: "2 dashboards". */
    readonly attachedAs: (what: string) => string;
    readonly detachedAs: (what: string) => string;
    /** Counts what the host has no words for. */
    readonly attachments: (count: number, formats: Formats) => string;
    readonly edited: (kind: AttachedKind, count: number, formats: Formats) => string;
    /** How many alerts or events observables were taken from. */
    readonly takenFrom: (count: number, formats: Formats) => string;
    /** Behind some names, for the rest of them. */
    readonly others: (count: number, formats: Formats) => string;
    /** Observables there was no room for. */
    readonly dropped: (count: number, formats: Formats) => string;
    readonly pushed: (connector: string) => string;
    readonly pushFailed: (connector: string) => string;
    readonly pushUncertain: (connector: string) => string;
    readonly synced: Readonly<Record<AlertStatus, (count: number, formats: Formats) => string>>;
    readonly syncFailed: (count: number, formats: Formats) => string;
    readonly delivered: Readonly<Record<'done' | 'failed' | 'uncertain' | 'skipped', (who: string) => string>>;
    /** A kind of entry this version does not know. */
    readonly unknown: string;
  };
  readonly reason: (reason: string) => string;
  readonly formerText: string;
}

/** What hangs on a case, as its history counts it. */
export type AttachedKind = 'alerts' | 'events' | 'files' | 'references' | 'observables';
