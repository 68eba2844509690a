import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../icon.js';
import { isGroup, itemsOf, type MenuEntry, type MenuItem } from './menu-entry.js';

export interface MenuItemsOptions {
  /** Id of the menu; those of its items start with it. */
  readonly id: string;
  readonly entries: readonly MenuEntry[];
  readonly onChoose: (item: MenuItem, event: MouseEvent) => void;
  readonly onPoint?: (item: MenuItem, event: PointerEvent) => void;
  /** Id of the item whose submenu is open, and that submenu. */
  readonly open?: string | undefined;
  readonly submenu?: (item: MenuItem) => TemplateResult;
}

export const menuItemId = (menuId: string, itemId: string): string => `${menuId}-${itemId}`;

/** The items of a menu. Goes into an element with the role `menu`, of ours or of the host's. */
export function menuItems(options: MenuItemsOptions): TemplateResult {
  const { id, entries } = options;
  // Items with and without a mark stand in one line.
  const marked = itemsOf(entries).some((item) => item.mark !== undefined || item.choice !== undefined);
  const line = (item: MenuItem) => menuItem(item, marked, options);
  return html`${repeat(entries, keyOf, (entry) => {
    if (entry === 'separator') return html`<div class="menu-separator" role="separator"></div>`;
    if (!isGroup(entry)) return line(entry);
    const heading = menuItemId(id, `${entry.id}-heading`);
    return html`<div class="menu-group" role="group" aria-labelledby=${entry.heading === undefined ? nothing : heading}>
      ${entry.heading === undefined ? nothing : html`<div class="menu-heading" id=${heading} role="presentation"><bdi>${entry.heading}</bdi></div>`}
      ${repeat(entry.items, keyOf, line)}
    </div>`;
  })}`;
}

function menuItem(item: MenuItem, marked: boolean, options: MenuItemsOptions): TemplateResult {
  const { choice, checked = false, submenu, disabled } = item;
  const id = menuItemId(options.id, item.id);
  const detail = disabled ?? item.detail;
  const isOpen = options.open === item.id;
  const line = html`<button
    class=${classMap({ 'menu-item': true, danger: item.danger ?? false })}
    part="menu-item"
    type="button"
    role=${roleOf(choice)}
    id=${id}
    tabindex="-1"
    aria-describedby=${detail === undefined ? nothing : `${id}-detail`}
    aria-checked=${choice ? (checked ? 'true' : 'false') : nothing}
    aria-disabled=${disabled === undefined ? nothing : 'true'}
    aria-haspopup=${submenu ? 'menu' : nothing}
    aria-expanded=${submenu ? (isOpen ? 'true' : 'false') : nothing}
    aria-controls=${submenu && isOpen ? `${id}-menu` : nothing}
    ?data-open=${isOpen}
    @click=${(event: MouseEvent) => options.onChoose(item, event)}
    @pointerenter=${(event: PointerEvent) => options.onPoint?.(item, event)}
    @pointermove=${(event: PointerEvent) => options.onPoint?.(item, event)}
  >
    ${marked ? html`<span class="menu-mark">${checked ? icon('check') : (item.mark ?? nothing)}</span>` : nothing}
    <bdi class="menu-label">${item.label}</bdi>
    ${submenu ? html`<span class="menu-arrow">${icon('forward')}</span>` : nothing}
  </button>`;
  // Beside the item, not in it: what describes it is no part of its name.
  return html`<div class="menu-line" role="none">
    ${line} ${detail === undefined ? nothing : html`<bdi class="menu-detail ${marked ? 'indented' : ''}" id="${id}-detail">${detail}</bdi>`}
    ${isOpen ? options.submenu?.(item) : nothing}
  </div>`;
}

const roleOf = (choice: MenuItem['choice']): 'menuitem' | 'menuitemcheckbox' | 'menuitemradio' =>
  choice === undefined ? 'menuitem' : choice === 'radio' ? 'menuitemradio' : 'menuitemcheckbox';

const keyOf = (entry: MenuEntry, index: number): string => (entry === 'separator' ? `separator ${index}` : entry.id);
