import type { AttachmentBase } from './attachments.js';
import type { Timestamp } from './ids.js';

export interface NewComment {
  /** Markdown, 1 to 30,000 characters after trimming. */
  readonly text: string;
}

export interface Comment extends AttachmentBase {
  /** Markdown. */
  readonly text: string;
  /** When the comment went out with a push, by connector. */
  readonly pushedAt: Readonly<Record<string, Timestamp>>;
}
