import { html, type TemplateResult } from 'lit';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import type { ViewTools } from '../view-tools.js';

export interface CommentConflictOptions {
  /** What somebody else wrote meanwhile. */
  readonly theirs: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onBoth: () => void;
}

/** Somebody else edited the same comment: theirs beside what stands in the editor. */
export function commentConflict(
  { words }: ViewTools,
  { theirs, onMine, onTheirs, onBoth }: CommentConflictOptions,
): TemplateResult {
  const { view, list } = words().terms;
  const { conflict } = view;
  return html`<div class="conflict" role="group" aria-label=${conflict.text(list.columns.comments)}>
    ${callout({ kind: 'warning', text: conflict.text(list.columns.comments) })}
    <dl class="versions">
      <div><dt>${conflict.theirs}</dt><dd><bdi>${theirs}</bdi></dd></div>
    </dl>
    <div class="conflict-actions">
      ${button({ label: conflict.keepMine, onClick: onMine })} ${button({ label: conflict.takeTheirs, onClick: onTheirs })}
      ${button({ label: conflict.both, onClick: onBoth })}
    </div>
  </div>`;
}
