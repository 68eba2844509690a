import { html, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Owner } from '../../domain/ids.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import { fieldStyles } from '../primitives/field.styles.js';
import { icon } from '../primitives/icon.js';
import type { OwnerChoice } from '../provider/context.js';
import { solutionSelectStyles } from './solution-select.styles.js';

export interface SolutionSelectOptions {
  readonly owners: readonly OwnerChoice[];
  readonly owner: Owner | undefined;
  readonly label: string;
  readonly onChange: (owner: Owner) => void;
}

/** The choice between the solutions a page serves, for a host that gets its styles. Loaded where there are several. */
export function solutionSelect(host: LitElement): (options: SolutionSelectOptions) => TemplateResult {
  adoptStyles(host, [fieldStyles, solutionSelectStyles]);
  return ({ owners, owner, label, onChange }) => {
    const change = (event: Event) => {
      const chosen = owners[(event.target as HTMLSelectElement).selectedIndex];
      if (chosen) onChange(chosen.owner);
    };
    return html`<div class="solution" part="solution">
      <label class="field-label" for="solution"><bdi>${label}</bdi></label>
      <span class="select">
        <select class="input" part="input" id="solution" .value=${live(owner ?? '')} @change=${change}>
          ${owners.map((each) => html`<option value=${each.owner} ?selected=${each.owner === owner}>${each.label}</option>`)}
        </select>
        ${icon('chevron')}
      </span>
    </div>`;
  };
}
