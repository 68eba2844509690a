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
 * What can be put on a case and taken off again. At most 100 per call. `attach` never conflicts; what is named twice
 * or on the case already is left as it is. It rejects with `validation` when a limit would be passed (nothing is
 * attached then; the problem's `path` is the group, `limit` what a case holds, `actual` what it would hold),
 * `not_found` and `forbidden` without `createComment`; `detach`, all or none, with `not_found` and `forbidden` without
 * `delete`.
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

/**
 * Group `alerts`. A closed case refuses alerts (path `status`), and every case those of another owner (path
 * `<index>.owner`), with `validation` and the rule `not_an_option`. Where the case says so, observables are taken from
 * the alerts that are new on it, in the same commit; those the case has no room for are counted in its history.
 */
export interface AlertVerbs extends AttachmentVerbs<Alert, NewAlert> {
  /** The cases an alert is on, of those the caller may read. */
  casesOf(alertId: string, options?: ReadOptions): Promise<readonly CaseOfAlert[]>;
}

/** Group `events`. A closed case refuses events; observables are taken from them, both as with alerts. */
export type EventVerbs = AttachmentVerbs<EventAttachment, NewEvent>;

/** Group `references`: what the host registered as attachable. */
export type ReferenceVerbs = AttachmentVerbs<Reference, NewReference>;

/**
 * Group `files`. `attach` needs what `stage` answered, of which only the `ref` counts. It rejects with `validation`
 * (`unknown_record` at `<index>.ref`) for what was swept, is on another case or was staged by somebody else.
 */
export interface FileVerbs extends AttachmentVerbs<FileAttachment, StagedFile> {
  /**
   * Uploads a file that belongs to no case yet; `attach` or `cases.create` links it, what stays unlinked is swept
   * after 24 hours. `onProgress` gets the share done, 0 to 1. Rejects with `validation` (path `name`; path
   * `content` for what no case takes, and for what it is not called, see `checkFileContent`), `too_large` (the file:
   * `fields` has the limit, which an image has whatever it is called; the room there is: none, `reason` is `no-room`),
   * and `forbidden` for whoever may put nothing on any case.
   */
  stage(
    file: Blob & { readonly name?: string },
    options?: ReadOptions & { onProgress?: (share: number) => void },
  ): Promise<StagedFile>;

  /** The content, or `null` when it is gone, as is everything of a case that is. Rejects with `forbidden` without `read`. */
  read(caseId: CaseId, id: string, options?: ReadOptions): Promise<Blob | null>;
}
