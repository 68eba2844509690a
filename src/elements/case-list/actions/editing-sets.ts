import type { Words } from '../../../i18n/words.js';
import type { ListHost } from '../list-host.js';
import { columnsFor } from './case-edit.js';
import { Collecting } from './collecting.js';
import type { ActionDialog } from '../../primitives/dialog/action-dialog.js';
import { SetEditor, type SetEditorOptions } from './dialogs/set-editor.js';
import type { ActionRuns } from './run/action-runs.js';
import { editJob, type JobContext } from './run/edit-job.js';
import type { Scope } from './run/scope.js';

/** What every action with a dialog works with. */
export interface ActionParts {
  readonly host: ListHost;
  readonly words: () => Words;
  readonly dialog: ActionDialog;
  readonly runs: ActionRuns;
  readonly context: () => JobContext | undefined;
}

/** Tags and assignees of several cases, changed in a dialog. */
export class EditingSets {
  readonly #parts: ActionParts;
  readonly #editor: SetEditor;
  #apply: SetEditorOptions['onApply'] | undefined;

  constructor(parts: ActionParts) {
    this.#parts = parts;
    this.#editor = new SetEditor(parts.host, {
      words: parts.words,
      onApply: (rows, edit) => this.#apply?.(rows, edit),
      onCancel: () => parts.dialog.close(),
    });
  }

  async open(field: 'tags' | 'assignees', scope: Scope, fromSelection: boolean): Promise<void> {
    const { dialog, host, runs } = this.#parts;
    const context = this.#parts.context();
    if (!context) return;
    const editor = this.#editor;
    const collecting = new Collecting(host, scope, columnsFor(field), context);
    const collect = async () => {
      const rows = await collecting.run();
      if (rows) editor.take(rows);
    };
    this.#apply = (rows, edit) => {
      dialog.close();
      void runs.run({ ...editJob({ rows }, edit, context), fromSelection }, rows);
    };
    editor.open(field);
    dialog.show(
      () => editor.content({ found: collecting.found, error: collecting.error, onRetry: () => void collect() }),
      () => {
        collecting.end();
        editor.close();
      },
    );
    await collect();
  }
}
