import type {
  Alert,
  EventAttachment,
  FileAttachment,
  NewAlert,
  NewEvent,
  NewReference,
  Reference,
  StagedFile,
} from '../../domain/attachments.js';
import type { CaseStatus } from '../../domain/cases/status.js';
import type { Page, PageQuery } from '../../domain/find/page.js';
import type { CaseId, Owner } from '../../domain/ids.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** What an attach did: what is new on the case, and what was on it already and therefore left as it is. */
export interface Attached<Item> {
  readonly added: readonly Item[];
  readonly alreadyThere: readonly Item[];
}

/**
 * What can be put on a case and taken off again. At most 100 per call. `attach` never conflicts and rejects with
 * `validation` when a limit would be passed (nothing is attached then), `not_found` and `forbidden` without
 * `createComment`; `detach` with `not_found` and `forbidden` without `delete`.
 */
interface AttachmentVerbs<Item, New> {
  find(query: PageQuery, options?: ReadOptions): Promise<Page<Item>>;
  attach(caseId: CaseId, items: readonly New[], options?: WriteOptions): Promise<Attached<Item>>;
  detach(caseId: CaseId, ids: readonly string[], options?: WriteOptions): Promise<void>;
}

/** A case that holds an alert, as an alert's page shows it. */
export interface CaseOfAlert {
  readonly id: CaseId;
  readonly number: number | null;
  readonly title: string;
  readonly status: CaseStatus;
  readonly owner: Owner;
}

/** Group `alerts`. A closed case refuses alerts, and every case those of another owner, with `validation`. */
export interface AlertVerbs extends AttachmentVerbs<Alert, NewAlert> {
  /** The cases an alert is on, of those the caller may read. */
  casesOf(alertId: string, options?: ReadOptions): Promise<readonly CaseOfAlert[]>;
}

/** Group `events`. A closed case refuses events. */
export type EventVerbs = AttachmentVerbs<EventAttachment, NewEvent>;

/** Group `references`: what the host registered as attachable. */
export type ReferenceVerbs = AttachmentVerbs<Reference, NewReference>;

/** Group `files`. */
export interface FileVerbs extends AttachmentVerbs<FileAttachment, StagedFile> {
  /**
   * Uploads a file that belongs to no case yet; `attach` or `cases.create` links it, what stays unlinked is swept
   * after 24 hours. `onProgress` gets the share done, 0 to 1. Rejects with `too_large` and `validation` (name, type).
   */
  stage(
    file: Blob & { readonly name?: string },
    options?: ReadOptions & { onProgress?: (share: number) => void },
  ): Promise<StagedFile>;

  /** The content, or `null` when it is gone. */
  read(caseId: CaseId, id: string, options?: ReadOptions): Promise<Blob | null>;
}
