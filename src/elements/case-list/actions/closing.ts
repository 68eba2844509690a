import type { CaseStatus } from '../../../domain/cases/status.js';
import { toCaseError, type CaseError } from '../../../domain/error.js';
import { CloseDialog, type Closed, type ClosedSo } from '../../closing/close-dialog.js';
import { closeDialogStyles } from '../../closing/close-dialog.styles.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { collectingDialog } from './dialogs/collecting-dialog.js';
import type { ActionParts } from './editing-sets.js';
import { editJob } from './run/edit-job.js';
import { sizeOf, type Scope } from './run/scope.js';
import { lookAt, type ToClose } from './to-close.js';

// What is known sooner is not worth a dialog that comes and goes.
const unseenMs = 400;

/** Closes cases. What is missing is asked for first, then once the reason for the alerts that close with some of them. */
export class Closing {
  readonly #parts: ActionParts;
  readonly #asking: CloseDialog;

  constructor(parts: ActionParts) {
    this.#parts = parts;
    const { host, words, dialog } = parts;
    const scene = () => host.scene();
    adoptStyles(host.element, [closeDialogStyles]);
    this.#asking = new CloseDialog(host.element, {
      words,
      dialog,
      ownReasons: () => scene().closeReasons,
      adapter: () => scene().adapter,
      owner: () => scene().owner,
      user: () => scene().session?.user,
      timeZone: () => scene().timeZone,
      announce: (text) => host.say(text),
    });
  }

  async ask(scope: Scope, to: CaseStatus, fromSelection: boolean): Promise<void> {
    const { dialog, host, words } = this.#parts;
    const context = this.#parts.context();
    if (!context) return;
    const abort = new AbortController();
    const state: { looked: number; found?: ToClose; error?: CaseError } = { looked: 0 };
    const renew = () => host.element.requestUpdate();
    const close = ({ reason, fields }: ClosedSo) => {
      if (!state.found) return;
      const { rows, syncing, missing } = state.found;
      dialog.close();
      const why = reason === undefined ? {} : { why: { reason, ids: new Set(syncing.keys()) } };
      const job = editJob({ rows }, { field: 'status', to, ...why, filled: { values: fields, missing } }, context);
      void this.#parts.runs.run({ ...job, fromSelection }, rows);
    };
    const look = async () => {
      delete state.error;
      state.looked = 0;
      try {
        const found = await lookAt(scope, context, abort.signal, (looked) => {
          state.looked = looked;
          renew();
        });
        await this.#asking.begin(closedOf(found));
        state.found = found;
      } catch (thrown) {
        state.error = toCaseError(thrown);
      }
      if (abort.signal.aborted) return;
      const { found } = state;
      if (found && found.syncing.size === 0 && found.missing.size === 0) close({ reason: undefined, fields: {} });
      else open();
      renew();
    };
    const content = () => {
      const { found, error, looked } = state;
      if (found) return this.#asking.content(closedOf(found), close);
      return collectingDialog({
        words: words(),
        heading: words().terms.closing.heading(sizeOf(scope), words().formats),
        found: looked,
        error,
        onRetry: () => void look(),
        onCancel: () => dialog.close(),
      });
    };
    let isOpen = false;
    const open = () => {
      if (isOpen || abort.signal.aborted) return;
      isOpen = true;
      dialog.show(content, () => {
        abort.abort();
        this.#asking.end();
      });
    };
    const timer = setTimeout(open, unseenMs);
    await look();
    clearTimeout(timer);
  }
}

const closedOf = ({ closing, syncing, fields, missing }: ToClose): Closed => ({
  cases: closing.length,
  alerts: [...syncing.values()].reduce((sum, count) => sum + count, 0),
  missing: { fields, cases: missing.size },
});
