import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/terms.js';
import type { DraftNote } from '../controllers/draft-controller.js';
import { button } from '../primitives/button.js';

export interface DraftNoteOptions {
  readonly note: DraftNote | undefined;
  readonly terms: Terms;
  readonly onDiscard: () => void;
  readonly onUndo: () => void;
}

/** What became of a draft, quietly above the fields, and the way back. */
export function draftNote({
  note,
  terms: { drafts },
  onDiscard,
  onUndo,
}: DraftNoteOptions): TemplateResult | typeof nothing {
  if (note === 'restored') return line(drafts.restored, drafts.discard, onDiscard);
  if (note === 'discarded') return line(drafts.discarded, drafts.undo, onUndo);
  return nothing;
}

const line = (text: string, label: string, onClick: () => void): TemplateResult =>
  html`<p class="note">
    <bdi>${text}</bdi> <span class="note-action">· ${button({ label, kind: 'quiet', onClick })}</span>
  </p>`;
