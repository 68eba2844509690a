import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../primitives/icon.js';
import type { ViewTools } from '../view-tools.js';
import { namedTypes } from './observable-words.js';

export interface TypeSelectOptions {
  readonly id?: string;
  readonly label?: string;
  /** Empty while no type is chosen. */
  readonly value: string;
  /** What stands for no type. */
  readonly none: string;
  readonly invalid?: 'true' | typeof nothing;
  readonly describedBy?: string | typeof nothing;
  readonly disabled?: boolean;
  readonly onChange: (type: string) => void;
}

/** The types of observables, those of the owner at the end. */
export function typeSelect(tools: ViewTools, options: TypeSelectOptions): TemplateResult {
  const { id, label, value, none, invalid = nothing, describedBy = nothing, disabled = false, onChange } = options;
  return html`<span class="select"><select
    class="input"
    part="input"
    id=${id ?? nothing}
    aria-label=${label ?? nothing}
    aria-invalid=${invalid}
    aria-describedby=${describedBy}
    ?disabled=${disabled}
    @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
  >
    <option value="" ?selected=${value === ''}>${none}</option>
    ${namedTypes(tools).map(([key, name]) => html`<option value=${key} ?selected=${key === value}>${name}</option>`)}
  </select>${icon('chevron')}</span>`;
}
