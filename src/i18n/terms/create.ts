import type { Formats } from '../formats.js';

/** What the parts of the create form say. English for it is loaded when it is needed. */
export interface CreateTerms {
  /** Heads a dialog that is opened with something, such as "3 alerts". */
  readonly headingFrom: (what: string) => string;
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
  /** The page gives something ("1 dashboard") that its own type refuses, and says why where it can. */
  readonly unreadable: (what: string, id: string, why: string | undefined) => string;
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
}
