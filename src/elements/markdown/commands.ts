import type { EditorIcon } from './editor-icons.js';
import type { Shortcut } from './shortcuts.js';

export type CommandName = Exclude<EditorIcon, 'attach'>;

export interface Command {
  readonly name: CommandName;
  readonly shortcut?: Shortcut;
}

/** What the toolbar offers, in its order and groups. The keys are those of GitHub. */
export const commands: readonly (readonly Command[])[] = [
  [{ name: 'heading' }, { name: 'bold', shortcut: { key: 'b' } }, { name: 'italic', shortcut: { key: 'i' } }],
  [
    { name: 'quote', shortcut: { key: '.', shift: true } },
    { name: 'code', shortcut: { key: 'e' } },
    { name: 'link', shortcut: { key: 'k' } },
  ],
  [
    { name: 'unordered', shortcut: { key: '8', shift: true } },
    { name: 'ordered', shortcut: { key: '7', shift: true } },
    { name: 'task', shortcut: { key: 'l', shift: true } },
    { name: 'table' },
  ],
];

export const previewShortcut: Shortcut = { key: 'p', shift: true };
