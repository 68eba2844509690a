import type { Reference } from '../../domain/attachments.js';
import type { Case } from '../../domain/cases/case.js';
import type { Json } from '../../domain/json.js';
import type { Formats } from '../../i18n/formats.js';

/** One object of the host's on a case, its data as the type's schema gave it. */
export interface AttachedObject<Data = Json> extends Pick<Reference, 'type' | 'externalId'> {
  readonly data: Data;
}

/** Anything that speaks Standard Schema 1, as Zod, Valibot and ArkType do. It has to answer at once. */
export interface StandardSchema<Data> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Data> | PromiseLike<StandardResult<Data>>;
  };
}
type StandardResult<Data> =
  { readonly value: Data; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };
interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Says whether data is what a type holds: a type guard, or a schema of a library. */
export type AttachmentSchema<Data> = ((data: unknown) => data is Data) | StandardSchema<Data>;

/** Something of the host's that can be done with one attached object, from its menu. */
export interface AttachmentAction {
  /** Unlike that of every other action of the type. */
  readonly id: string;
  readonly label: string;
  /** It takes something away. */
  readonly danger?: boolean;
  /** Why it cannot be done now. */
  readonly disabled?: string;
  /** Called once the menu is closed. What it throws, or rejects with, is told to the person as a failure of this action. */
  readonly onChoose: () => unknown;
}

/** Where an object hangs, for what can be done with it there. */
export interface AttachmentPlace {
  readonly case: Case;
  readonly formats: Formats;
}

/** What the host registered as attachable: one `type` of reference, as people meet it. */
export interface AttachmentType<Data = Json> {
  /** So many of it, in the words of the host: "1 dashboard", "3 dashboards". `formats.plural` chooses by the language. */
  readonly label: (count: number, formats: Formats) => string;
  /** A drawing beside the words; made anew each time. Absent: a paper. */
  readonly icon?: () => Element;
  /**
   * What its data must be. What it refuses is not attached (`validation`), and what is stored and refused is shown as a
   * placeholder that none of the functions below gets to see. Absent: any data.
   */
  readonly schema?: AttachmentSchema<Data>;
  /** One of it in a line of text. Absent: its external id. */
  readonly summary?: (object: AttachedObject<Data>, formats: Formats) => string;
  /**
   * What shows one of it: the tag of a custom element, whose property `attached` is set to the object, or a function
   * that makes nodes. Called once as long as the object stays as it is. Absent: its summary is all there is.
   */
  readonly view?: string | ((object: AttachedObject<Data>) => Node);
  /** Whether the activity shows its view as well, below the line that says it was attached. Absent: its summary alone. */
  readonly inActivity?: boolean;
  /** What can be done with one of it; read whenever its menu is open. */
  readonly actions?: (object: AttachedObject<Data>, place: AttachmentPlace) => readonly AttachmentAction[];
  /** `false`: the host takes it off by itself, and people do not. */
  readonly removable?: boolean;
}

/** By `type`, such as `acme.dashboard`. Under `alert` and `event` the host says by `view` how their details are shown. */
export type AttachmentTypes = Readonly<Record<string, AttachmentType>>;
