import type { AlertStatus, closeReasons } from '../domain/cases/alert-sync.js';
import type { CaseStatus } from '../domain/cases/status.js';
import type { Severity } from '../domain/cases/severity.js';
import type { PushStatus } from '../domain/connector.js';
import type { ErrorCode, FieldProblem, KnownReason } from '../domain/error.js';
import type { FileKind } from '../domain/files/file-kind.js';
import type { SortKey } from '../domain/find/case-query.js';
import type { NamedSpan } from '../domain/find/list-filter.js';
import type { observableTypes } from '../domain/observable.js';
import type { Formats } from './formats.js';

/** Everything elements say, by where they say it. Plain words, sentence case; functions get what they speak of. */
export interface Terms {
  /** Words that stay the same everywhere. */
  readonly common: {
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
    readonly tagHint: string;
    /** One tag, as a label for what is wrong with it. */
    readonly tag: (tag: string) => string;
    /** All tags, as a label. */
    readonly tagList: string;
    readonly suggested: string;
    readonly suggestions: (count: number, formats: Formats) => string;
    /** Choice that makes a new tag of what was typed. */
    readonly addTag: (tag: string) => string;
    readonly tagsAdded: (tags: readonly string[], formats: Formats) => string;
    readonly tagRemoved: (tag: string) => string;
    readonly tagKnown: (tag: string) => string;
  };
  readonly create: {
    readonly template: string;
    readonly noTemplate: string;
    /** Names of the parts a template can fill in, as they stand inside a sentence. */
    readonly parts: Readonly<
      Record<
        'title' | 'severity' | 'description' | 'category' | 'assignees' | 'tags' | 'fields' | 'settings' | 'connector',
        string
      >
    >;
    readonly templateChosen: (name: string) => string;
    readonly templateFilled: (name: string, parts: string) => string;
    readonly templateKept: (parts: string) => string;
    readonly templateCleared: string;
    /** Said once a template that was chosen, or taken back, is as it was before. */
    readonly templateUndone: string;
    /** The template of a draft is not there any more. */
    readonly templateGone: string;
    readonly solution: string;
    /** What only another solution has, and the form keeps for when one goes back. */
    readonly setAside: (parts: string, solution: string) => string;
    readonly broughtBack: (parts: string) => string;
    /** What the form holds and a case of this solution does not take: kept, and not stored. */
    readonly notTaken: (parts: string, solution: string) => string;
    readonly additionalFields: string;
    readonly settings: string;
    readonly syncAlerts: string;
    readonly syncAlertsHint: string;
    readonly extractObservables: string;
    readonly extractObservablesHint: string;
    readonly attached: string;
    readonly alerts: (count: number, formats: Formats) => string;
    readonly events: (count: number, formats: Formats) => string;
    readonly references: (count: number, formats: Formats) => string;
    readonly removeAll: (what: string) => string;
    /** Opens a list of what goes with the case. */
    readonly oneByOne: string;
    readonly takenBackIn: (what: string) => string;
    /** What will be taken from the alerts. */
    readonly observables: (count: number, formats: Formats) => string;
    readonly noObservables: string;
    /** Of those that would have been taken. */
    readonly leftOutObservables: (count: number, formats: Formats) => string;
    readonly partFailed: string;
    readonly partLoading: string;
    /** Some of what goes with the case is not there; it was created. */
    readonly incomplete: (number: number | null) => string;
    readonly unattached: (
      kind: 'alerts' | 'events' | 'references' | 'files' | 'observables',
      count: number,
      formats: Formats,
    ) => string;
    /** Files still under way keep the form from being sent. */
    readonly waitingForFiles: string;
    readonly finishWithout: string;
    readonly pushing: (connector: string) => string;
    readonly pushed: (connector: string, incident: string) => string;
    readonly pushFailed: (connector: string) => string;
    readonly pushUncertain: (connector: string) => string;
    readonly pushAgain: string;
    /** How the push of a case stands, told where the case itself is not in sight. */
    readonly pushOf: {
      readonly pending: (number: number | null, connector: string) => string;
      readonly failed: (number: number | null, connector: string) => string;
      readonly uncertain: (number: number | null, connector: string) => string;
      readonly done: (number: number | null, connector: string, incident: string) => string;
      /** What to do where nobody knows. */
      readonly lookFirst: string;
    };
  };
  readonly files: {
    readonly heading: string;
    readonly add: string;
    readonly uploading: (name: string) => string;
    readonly uploaded: (name: string) => string;
    readonly failed: string;
    readonly tooLarge: (name: string, limit: string) => string;
    readonly tooMany: (limit: number, formats: Formats) => string;
    readonly nameTooLong: (name: string, limit: number, formats: Formats) => string;
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
    /** A choice depends on that of another field, named. */
    readonly chooseFirst: (labels: readonly string[], formats: Formats) => string;
  };
  /** English for it is loaded when it is needed. */
  readonly markdown: {
    /** Names the toolbar. */
    readonly formatting: string;
    /** Names the choice between writing and preview. */
    readonly modes: string;
    readonly write: string;
    readonly preview: string;
    readonly commands: Readonly<
      Record<
        'heading' | 'bold' | 'italic' | 'quote' | 'code' | 'link' | 'unordered' | 'ordered' | 'task' | 'table',
        string
      >
    >;
    readonly attach: string;
    /** Keys by what is printed on them. */
    readonly keys: { readonly control: string; readonly shift: string };
    /** Instead of the preview of an empty text. */
    readonly nothing: string;
    /** Over the text while files are held above it. */
    readonly drop: string;
    /** Heading of a column of a new table. */
    readonly column: (column: number) => string;
    /** Names the list of people who can be mentioned. */
    readonly people: string;
    readonly peopleFound: (count: number, formats: Formats) => string;
    /** Names the box of an item that is to be ticked off. */
    readonly taskBox: string;
    /** Names a table or code that is wider than its place and can be scrolled. */
    readonly wideTable: string;
    readonly wideCode: string;
  };
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
  readonly addToCase: {
    /** The button that opens the menu. */
    readonly menu: string;
    readonly existing: string;
    readonly create: string;
    /** Heading of a picker that has nothing to add. */
    readonly choose: string;
    /** Said once an answer to a search is there of which only the first so many are shown. */
    readonly foundMore: (shown: number, formats: Formats) => string;
    readonly nothingSelected: string;
    /** Of alerts that belong to another solution. */
    /** Why what is of several solutions is offered one by one, and what is offered then. */
    readonly oneSolution: string;
    readonly onlyOf: (count: number, solution: string, formats: Formats) => string;
    readonly foreign: string;
    readonly foreignLeftOut: (count: number, formats: Formats) => string;
    readonly denied: string;
    /** A case has all of what is to be added, or so many alerts of all. */
    readonly held: string;
    readonly heldInPart: (held: number, total: number, formats: Formats) => string;
    readonly closed: string;
    readonly gone: string;
    /** Before it is chosen: so much of a kind still fits ("2 alerts"), or nothing more of it. */
    readonly room: (what: string) => string;
    readonly noRoom: string;
    /** After it was refused: what a case holds at most, and by how many that would be passed, if known. */
    readonly tooMany: (most: string, over: number | undefined, formats: Formats) => string;
    /** As a label of what is wrong with it. */
    readonly item: string;
    readonly updated: (when: string) => string;
    readonly adding: (name: string) => string;
    readonly more: string;
    /** A case inside of a sentence; `number` is `null` where the server gives it later. */
    readonly named: (number: number | null, title: string) => string;
    readonly added: (what: string, name: string) => string;
    readonly alsoThere: (what: string) => string;
    readonly nothingNew: (name: string) => string;
    readonly createdWith: (what: string) => string;
    /** Nothing, or not all, was added. */
    readonly failed: (name: string) => string;
    readonly addedInPart: (what: string, name: string, left: string) => string;
  };
  /** What tells of what happened and goes away by itself. */
  readonly toasts: {
    /** Names the place they appear in; `key` leads there. */
    readonly region: (key: string) => string;
    readonly dismiss: string;
  };
  readonly list: {
    readonly empty: string;
    readonly emptyAction: string;
    readonly filteredEmpty: string;
    readonly search: string;
    readonly clearSearch: string;
    /** Opens what tells how to search, and names it. */
    readonly searchHelp: string;
    /** Names the group of filters. */
    readonly filters: string;
    /** Opens the choice of a further filter. */
    readonly addFilter: string;
    readonly clearFilters: string;
    readonly sort: string;
    /** What each way to sort is called, both directions. */
    readonly sorts: Readonly<Record<Exclude<SortKey, `field:${string}`>, DirectionNames>>;
    readonly fieldSorts: (field: string) => DirectionNames;
    /** "42 cases"; `atLeast` where the backend stopped counting. */
    readonly total: (count: number, formats: Formats, atLeast?: boolean) => string;
    /** "Open 3": one status with how many there are. */
    readonly statusCount: (status: string, count: number, formats: Formats, atLeast?: boolean) => string;
    /** Said once an answer to a search is there. */
    readonly found: (count: number, formats: Formats, atLeast?: boolean) => string;
    /** Names the counts, of which each shows the cases it counts. */
    readonly byStatus: string;
    /** How long cases took from created to closed, on average; before the duration. */
    readonly timeToClose: string;
    /** The same in a sentence. */
    readonly timeToCloseExact: (duration: string) => string;
    readonly noTimeToClose: string;
    /** Names the controls that turn pages. */
    readonly pages: string;
    readonly previousPage: string;
    readonly nextPage: string;
    readonly page: (page: number, pages: number, formats: Formats, atLeast?: boolean) => string;
    /** "21 to 40 of 42 cases" */
    readonly range: (from: number, to: number, total: number, formats: Formats, atLeast?: boolean) => string;
    /** Names the choice of how many rows a page has. */
    readonly pageSize: string;
    readonly perPage: (size: number, formats: Formats) => string;
    /** Cases that came while one was reading. */
    readonly arrived: (count: number, formats: Formats) => string;
    /** The list is another one now, but not longer. */
    readonly changed: string;
    readonly showArrived: string;
    /** Tags that found no room, named. */
    readonly moreTags: (tags: readonly string[], formats: Formats) => string;
    readonly refresh: string;
    /** Names the column of what can be done with a case. */
    readonly actions: string;
    /** Names the menu of a case. */
    readonly actionsOf: (name: string) => string;
    readonly actionsUnloaded: string;
    readonly select: (name: string) => string;
    readonly selectPage: string;
    /** Headings of columns that are nowhere else in these words. */
    readonly columns: Readonly<
      Record<'alerts' | 'events' | 'comments' | 'external' | 'reporter' | 'created' | 'closed', string>
    >;
    readonly yes: string;
    readonly no: string;
    /** How the push of a case to its connector stands, where it did not simply work. */
    readonly push: Readonly<Record<'none' | 'pending' | 'failed' | 'uncertain' | 'outdated', string>>;
    /** Where a search found what it was for, beside the name; `places` are named by `places`, fields by their labels. */
    readonly foundIn: (places: readonly string[], formats: Formats) => string;
    /** As they stand inside a sentence. */
    readonly places: Readonly<
      Record<'number' | 'id' | 'description' | 'category' | 'tags' | 'observables' | 'comments', string>
    >;
    readonly layout: string;
    readonly layouts: Readonly<Record<'table' | 'cards', string>>;
    readonly chooser: {
      /** Opens and names it. */
      readonly label: string;
      readonly search: string;
      readonly none: string;
      /** The additional fields cannot be chosen from. */
      readonly failed: string;
      readonly all: string;
      readonly clear: string;
      readonly usual: string;
      /** Beside a usual column the list is too narrow for, and what that means. */
      readonly noRoom: string;
      readonly noRoomHint: string;
      readonly up: (column: string) => string;
      readonly down: (column: string) => string;
      /** Said after a column was moved. */
      readonly moved: (column: string, place: number, of: number, formats: Formats) => string;
      /** How the keyboard moves one. */
      readonly hint: string;
    };
    readonly keys: {
      /** Names what lists the keys, and opens it. */
      readonly label: string;
      readonly search: string;
      readonly create: string;
      readonly next: string;
      readonly previous: string;
      readonly open: string;
      readonly help: string;
      readonly cells: string;
      readonly ends: string;
      readonly name: string;
      readonly nameHint: string;
      readonly or: string;
    };
    /** What is shown was answered then; the newer answer failed to come. */
    readonly asOf: (time: string) => string;
    readonly offline: (time: string) => string;
  };
  /** What was seen in a case. English for it is loaded when it is needed. */
  readonly observables: {
    readonly types: Readonly<Record<(typeof observableTypes)[number], string>>;
  };
  /** One case, and what is done with it. English for it is loaded when it is needed. */
  readonly view: {
    /** Names the tabs. */
    readonly parts: string;
    readonly tabs: Readonly<
      Record<'activity' | 'alerts' | 'events' | 'files' | 'observables' | 'references' | 'similar', string>
    >;
    readonly missing: string;
    readonly missingHint: string;
    readonly deleted: string;
    /** "Created": before how long ago and by whom. */
    readonly created: string;
    /** Who opened the case, as a label. */
    readonly reporter: string;
    readonly participants: string;
    readonly details: string;
    readonly template: string;
    readonly syncAlerts: string;
    readonly extractObservables: string;
    /** Names the menu of what can be done with the case. */
    readonly actions: string;
    /** Edit one thing, named. */
    readonly edit: (what: string) => string;
    readonly save: string;
    readonly saving: string;
    readonly done: string;
    /** One thing, named, was stored. */
    readonly saved: (what: string) => string;
    readonly notSaved: (what: string) => string;
    /** Stands where there is nothing, or nobody. */
    readonly nothing: string;
    readonly nobody: string;
    readonly noDescription: string;
    /** Somebody else changed the same thing meanwhile. */
    readonly conflict: {
      readonly text: (what: string) => string;
      readonly theirs: string;
      readonly mine: string;
      readonly keepMine: string;
      readonly takeTheirs: string;
      readonly both: string;
    };
    /** Fields that must be filled in before the case can be closed, named. */
    readonly missingToClose: (labels: readonly string[], formats: Formats) => string;
    readonly denied: Readonly<Record<'push' | 'createComment', string>>;
    readonly close: {
      readonly heading: string;
      readonly alerts: (count: number, formats: Formats) => string;
      readonly reason: string;
      readonly noReason: string;
      readonly reasons: Readonly<Record<(typeof closeReasons)[number], string>>;
      readonly confirm: string;
    };
    readonly push: {
      readonly never: string;
      readonly push: string;
      readonly again: string;
      readonly pushing: string;
      readonly upToDate: string;
      /** After the last push: "Pushed as INC-7". */
      readonly pushed: (incident: string) => string;
    };
    readonly comment: {
      readonly label: string;
      readonly send: string;
      readonly sending: string;
      readonly sent: string;
      readonly keys: (keys: string) => string;
      readonly edited: string;
      readonly edit: string;
      readonly quote: string;
      readonly copyLink: string;
      readonly delete: string;
      readonly deleted: string;
      readonly restored: string;
      readonly actions: (who: string) => string;
      /** Leaves the editor with what was typed. */
      readonly discard: string;
      readonly leave: string;
    };
  };
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
  readonly activity: {
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
  };
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
  readonly actions: {
    /** Names the bar above the rows. */
    readonly bar: string;
    readonly open: string;
    readonly more: string;
    readonly copy: Readonly<Record<CopyKind, string>>;
    readonly copied: (what: CopyKind | 'report', count: number, formats: Formats) => string;
    readonly copyFailed: string;
    readonly export: string;
    readonly formats: Readonly<Record<'json' | 'csv', string>>;
    readonly delete: string;
    /** Why something cannot be done, by the right that is missing. */
    readonly denied: Readonly<Record<'update' | 'reopen' | 'assign' | 'delete', string>>;
    /** Something else is under way. */
    readonly waiting: string;
    /** One case inside a sentence: "Case 42", or its name where it has no number. */
    readonly subject: (number: number | null, name: string) => string;
    /** What was done to cases, named or counted. */
    readonly did: Readonly<Record<ActionKind, (subject: string) => string>>;
    readonly undid: (subject: string) => string;
    /** What undo of a deletion could not bring back. */
    readonly removedMeanwhile: (subject: string) => string;
    readonly didNot: (subject: string) => string;
    readonly finding: (found: number, formats: Formats) => string;
    readonly progress: (ended: number, total: number, formats: Formats) => string;
    readonly failed: (count: number, formats: Formats) => string;
    readonly untried: (count: number, formats: Formats) => string;
    readonly unchanged: (count: number, formats: Formats) => string;
    /** The same of one case in a list of them. */
    readonly notTried: string;
    readonly details: string;
    readonly retryFailed: string;
    readonly goOn: string;
    /** Above what became of the cases. */
    readonly report: string;
    readonly copyReport: string;
    /** Behind the label of what is edited: "Tags of 3 cases". */
    readonly editOf: (label: string, subject: string) => string;
    readonly apply: string;
    readonly searchTags: string;
    readonly searchPeople: string;
    /** How many of the cases have it. */
    readonly onSome: (count: number, total: number, formats: Formats) => string;
    readonly overfull: (count: number, limit: number, formats: Formats) => string;
    readonly deleteHeading: (subject: string) => string;
    readonly deleteMore: (count: number, formats: Formats) => string;
    /** What hangs on the cases and goes along; nothing is said of what there is none of. */
    readonly deleteAlong: (comments: number, alerts: number, files: number, formats: Formats) => string;
    readonly deleteNumbers: string;
    /** Stands instead of a page whose cases are all about to be deleted. */
    readonly deleting: string;
  };
  /** Narrowing a list down. English for it is loaded when it is needed. */
  readonly filters: {
    /** Names the search for a further one. */
    readonly find: string;
    /** Stands before what one is set to. */
    readonly named: (label: string) => string;
    /** Takes one away, named. */
    readonly remove: (label: string) => string;
    /** Sets those again that the host set, where none is set. */
    readonly reset: string;
    readonly groups: Readonly<Record<'case' | 'people' | 'dates' | 'fields', string>>;
    /** Filters whose names stand nowhere else. */
    readonly names: Readonly<
      Record<'ids' | 'reporters' | 'createdAt' | 'updatedAt' | 'closedAt' | 'connectors' | 'pushes', string>
    >;
    /** What finds cases that have nothing there. */
    readonly none: Readonly<Record<'category' | 'assignees' | 'connectors' | 'pushes' | 'field', string>>;
    readonly pushes: Readonly<Record<PushStatus, string>>;
    readonly yes: string;
    readonly no: string;
    /** Names the search among the values of one, named. */
    readonly findIn: (label: string) => string;
    readonly spans: Readonly<Record<NamedSpan, string>>;
    readonly lastDays: (days: number, formats: Formats) => string;
    /** Names the choice of a span that moves on with the calendar. */
    readonly quick: string;
    readonly from: string;
    readonly to: string;
    /** A span, or what lies between two numbers, by its ends. */
    readonly since: (from: string) => string;
    readonly until: (to: string) => string;
    readonly between: (from: string, to: string) => string;
    readonly atLeast: (from: string) => string;
    readonly atMost: (to: string) => string;
    readonly contains: string;
    readonly containing: (text: string) => string;
    readonly ids: (count: number, formats: Formats) => string;
    /** Why a search or a filter finds nothing. */
    readonly search: {
      readonly unknownName: (name: string, fields: string) => string;
      readonly unknownValue: (label: string, value: string, values: string) => string;
      /** A filter of a field nobody defines. */
      readonly unknownField: (name: string) => string;
    };
    /** What can be searched for. */
    readonly help: {
      /** As it is typed, and what it finds. */
      readonly examples: readonly (readonly [typed: string, finds: string])[];
      readonly note: string;
    };
  };
  /** What is said of the files of a case. English for it is loaded when it is needed. */
  readonly caseFiles: {
    /** Behind the button that adds files: what else does. */
    readonly hint: string;
    readonly drop: string;
    readonly kinds: Readonly<Record<FileKind, string>>;
    readonly empty: string;
    readonly emptyHint: string;
    readonly more: (count: number, formats: Formats) => string;
    /** Names the list of files that are on their way. */
    readonly uploads: string;
    readonly waiting: string;
    readonly adding: string;
    readonly cancel: (name: string) => string;
    readonly cancelled: (name: string) => string;
    readonly foreign: (name: string) => string;
    readonly contradiction: (name: string) => string;
    readonly nameless: string;
    readonly sameName: (name: string) => string;
    readonly sameContent: (name: string, other: string) => string;
    readonly sameBoth: (name: string) => string;
    readonly addAnyway: string;
    readonly leaveOut: string;
    readonly leftOut: (name: string) => string;
    readonly preview: (name: string) => string;
    readonly download: (name: string) => string;
    /** The same, where it is clear which file. */
    readonly downloadWord: string;
    readonly downloadFailed: (name: string) => string;
    readonly gone: string;
    readonly notShown: string;
    /** A long text is not shown to its end. */
    readonly cut: (size: string) => string;
    readonly actions: (name: string) => string;
    readonly copySha256: string;
    readonly checksums: string;
    readonly checksumsOf: (name: string) => string;
    readonly calculate: string;
    readonly calculating: string;
    readonly copy: (what: string) => string;
    readonly copied: (what: string) => string;
    readonly delete: string;
    readonly deleted: (name: string) => string;
    readonly restored: (name: string) => string;
  };
  /** The observables of one case, and what is done with them. English for it is loaded when it is needed. */
  readonly caseObservables: {
    readonly empty: string;
    readonly emptyHint: string;
    readonly type: string;
    readonly value: string;
    readonly description: string;
    readonly guess: string;
    /** What a value is taken for. */
    readonly guessed: (type: string) => string;
    readonly unguessed: string;
    /** What is kept of a value that was made harmless. */
    readonly keptAs: (value: string) => string;
    readonly problems: Readonly<Record<'type' | 'value' | 'duplicate' | 'room', string>>;
    readonly add: string;
    readonly adding: string;
    readonly paste: string;
    readonly pasteLabel: string;
    readonly pasteHint: string;
    readonly review: string;
    readonly line: string;
    readonly finding: string;
    readonly addable: string;
    /** Of what was pasted: to be added, wrong, there already. */
    readonly summary: (addable: number, wrong: number, there: number, formats: Formats) => string;
    readonly addSeveral: (count: number, formats: Formats) => string;
    readonly added: (count: number, formats: Formats) => string;
    readonly room: (left: number, limit: number, formats: Formats) => string;
    readonly full: (limit: number, formats: Formats) => string;
    readonly defanged: string;
    readonly select: (value: string) => string;
    readonly selectAll: string;
    readonly selected: (count: number, formats: Formats) => string;
    readonly clear: string;
    readonly copy: string;
    readonly copyOne: (value: string) => string;
    readonly copied: (count: number, formats: Formats) => string;
    readonly edit: (value: string) => string;
    readonly remove: string;
    readonly removed: (count: number, formats: Formats) => string;
    readonly restored: string;
    readonly extracted: string;
    readonly given: string;
    /** Somebody removed what was being edited. */
    readonly goneMeanwhile: string;
  };
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

/** What hangs on a case, as its history counts it. */
export type AttachedKind = 'alerts' | 'events' | 'files' | 'references' | 'observables';

/** What can be copied of cases. */
export type CopyKind = 'link' | 'id' | 'number';
/** What can be done to cases from a list. */
export type ActionKind = CaseStatus | 'severity' | 'tags' | 'assignees' | 'deleted' | 'exported';

/** What a sort is called in both directions. */
export interface DirectionNames {
  readonly ascending: string;
  readonly descending: string;
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
