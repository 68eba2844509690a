import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/terms.js';
import { commands, type Command } from './commands.js';
import { editorIcon, type EditorIcon } from './editor-icons.js';
import { shortcutLabel, shortcutName, type Shortcut } from './shortcuts.js';

export interface EditorToolbarOptions {
  /** Id of the text area. */
  readonly id: string;
  readonly terms: Terms;
  readonly hidden: boolean;
  readonly inactive: boolean;
  readonly onCommand: (command: Command) => void;
  /** Absent: files are not taken. */
  readonly onAttach?: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** What can be done with the text, in the border above it. One tab stop. */
export function editorToolbar(options: EditorToolbarOptions): TemplateResult {
  const { id, terms, hidden, onCommand, onAttach, onKey, onFocus } = options;
  const { markdown } = terms;
  return html`<div
    class="markdown-tools"
    part="editor-toolbar"
    id="${id}-tools"
    role="toolbar"
    aria-label=${markdown.formatting}
    aria-controls=${id}
    ?hidden=${hidden}
    @keydown=${onKey}
    @focusin=${onFocus}
    @mousedown=${keepFocus}
  >
    ${commands.map(
      (group) => html`<span class="markdown-group">
        ${group.map((command) =>
          tool(options, command.name, markdown.commands[command.name], () => onCommand(command), command.shortcut),
        )}
      </span>`,
    )}
    ${onAttach ? html`<span class="markdown-group">${tool(options, 'attach', markdown.attach, onAttach)}</span>` : nothing}
  </div>`;
}

function tool(
  { terms, inactive }: EditorToolbarOptions,
  name: EditorIcon,
  label: string,
  onClick: () => void,
  shortcut?: Shortcut,
): TemplateResult {
  const title = shortcut ? `${label} (${shortcutLabel(shortcut, terms.markdown)})` : label;
  return html`<button
    class="icon-button"
    type="button"
    aria-label=${label}
    title=${title}
    aria-keyshortcuts=${shortcut ? shortcutName(shortcut) : nothing}
    aria-disabled=${inactive ? 'true' : nothing}
    @click=${() => {
      if (!inactive) onClick();
    }}
  >
    ${editorIcon(name)}
  </button>`;
}

/** A press is meant for the text, and must not take the selection from it. */
const keepFocus = (event: Event): void => event.preventDefault();
