import type { Reference } from '../../domain/attachments.js';
import type { Formats } from '../../i18n/formats.js';

/** What the host registered as attachable: one `type` of reference, as people meet it. */
export interface AttachmentType {
  /** So many of it, in the words of the host: "1 dashboard", "3 dashboards". `formats.plural` chooses by the language. */
  readonly label: (count: number, formats: Formats) => string;
  /** A drawing beside the words; made anew each time. Absent: none. */
  readonly icon?: () => Element;
  /** What stands for one of it in a case: nodes of the host's, made anew each time. Absent: its label and id. */
  readonly view?: (reference: Pick<Reference, 'type' | 'externalId' | 'data'>) => Node;
}

/** By `type`, such as `acme.dashboard`. Under `alert` and `event` the host says by `view` how their details are shown. */
export type AttachmentTypes = Readonly<Record<string, AttachmentType>>;
