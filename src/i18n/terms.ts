import type { AlertStatus } from '../domain/cases/alert-sync.js';
import type { CaseStatus } from '../domain/cases/status.js';
import type { Severity } from '../domain/cases/severity.js';
import type { ErrorCode, FieldProblem, KnownReason } from '../domain/error.js';
import type { observableTypes } from '../domain/observable.js';
import type { Formats } from './formats.js';
import type { ConnectorSetupTerms } from './terms/connector-setup.js';
import type { CreateTerms } from './terms/create.js';
import type { AppTerms, NeighboursTerms } from './terms/app.js';
import type { AddToCaseTerms } from './terms/add-to-case.js';
import type { ListTerms } from './terms/list.js';
import type { ClosingTerms } from './terms/closing.js';
import type { ViewTerms } from './terms/view.js';
import type { ActivityTerms } from './terms/activity.js';
import type { ActionsTerms } from './terms/actions.js';
import type { FieldLibraryTerms } from './terms/field-library.js';
import type { FiltersTerms } from './terms/filters.js';
import type { CaseFilesTerms } from './terms/case-files.js';
import type { CaseObservablesTerms } from './terms/case-observables.js';
import type { ReferencesTerms } from './terms/references.js';
import type { MetricsTerms } from './terms/metrics.js';
import type { MarkdownTerms } from './terms/markdown.js';
import type { SettingsTerms } from './terms/settings.js';
import type { TemplatesTerms } from './terms/templates.js';

export type { ActionKind, CopyKind } from './terms/actions.js';
export type { AttachedKind } from './terms/activity.js';
export type { DirectionNames } from './terms/list.js';

