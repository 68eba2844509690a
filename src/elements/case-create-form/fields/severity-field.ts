import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { severities, type Severity } from '../../../domain/cases/severity.js';
import type { Terms } from '../../../i18n/terms.js';
import { field } from '../../primitives/field.js';
import { icon } from '../../primitives/icon.js';
import { severityMark } from '../../primitives/severity.js';

export interface SeverityFieldOptions {
  readonly value: Severity;
  readonly readonly: boolean;
  readonly terms: Terms;
  readonly onChange: (severity: Severity) => void;
}

export function severityField({ value, readonly, terms, onChange }: SeverityFieldOptions): TemplateResult {
  return field({
    id: 'severity',
    label: terms.common.severity,
    problems: [],
    control: ({ id }) => html`<span class="select severity-box badge severity ${value}">
      ${severityMark(value)}
      <select
        class="input severity-choice"
        part="input"
        id=${id}
        name="severity"
        ?disabled=${readonly}
        .value=${live(value)}
        @change=${(event: Event) => onChange(severities[(event.target as HTMLSelectElement).selectedIndex] ?? value)}
      >
        ${severities.map((each) => html`<option value=${each} ?selected=${each === value}>${terms.common.severities[each]}</option>`)}
      </select>
      ${icon('chevron')}
    </span>`,
  });
}
