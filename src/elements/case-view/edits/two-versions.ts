import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import type { ViewTools } from '../view-tools.js';

export interface TwoVersionsOptions {
  /** What was edited, as a label. */
  readonly label: string;
  /** What somebody else made of it meanwhile. */
  readonly theirs: string;
  /** Absent where it stands beside in its editor. */
  readonly mine?: string;
  readonly busy?: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  /** Puts both together, where that makes sense. */
  readonly onBoth?: (() => void) | undefined;
}

/** Somebody else edited the same: both versions side by side, and nothing of either is lost before somebody chose. */
export function twoVersions(
  { words }: Pick<ViewTools, 'words'>,
  { label, theirs, mine, busy = false, onMine, onTheirs, onBoth }: TwoVersionsOptions,
): TemplateResult {
  const { conflict } = words().terms.view;
  const version = (name: string, text: string) => html`<div><dt>${name}</dt><dd><bdi>${text}</bdi></dd></div>`;
  return html`<div class="conflict" role="group" aria-label=${conflict.text(label)}>
    ${callout({ kind: 'warning', text: conflict.text(label) })}
    <dl class="versions">
      ${version(conflict.theirs, theirs)} ${mine === undefined ? nothing : version(conflict.mine, mine)}
    </dl>
    <div class="conflict-actions">
      ${button({ label: conflict.keepMine, busy, onClick: onMine })}
      ${button({ label: conflict.takeTheirs, onClick: onTheirs })}
      ${onBoth ? button({ label: conflict.both, onClick: onBoth }) : nothing}
    </div>
  </div>`;
}