/** Everything elements say, by where they say it. Plain words, sentence case; functions get what they speak of. */
export interface Terms {
  /** Words that stay the same everywhere. */
  readonly common: {
    /** Whose cases are worked with, where a page serves several teams or products. */
    readonly solution: string;
    readonly yes: string;
    readonly no: string;
    /** Tags that found no room, named. */
    readonly moreTags: (tags: readonly string[], formats: Formats) => string;
    readonly cases: string;
    readonly status: string;
    readonly statuses: Readonly<Record<CaseStatus, string>>;
    readonly severity: string;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly name: string;
    readonly description: string;
    readonly tags: string;
    readonly number: string;
    readonly updated: string;
    readonly category: string;
    readonly assignees: string;
    readonly optional: string;
    readonly close: string;
    readonly cancel: string;
    readonly retry: string;
    /** The same, before the backend wants to be asked again: "in 12 seconds". */
    readonly retryLater: (when: string) => string;
    readonly loading: string;
    /** Remove one thing, named. */
    readonly remove: (what: string) => string;
  };
  /** What an element says instead of its content. */
  readonly states: {
    readonly noAdapter: string;
    readonly noOwner: string;
    readonly deniedRead: string;
    readonly deniedCreate: string;
    readonly whoCanGrant: string;
    readonly stale: string;
    readonly offline: string;
    /** The same where drafts are not kept. */
    readonly offlineUnkept: string;
  };
  /** What happened, and what to do, by code. That one can try again is said by the button that does it. */
  readonly errors: Readonly<Record<ErrorCode, string>>;
  /** The same, where more is known than the code. */
  readonly reasons: Readonly<Record<KnownReason, string>>;
  /** One broken rule of a field, with the field's label. */
  readonly problem: (problem: FieldProblem, label: string, formats: Formats) => string;
  /** How much room is left in a text, said as one nears the limit. */
  readonly lengthLeft: (length: number, limit: number, formats: Formats) => string;
  readonly createForm: {
    readonly heading: string;
    readonly submit: string;
    readonly submitting: string;
    /** After a case is stored; `number` is `null` where the server gives it later. */
    readonly created: (number: number | null) => string;
    /** Leads to what was created. */
    readonly view: string;
    /** Above the list of what must be changed. */
    readonly problems: (count: number, formats: Formats) => string;
    /** Above what went wrong while saving. */
    readonly failed: string;
    /** Nobody knows whether it was created. */
    readonly unsure: string;
    /** The case was stored by an earlier try; what was changed since is not in it yet. */
    readonly landed: (number: number | null) => string;
    /** What may still be read, where no case can be created any more. */
    readonly typed: string;
    /** One tag, as a label for what is wrong with it. */
    readonly tag: (tag: string) => string;
    /** All tags, as a label. */
    readonly tagList: string;
  };
  /** Tags as they are typed. English for it is loaded when it is needed. */
  readonly tags: {
    readonly hint: string;
    readonly suggested: string;
    readonly suggestions: (count: number, formats: Formats) => string;
    /** Choice that makes a new tag of what was typed. */
    readonly add: (tag: string) => string;
    readonly added: (tags: readonly string[], formats: Formats) => string;
    readonly removed: (tag: string) => string;
    readonly known: (tag: string) => string;
  };
  readonly create: CreateTerms;
  readonly files: {
    readonly heading: string;
    readonly add: string;
    readonly uploading: (name: string) => string;
    readonly uploaded: (name: string) => string;
    readonly failed: string;
    readonly tooLarge: (name: string, limit: string) => string;
    readonly tooMany: (limit: number, formats: Formats) => string;
    readonly nameTooLong: (name: string, limit: number, formats: Formats) => string;
    readonly cancel: (name: string) => string;
    readonly cancelled: (name: string) => string;
    /** Its content is of no kind that cases take. */
    readonly foreign: (name: string) => string;
    readonly contradiction: (name: string) => string;
    readonly empty: (name: string) => string;
    readonly lost: (name: string) => string;
  };
  /** Choosing from a list that is searched by typing. */
  readonly choices: {
    /** Said once an answer is there. */
    readonly results: (count: number, formats: Formats) => string;
    /** What was typed matches nothing. */
    readonly none: string;
    /** There is nothing to choose from at all. */
    readonly empty: string;
    /** Choice that makes a new one of what was typed. */
    readonly add: (text: string) => string;
    readonly chosen: (what: string) => string;
    readonly removed: (what: string) => string;
    /** Takes away what is chosen in a field, named. */
    readonly clear: (label: string) => string;
    readonly full: (limit: number, formats: Formats) => string;
    /** What stands in the input, but was not chosen. */
    readonly unchosen: (text: string) => string;
    /** Nobody knows what this chosen value stands for. */
    readonly unknown: (value: string) => string;
  };
  /** English for it is loaded when it is needed. */
  readonly people: {
    readonly assignSelf: string;
    /** Beside the name of whoever is signed in. */
    readonly you: string;
    /** An id no directory knows. */
    readonly unknown: (id: string) => string;
    /** Pasted addresses that are being looked up. */
    readonly lookingUp: (count: number, formats: Formats) => string;
    readonly added: (names: readonly string[], formats: Formats) => string;
    /** Addresses nobody has. */
    readonly notFound: (addresses: readonly string[], formats: Formats) => string;
    /** "+4" */
    readonly more: (count: number, formats: Formats) => string;
  };
  readonly fields: {
    readonly heading: string;
    /** Stands where nothing is chosen. */
    readonly notSet: string;
    readonly on: string;
    readonly off: string;
    /** Takes the value of a field away, named. */
    readonly clear: (label: string) => string;
    /** The same on a button beside the value. */
    readonly clearShort: string;
    readonly notANumber: (label: string) => string;
    readonly notADate: (label: string) => string;
    readonly notJson: (label: string) => string;
    /** What is stored but cannot be shown as what the field is. */
    readonly stored: (text: string) => string;
    /** Beside the label of what may be empty until then, where others are "optional". English for it is loaded when it is needed. */
    readonly neededToClose: string;
  };
  readonly connector: {
    readonly label: string;
    readonly none: string;
    readonly noneAtAll: string;
    readonly add: string;
    readonly deprecated: string;
    readonly deprecatedHint: string;
    readonly missing: string;
    readonly missingHint: string;
    readonly loading: string;
    /** The connectors, or what one of them needs, could not be loaded. */
    readonly failed: string;
    readonly choicesFailed: string;
    readonly noChoices: string;
    /** Fields that were emptied because another changed, named. */
    readonly cleared: (labels: readonly string[], formats: Formats) => string;
    readonly notAWebAddress: (label: string) => string;
    /** A choice depends on that of another field, named. */
    readonly chooseFirst: (labels: readonly string[], formats: Formats) => string;
  };
  /** English for it is loaded when it is needed. */
  readonly markdown: MarkdownTerms;
  readonly drafts: {
    readonly restored: string;
    readonly discard: string;
    readonly discarded: string;
    readonly undo: string;
    /** This browser does not let us keep drafts. */
    readonly failed: string;
    /** Asked when a form with content is left. */
    readonly leave: string;
    readonly leaveKept: string;
    readonly leaveLost: string;
    readonly keep: string;
    readonly stay: string;
  };
  /** Adding alerts, events and what the host can attach to a case. */
  readonly addToCase: AddToCaseTerms;
  /** What tells of what happened and goes away by itself. */
  readonly toasts: {
    /** Names the place they appear in; `key` leads there. */
    readonly region: (key: string) => string;
    readonly dismiss: string;
  };
  readonly list: ListTerms;
  /** What was seen in a case. English for it is loaded when it is needed. */
  readonly observables: {
    readonly types: Readonly<Record<(typeof observableTypes)[number], string>>;
  };
  readonly app: AppTerms;
  readonly neighbours: NeighboursTerms;
  /** One case, and what is done with it. English for it is loaded when it is needed. */
  readonly view: ViewTerms;
  /** Cases are closed, and alerts with them. English for it is loaded when it is needed. */
  readonly closing: ClosingTerms;
  /** Alerts and events on a case. English for it is loaded when it is needed. */
  readonly evidence: {
    readonly rule: string;
    readonly event: string;
    readonly time: string;
    readonly index: string;
    readonly details: string;
    readonly detailsOf: (name: string) => string;
    readonly statuses: Readonly<Record<AlertStatus, string>>;
    readonly none: Readonly<Record<'alerts' | 'events', string>>;
    readonly more: (count: number, formats: Formats) => string;
    readonly removed: (name: string) => string;
    /** Before the other cases an alert is on. */
    readonly alsoIn: string;
    readonly noDocument: string;
  };
  /** What the history of a case says. English for it is loaded when it is needed. */
  readonly activity: ActivityTerms;
  /** Choosing cases in a list. English for it is loaded when it is needed. */
  readonly selection: {
    readonly count: (count: number, formats: Formats) => string;
    readonly allMatching: (count: number, formats: Formats) => string;
    /** Offered once the whole page is selected. */
    readonly everything: (count: number, formats: Formats) => string;
    readonly elsewhere: (count: number, formats: Formats) => string;
    readonly clear: string;
    readonly cleared: string;
    readonly clearedByView: string;
    /** Somebody else deleted them. */
    readonly vanished: (count: number, formats: Formats) => string;
    /** Keys, and what they do; `names` as they stand on a keyboard. */
    readonly keys: {
      readonly toggle: string;
      readonly extend: string;
      readonly page: string;
      readonly clear: string;
      readonly names: Readonly<Record<'space' | 'shift' | 'control' | 'escape', string>>;
    };
  };
  /** What can be done with cases from a list, and how it went. English for it is loaded when it is needed. */
  readonly actions: ActionsTerms;
  /** Narrowing a list down. English for it is loaded when it is needed. */
  readonly filters: FiltersTerms;
  /** What is said of the files of a case. English for it is loaded when it is needed. */
  readonly caseFiles: CaseFilesTerms;
  /** The observables of one case, and what is done with them. English for it is loaded when it is needed. */
  readonly caseObservables: CaseObservablesTerms;
  /** How the cases of an owner behave. English for it is loaded when it is needed. */
  readonly settings: SettingsTerms;
  /** The additional fields an owner defines. English for it is loaded when it is needed. */
  readonly fieldLibrary: FieldLibraryTerms;
  /** Connectors that are set up. English for it is loaded when it is needed. */
  readonly connectorSetup: ConnectorSetupTerms;
  /** The templates of an owner. English for it is loaded when it is needed. */
  readonly templates: TemplatesTerms;
  /** What is counted and measured of one case. English for it is loaded when it is needed. */
  readonly metrics: MetricsTerms;
  /** What else of the host's is on a case. English for it is loaded when it is needed. */
  readonly references: ReferencesTerms;
  /** Cases that share something with one. English for it is loaded when it is needed. */
  readonly similar: {
    readonly empty: string;
    readonly emptyHint: string;
    readonly failed: string;
    readonly found: (count: number, formats: Formats) => string;
    readonly more: (count: number, formats: Formats) => string;
    readonly observables: string;
    readonly moreObservables: (count: number, formats: Formats) => string;
    readonly alerts: (count: number, formats: Formats) => string;
    readonly fields: (labels: readonly string[], formats: Formats) => string;
  };
}

type Partially<T> = {
  readonly [Key in keyof T]?: T[Key] extends (...args: never[]) => unknown
    ? T[Key]
    : T[Key] extends object
      ? Partially<T[Key]>
      : T[Key];
};

/** Wording of a host's own, over that of the language. */
export type TermsOverride = Partially<Terms>;

/** A language elements can speak. */
export interface Locale {
  /** BCP 47 tag, as general as it holds: `de` also serves `de-AT`. */
  readonly code: string;
  readonly terms: Terms;
}
