import { html, nothing } from 'lit';
import type { CaseError } from '../../../../domain/error.js';
import type { CaseRow } from '../../../../domain/find/case-query.js';
import { errorWords } from '../../../../i18n/error-words.js';
import type { Words } from '../../../../i18n/words.js';
import { button } from '../../../primitives/button.js';
import { callout } from '../../../primitives/callout.js';
import type { BulkProgress } from '../run/run-bulk.js';
import { countOf, subjectOf } from '../run/outcome-words.js';
import type { DialogContent } from '../../../primitives/dialog/action-dialog.js';

export interface DeleteDialogOptions {
  readonly words: Words;
  /** How many there are said to be. */
  readonly expected: number;
  /** Those that go, with what hangs on them; nothing while they are looked for. */
  readonly rows: readonly CaseRow[] | undefined;
  readonly found: BulkProgress['found'];
  readonly error: CaseError | undefined;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
  readonly onDelete: () => void;
}

// So many names are read; of more one wants to know how many.
const named = 5;

/** Names what goes before it goes. */
export function deleteDialog(options: DeleteDialogOptions): DialogContent {
  const { words, rows, found, error, expected, onRetry, onCancel, onDelete } = options;
  const { actions, common } = words.terms;
  const what = rows ? subjectOf(rows, words) : countOf(expected, words);
  return {
    heading: actions.deleteHeading(what),
    body: error
      ? callout({
          kind: 'danger',
          text: errorWords(error, words.terms),
          action: button({ label: common.retry, onClick: onRetry }),
        })
      : rows
        ? html`<ul class="delete-names" role="list">
              ${rows
                .slice(0, named)
                .map(
                  ({ title, number }) =>
                    html`<li class="delete-name"><bdi>${title}</bdi>${number === null ? nothing : html` <span class="number">#${number}</span>`}</li>`,
                )}
              ${rows.length > named ? html`<li class="delete-more">${actions.deleteMore(rows.length - named, words.formats)}</li>` : nothing}
            </ul>
            ${along(rows, words)}
            <p class="delete-note">${actions.deleteNumbers}</p>`
        : html`<p class="dialog-waiting" role="status">${actions.finding(found, words.formats)}</p>`,
    // What cannot be undone for long is not what Enter does first.
    actions: html`${button({ label: common.cancel, autofocus: true, onClick: onCancel })}
    ${button({ label: actions.delete, kind: 'danger', inactive: rows === undefined || rows.length === 0, onClick: onDelete })}`,
  };
}

/** Only where it is known of all of them. */
function along(rows: readonly CaseRow[], { terms, formats }: Words) {
  const totals = rows.flatMap(({ totals: each }) => each ?? []);
  if (totals.length < rows.length) return nothing;
  const sum = (key: 'comments' | 'alerts' | 'files') => totals.reduce((count, each) => count + each[key], 0);
  const [comments, alerts, files] = [sum('comments'), sum('alerts'), sum('files')];
  if (comments + alerts + files === 0) return nothing;
  return html`<p class="delete-along">${terms.actions.deleteAlong(comments, alerts, files, formats)}</p>`;
}
