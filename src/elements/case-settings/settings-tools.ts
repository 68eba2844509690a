import type { Words } from '../../i18n/words.js';
import type { ActionDialog } from '../primitives/dialog/action-dialog.js';
import type { Toasts } from '../primitives/toast/toasts.js';
import type { SettingsEdits } from './edits/settings-edits.js';
import type { SettingsHost } from './settings-host.js';

/** What the sections share. */
export interface SettingsTools {
  readonly host: SettingsHost;
  readonly words: () => Words;
  readonly edits: SettingsEdits;
  readonly dialog: ActionDialog;
  readonly toasts: Toasts;
}
