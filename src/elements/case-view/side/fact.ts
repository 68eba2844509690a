import type { CaseChanges } from '../../../domain/cases/case-changes.js';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../primitives/button.js';
import { icon } from '../../primitives/icon.js';
import { lockedEdit, lockOf } from '../edits/refused.js';
import type { ViewTools } from '../view-tools.js';

export interface FactOptions {
  /** Names it in the markup. */
  readonly id: string;
  readonly label: string;
  readonly content: TemplateResult | typeof nothing | string;
  /** What stands instead while it is edited. */
  readonly editor?: TemplateResult | undefined;
  /** Begins to edit; nothing where the person may not. */
  readonly onEdit?: (() => void) | undefined;
  /** What it would set: where the host refuses that, the button that would begin to edit says why. */
  readonly sets?: CaseChanges;
  readonly onDone?: (() => void) | undefined;
  /** It is being stored. */
  readonly busy?: boolean;
  /** What went wrong while it was stored. */
  readonly problem?: TemplateResult | typeof nothing;
}

/** One thing that is known of the case, edited in place. */
export function fact(tools: ViewTools, options: FactOptions): TemplateResult {
  const { words } = tools;
  const { id, label, content, editor, onEdit, onDone, busy = false, problem = nothing } = options;
  const { view } = words().terms;
  const lock = options.sets && !onEdit ? lockOf(tools, options.sets) : undefined;
  return html`<div class="fact fact-${id}" part="fact" role="group" aria-labelledby="fact-${id}" aria-busy=${busy ? 'true' : nothing}>
    <div class="fact-head">
      <h4 class="fact-label" id="fact-${id}"><bdi>${label}</bdi></h4>
      ${busy ? html`<span class="fact-busy"><bdi>${view.saving}</bdi></span>` : nothing}
      ${
        editor
          ? button({ label: view.done, kind: 'quiet', ...(onDone && { onClick: onDone }) })
          : onEdit
            ? html`<button class="icon-button fact-edit" type="button" aria-label=${view.edit(label)} @click=${onEdit}>${icon('edit')}</button>`
            : lock
              ? lockedEdit(tools, label, lock)
              : nothing
      }
    </div>
    <div class="fact-content">${editor ?? content}</div>
    ${problem}
  </div>`;
}
