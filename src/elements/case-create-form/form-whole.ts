import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Session } from '../../contracts/groups/session.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { Owner } from '../../domain/ids.js';
import type { Words } from '../../i18n/words.js';
import type { DraftController } from '../controllers/draft-controller.js';
import type { FormController } from '../controllers/form-controller.js';
import type { NetworkController } from '../controllers/network-controller.js';
import type { PressController } from '../controllers/press-controller.js';
import type { CaseContext, OwnerChoice } from '../provider/context.js';
import type { CreateOnce } from './create-once.js';
import type { CreatedCase } from './created-case.js';
import type { DraftContent } from './form-draft.js';
import type { FormProblems } from './form-problems.js';
import type { FormSources } from './form-sources.js';
import type { FormValues } from './form-values.js';
import type { RoomLeft } from './room-left.js';
import type { StagedFiles } from '../attachments/staged-files.js';

/** What the element is made of, and what it does, for the parts of it that are loaded later. Read whenever it is needed. */
export interface FormWhole {
  readonly form: FormController<FormValues>;
  readonly sources: FormSources;
  readonly problems: FormProblems;
  readonly files: StagedFiles;
  readonly drafts: DraftController<DraftContent>;
  readonly creating: CreateOnce;
  readonly created: CreatedCase;
  readonly network: NetworkController;
  readonly press: PressController;
  readonly room: RoomLeft;
  readonly adapter: () => CaseAdapter | undefined;
  readonly owner: () => Owner | undefined;
  readonly owners: () => readonly OwnerChoice[] | undefined;
  readonly session: () => Session | undefined;
  readonly context: () => CaseContext;
  readonly words: () => Words;
  /** A case is being stored. */
  readonly busy: () => boolean;
  /** The host lets nothing be changed. */
  readonly disabled: () => boolean;
  readonly canCancel: () => boolean;
  readonly canAddConnector: () => boolean;
  /** What would be sent now. */
  readonly input: () => NewCase;
  readonly announce: (text: string) => void;
  readonly dispatch: (event: Event) => boolean;
  readonly submit: () => void;
  readonly startOver: () => void;
  readonly leave: () => void;
  /** It is stored as far as it will be. */
  readonly finish: (stored: Case) => void;
}
