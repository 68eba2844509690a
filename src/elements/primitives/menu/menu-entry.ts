import type { TemplateResult } from 'lit';

/** Something that can be done from a menu, or chosen in it. */
export interface MenuItem {
  /** Unlike that of every other item of the menu, and its submenus. */
  readonly id: string;
  readonly label: string;
  /** Stands before the words, which say all there is to say. */
  readonly mark?: TemplateResult | undefined;
  /** A second line. */
  readonly detail?: string | undefined;
  /** Why it cannot be done now. It is read with the item, which keeps its place and does nothing. */
  readonly disabled?: string | undefined;
  /** It takes something away. */
  readonly danger?: boolean | undefined;
  /** One of several (`radio`), or on or off by itself (`checkbox`); then `checked` says how it stands. */
  readonly choice?: 'radio' | 'checkbox' | undefined;
  readonly checked?: boolean | undefined;
  /** What opens beside it. One level: a submenu has no submenus. */
  readonly submenu?: readonly MenuEntry[] | undefined;
  /** Called once the menu is closed and the focus is back. */
  readonly onChoose?: (() => void) | undefined;
}

/** Items that belong together. */
export interface MenuGroup {
  readonly id: string;
  /** Absent: the group is set off by its place alone. */
  readonly heading?: string | undefined;
  readonly items: readonly MenuItem[];
}

export type MenuEntry = MenuItem | MenuGroup | 'separator';

export const isGroup = (entry: MenuEntry): entry is MenuGroup => typeof entry === 'object' && 'items' in entry;

/** Every item among these entries, in order; those of submenus not. */
export const itemsOf = (entries: readonly MenuEntry[]): readonly MenuItem[] =>
  entries.flatMap((entry) => (entry === 'separator' ? [] : isGroup(entry) ? entry.items : [entry]));
