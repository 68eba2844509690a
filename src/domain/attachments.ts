import type { CaseId, Owner, Timestamp, Version } from './ids.js';
import type { Json } from './json.js';
import type { UserRef } from './user.js';

/** What everything that hangs on a case has in common. */
export interface AttachmentBase {
  readonly id: string;
  readonly version: Version;
  readonly caseId: CaseId;
  readonly owner: Owner;
  readonly createdAt: Timestamp;
  readonly createdBy: UserRef;
  readonly updatedAt: Timestamp | null;
  readonly updatedBy: UserRef | null;
}

export interface NewAlert {
  /** Id of the alert in the host's system, at most 512 characters. One alert stands once in a case. */
  readonly alertId: string;
  readonly index: string;
  readonly rule?: { readonly id: string; readonly name: string } | null;
  /** Owner of the alert; it must be the owner of the case. */
  readonly owner?: Owner;
  /**
   * The alert document as it was when attached, for its table row and for observables: fields of the Elastic Common
   * Schema, nested (`source: { ip }`) or dotted (`'source.ip'`). At most 200,000 characters of JSON.
   */
  readonly document?: { readonly [field: string]: Json };
}
/** An alert on a case. One alert stands once in a case; at most 1,000. */
export interface Alert extends AttachmentBase {
  readonly alertId: string;
  readonly index: string;
  readonly rule: { readonly id: string; readonly name: string } | null;
  readonly document: { readonly [field: string]: Json } | null;
}

export interface NewEvent {
  /** Id of the event in the host's system, at most 512 characters. One event stands once in a case. */
  readonly eventId: string;
  readonly index: string;
  /** As of an alert. */
  readonly document?: { readonly [field: string]: Json };
}
/** An `event` attachment: a document of the host's that is no alert. Named in full so that nobody takes it for a DOM event. */
export interface EventAttachment extends AttachmentBase {
  readonly eventId: string;
  readonly index: string;
  readonly document: { readonly [field: string]: Json } | null;
}

/** A file that was uploaded and belongs to no case yet. What stays so is swept after 24 hours. */
export interface StagedFile {
  readonly ref: string;
  /** At most 160 characters. */
  readonly name: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly sha256: string;
}
/** A file on a case. At most 100, each at most 100 MiB (images 10 MiB). */
export interface FileAttachment extends AttachmentBase, StagedFile {}

export interface NewReference {
  /** Attachment type as the host registered it, such as `acme.dashboard`. */
  readonly type: string;
  /** Id of the host's object; one type and id stand once in a case. */
  readonly externalId: string;
  /** What its view needs. At most 200,000 characters of JSON. */
  readonly data: Json;
}
/** Anything else of the host's. Kept and shown by its registered type; an unknown type is a safe placeholder. */
export interface Reference extends AttachmentBase {
  readonly type: string;
  readonly externalId: string;
  readonly data: Json;
}
