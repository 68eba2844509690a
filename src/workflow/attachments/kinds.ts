import type {
  Alert,
  AttachmentBase,
  EventAttachment,
  FileAttachment,
  NewAlert,
  NewEvent,
  NewReference,
  Reference,
  StagedFile,
} from '../../domain/attachments.js';
import * as shapes from '../../domain/attachments.schema.js';
import type { CaseId } from '../../domain/ids.js';
import { limits } from '../../domain/limits.js';
import { parse } from '../../domain/parse.schema.js';

/** What is given, and what is kept of it, by group. */
export interface Attachables {
  alerts: { readonly given: NewAlert; readonly kept: Alert };
  events: { readonly given: NewEvent; readonly kept: EventAttachment };
  references: { readonly given: NewReference; readonly kept: Reference };
  files: { readonly given: StagedFile; readonly kept: FileAttachment };
}
export type AttachableGroup = keyof Attachables;
export type Given = Attachables[AttachableGroup]['given'];

/** How one kind of attachment differs from the others. */
export interface AttachmentKind<G extends AttachableGroup = AttachableGroup> {
  readonly group: G;
  readonly entity: 'alert' | 'event' | 'reference' | 'file';
  /** How many a case holds. */
  readonly limit: number;
  /** Whether a closed case refuses them, and observables are taken from their documents. */
  readonly isEvidence: boolean;
  /** What one call gives, or a `validation` error. */
  readonly read: (items: unknown) => readonly Attachables[G]['given'][];
  /**
   * The id of its record. The same thing on the same case has the same one, so that a storage, which refuses an id that
   * is taken, keeps it once, whoever attaches it at the same time.
   */
  readonly idOn: (caseId: CaseId, given: Attachables[G]['given']) => string;
  readonly contentOf: (given: Attachables[G]['given']) => Omit<Attachables[G]['kept'], keyof AttachmentBase>;
  /** What of it may be long, and is bounded by its size. */
  readonly dataOf: (given: Attachables[G]['given']) => unknown;
}

const named = (caseId: CaseId, ...names: readonly string[]) => JSON.stringify([caseId, ...names]);

const kinds: { readonly [G in AttachableGroup]: AttachmentKind<G> } = {
  alerts: {
    group: 'alerts',
    entity: 'alert',
    limit: limits.alertsPerCase,
    isEvidence: true,
    read: (items) => parse(shapes.NewAlerts, items),
    idOn: (caseId, { alertId }) => named(caseId, alertId),
    contentOf: ({ alertId, index, rule = null, document = null }) => ({ alertId, index, rule, document }),
    dataOf: ({ document }) => document,
  },
  events: {
    group: 'events',
    entity: 'event',
    limit: limits.eventsPerCase,
    isEvidence: true,
    read: (items) => parse(shapes.NewEvents, items),
    idOn: (caseId, { eventId }) => named(caseId, eventId),
    contentOf: ({ eventId, index, document = null }) => ({ eventId, index, document }),
    dataOf: ({ document }) => document,
  },
  references: {
    group: 'references',
    entity: 'reference',
    limit: limits.referencesPerCase,
    isEvidence: false,
    read: (items) => parse(shapes.NewReferences, items),
    idOn: (caseId, { type, externalId }) => named(caseId, type, externalId),
    contentOf: ({ type, externalId, data }) => ({ type, externalId, data }),
    dataOf: ({ data }) => data,
  },
  files: {
    group: 'files',
    entity: 'file',
    limit: limits.filesPerCase,
    isEvidence: false,
    read: (items) => parse(shapes.StagedFiles, items),
    // A content belongs to one record: two that shared it would lose it when one of them goes.
    idOn: (_caseId, { ref }) => ref,
    contentOf: ({ ref, name, mimeType, size, sha256 }) => ({ ref, name, mimeType, size, sha256 }),
    dataOf: () => undefined,
  },
};

/** Seen as any kind: it is handed only what its own `read`, or the new case's shape, has let through. */
export const kindOf = (group: AttachableGroup): AttachmentKind => kinds[group] as unknown as AttachmentKind;

/** Every group, in the order in which the history of a new case tells them. */
export const attachableGroups = Object.keys(kinds) as readonly AttachableGroup[];
