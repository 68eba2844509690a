import { html, svg, type TemplateResult } from 'lit';
import { severities, type Severity } from '../../domain/cases/severity.js';
import type { Terms } from '../../i18n/terms.js';

/** How bad a case is: one to four bars, and the word. */
export function severityBadge(severity: Severity, terms: Terms): TemplateResult {
  return html`<span class="badge severity ${severity}" part="severity severity-${severity}">
    ${severityMark(severity)}<span class="badge-text">${terms.common.severities[severity]}</span>
  </span>`;
}

/** The bars alone; the word must stand nearby. */
export function severityMark(severity: Severity): TemplateResult {
  const filled = severities.indexOf(severity) + 1;
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
    ${severities.map((_, index) => {
      const height = 3.5 + index * 3;
      return svg`<rect class=${index < filled ? 'bar' : 'bar faint'} x=${0.75 + index * 3.75} y=${14.5 - height} width="2.75" height=${height} rx="0.75" />`;
    })}
  </svg>`;
}
