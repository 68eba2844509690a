import type { CaseAdapter } from '../../contracts/adapter.js';
import type { OpeningValues } from '../../domain/cases/opening-values.js';
import type { FieldProblem } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import type { User } from '../../domain/user.js';
import type { Words } from '../../i18n/words.js';
import type { AttachmentTypes } from '../provider/attachment-type.js';
import type { OwnerChoice } from '../provider/context.js';
import type { FormSources } from './form-sources.js';
import type { FormBeneath, FormValues } from './form-values.js';
import type { OfferedParts } from './offered-parts.js';
import type { StagedFiles } from '../attachments/staged-files.js';

/** The form as its parts see it: what it says now, and what they can do to it. Read whenever it is needed. */
export interface FormModel {
  readonly adapter: CaseAdapter | undefined;
  readonly owner: Owner | undefined;
  readonly user: User | undefined;
  readonly words: Words;
  /** IANA name of the time zone times are shown in; the browser's when absent. */
  readonly timeZone: string | undefined;
  readonly attachmentTypes: AttachmentTypes | undefined;
  readonly busy: boolean;
  readonly values: FormValues;
  /** What the form shows: what was said, over what stands beneath. */
  readonly shown: OpeningValues;
  readonly beneath: FormBeneath;
  readonly offered: OfferedParts;
  readonly sources: FormSources;
  readonly files: StagedFiles;
  readonly problems: readonly FieldProblem[];
  /** Owners to choose between; nothing where there is no choice, or it is not known yet. */
  readonly owners: readonly OwnerChoice[] | undefined;
  /** Whether "Add a connector" leads anywhere. */
  readonly canAddConnector: boolean;
  /** What to say of the room a text has left; nothing while there is ample. */
  counter(text: string, limit: number): string | undefined;
  /** Sentences on what is wrong below a path, as far as they are to be said now. */
  sentences(path: string): readonly string[];
  sentence(problem: FieldProblem): string;
  edit(change: Partial<FormValues>): void;
  /** Puts the whole form back to what it was. */
  restore(values: FormValues): void;
  leave(path: string): void;
  announce(text: string): void;
  addConnector(): void;
}
