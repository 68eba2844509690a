import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../../i18n/words.js';
import { button } from '../../primitives/button.js';
import { icon } from '../../primitives/icon.js';
import { marks } from '../../primitives/marks.js';
import { menuButton } from '../../primitives/menu/menu-button.js';
import type { Menu } from '../../primitives/menu/menu.js';
import type { BulkProgress } from './run/run-bulk.js';

/** The menus of the bar, by the button they hang on. `all` stands for them where there is little room. */
export type BarMenu = 'status' | 'severity' | 'more' | 'all';

export interface SelectionBarOptions {
  readonly words: Words;
  readonly text: string;
  /** A quieter word on it. */
  readonly note: string | undefined;
  readonly menu: Menu;
  /** Menus there is something in. */
  readonly menus: readonly BarMenu[];
  readonly onTags: (() => void) | undefined;
  readonly onAssignees: (() => void) | undefined;
  readonly onDelete: (() => void) | undefined;
  /** Offers everything that matches, by how many there are. */
  readonly grow: { readonly total: number; readonly onClick: () => void } | undefined;
  /** Something else is under way. */
  readonly waiting: boolean;
  readonly onClear: () => void;
}

/** What is selected, and what can be done with it. */
export function selectionBar(options: SelectionBarOptions): TemplateResult {
  const { words, text, note, menu, menus, grow, waiting, onClear } = options;
  const { terms, formats } = words;
  const opener = (key: BarMenu, label: string, look = '') =>
    menus.includes(key)
      ? menuButton({
          menu,
          key,
          look: `button secondary bar-button ${look}`,
          content: html`<span class="button-label">${label}${icon('chevron')}</span>`,
        })
      : nothing;
  const plain = (label: string, onClick: (() => void) | undefined) =>
    onClick ? button({ label, inactive: waiting, onClick }) : nothing;
  return bar(
    words,
    html`<span class="bar-words">
        <strong class="bar-text"><bdi>${text}</bdi></strong>
        ${note === undefined ? nothing : html`<bdi class="bar-note">${note}</bdi>`}
        ${
          grow
            ? html`<button class="bar-link" type="button" @click=${grow.onClick}><bdi>${terms.selection.everything(grow.total, formats)}</bdi></button>`
            : nothing
        }
      </span>
      <span class="bar-actions">
        <span class="bar-wide">
          ${opener('status', terms.common.status)} ${opener('severity', terms.common.severity)}
          ${plain(terms.common.tags, options.onTags)} ${plain(terms.common.assignees, options.onAssignees)}
          ${plain(terms.actions.delete, options.onDelete)} ${opener('more', terms.actions.more)}
        </span>
        ${opener('all', terms.list.actions, 'bar-narrow')}
        ${close(terms.selection.clear, onClear)}
      </span>`,
  );
}

export interface ProgressBarOptions {
  readonly words: Words;
  readonly progress: BulkProgress;
  readonly onCancel: () => void;
}

/** How far a job is. */
export function progressBar({ words, progress, onCancel }: ProgressBarOptions): TemplateResult {
  const { terms, formats } = words;
  const { phase, found, ended, failed } = progress;
  const text =
    phase === 'finding' ? terms.actions.finding(found, formats) : terms.actions.progress(ended, found, formats);
  const value = phase === 'finding' || found === 0 ? undefined : ended / found;
  return bar(
    words,
    html`<span class="bar-words">
        <strong class="bar-text"><bdi>${text}</bdi></strong>
        ${failed > 0 ? html`<bdi class="bar-note">${terms.actions.failed(failed, formats)}</bdi>` : nothing}
      </span>
      <progress class="bar-progress" aria-label=${text} max="1" value=${value ?? nothing}></progress>
      <span class="bar-actions">${button({ label: terms.common.cancel, onClick: onCancel })}</span>`,
  );
}

export interface ReportBarOptions {
  readonly words: Words;
  readonly text: string;
  /** Why it stopped. */
  readonly note: string | undefined;
  /** What failed, or is left, once more. */
  readonly again: { readonly label: string; readonly onClick: () => void } | undefined;
  readonly onUndo: (() => void) | undefined;
  readonly onDetails: () => void;
  readonly onDismiss: () => void;
}

/** How a job went of which not all went well. */
export function reportBar(options: ReportBarOptions): TemplateResult {
  const { words, text, note, again, onUndo, onDetails, onDismiss } = options;
  const { actions, drafts, toasts } = words.terms;
  return bar(
    words,
    html`<svg class="bar-mark" viewBox="0 0 16 16" aria-hidden="true">${marks.warning}</svg>
      <span class="bar-words">
        <strong class="bar-text"><bdi>${text}</bdi></strong>
        ${note === undefined ? nothing : html`<bdi class="bar-note">${note}</bdi>`}
      </span>
      <span class="bar-actions">
        ${button({ label: actions.details, onClick: onDetails })}
        ${again ? button(again) : nothing}
        ${onUndo ? button({ label: drafts.undo, onClick: onUndo }) : nothing}
        ${close(toasts.dismiss, onDismiss)}
      </span>`,
  );
}

const bar = ({ terms }: Words, content: TemplateResult): TemplateResult =>
  html`<div class="bar" part="bulk-bar" role="group" aria-label=${terms.actions.bar}>${content}</div>`;

const close = (label: string, onClick: () => void): TemplateResult =>
  html`<button class="icon-button" type="button" aria-label=${label} title=${label} @click=${onClick}>${icon('close')}</button>`;
