import type { Words } from '../../i18n/words.js';
import type { LazyController } from '../controllers/lazy-controller.js';
import type { ActionDialog } from '../primitives/dialog/action-dialog.js';
import type { Toasts } from '../primitives/toast/toasts.js';
import type { CaseEdits } from './edits/case-edits.js';
import type { CaseFiles } from './files/case-files.js';
import type { CaseFields } from './case-fields.js';
import type { People } from './people.js';
import type { ShownTab } from './tabs/shown-tab.js';
import type { ViewHost } from './view-host.js';

/** What the parts of a view share. */
export interface ViewTools {
  readonly host: ViewHost;
  readonly words: () => Words;
  readonly edits: CaseEdits;
  readonly people: People;
  readonly tab: ShownTab;
  readonly files: CaseFiles;
  readonly fields: CaseFields;
  readonly dialog: ActionDialog;
  readonly toasts: Toasts;
  /** Loaded once two people edited the same text. */
  readonly merging: LazyController<typeof import('./edits/text-merge.js')>;
}
