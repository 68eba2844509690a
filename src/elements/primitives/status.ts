import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { categoryOf, type CaseStatus, type StatusCategory } from '../../domain/cases/status.js';
import type { Terms } from '../../i18n/terms.js';

const ring = svg`<circle class="ring" cx="8" cy="8" r="6" />`;

/** Told apart by shape, for whoever sees no colour: ring, half ring, filled tick. */
const shapes: Readonly<Record<StatusCategory, SVGTemplateResult>> = {
  open: ring,
  'in-progress': svg`${ring}<path class="half" d="M8 4.75 a3.25 3.25 0 0 1 0 6.5 z" />`,
  closed: svg`<circle class="disc" cx="8" cy="8" r="7" /><path class="tick" d="M4.9 8.2 l2.2 2.2 l4.1 -4.6" />`,
};

/** Where a case stands: its shape, and the word. */
export function statusBadge(status: CaseStatus, terms: Terms): TemplateResult {
  return html`<span class="badge status ${status}" part="status status-${status}">
    ${statusMark(status)}<span class="badge-text">${terms.common.statuses[status]}</span>
  </span>`;
}

/** The shape alone; the word must stand nearby. */
export function statusMark(status: CaseStatus): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true">${shapes[categoryOf[status]]}</svg>`;
}
