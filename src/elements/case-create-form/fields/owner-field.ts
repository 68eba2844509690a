import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Owner } from '../../../domain/ids.js';
import type { Terms } from '../../../i18n/terms.js';
import { field } from '../../primitives/field.js';
import { icon } from '../../primitives/icon.js';
import type { OwnerChoice } from '../../provider/context.js';

export interface OwnerFieldOptions {
  readonly owners: readonly OwnerChoice[];
  readonly owner: Owner | undefined;
  readonly readonly: boolean;
  readonly terms: Terms;
  /** What is to be said of a change. */
  readonly notes: readonly string[];
  readonly onChange: (owner: Owner) => void;
}

/** Whose case it will be, where a page serves several. */
export function ownerField({ owners, owner, readonly, terms, notes, onChange }: OwnerFieldOptions): TemplateResult {
  const change = (event: Event) => {
    const chosen = owners[(event.target as HTMLSelectElement).selectedIndex];
    if (chosen) onChange(chosen.owner);
  };
  return field({
    id: 'owner',
    label: terms.common.solution,
    problems: [],
    ...(notes.length > 0 && { hint: notes.join(' ') }),
    control: ({ id, describedBy }) => html`<span class="select">
      <select class="input" part="input" id=${id} name="owner" aria-describedby=${describedBy} ?disabled=${readonly} .value=${live(owner ?? '')} @change=${change}>
        ${owners.map((each) => html`<option value=${each.owner} ?selected=${each.owner === owner}>${each.label}</option>`)}
      </select>
      ${icon('chevron')}
    </span>`,
  });
}
