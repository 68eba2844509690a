import { html } from 'lit';
import type { CaseRow } from '../../../../domain/find/case-query.js';
import { errorWords } from '../../../../i18n/error-words.js';
import type { Words } from '../../../../i18n/words.js';
import { button } from '../../../primitives/button.js';
import { callout } from '../../../primitives/callout.js';
import { endsWith, type Outcome } from '../run/action-runs.js';
import { outcomeParts, reasonOf, type FieldLabel } from '../run/outcome-words.js';
import type { DialogContent } from '../../../primitives/dialog/action-dialog.js';

export interface ReportDialogOptions {
  readonly words: Words;
  readonly outcome: Outcome;
  readonly labelOf: FieldLabel;
  readonly again: { readonly label: string; readonly onClick: () => void } | undefined;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

/** What became of the cases, and of those that failed why. */
export function reportDialog({ words, outcome, labelOf, again, onCopy, onClose }: ReportDialogOptions): DialogContent {
  const { actions, common } = words.terms;
  const { ends, stopped } = outcome;
  const line = ({ title, number }: CaseRow, why: string) => html`<li class="report-line">
    <span class="report-name"><bdi>${title}</bdi>${number === null ? '' : html` <span class="number">#${number}</span>`}</span>
    <bdi class="report-why">${why}</bdi>
  </li>`;
  const untried = endsWith(ends, 'untried');
  return {
    heading: actions.report,
    body: html`<p class="report-sum"><bdi>${outcomeParts(outcome, words).join(' · ')}</bdi></p>
      ${stopped ? callout({ kind: 'warning', text: errorWords(stopped, words.terms) }) : ''}
      <ul class="report-lines" role="list">
        ${endsWith(ends, 'failed').map(({ target, error }) => line(target, reasonOf(error, target.owner, words, labelOf)))}
        ${untried.map(({ target }) => line(target, actions.notTried))}
      </ul>`,
    actions: html`${button({ label: actions.copyReport, onClick: onCopy })}
    ${again ? button(again) : ''} ${button({ label: common.close, kind: 'primary', onClick: onClose })}`,
  };
}
