import type { AttachmentSchema, AttachmentType } from '../provider/attachment-type.js';

/**
 * A type whose functions know its data: they are typed by the schema, which sees all data before they do. To be put
 * among the `attachmentTypes` of a provider.
 */
export const defineAttachmentType = <Data>(
  type: AttachmentType<Data> & { readonly schema: AttachmentSchema<Data> },
  // Its functions are called with what the schema let through, and with nothing else.
): AttachmentType => type as unknown as AttachmentType;
