import { html, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import { button } from '../primitives/button.js';
import type { FilledPart, Filling } from './template-filling.js';

export interface TemplateNoteOptions {
  /** Absent where a template was taken away. */
  readonly name: string | undefined;
  readonly filling: Filling;
  readonly terms: Terms;
  readonly formats: Formats;
  readonly onUndo: () => void;
}

/** What a template filled in, and the way back. */
export function templateNote(options: TemplateNoteOptions): TemplateResult {
  return html`<p class="note">
    <bdi>${templateSentence(options)}</bdi>
    ${button({ label: options.terms.drafts.undo, kind: 'quiet', onClick: options.onUndo })}
  </p>`;
}

export function templateSentence({ name, filling, terms, formats }: Omit<TemplateNoteOptions, 'onUndo'>): string {
  const { create } = terms;
  if (name === undefined) return create.templateCleared;
  const names = (parts: readonly FilledPart[]) => formats.list(parts.map((part) => create.parts[part]));
  const filled =
    filling.filled.length > 0 ? create.templateFilled(name, names(filling.filled)) : create.templateChosen(name);
  return filling.kept.length > 0 ? `${filled} ${create.templateKept(names(filling.kept))}` : filled;
}
