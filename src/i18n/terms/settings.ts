import type { Formats } from '../formats.js';

type SectionKey = 'closure' | 'connectors' | 'new-cases' | 'fields' | 'templates' | 'observable-types';

/** How the cases of an owner behave. */
export interface SettingsTerms {
  readonly sections: Readonly<Record<SectionKey, string>>;
  readonly hints: Readonly<Record<SectionKey, string>>;
  /** The person may look at them. */
  readonly readOnly: string;
  /** The backend has nothing that can be settled. */
  readonly nothing: string;
  readonly closure: Readonly<Record<'by-user' | 'by-push', string>>;
  readonly closureHints: Readonly<Record<'by-user' | 'by-push', string>>;
  readonly switches: Readonly<Record<'syncAlerts' | 'extractObservables', string>>;
  readonly switchHints: Readonly<Record<'syncAlerts' | 'extractObservables', string>>;
  readonly onOff: Readonly<Record<'on' | 'off', string>>;
  readonly edit: (what: string) => string;
  readonly save: string;
  readonly saving: string;
  readonly saved: (what: string) => string;
  readonly notSaved: (what: string) => string;
  /** Somebody else changed the same. */
  readonly conflict: {
    readonly text: (what: string) => string;
    readonly theirs: string;
    readonly mine: string;
    readonly keepMine: string;
    readonly takeTheirs: string;
  };
  /** Types of observables of the owner's own. */
  readonly types: {
    readonly none: string;
    readonly add: string;
    readonly label: string;
    readonly taken: string;
    readonly keyStays: (key: string) => string;
    readonly full: (limit: number, formats: Formats) => string;
    readonly removeHeading: (label: string) => string;
    readonly unused: string;
    readonly goesWith: (observables: number, cases: number, formats: Formats) => string;
    readonly remove: string;
    readonly removed: (label: string) => string;
  };
}
