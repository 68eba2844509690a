import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { ChangeEvent } from '../../../contracts/groups/changes.js';
import type { CaseRow } from '../../../domain/find/case-query.js';
import type { CaseId } from '../../../domain/ids.js';
import { cacheOf } from '../../controllers/query-cache.js';
import { CaseRemovedEvent } from '../../events/case-removed.js';
import type { ToastEnd } from '../../primitives/toast/toast.js';
import type { Toasts } from '../../primitives/toast/toasts.js';
import type { ListSelection } from '../selection/list-selection.js';
import { Collecting } from './collecting.js';
import { deleteDialog } from './dialogs/delete-dialog.js';
import type { ActionParts } from './editing-sets.js';
import { matchKey, type GoneCases } from './gone-cases.js';
import { endsWith } from './run/action-runs.js';
import type { JobContext } from './run/edit-job.js';
import { subjectOf } from './run/outcome-words.js';
import { removeJob } from './run/remove-job.js';
import type { Scope } from './run/scope.js';

export interface DeletingParts extends ActionParts {
  readonly gone: GoneCases;
  readonly toasts: Toasts;
  readonly selection: ListSelection;
}

/**
 * Deletes cases in three steps: what goes is named and asked about, then it is out of sight and can be undone, and only
 * when that time is over it is sent. Whoever leaves the page before has deleted nothing.
 */
export class Deleting {
  readonly #parts: DeletingParts;

  constructor(parts: DeletingParts) {
    this.#parts = parts;
  }

  async ask(scope: Scope, fromSelection: boolean): Promise<void> {
    const { dialog, host, words } = this.#parts;
    const context = this.#parts.context();
    if (!context) return;
    const columns = context.capabilities.columns.includes('totals') ? (['totals'] as const) : [];
    const collecting = new Collecting(host, scope, columns, context);
    const sure = () => {
      const { rows = [] } = collecting;
      dialog.close();
      this.#hide(rows, context, fromSelection);
    };
    dialog.show(
      () =>
        deleteDialog({
          words: words(),
          expected: 'rows' in scope ? scope.rows.length : scope.total,
          rows: collecting.rows,
          found: collecting.found,
          error: collecting.error,
          onRetry: () => void collecting.run(),
          onCancel: () => dialog.close(),
          onDelete: sure,
        }),
      () => collecting.end(),
    );
    await collecting.run();
  }

  #hide(all: readonly CaseRow[], context: JobContext, fromSelection: boolean): void {
    const { gone, host, toasts, selection, words } = this.#parts;
    // Those that may not go stay, and are told of with the rest.
    const rows = all.filter((row) => !context.rights.refusal(row, 'delete'));
    const refused = all.filter((row) => !rows.includes(row));
    if (rows.length === 0) return;
    const hidden = gone.hide(rows, matchKey(host.scene()));
    if (fromSelection) selection.keep(refused);
    const subject = subjectOf(rows, words());
    const meanwhile = removedMeanwhile(context.adapter, rows, hidden.land);
    const bringBack = (ids?: Iterable<string>) => {
      hidden.bringBack(ids);
      host.element.requestUpdate();
    };
    const end = (how: ToastEnd) => {
      meanwhile.end();
      if (how === 'left') bringBack();
      else if (how !== 'undone') void this.#send([...rows, ...refused], context, { ...hidden, bringBack });
    };
    toasts.show({
      text: words().terms.actions.did.deleted(subject),
      undo: () => {
        const back = rows.filter(({ id }) => !meanwhile.ids.has(id));
        bringBack(back.map(({ id }) => id));
        this.#tellUndone(
          back,
          rows.filter(({ id }) => meanwhile.ids.has(id)),
        );
      },
      onEnd: end,
    });
    host.element.requestUpdate();
  }

  /** What somebody else deleted while one could still think better of it does not come back. */
  #tellUndone(back: readonly CaseRow[], lost: readonly CaseRow[]): void {
    const { toasts, words } = this.#parts;
    const { undid, removedMeanwhile: notThere } = words().terms.actions;
    if (back.length > 0) toasts.show({ text: undid(subjectOf(back, words())) });
    if (lost.length > 0) toasts.show({ kind: 'warning', text: notThere(subjectOf(lost, words())) });
  }

  #send(rows: readonly CaseRow[], context: JobContext, hidden: ReturnType<GoneCases['hide']>): Promise<void> {
    const { host, runs } = this.#parts;
    return runs.run(
      removeJob(rows, {
        ...context,
        onRemoved: (ids) => {
          hidden.land(ids);
          host.element.dispatchEvent(new CaseRemovedEvent(ids));
        },
        onEnd: (ends) => {
          // Those somebody else deleted are not counted any more either.
          hidden.land([...endsWith(ends, 'done'), ...endsWith(ends, 'unchanged')].map(({ target }) => target.id));
          const back = [...endsWith(ends, 'failed'), ...endsWith(ends, 'untried')];
          hidden.bringBack(back.map(({ target }) => target.id));
        },
      }),
    );
  }
}

/** Which of these cases others delete, as far as the backend tells of it. */
function removedMeanwhile(adapter: CaseAdapter, rows: readonly CaseRow[], onRemoved: (ids: readonly CaseId[]) => void) {
  const waiting = new Set(rows.map(({ id }) => id));
  const ids = new Set<CaseId>();
  const changed = (events: readonly ChangeEvent[]) => {
    const removed = events.flatMap((event) =>
      event.type === 'removed' && event.entity === 'case' && waiting.has(event.id) ? [event.id] : [],
    );
    for (const id of removed) ids.add(id);
    if (removed.length > 0) onRemoved(removed);
  };
  return { ids, end: cacheOf(adapter).listen({ changed, statusChanged: () => undefined }) };
}
