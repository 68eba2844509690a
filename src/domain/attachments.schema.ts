import * as z from 'zod/mini';
import { Text } from './case-parts.schema.js';
import { limits } from './limits.js';

const ExternalId = z.string().check(z.minLength(1), z.maxLength(limits.attachmentId));
const Document = z.optional(z.record(z.string(), z.json()));

/** The shapes of what is put on a case; `checkAttachments` says how large a document may be. */
export const NewAlert = z.strictObject({
  alertId: ExternalId,
  index: z.string().check(z.maxLength(limits.attachmentId)),
  rule: z.optional(z.nullable(z.strictObject({ id: z.string(), name: z.string() }))),
  owner: z.optional(z.string()),
  document: Document,
});
export const NewEvent = z.strictObject({
  eventId: ExternalId,
  index: z.string().check(z.maxLength(limits.attachmentId)),
  document: Document,
});
export const NewReference = z.strictObject({ type: ExternalId, externalId: ExternalId, data: z.json() });
export const StagedFile = z.strictObject({
  ref: z.string().check(z.minLength(1)),
  name: z.string(),
  mimeType: z.string(),
  size: z.number(),
  sha256: z.string(),
});
/** How long its texts may be and what they may say is for `checkObservable`. */
export const NewObservable = z.strictObject({
  type: z.string(),
  value: Text,
  description: z.optional(z.nullable(Text)),
});
export const ObservableEdit = z.strictObject({
  id: z.string().check(z.minLength(1)),
  value: z.optional(Text),
  description: z.optional(z.nullable(Text)),
  base: z.optional(z.strictObject({ value: z.optional(z.string()), description: z.optional(z.nullable(z.string())) })),
});

/** What one call may name. */
const upTo100 = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(limits.attachmentsPerCall));

export const NewAlerts = upTo100(NewAlert);
export const NewEvents = upTo100(NewEvent);
export const NewReferences = upTo100(NewReference);
export const StagedFiles = upTo100(StagedFile);
export const NewObservables = upTo100(NewObservable);
export const AttachmentIds = upTo100(z.string().check(z.minLength(1)));
