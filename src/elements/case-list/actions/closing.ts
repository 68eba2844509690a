import type { CloseReason } from '../../../domain/cases/alert-sync.js';
import type { Case } from '../../../domain/cases/case.js';
import { isClosed, type CaseStatus } from '../../../domain/cases/status.js';
import { toCaseError, type CaseError } from '../../../domain/error.js';
import type { CaseRow } from '../../../domain/find/case-query.js';
import type { CaseId } from '../../../domain/ids.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { CloseDialog } from '../../closing/close-dialog.js';
import { closeDialogStyles } from '../../closing/close-dialog.styles.js';
import { collectingDialog } from './dialogs/collecting-dialog.js';
import type { ActionParts } from './editing-sets.js';
import { editJob, type JobContext } from './run/edit-job.js';
import { rowsOf, sizeOf, type Scope } from './run/scope.js';

/** Cases that close, and those of them whose alerts do. */
interface Found {
  readonly rows: readonly CaseRow[];
  readonly syncing: ReadonlyMap<CaseId, number>;
}

// As many at once as leave room for others.
const atOnce = 4;
// What is known sooner is not worth a dialog that comes and goes.
const unseenMs = 400;

/** Closes cases. Where alerts close with some of them, it asks once for the reason these are given. */
export class Closing {
  readonly #parts: ActionParts;

  constructor(parts: ActionParts) {
    this.#parts = parts;
    adoptStyles(parts.host.element, [closeDialogStyles]);
  }

  async ask(scope: Scope, to: CaseStatus, fromSelection: boolean): Promise<void> {
    const { dialog, host, words } = this.#parts;
    const context = this.#parts.context();
    if (!context) return;
    const abort = new AbortController();
    const state: { looked: number; found?: Found; error?: CaseError } = { looked: 0 };
    const renew = () => host.element.requestUpdate();
    const close = (reason?: CloseReason) => {
      if (!state.found) return;
      const { rows, syncing } = state.found;
      dialog.close();
      const why = reason === undefined ? {} : { why: { reason, ids: new Set(syncing.keys()) } };
      const job = editJob({ rows }, { field: 'status', to, ...why }, context);
      void this.#parts.runs.run({ ...job, fromSelection }, rows);
    };
    const asking = new CloseDialog({
      words,
      ownReasons: () => host.scene().closeReasons,
      renew,
      onCancel: () => dialog.close(),
      onClose: close,
    });
    const look = async () => {
      delete state.error;
      state.looked = 0;
      try {
        state.found = await lookAt(scope, context, abort.signal, (looked) => {
          state.looked = looked;
          renew();
        });
      } catch (thrown) {
        state.error = toCaseError(thrown);
      }
      if (abort.signal.aborted) return;
      if (state.found && state.found.syncing.size === 0) close();
      else open();
      renew();
    };
    const content = () => {
      const { found, error, looked } = state;
      if (found) return asking.content({ cases: closingOf(found, context).length, alerts: sumOf(found.syncing) });
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
      dialog.show(content, () => abort.abort());
    };
    const timer = setTimeout(open, unseenMs);
    await look();
    clearTimeout(timer);
  }
}

/** Cases that are closed already, or may not be closed, close no alerts. */
const closingOf = ({ rows }: Pick<Found, 'rows'>, { rights }: JobContext): readonly CaseRow[] =>
  rows.filter((row) => !isClosed(row.status) && !rights.missing(row, { set: { status: 'closed' } }));

const sumOf = (syncing: Found['syncing']): number => [...syncing.values()].reduce((sum, count) => sum + count, 0);

/** Whether alerts follow a case only the whole case says: it is asked for where there may be alerts. */
async function lookAt(
  scope: Scope,
  context: JobContext,
  signal: AbortSignal,
  onLooked: (looked: number) => void,
): Promise<Found> {
  const rows: CaseRow[] = [];
  if ('rows' in scope) rows.push(...scope.rows);
  else {
    const columns = context.capabilities.columns.includes('totals') ? (['totals'] as const) : [];
    for await (const row of rowsOf(scope, columns, context, signal))
      if (rows.push(row) % 100 === 0) onLooked(rows.length);
  }
  const syncing = new Map<CaseId, number>();
  const asked = closingOf({ rows }, context).filter(({ totals }) => totals?.alerts !== 0);
  for (let from = 0; from < asked.length; from += atOnce) {
    const part = asked.slice(from, from + atOnce);
    const cases = await Promise.all(part.map(({ id }) => context.adapter.cases.get(id, { signal })));
    for (const each of cases) if (each && alertsWith(each) > 0) syncing.set(each.id, alertsWith(each));
    onLooked(rows.length);
  }
  return { rows, syncing };
}

const alertsWith = ({ settings, totals }: Case): number => (settings.syncAlerts ? totals.alerts : 0);
