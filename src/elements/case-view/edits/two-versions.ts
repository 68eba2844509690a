import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import type { ViewTools } from '../view-tools.js';

export interface TwoVersionsOptions {
  /** What was edited, as a label. */
  readonly label: string;
  /** What somebody else made of it meanwhile. */
  readonly theirs: string;
  readonly mine: string;
  readonly busy?: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  /** Puts both together in the editor, where that makes sense. */
  readonly onBoth?: (() => void) | undefined;
}

/** Somebody else edited the same: both versions side by side, and nothing of either is lost before somebody chose. */
export function twoVersions(
  { words, merging }: Pick<ViewTools, 'words' | 'merging'>,
  { label, theirs, mine, busy = false, onMine, onTheirs, onBoth }: TwoVersionsOptions,
): TemplateResult {
  const { conflict } = words().terms.view;
  const marked = (text: string, other: string) =>
    text.includes('\n') || other.includes('\n') ? (merging.get()?.markedLines(text, other) ?? text) : text;
  const version = (name: string, text: string, other: string) =>
    html`<div><dt>${name}</dt><dd><bdi>${marked(text, other)}</bdi></dd></div>`;
  return html`<div class="conflict" role="group" aria-label=${conflict.text(label)}>
    ${callout({ kind: 'warning', text: conflict.text(label) })}
    <dl class="versions">
      ${version(conflict.theirs, theirs, mine)} ${version(conflict.mine, mine, theirs)}
    </dl>
    <div class="conflict-actions">
      ${button({ label: conflict.keepMine, busy, onClick: onMine })}
      ${button({ label: conflict.takeTheirs, onClick: onTheirs })}
      ${onBoth ? button({ label: conflict.both, onClick: onBoth }) : nothing}
    </div>
  </div>`;
}
