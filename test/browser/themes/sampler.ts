/** Every primitive that carries a colour, on every ground of ours, as the elements render it. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { badgeStyles } from '../../../src/elements/primitives/badge.styles.js';
import { base } from '../../../src/elements/primitives/base.styles.js';
import { button } from '../../../src/elements/primitives/button.js';
import { buttonStyles } from '../../../src/elements/primitives/button.styles.js';
import { callout } from '../../../src/elements/primitives/callout.js';
import { calloutStyles } from '../../../src/elements/primitives/callout.styles.js';
import { field } from '../../../src/elements/primitives/field.js';
import { fieldStyles } from '../../../src/elements/primitives/field.styles.js';
import { listbox } from '../../../src/elements/primitives/listbox.js';
import { listboxStyles } from '../../../src/elements/primitives/listbox.styles.js';
import { severityBadge } from '../../../src/elements/primitives/severity.js';
import { state } from '../../../src/elements/primitives/state.js';
import { stateStyles } from '../../../src/elements/primitives/state.styles.js';
import { statusBadge } from '../../../src/elements/primitives/status.js';
import { tagStyles } from '../../../src/elements/primitives/tags.styles.js';
import { severities } from '../../../src/domain/cases/severity.js';
import { caseStatuses } from '../../../src/domain/cases/status.js';
import { en } from '../../../src/i18n/english.js';

/** What things of ours stand on: the page, overlays, and rows that are pointed at. */
export const grounds = ['surface', 'raised', 'subtle'] as const;

export class ContrastSampler extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    buttonStyles,
    calloutStyles,
    fieldStyles,
    listboxStyles,
    stateStyles,
    tagStyles,
    css`
      .surface {
        background: var(--_surface);
      }
      .raised {
        background: var(--_raised);
      }
      .subtle {
        background: var(--_subtle);
      }
      .accent-ink {
        color: var(--_accent-ink);
      }
      .success {
        color: var(--_success);
      }
      .warning-text {
        color: var(--_warning);
      }
      .danger-text {
        color: var(--_danger);
      }
      .ring {
        outline: 2px solid var(--_focus);
      }
      .listbox {
        position: static;
        display: block;
        opacity: 1;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`${grounds.map((ground) => html`<div class=${ground}>${samples(ground)}</div>`)}`;
  }
}

customElements.define('contrast-sampler', ContrastSampler);

function samples(ground: string): TemplateResult {
  const options = [
    { value: 'a', label: 'One' },
    { value: 'b', label: 'Two' },
  ];
  return html`
    <p class="text">Text</p>
    <p class="text accent-ink">Accent as text</p>
    <p class="text success">Success</p>
    <p class="text warning-text">Warning</p>
    <p class="text danger-text">Danger</p>
    <p class="ring">What has the focus</p>
    <span class="tag">tag</span>
    ${caseStatuses.map((status) => statusBadge(status, en.terms))}
    ${severities.map((severity) => severityBadge(severity, en.terms))}
    ${(['primary', 'secondary', 'quiet', 'danger'] as const).map((kind) => button({ label: kind, kind }))}
    ${(['danger', 'warning', 'info'] as const).map((kind) => callout({ kind, text: 'Text', hint: 'Hint' }))}
    ${field({
      id: `field-${ground}`,
      label: 'Label',
      optional: 'optional',
      hint: 'Hint',
      problems: ['Problem'],
      counter: '1 left',
      control: ({ id, invalid }) =>
        html`<input class="input" id=${id} aria-invalid=${invalid} placeholder="Placeholder" />`,
    })}
    <input class="input plain" aria-label="Plain" placeholder="Placeholder" />
    <input class="input read-only" aria-label="Read only" readonly value="Value" />
    ${state({ kind: 'empty', text: 'Text', hint: 'Hint', drawing: html`<svg class="drawing"></svg>` })}
    ${listbox({ id: `listbox-${ground}`, label: 'Options', options, active: 1, onChoose: () => undefined })}
  `;
}
