import type { Alert, EventAttachment, FileAttachment, Reference } from '../attachments.js';
import type { Case } from '../cases/case.js';
import type { Comment } from '../comment.js';
import type { ConnectorSetup } from '../connector.js';
import type { Configuration } from '../configuration.js';
import type { Effect } from '../effect.js';
import type { Owner, Version } from '../ids.js';
import type { Template } from '../template.js';
import type { UserAction } from '../user-action.js';

/** Everything a storage keeps, by entity. All of it is plain JSON with an `id` and an `owner`. */
export interface Records {
  case: Case;
  comment: Comment;
  alert: Alert;
  event: EventAttachment;
  file: FileAttachment;
  reference: Reference;
  /** Never changed and never removed but with its case. */
  action: UserAction;
  effect: Effect;
  /** Its id is its owner. */
  configuration: Configuration & { readonly id: string };
  /** Set up by people; the host's own are not stored. */
  connector: StoredConnector;
  template: Template;
  /** Never changed and never removed: cases are read by the revision they were made from. Not told of. */
  templateRevision: TemplateRevision;
}

/** A connector with its secrets, sealed: no verb of the upper door answers them. */
export interface StoredConnector extends Omit<ConnectorSetup, 'secretsSet'> {
  /** By key, as `SecretPort.seal` left them. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** A template as one of its edits left it. */
export interface TemplateRevision {
  /** See `revisionId`. */
  readonly id: string;
  readonly owner: Owner;
  readonly version: Version;
  readonly template: Omit<Template, 'version'>;
}

export const revisionId = ({ id, revision }: Pick<Template, 'id' | 'revision'>): string => `${revision} ${id}`;

export type Entity = keyof Records;
/** What goes when its case goes, and is counted or read by case. */
export type CaseChild = 'comment' | 'alert' | 'event' | 'file' | 'reference' | 'action' | 'effect';
/** What an owner has a few hundred of at most. */
export type OwnerChild = 'configuration' | 'connector' | 'template';

export const caseChildren = [
  'comment',
  'alert',
  'event',
  'file',
  'reference',
  'action',
  'effect',
] as const satisfies readonly CaseChild[];
export const isCaseChild = (entity: Entity): entity is CaseChild =>
  (caseChildren as readonly string[]).includes(entity);

export const entities = [
  'case',
  ...caseChildren,
  'configuration',
  'connector',
  'template',
  'templateRevision',
] as const satisfies readonly Entity[];

/** When a record that hangs on a case came to be; what pages of it are sorted by. */
export const timeOf = (record: Records[CaseChild]): string => ('at' in record ? record.at : record.createdAt);

/** Who made or did a record that hangs on a case; of an effect, on whose behalf it is done. */
export function authorOf(record: Records[CaseChild]): string {
  if ('by' in record) return record.by.id;
  return 'actor' in record ? record.actor.id : record.createdBy.id;
}
