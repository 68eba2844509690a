import type { Formats } from '../formats.js';

/** Adding alerts, events and what the host can attach to a case. */
export interface AddToCaseTerms {
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
}
