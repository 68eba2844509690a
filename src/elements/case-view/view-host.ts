import type { LitElement } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Refusals } from '../../contracts/groups/refusals.js';
import type { Session } from '../../contracts/groups/session.js';
import type { Case } from '../../domain/cases/case.js';
import type { ListPosition } from '../../domain/find/list-position.js';
import type { OwnCloseReason } from '../provider/own-close-reason.js';
import type { AttachmentTypes } from '../provider/attachment-type.js';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';

/** The view as its parts see it. A part is a controller with a `render…()` of its own, and knows no other part. */
export interface ViewHost {
  readonly element: LitElement;
  readonly scene: () => ViewScene;
  /** Announced to screen readers. */
  readonly say: (words: string) => void;
  /** The backend answered a write from here with the case as it is now. */
  readonly took: (updated: Case) => void;
  /** Something that hangs on the case was changed from here: where nobody tells of changes it is asked for again. */
  readonly changed: () => void;
  /** Asks for everything again. */
  readonly refresh: () => void;
}

/** How things stand while the view is rendered. */
export interface ViewScene {
  readonly adapter: CaseAdapter | undefined;
  /** The case as it is known to be stored; nothing before it is there. */
  readonly found: Case | undefined;
  /** What may be done with this case: what the host refuses of it is not granted. */
  readonly session: Session | undefined;
  /** What the host refuses of this case although the permissions allow it, and why. */
  readonly refusals: Refusals;
  readonly terms: Terms;
  readonly formats: Formats;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The zone local times are of; the browser's when absent. */
  readonly timeZone: string | undefined;
  /** Whether what is typed is kept in this browser. */
  readonly keepsDrafts: boolean;
  /** Address of this case, where the host said. */
  readonly href: string | undefined;
  /** Address of another case. */
  readonly hrefOf: (other: Pick<Case, 'id' | 'number' | 'owner'>) => string | undefined;
  /** What the host can attach, and how it shows it. */
  readonly attachmentTypes: AttachmentTypes | undefined;
  /** Where in a list the case stood when it was opened from there. */
  readonly position: ListPosition | undefined;
  /** Reasons of the host's why alerts are closed. */
  readonly closeReasons: readonly OwnCloseReason[];
  /** Entry of the activity somebody was sent to. */
  readonly entry: string | undefined;
}
