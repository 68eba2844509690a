import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseRow } from '../../domain/find/case-query.js';
import type { Words } from '../../i18n/words.js';
import { icon } from '../primitives/icon.js';
import { optionId } from '../primitives/listbox.js';
import { timeAgo } from '../primitives/relative-time.js';
import { severityBadge } from '../primitives/severity.js';
import { statusBadge } from '../primitives/status.js';
import type { Pickable } from './pickable.js';
import { pickableWords } from './picker-words.js';

/** A case to choose, and what choosing it would mean. */
export interface PickerOption {
  /** Id of the case. */
  readonly value: string;
  readonly row: CaseRow;
  readonly pickable: Pickable;
}

export interface PickerOptionsOptions {
  readonly id: string;
  readonly options: readonly PickerOption[];
  readonly active: number | undefined;
  /** Alerts that are to be added. */
  readonly alerts: number;
  /** Id of the case something is being added to. */
  readonly busy: string | undefined;
  /** What is shown answers another question than the one on its way. */
  readonly stale: boolean;
  readonly words: Words;
  readonly now: number;
  readonly onChoose: (option: PickerOption) => void;
}

/** The list below the search. The focus stays in the search, so pressing an option must not take it. */
export function pickerOptions(options: PickerOptionsOptions): TemplateResult {
  const { id, words, busy, stale } = options;
  return html`<ul class="cases" part="cases" id=${id} role="listbox" aria-label=${words.terms.common.cases} aria-busy=${busy !== undefined || stale ? 'true' : nothing} ?hidden=${options.options.length === 0} @pointerdown=${keepFocus} @mousedown=${keepFocus}>
    ${repeat(
      options.options,
      ({ value }) => value,
      (option, index) => line(option, index, options),
    )}
  </ul>`;
}

function line(option: PickerOption, index: number, options: PickerOptionsOptions): TemplateResult {
  const { id, active, alerts, busy, words, now, onChoose } = options;
  const { terms, formats } = words;
  const { row, pickable, value } = option;
  const refused = pickable.refused !== undefined;
  const note =
    busy === value
      ? terms.addToCase.adding(terms.addToCase.named(row.number, row.title))
      : pickableWords(pickable, alerts, words);
  return html`<li
    class="case"
    part="case"
    role="option"
    id=${optionId(id, index)}
    aria-selected=${index === active ? 'true' : 'false'}
    aria-disabled=${refused || (busy !== undefined && busy !== value) ? 'true' : nothing}
    ?data-busy=${busy === value}
    ?data-active=${index === active}
    @click=${() => onChoose(option)}
  >
    <span class="case-name">
      <bdi class="case-title" part="name">${row.title}</bdi>
      ${row.number === null ? nothing : html`<span class="case-number" part="number">#${row.number}</span>`}
    </span>
    <span class="case-facts">
      ${statusBadge(row.status, terms)} ${severityBadge(row.severity, terms)}
      ${row.totals ? html`<bdi class="case-alerts">${terms.create.alerts(row.totals.alerts, formats)}</bdi>` : nothing}
      ${row.updatedAt ? html`<bdi class="case-updated">${terms.addToCase.updated(timeAgo(row.updatedAt, formats, now))}</bdi>` : nothing}
    </span>
    ${note === undefined ? nothing : html`<span class="case-note ${pickable.refused ?? ''}">${pickable.refused === 'held' ? icon('check') : nothing}<bdi>${note}</bdi></span>`}
  </li>`;
}

const keepFocus = (event: Event): void => event.preventDefault();

/** Rows of the real height, while the first answer is on its way. */
export const pickerSkeleton = (words: Words): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true">${[0, 1, 2, 3].map(() => html`<span></span>`)}</div>
    <p class="visually-hidden">${words.terms.common.loading}</p>`;
