import type { Formats } from '../formats.js';

/** One case, and what is done with it. English for it is loaded when it is needed. */
export interface ViewTerms {
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
  /** Behind the name of whoever opened the case. */
  readonly isReporter: string;
  readonly participants: string;
  /** Shows so many more of them. */
  readonly moreParticipants: (count: number, formats: Formats) => string;
  readonly details: string;
  readonly template: string;
  readonly syncAlerts: string;
  readonly extractObservables: string;
  /** Names the menu of what can be done with the case. */
  /** What was written of this case could not be sent before another one was shown. */
  readonly notSent: (title: string) => string;
  /** Somebody was about to close the case. */
  readonly closedMeanwhile: string;
  readonly actions: string;
  /** Edit one thing, by a label of ours, which may stand inside a sentence. */
  readonly edit: (what: string) => string;
  /** The same of what somebody else named. */
  readonly editNamed: (name: string) => string;
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
    /** Both texts stand in the editor; so many times both changed the same. */
    readonly merged: (clashes: number, formats: Formats) => string;
  };
  /** Fields that must be filled in before the case can be closed, named. */
  readonly missingToClose: (labels: readonly string[], formats: Formats) => string;
  /** The same of this case alone: the host refuses it. */
  readonly refused: Readonly<Record<'update' | 'delete' | 'assign' | 'reopen' | 'push' | 'createComment', string>>;
  readonly denied: Readonly<Record<'push' | 'createComment', string>>;
  /** A template is applied to a case that is there. */
  readonly applying: {
    readonly placeholder: string;
    readonly none: string;
    readonly heading: (template: string) => string;
    /** Above what would change. */
    readonly choose: string;
    readonly nothing: string;
    readonly now: string;
    readonly then: string;
    /** What is changed says nothing yet. */
    readonly empty: string;
    /** So many changes are ticked. */
    readonly confirm: (changes: number, formats: Formats) => string;
    readonly applied: (template: string) => string;
    /** Fields the case has with it and has not now. */
    readonly come: (labels: readonly string[], formats: Formats) => string;
    /** One of them that must say something before the case is closed. */
    readonly neededToClose: (label: string) => string;
    /** Fields the case has no longer, with what they say. */
    readonly go: (labels: readonly string[], formats: Formats) => string;
    readonly says: (label: string, text: string) => string;
    readonly stays: string;
  };
  /** A part that is loaded when it is needed could not be. */
  readonly partFailed: string;
  readonly push: {
    /** Fields of the connector that a push needs, named. */
    readonly missing: (labels: readonly string[], formats: Formats) => string;
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
    /** A comment at the beginning of a sentence: "The comment" could not be saved. */
    readonly noun: string;
    readonly send: string;
    readonly sending: string;
    readonly sent: string;
    readonly saved: string;
    readonly keys: (keys: string) => string;
    readonly edited: string;
    /** The same, as a way to what it said before, with when it was edited last. */
    readonly showEdits: (at: string) => string;
    /** Heads what a comment said. */
    readonly history: string;
    readonly edit: string;
    readonly quote: string;
    readonly copyLink: string;
    /** The same, named by what it leads to. */
    readonly copyLinkTo: (what: string) => string;
    readonly delete: string;
    readonly deleted: string;
    readonly restored: string;
    readonly actions: (who: string) => string;
    /** Leaves the editor with what was typed. */
    readonly discard: string;
    readonly leave: string;
  };
}
