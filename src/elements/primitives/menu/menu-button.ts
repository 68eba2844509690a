import { html, nothing, type TemplateResult } from 'lit';
import type { Menu } from './menu.js';

export interface MenuButtonOptions {
  readonly menu: Menu;
  /** Which of several buttons of one menu this is. */
  readonly key?: string;
  /** What it shows. */
  readonly content: string | TemplateResult;
  /** Accessible name, where what it shows is no word. */
  readonly name?: string | undefined;
  /** `button secondary`, `icon-button`. */
  readonly look?: string;
  readonly part?: string;
  readonly id?: string;
  /** There is nothing to choose from just now; it keeps the focus it has. */
  readonly inactive?: boolean;
  readonly describedBy?: string | undefined;
}

/** A button that opens a menu: by press, Enter and Space, by the arrows down (first item) and up (last one). */
export function menuButton(options: MenuButtonOptions): TemplateResult {
  const { menu, key, content, name, look = 'button secondary', part, id, inactive = false, describedBy } = options;
  const isOpen = menu.open && menu.key === key;
  const show = (event: Event, at: 'first' | 'last') => {
    if (!inactive) menu.show(event.currentTarget as HTMLElement, { at, ...(key !== undefined && { key }) });
  };
  const click = (event: MouseEvent) => {
    if (isOpen) menu.hide({ returnFocus: true });
    else show(event, 'first');
  };
  const press = (event: KeyboardEvent) => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    event.stopPropagation();
    show(event, event.key === 'ArrowDown' ? 'first' : 'last');
  };
  return html`<button
    class="${look} menu-button"
    part=${part ?? nothing}
    id=${id ?? nothing}
    type="button"
    aria-label=${name ?? nothing}
    aria-haspopup="menu"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls=${isOpen ? menu.id : nothing}
    aria-disabled=${inactive ? 'true' : nothing}
    aria-describedby=${describedBy ?? nothing}
    @click=${click}
    @keydown=${press}
  >
    ${content}
  </button>`;
}
