import { html, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/terms.js';
import { inlineArrows } from '../controllers/roving-focus-controller.js';
import { previewShortcut } from './commands.js';
import { shortcutLabel, shortcutName } from './shortcuts.js';

export type EditorMode = 'write' | 'preview';

export interface EditorModesOptions {
  readonly id: string;
  readonly mode: EditorMode;
  readonly terms: Terms;
  readonly onChoose: (mode: EditorMode) => void;
}

const modes = ['write', 'preview'] as const;

/** Write or preview: tabs that look like one control in two segments. */
export function editorModes({ id, mode, terms, onChoose }: EditorModesOptions): TemplateResult {
  const { markdown } = terms;
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const bar = event.currentTarget as HTMLElement;
    const to = { Home: 'write', End: 'preview' }[event.key] ?? (inlineArrows(bar).includes(event.key) && other(mode));
    if (to !== 'write' && to !== 'preview') return;
    event.preventDefault();
    onChoose(to);
    bar.querySelector<HTMLElement>(`#${id}-${to}-tab`)?.focus();
  };
  return html`<div class="segments" part="editor-modes" role="tablist" aria-label=${markdown.modes} @keydown=${key}>
    ${modes.map(
      (each) => html`<button
        class="segment"
        type="button"
        role="tab"
        id="${id}-${each}-tab"
        aria-selected=${each === mode ? 'true' : 'false'}
        aria-controls="${id}-${each}"
        tabindex=${each === mode ? 0 : -1}
        title=${`${markdown[each]} (${shortcutLabel(previewShortcut, markdown)})`}
        aria-keyshortcuts=${shortcutName(previewShortcut)}
        @click=${() => onChoose(each)}
      >
        ${markdown[each]}
      </button>`,
    )}
  </div>`;
}

export const other = (mode: EditorMode): EditorMode => (mode === 'write' ? 'preview' : 'write');
